"""Corrections by a person in a build: what they change, that they last, and how they grow stale."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fake_coding import load_codebook
from tiny_build import TEXTS, build, content, correction, publish, query, write_corrections, write_texts

from pipelines.coding.corrections import Correction, beside, load_corrections
from pipelines.errors import CorrectionError
from pipelines.tables.documents import Counters

CHINA = ("issue_mention", "a", "China")
TREATY = ("issue_mention", "a", "treaty")
SAID = ("statement", "a", "Lavrov said the treaty waits.")
MET = ("meeting_mention", "b", "met 2017-03-20")
RISES = {"kind": "sentence", "fact_id": "a:3", "document_id": "a", "quote": "China rises!"}


def target(warehouse: Path, kind: str, document_id: str, quote: str) -> dict[str, str]:
    """Kind, id, document and words of a fact, as an entry names it."""
    facts = {"statement": "statement_id"}.get(kind, "mention_id")
    rows = query(
        warehouse,
        f"SELECT {facts} FROM {kind} WHERE document_id = '{document_id}' AND quote = '{quote}'",
    )
    return {"kind": kind, "fact_id": rows[0][0], "document_id": document_id, "quote": quote}


def meeting_of(warehouse: Path, document_id: str) -> dict[str, str]:
    rows = query(
        warehouse,
        f"SELECT document_meeting_id FROM document_meeting WHERE document_id = '{document_id}'",
    )
    return {
        "kind": "document_meeting",
        "fact_id": rows[0][0],
        "document_id": document_id,
        "quote": "met 2017-03-20",
    }


def added(kind: str, document_id: str, quote: str, **values: Any) -> dict[str, Any]:
    return {"kind": kind, "document_id": document_id, "quote": quote, "action": "add", "set": values}


def build_with(raw: Path, warehouse: Path, *entries: dict[str, Any]) -> Counters:
    write_corrections(raw, *(correction(**entry) for entry in entries))
    return build(raw, warehouse).counters


def states(warehouse: Path) -> list[tuple[str, str]]:
    return query(warehouse, "SELECT state, detail FROM correction ORDER BY ALL")


@pytest.mark.parametrize(
    ("fact", "action", "asked", "expected"),
    [
        (
            CHINA,
            {"action": "confirm"},
            "SELECT issue_id FROM issue_mention WHERE correction_id <> ''",
            [("china",)],
        ),
        (
            CHINA,
            {"action": "replace", "set": {"issue_id": "sanctions"}},
            "SELECT issue_id, quote FROM issue_mention WHERE correction_id <> ''",
            [("sanctions", "China")],
        ),
        (
            CHINA,
            {"action": "reject"},
            "SELECT count(*) FROM issue_mention WHERE document_id = 'a' AND quote = 'China'",
            [(0,)],
        ),
        (
            SAID,
            {"action": "replace", "set": {"act": "warn", "issues": ["sanctions", "china"]}},
            "SELECT s.act, i.issue_id FROM statement AS s JOIN statement_issue AS i USING (statement_id) "
            "WHERE s.correction_id <> '' ORDER BY ALL",
            [("warn", "china"), ("warn", "sanctions")],
        ),
        (
            SAID,
            {"action": "reject"},
            "SELECT (SELECT count(*) FROM statement), (SELECT count(*) FROM statement_issue)",
            [(0, 0)],
        ),
        (
            MET,
            {"action": "reject"},
            "SELECT document_id, document_count FROM document_meeting "
            "JOIN meeting USING (meeting_id) ORDER BY ALL",
            [("a", 1)],
        ),
    ],
)
def test_a_correction_changes_its_fact(
    raw: Path,
    current: Path,
    fact: tuple[str, str, str],
    action: dict[str, Any],
    asked: str,
    expected: list[tuple[Any, ...]],
) -> None:
    assert build_with(raw, current, target(current, *fact) | action) == Counters(1, 3, 0)
    assert query(current, asked) == expected
    assert states(current) == [("applied", "")]


@pytest.mark.parametrize(
    ("values", "asked", "expected"),
    [
        ({"orientation": "cooperation"}, "orientation, orientation_rule_id", ("cooperation", "")),
        ({"frame": "economic"}, "frame, orientation", ("economic", "conflict")),
        ({"role": "boilerplate"}, "role, orientation", ("boilerplate", "")),
    ],
)
def test_a_sentence_takes_frame_orientation_and_role(
    raw: Path, current: Path, values: dict[str, str], asked: str, expected: tuple[str, ...]
) -> None:
    build_with(raw, current, RISES | {"action": "replace", "set": values})
    rows = query(current, f"SELECT {asked} FROM sentence WHERE correction_id <> ''")
    assert rows == [expected]


def test_boilerplate_by_a_person_carries_no_codes_and_counts_no_words(raw: Path, current: Path) -> None:
    words = "SELECT word_count FROM document WHERE document_id = 'a'"
    before = query(current, words)[0][0]
    build_with(raw, current, RISES | {"action": "replace", "set": {"role": "boilerplate"}})
    assert query(current, words) == [(before - 2,)]
    assert query(
        current, "SELECT count(*) FROM issue_mention WHERE quote = 'China' AND document_id = 'a'"
    ) == [(0,)]


def test_a_sentence_is_known_by_its_words_wherever_it_moves(raw: Path, current: Path) -> None:
    write_texts(raw, TEXTS | {"a.txt": "Preface.\n" + TEXTS["a.txt"]})
    build_with(raw, current, RISES | {"action": "replace", "set": {"orientation": "none"}})
    assert query(current, "SELECT sentence_no FROM sentence WHERE correction_id <> ''") == [(4,)]


def test_the_date_of_a_texts_meeting_moves_the_meeting(raw: Path, current: Path) -> None:
    build_with(raw, current, meeting_of(current, "b") | {"action": "replace", "set": {"date": "2017-03-21"}})
    asked = "SELECT date, date_from::VARCHAR, document_count FROM meeting ORDER BY ALL"
    assert query(current, asked) == [("2017-03-20", "2017-03-20", 1), ("2017-03-21", "2017-03-21", 1)]


def test_a_meeting_across_texts_takes_values_and_keeps_its_id(raw: Path, current: Path) -> None:
    meeting = {"kind": "meeting", "fact_id": "summit-2017-03-20", "action": "replace"}
    counters = build_with(raw, current, meeting | {"set": {"status": "cancelled", "date": "2017-03-19"}})
    assert counters == Counters(0, 4, 0)
    asked = "SELECT meeting_id, status, date_to::VARCHAR FROM meeting WHERE correction_id <> ''"
    assert query(current, asked) == [("summit-2017-03-20", "cancelled", "2017-03-19")]
    assert query(current, "SELECT DISTINCT status FROM meeting_count") == [("cancelled",)]


@pytest.mark.parametrize(
    ("entry", "asked", "expected"),
    [
        (
            added("issue_mention", "a", "Tokyo", issue_id="sanctions"),
            "SELECT sentence_no, issue_id, rule_id FROM issue_mention WHERE correction_id = mention_id",
            [(2, "sanctions", "")],
        ),
        (
            added("term_use", "a", "Tokyo", concept_id="islands", variant_id="kurils"),
            "SELECT naming_side, voice FROM term_use WHERE correction_id <> ''",
            [("RU", "author")],
        ),
        (
            added("statement", "a", "China rises!", actor_id="lavrov", act="warn", issues=["china"]),
            "SELECT s.speaker, s.side, i.issue_id FROM statement AS s JOIN statement_issue AS i "
            "USING (statement_id) WHERE s.correction_id <> ''",
            [("Sergey Lavrov", "RU", "china")],
        ),
        (
            added(
                "document_meeting",
                "a",
                "treaty waits",
                format="summit",
                parties=["RU", "JP"],
                status="planned",
            ),
            "SELECT n.quote, d.parties, d.status FROM meeting_mention AS n JOIN document_meeting AS d "
            "USING (document_meeting_id) WHERE n.correction_id <> ''",
            [("treaty waits", ["JP", "RU"], "planned")],
        ),
    ],
)
def test_what_the_coding_missed_is_added(
    raw: Path, current: Path, entry: dict[str, Any], asked: str, expected: list[tuple[Any, ...]]
) -> None:
    build_with(raw, current, entry)
    assert states(current) == [("applied", "")]
    assert query(current, asked) == expected


def test_an_addition_that_the_coding_finds_by_now_marks_what_is_there(raw: Path, current: Path) -> None:
    before = query(current, "SELECT count(*) FROM issue_mention")
    build_with(raw, current, added("issue_mention", "a", "China rises", issue_id="china"))
    assert states(current) == [("applied", "the coding finds it by itself now")]
    assert query(current, "SELECT count(*) FROM issue_mention") == before


@pytest.mark.parametrize(
    ("texts", "entry", "detail"),
    [
        ({"a.txt": "China sets!\n"}, {}, ""),
        ({"a.txt": "Nothing."}, {}, "its words are not in the text any more"),
        ({"a.txt": "# China"}, {}, "the coding has no such fact any more"),
        ({"a.txt": "", "x.txt": "x"}, {}, "the document is not there any more"),
        ({}, added("issue_mention", "a", "Japan", issue_id="china"), "its words cannot be found in the text"),
        (
            {},
            added("issue_mention", "a", "e", issue_id="china"),
            "its words stand in the text 8 times; name their sentence",
        ),
        (
            {},
            added("issue_mention", "a", "menu", issue_id="china"),
            "its sentence is boilerplate, which carries no codes; correct its role as well",
        ),
        (
            {},
            {"kind": "meeting", "fact_id": "summit-1900"},
            "there is no such meeting any more",
        ),
        (
            {"a.txt": "China rises.\n"},
            RISES,
            "the sentence is not in the text any more",
        ),
        (
            {"a.txt": "\n".join(["China rises!"] * 2)},
            RISES,
            "the sentence stands in the text 2 times, and elsewhere than it did",
        ),
    ],
)
def test_a_correction_grows_stale_with_its_text_and_is_a_warning(
    raw: Path, current: Path, texts: dict[str, str], entry: dict[str, Any], detail: str
) -> None:
    write_texts(raw, TEXTS | texts)
    build_with(raw, current, {"action": "confirm"} | (entry or target(current, *CHINA)))
    assert states(current) == [("stale" if detail else "applied", detail)]
    warnings = query(current, "SELECT stage, kind FROM notice WHERE stage = 'corrections'")
    assert warnings == ([("corrections", "correction_stale")] if detail else [])


def test_a_correction_outlives_rebuilds_and_equals_them(raw: Path, current: Path) -> None:
    entry = target(current, *TREATY) | {"action": "replace", "set": {"issue_id": "sanctions"}}
    build_with(raw, current, entry)
    (raw / "b.txt").write_text("sanctions")
    assert build(raw, current).counters == Counters(1, 3, 0)
    build(raw, current.with_name("fresh"))
    assert content(current) == content(current.with_name("fresh"))
    assert not publish(raw, current).is_new


def test_taking_a_correction_back_brings_the_fact_back(raw: Path, current: Path) -> None:
    before = content(current)
    build_with(raw, current, target(current, *CHINA) | {"action": "reject"})
    assert build_with(raw, current) == Counters(1, 3, 0)
    assert content(current) == before


def test_new_values_are_kept_as_json(raw: Path, current: Path) -> None:
    build_with(raw, current, RISES | {"action": "replace", "set": {"frame": "economic"}})
    rows = query(current, "SELECT new_values, reason, who, made_on::VARCHAR FROM correction")
    assert [(json.loads(rows[0][0]), *rows[0][1:])] == [
        ({"frame": "economic"}, "Because.", "A. Reader", "2026-11-22")
    ]


def test_a_file_that_is_named_must_be_there(raw: Path, warehouse: Path) -> None:
    with pytest.raises(CorrectionError, match=r"No such file[\s\S]*--corrections"):
        build(raw, warehouse, corrections=raw / "none.toml")


ENTRY = RISES | {"action": "confirm"}
MISTAKES = [
    ({"action": "approve"}, r"unknown action 'approve'[\s\S]*correction 1 \(a:3\), action[\s\S]*confirm"),
    ({"kind": "issues"}, r"unknown kind 'issues'[\s\S]*known values: document_meeting, issue_mention"),
    ({"resaon": "x"}, r"unknown key 'resaon'[\s\S]*did you mean 'reason'"),
    ({"reason": " "}, "reason is missing"),
    ({"who": 3}, r"3 is no text[\s\S]*, who"),
    ({"made_on": "yesterday"}, r"'yesterday' is no day[\s\S]*2026-11-22"),
    ({"fact_id": ""}, r"fact_id is missing[\s\S]*twoplustwo correct"),
    ({"quote": ""}, "quote is missing"),
    ({"action": "reject"}, "a sentence cannot be rejected"),
    ({"action": "replace"}, r"replace needs new values[\s\S]*role, frame, orientation"),
    ({"set": {"frame": "economic"}}, "confirm takes no new values"),
    ({"action": "replace", "set": {"fram": ""}}, r"unknown column 'fram' of sentence[\s\S]*set.fram"),
    ({"action": "replace", "set": {"frame": "econ"}}, r"unknown frame 'econ'[\s\S]*known values: , economic"),
    ({"action": "replace", "set": {"frame": ["economic"]}}, r"is a list[\s\S]*one value"),
    ({"action": "replace", "set": {"role": 7}}, "7 is no text"),
    ({"action": "add", "set": {"role": "body"}}, "an addition names a fact"),
    ({"action": "add", "fact_id": "", "set": {"role": "body"}}, "a sentence cannot be added"),
    (added("issue_mention", "a", "x", issue_id="chian"), "unknown issue_id 'chian'"),
    (added("issue_mention", "a", "x", term="x"), r"issue_id is missing[\s\S]*set issue_id"),
    (added("term_use", "a", "x", concept_id="islands", variant_id="x"), "unknown concept and variant"),
    (added("statement", "a", "x", actor_id="x", act="warn"), "unknown actor_id 'x'"),
    (added("document_meeting", "a", "x", format="summit", parties="JP"), r"is no list[\s\S]*write a list"),
    (added("document_meeting", "a", "x", date="20 March"), r"'20 March' is no date[\s\S]*EDTF"),
    (added("document_meeting", "a", "x", series_no=0), "0 is no number"),
    (added("term_use", "a", "x", in_quotes=1), "1 is no truth"),
]


def load(raw: Path) -> tuple[Correction, ...]:
    return load_corrections(beside(raw), load_codebook(None))  # type: ignore[arg-type]


@pytest.mark.parametrize(("mistake", "message"), MISTAKES, ids=[message for _, message in MISTAKES])
def test_a_mistake_is_named_with_entry_key_and_remedy(
    raw: Path, mistake: dict[str, Any], message: str
) -> None:
    base = {} if "document_id" in mistake else ENTRY
    write_corrections(raw, correction(**base | mistake))
    with pytest.raises(CorrectionError, match=message):
        load(raw)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[corection]]\n", "unknown key 'corection'"),
        ("[correction]\n", "no list of tables"),
        ("correction = [1]\n", "1 is no table"),
        ("[[correction]\n", "not valid TOML"),
    ],
)
def test_a_malformed_file_is_named(raw: Path, text: str, message: str) -> None:
    raw.with_name("corrections.toml").write_text(text)
    with pytest.raises(CorrectionError, match=message):
        load(raw)


def test_two_entries_on_one_fact_are_refused(raw: Path) -> None:
    write_corrections(raw, correction(**ENTRY), correction(**ENTRY))
    with pytest.raises(CorrectionError, match=r"second entry on the same fact[\s\S]*correction 1"):
        load(raw)
