"""Scoring the coder against hand-coded files: every rule of counting has its case."""

import json

import pytest

from pipelines.analysis.evaluation import (
    KINDS,
    DocumentCode,
    MeetingCode,
    SentenceCode,
    StatementCode,
    load_gold,
    score,
)
from pipelines.errors import GoldError


def sentence(
    start: int, end: int, *, boilerplate: bool = False, frame: str = "", orientation: str = "none"
) -> SentenceCode:
    return SentenceCode(start, end, boilerplate, frame, orientation)


def meeting(date: str, *mentions: int, status: str = "held", format: str = "two_plus_two") -> MeetingCode:
    return MeetingCode(format, ("JP", "RU"), date, status, mentions)


def statement(start: int, speaker: str, act: str = "state", *issues: str) -> StatementCode:
    return StatementCode(start, speaker, "RU", act, issues)


def document(**parts: tuple) -> DocumentCode:
    """Ten sentences of ten characters unless told otherwise."""
    sentences = tuple(sentence(start, start + 10) for start in range(0, 100, 10))
    blank = {"sentences": sentences, "issues": (), "statements": (), "meetings": ()}
    return DocumentCode("a.txt", "", **(blank | parts))


def compared(kind: str, gold: DocumentCode, coded: DocumentCode) -> tuple:
    """(hand-coded facts, precision, recall, F1) of one kind."""
    found = next(s for s in score([gold], {"a.txt": coded}).scores if s.kind == kind)
    return found.n, found.precision, found.recall, pytest.approx(found.f1)


@pytest.mark.parametrize(
    ("gold", "coded", "expected"),
    [
        ([(0, "china")], [(0, "china")], (1, 1.0, 1.0, 1.0)),
        ([(0, "china")], [(7, "china")], (1, 1.0, 1.0, 1.0)),
        ([(0, "china")], [(10, "china")], (1, 0.0, 0.0, 0.0)),
        ([(0, "china")], [(0, "china"), (0, "ukraine_crimea")], (1, 0.5, 1.0, 2 / 3)),
        ([(0, "china"), (10, "china")], [(0, "china"), (5, "china")], (2, 1.0, 0.5, 2 / 3)),
        ([(0, "china")], [], (1, 0.0, 0.0, 0.0)),
        ([], [(0, "china")], (0, 0.0, 0.0, 0.0)),
    ],
)
def test_an_issue_counts_once_for_each_sentence_in_which_its_evidence_begins(gold, coded, expected):
    assert compared("issue", document(issues=tuple(gold)), document(issues=tuple(coded))) == expected


@pytest.mark.parametrize(
    ("kind", "gold", "coded", "expected"),
    [
        ("statement_speaker", statement(0, "Sergey Lavrov"), statement(3, "sergey lavrov"), 1.0),
        ("statement_speaker", statement(0, "Sergey Lavrov"), statement(0, "Russia"), 0.0),
        ("statement_side", statement(0, "Sergey Lavrov"), statement(0, "Russia", "reject"), 1.0),
        ("statement_side_act", statement(0, "Russia", "state"), statement(0, "Russia", "reject"), 0.0),
        ("statement_side_act", statement(0, "Russia", "reject"), statement(0, "Russia", "reject"), 1.0),
        (
            "statement_side_issue",
            statement(0, "Russia", "state", "china"),
            statement(0, "Putin", "deny", "china"),
            1.0,
        ),
        ("statement_side_issue", statement(0, "Russia", "state", "china"), statement(0, "Russia"), 0.0),
    ],
)
def test_statements_are_compared_in_four_ways(kind, gold, coded, expected):
    assert compared(kind, document(statements=(gold,)), document(statements=(coded,)))[3] == expected


def test_two_equal_statements_in_a_sentence_count_twice():
    twice = document(statements=(statement(0, "Russia"), statement(5, "Russia")))
    once = document(statements=(statement(0, "Russia"),))
    assert compared("statement_side", twice, once) == (2, 1.0, 0.5, 2 / 3)


@pytest.mark.parametrize(
    ("gold", "coded", "matches"),
    [
        (meeting("2017-03-20"), meeting("2017-03-20"), True),
        (meeting("2017-03-20"), meeting("2017-03"), True),
        (meeting("2017-03-20"), meeting("2017-04"), False),
        (meeting("2017-03-20/2017-03-21"), meeting("2017-03-21"), True),
        (meeting("2017-03-20"), meeting("2017-03-20", format="summit"), False),
        (meeting("2017-03-20"), meeting(""), False),
        (meeting(""), meeting(""), True),
    ],
)
def test_a_meeting_matches_on_format_parties_and_overlapping_dates(gold, coded, matches):
    assert compared("meeting", document(meetings=(gold,)), document(meetings=(coded,)))[3] == float(matches)


def test_meetings_match_one_to_one_by_their_common_mentions():
    gold = document(meetings=(meeting("2017-03", 0), meeting("2017-03", 50, 60)))
    coded = document(meetings=(meeting("2017-03", 50, 60),))
    assert compared("meeting", gold, coded) == (2, 1.0, 0.5, 2 / 3)
    assert compared("meeting_mention", gold, coded) == (3, 1.0, 2 / 3, 0.8)


def test_the_status_is_compared_for_matched_meetings_only():
    gold = document(meetings=(meeting("2017"), meeting("2019", status="planned")))
    coded = document(meetings=(meeting("2017"), meeting("2019"), meeting("2022")))
    assert compared("meeting_status", gold, coded) == (2, None, None, 0.5)


def test_boilerplate_is_compared_by_the_hand_coded_sentences():
    gold = document(sentences=(sentence(0, 10, boilerplate=True), sentence(10, 20)))
    whole = document(sentences=(sentence(0, 20, boilerplate=True),))
    assert compared("boilerplate", gold, gold) == (1, 1.0, 1.0, 1.0)
    assert compared("boilerplate", gold, whole) == (1, 0.5, 1.0, 2 / 3)


def test_kappa_corrects_for_agreement_by_chance():
    frames = ("political", "political", "", "")
    gold = document(sentences=tuple(sentence(10 * i, 10 * i + 10, frame=f) for i, f in enumerate(frames)))
    coded = document(sentences=tuple(sentence(10 * i, 10 * i + 10, frame="political") for i in range(4)))
    assert compared("frame", gold, gold)[3] == 1.0
    assert compared("frame", gold, coded)[3] == 0.0


def test_misses_and_extras_are_listed_with_their_place():
    gold, coded = document(issues=((20, "china"),)), document(issues=((30, "peace_treaty"),))
    listed = [(d.kind, d.which, d.sentence_no, d.fact) for d in score([gold], {"a.txt": coded}).differences]
    assert listed == [("issue", "miss", 3, "china"), ("issue", "extra", 4, "peace_treaty")]


def test_scores_come_in_a_fixed_order():
    assert tuple(s.kind for s in score([document()], {"a.txt": document()}).scores) == KINDS


GOLD = {
    "file": "a.txt",
    "sentences": {
        "1": {
            "start": 0, "end": 9, "boilerplate": False, "issues": ["china"], "frame": None,
            "orientation": "none",
        },
        "2": {"start": 10, "end": 20, "boilerplate": True},
    },
    "statements": [{"start": 0, "end": 9, "speaker": "Russia", "side": "RU", "act": "state", "issues": []}],
    "meetings": [
        {"format": "summit", "parties": ["JP", "RU"], "date": "2016-12-15", "status": "held", "mentions": [1]}
    ],
}  # fmt: skip


def test_a_hand_coded_file_is_read(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOLD), "utf-8")
    (read,) = load_gold(tmp_path)
    assert read.issues == ((0, "china"),)
    assert [s.boilerplate for s in read.sentences] == [False, True]
    assert read.meetings[0].mentions == (0,)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "not valid JSON"),
        ("{}", "'sentences'"),
        (json.dumps(GOLD | {"sentences": {"1": {"start": 0}}}), "missing or malformed"),
        (json.dumps(GOLD | {"meetings": [{"mentions": [7]}]}), "missing or malformed"),
    ],
)
def test_a_malformed_file_is_named(tmp_path, content, told):
    (tmp_path / "bad.json").write_text(content, "utf-8")
    with pytest.raises(GoldError, match=told) as raised:
        load_gold(tmp_path)
    assert "bad.json" in str(raised.value)


def test_a_folder_without_files_is_named(tmp_path):
    with pytest.raises(GoldError, match="no hand-coded files") as raised:
        load_gold(tmp_path)
    assert str(tmp_path) in str(raised.value)


def test_a_folder_that_is_none_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder")
    for name, told in (("nothing", "no such folder"), ("file", "is a file, not a folder")):
        with pytest.raises(GoldError, match=told) as raised:
            load_gold(tmp_path / name)
        assert str(tmp_path / name) in str(raised.value)
