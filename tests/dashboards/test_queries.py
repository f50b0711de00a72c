"""Every query against the mini warehouse: what it returns, and which part of it that proves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import mini_warehouse
import pandas as pd
import pytest

from dashboards.filters import Filters
from dashboards.views import View
from dashboards.warehouse import QUERIES
from dashboards.words import Words

Rows = list[tuple[Any, ...]]
EVERYTHING = Filters()


def tuples(rows: pd.DataFrame, *columns: str) -> Rows:
    """The rows as plain tuples: lists for arrays, None for NULL."""
    plain = rows[list(columns)].astype(object).to_numpy().tolist()
    return [tuple(_plain(value) for value in row) for row in plain]


def _plain(value: Any) -> Any:
    if hasattr(value, "tolist"):
        return value.tolist()
    return None if value is pd.NaT or value is pd.NA or value != value else value


CHANGES: dict[str, Any] = dict.fromkeys(("kind", "change", "cause"), "")
STATEMENTS: dict[str, Any] = dict.fromkeys(("side", "act", "issue", "speaker", "search"), "")
# Each case: query, filters, parameters, columns looked at, rows expected.
CASES: list[tuple[str, Filters, dict[str, Any], tuple[str, ...], Rows]] = [
    # the filters: each alone, together, nothing left; an undated text only while the period is open
    ("corpus", EVERYTHING, {}, ("documents", "sources", "jp_documents", "ru_documents"), [(7, 3, 3, 3)]),
    ("corpus", Filters(sources=("volga",)), {}, ("documents", "jp_documents"), [(3, 0)]),
    ("corpus", Filters(languages=("en",)), {}, ("documents",), [(4,)]),
    ("corpus", Filters(perspectives=("JP", "third")), {}, ("documents",), [(4,)]),
    ("corpus", Filters(first_year=2018), {}, ("documents",), [(4,)]),
    ("corpus", Filters(last_year=2017), {}, ("documents",), [(2,)]),
    ("corpus", Filters(2018, 2018, languages=("ja",)), {}, ("documents",), [(1,)]),
    ("corpus", Filters(languages=("-",)), {}, ("documents",), [(0,)]),
    ("corpus", Filters(genres=("think tank",)), {}, ("documents",), [(1,)]),
    ("corpus", Filters(genres=("-",)), {}, ("documents",), [(0,)]),
    # what goes into a download
    (
        "codebook",
        EVERYTHING,
        {},
        ("kind", "code", "label_en"),
        [
            ("concept", "islands", "The islands"),
            ("issue", "fisheries", "Fisheries"),
            ("issue", "missile_defence", "Missile defence"),
            ("issue", "peace_treaty", "Peace treaty"),
            ("issue", "territorial_dispute", "Territorial dispute"),
            ("variant", "northern_territories", "Northern Territories"),
            ("variant", "south_kurils", "South Kurils"),
        ],
    ),
    # what the router asks
    ("version", EVERYTHING, {}, ("version_no", "content_hash"), [(7, "0123456789abcdef")]),
    (
        "filter_options",
        Filters(languages=("ja",)),  # the filters offer what the corpus has, not what they leave
        {},
        ("kind", "code", "documents"),
        [
            ("genre", "newspaper", 6), ("genre", "think tank", 1),
            ("language", "en", 4), ("language", "ja", 1), ("language", "ru", 2),
            ("perspective", "JP", 3), ("perspective", "RU", 3), ("perspective", "third", 1),
            ("source", "alpine", 1), ("source", "harbour", 3), ("source", "volga", 3),
            ("year", "2017", 2), ("year", "2018", 2), ("year", "2019", 2),
        ],
    ),
    (
        "labels",
        EVERYTHING,
        {"language": "en"},
        ("kind", "code", "label"),
        [
            ("concept", "islands", "The islands"),
            ("era", "after", "From 2018"),
            ("era", "before", "Before 2018"),
            ("issue", "fisheries", "Fisheries"),
            ("issue", "missile_defence", "Missile defence"),
            ("issue", "peace_treaty", "Peace treaty"),
            ("issue", "territorial_dispute", "Territorial dispute"),
            ("office", "foreign_minister", "Foreign Minister"),
            ("source", "alpine", "Alpine *Review* :red[x]"),
            ("source", "harbour", "Harbour Gazette"),
            ("source", "volga", "Volga Courier"),
            ("variant", "northern_territories", "Northern Territories"),
            ("variant", "south_kurils", "South Kurils"),
        ],
    ),
    (
        "labels",
        EVERYTHING,
        {"language": "ja"},  # in English what has no Japanese name
        ("kind", "label"),
        [
            ("concept", "The islands"), ("era", "From 2018"), ("era", "Before 2018"),
            ("issue", "漁業"), ("issue", "ミサイル防衛"), ("issue", "平和条約"),
            ("issue", "領土問題"), ("office", "Foreign Minister"), ("source", "Alpine *Review* :red[x]"),
            ("source", "Harbour Gazette"), ("source", "Volga Courier"),
            ("variant", "北方領土"),
            ("variant", "南クリル"),
        ],
    ),
    # overview: boilerplate counts in no total
    ("numbers", EVERYTHING, {}, ("documents", "sentences", "meetings_held", "statements"), [(7, 19, 2, 5)]),
    ("numbers", Filters(sources=("alpine",)), {}, ("documents", "meetings_held", "statements"), [(1, 0, 0)]),
    (
        "corpus_part",
        EVERYTHING,
        {},
        ("source_id", "perspective", "languages", "documents", "sentences", "years"),
        [
            ("harbour", "JP", ["en", "ja"], 3, 9, "2017–2019"),
            ("volga", "RU", ["en", "ru"], 3, 9, "2017–2019"),
            ("alpine", "third", ["en"], 1, 1, ""),
        ],
    ),
    ("corpus_part", Filters(languages=("ja",)), {}, ("years",), [("2018",)]),
    (
        "corpus_by",
        EVERYTHING,
        {"by": "language"},
        ("part", "documents", "jp_documents", "ru_documents", "other_documents", "origins", "sentences"),
        [("en", 4, 2, 1, 1, 4, 11), ("ja", 1, 1, 0, 0, 1, 3), ("ru", 2, 0, 2, 0, 2, 5)],
    ),
    ("corpus_by", Filters(sources=("alpine",)), {"by": "year"}, ("part", "documents"), [("", 1)]),
    ("corpus_by", EVERYTHING, {"by": "perspective"}, ("part", "documents"),
     [("JP", 3), ("RU", 3), ("third", 1)]),
    ("corpus_by", EVERYTHING, {"by": "genre"}, ("part", "documents"),
     [("newspaper", 6), ("think tank", 1)]),
    (
        "notes",
        EVERYTHING,
        {},
        ("note", "kind", "number", "example"),
        [
            ("quarantine", "no_text", 1, "broken.bin: not a text"),
            ("notice", "no_date", 1, "No date was found."),
        ],
    ),
    # meetings: newest first, undated last; what the filters leave unmentioned is left out
    (
        "meeting",
        EVERYTHING,
        {},
        ("meeting_id", "status", "year", "sources", "documents", "mentions"),
        [
            ("m-deputies", "cancelled", 2019, ["volga"], 1, 1),
            ("m-summit", "planned", 2019, ["harbour"], 1, 1),
            ("m-moscow", "held", 2018, ["harbour", "volga"], 2, 2),
            ("m-tokyo", "held", 2017, ["harbour", "volga"], 2, 2),
            ("m-someday", "planned", None, ["alpine"], 1, 1),
        ],
    ),
    ("meeting", Filters(sources=("alpine",)), {}, ("meeting_id",), [("m-someday",)]),
    (
        "meeting_mark",
        EVERYTHING,
        {"formats": ["two_plus_two", "summit"]},
        ("format", "date", "place"),
        [("two_plus_two", "2017-03-20", "Tokyo"), ("two_plus_two", "2018-07-31", "Moscow")],
    ),
    ("meeting_mark", EVERYTHING, {"formats": ["summit"]}, ("date",), []),  # it is only planned
    ("meeting_mark", Filters(sources=("alpine",)), {"formats": ["two_plus_two"]}, ("date",), []),
    (
        "meeting_year",
        EVERYTHING,
        {"status": "held"},
        ("format", "year", "meetings", "documents"),
        [("two_plus_two", 2017, 1, 2), ("two_plus_two", 2018, 1, 2)],
    ),
    (
        "meeting_year",
        EVERYTHING,
        {"status": "planned"},
        ("format", "year", "meetings"),
        [("other", 0, 1), ("summit", 2019, 1)],
    ),
    (
        "meeting_source",
        EVERYTHING,
        {"status": "held"},
        ("source_id", "format", "meetings", "mentions"),
        [("harbour", "two_plus_two", 2, 2), ("volga", "two_plus_two", 2, 2)],
    ),
    (
        "meeting_participant",
        EVERYTHING,
        {"meeting": "m-tokyo", "language": "ja"},
        ("side", "name", "role"),
        [("JP", "大臣", "foreign_minister")],
    ),
    (
        "meeting_participant",
        EVERYTHING,
        {"meeting": "m-tokyo", "language": "ru"},  # no Russian name: the one of the text
        ("name",),
        [("A. Minister",)],
    ),
    (
        "meeting_conflict",
        EVERYTHING,
        {"meeting": "m-tokyo"},
        ("field", "value_a", "quote_a", "document_a", "value_b", "document_b"),
        [("date", "2017-03-20", "met in Tokyo on 20 March", "Title of h1", "2017-03-21", "Title of v1")],
    ),
    ("meeting_conflict", EVERYTHING, {"meeting": "m-moscow"}, ("field",), []),
    (
        "meeting_issue",
        EVERYTHING,
        {"meeting": "m-tokyo"},
        ("perspective", "issue_id", "sentences", "documents", "coverage"),
        [
            ("RU", "missile_defence", 1, 1, "RU only"),
            ("JP", "peace_treaty", 1, 1, "JP only"),
            ("JP", "territorial_dispute", 1, 1, "both"),
            ("RU", "territorial_dispute", 1, 1, "both"),
        ],
    ),
    (
        "meeting_report",
        EVERYTHING,
        {"meeting": "m-tokyo"},
        ("document_id", "published_on", "stage", "mentions", "quote"),
        [
            ("v1", "2017-03-21", "held", 1, "встретились в Токио"),
            ("h1", "2017-03-22", "held", 1, "met in Tokyo on 20 March"),
        ],
    ),
    (
        "meeting_stage",
        EVERYTHING,
        {},
        ("source_id", "stage", "meetings", "documents", "mentions"),
        [
            ("alpine", "announced", 1, 1, 1),
            ("harbour", "announced", 1, 1, 1),
            ("harbour", "held", 2, 2, 2),
            ("volga", "cancelled", 1, 1, 1),
            ("volga", "held", 2, 2, 2),
        ],
    ),
    # framing
    (
        "position",
        EVERYTHING,
        {"told": ""},
        ("side", "issue_id", "act", "statements", "documents"),
        [
            ("JP", "territorial_dispute", "request", 2, 2),
            ("RU", "-", "state", 1, 1),
            ("RU", "missile_defence", "criticise", 1, 1),
            ("RU", "missile_defence", "reject", 1, 1),
        ],
    ),
    ("position", EVERYTHING, {"told": "own"}, ("side", "statements"),
     [("JP", 2), ("RU", 1), ("RU", 1), ("RU", 1)]),
    ("position", EVERYTHING, {"told": "other"}, ("side", "statements"), []),
    (
        "term_side",
        EVERYTHING,
        {},
        ("base", "item", "naming_side"),
        [("islands", "northern_territories", "JP"), ("islands", "south_kurils", "RU")],
    ),
    # statements: newest text first, in the order of the text
    (
        "statement_list",
        EVERYTHING,
        STATEMENTS | {"limit": 2, "offset": 0},
        ("statement_id", "issue_ids", "total", "documents_total"),
        [("s4", [], 5, 5), ("s1", ["territorial_dispute"], 5, 5)],
    ),
    (
        "statement_list",
        EVERYTHING,
        STATEMENTS | {"limit": None, "offset": 0, "search": "про", "side": "RU"},
        ("statement_id", "sentence"),
        [("s3", "Москва отвергла новые радары ПРО."), ("s2", "Россия назвала ПРО угрозой.")],
    ),
    (
        "statement_list",
        Filters(languages=("ja",)),
        STATEMENTS | {"limit": 9, "offset": 0, "issue": "territorial_dispute", "speaker": "Japan"},
        ("statement_id", "total"),
        [("s1", 1)],
    ),
    (
        "statement_list",
        EVERYTHING,
        STATEMENTS | {"limit": 9, "offset": 0, "issue": "-"},
        ("statement_id",),
        [("s4",)],
    ),
    (
        "statement_speaker",
        EVERYTHING,
        {},
        ("speaker", "side", "statements"),
        [("Japan", "JP", 2), ("Russia", "RU", 2), ("Volga Courier", "RU", 1)],
    ),
    (
        "compare_source",
        EVERYTHING,
        {},
        ("source_id", "documents", "perspective"),
        [("harbour", 3, "JP"), ("volga", 3, "RU"), ("alpine", 1, "third")],
    ),
    # the version as a whole
    (
        "check_list",
        EVERYTHING,
        {},
        ("check_name", "passed", "violations"),
        [("boilerplate", False, 1), ("keys", True, 0)],
    ),
    (
        "evaluation",
        EVERYTHING,
        {},
        ("kind", "n", "recall", "f1"),
        [("issue", 4, 0.75, 0.857), ("frame", 4, None, 0.5)],
    ),
    (
        "evaluation_error",
        EVERYTHING,
        {"gold_set": "mine", "kind": ""},
        ("which", "fact", "sentence", "document_id"),
        [("miss", "peace_treaty", "A peace treaty is far away.", "h1")],
    ),
    ("evaluation_error", EVERYTHING, {"gold_set": "mine", "kind": "frame"}, ("fact",), []),
    (
        "coverage",
        EVERYTHING,
        {},
        ("language", "sentences", "issue", "statement", "meeting", "term", "frame", "nothing"),
        [("en", 11, 4, 2, 4, 3, 0, 2), ("ru", 5, 4, 2, 2, 1, 1, 0), ("ja", 3, 2, 1, 1, 2, 0, 0)],
    ),
    (
        "note_list",
        EVERYTHING,
        {"kind": ""},
        ("note", "kind", "place_of_note", "detail", "document_id"),
        [
            ("quarantine", "no_text", "broken.bin", "not a text", ""),
            ("notice", "no_date", "alpine/a1.txt", "No date was found.", "a1"),
        ],
    ),
    ("note_list", EVERYTHING, {"kind": "no_date"}, ("kind",), [("no_date",)]),
    ("correction_list", EVERYTHING, {}, ("state", "action", "reason"), [("applied", "replace", "no demand")]),
    ("version_history", EVERYTHING, {}, ("version_no", "content_hash"), [(7, "0123456789abcdef")]),
    (
        "coder_trust",
        EVERYTHING,
        {},
        ("kind", "code", "hand_coded", "f1", "weak", "decided_by"),
        [("issue", "peace_treaty", 6, 0.5, True, "briefs")],
    ),
    (
        "change_count",
        EVERYTHING,
        {},
        ("kind", "change", "cause", "behind", "facts"),
        [("statement", "added", "codebook_changed", "rule-1", 1)],
    ),
    ("change_list", EVERYTHING, CHANGES | {"kind": "statement"}, ("fact_id", "after"), [("s0", "request")]),
    ("change_list", EVERYTHING, CHANGES | {"change": "removed"}, ("fact_id",), []),
    ("made_of", EVERYTHING, {}, ("name", "version"), [("twoplustwo", "0.1.0"), ("duckdb", "2.0.0")]),
    (
        "codebook_issue",
        EVERYTHING,
        {"language": "ja"},
        ("kind", "code", "name"),
        [
            ("issue", "fisheries", "漁業"),
            ("issue", "missile_defence", "ミサイル防衛"),
            ("issue", "peace_treaty", "平和条約"),
            ("issue", "territorial_dispute", "領土問題"),
            ("variant", "islands.northern_territories", "北方領土"),
            ("variant", "islands.south_kurils", "南クリル"),
        ],
    ),
    ("rule_list", EVERYTHING, {"search": "EXAMPLE"}, ("rule_id",), [("rule-1",)]),
    ("rule_list", EVERYTHING, {"search": "absent"}, ("rule_id",), []),
    # of the contrasts of the whole version
    (
        "word_contrast",
        EVERYTHING,
        {"language": "en", "issue": "", "number": 1},
        ("item", "side", "jp_count", "ru_count"),
        [("return", "JP", 5, 0), ("shield", "RU", 0, 6)],
    ),
    ("word_language", EVERYTHING, {}, ("language",), [("en",)]),
    # what each side's texts say of a meeting
    (
        "meeting_value",
        EVERYTHING,
        {"meeting": "m-tokyo"},
        ("field", "value", "documents", "jp_documents", "ru_documents", "other_documents", "origins"),
        [
            ("date", "2017-03-20", 2, 1, 1, 0, 2),
            ("place", "Tokyo", 2, 1, 1, 0, 2),
            ("series_no", "2", 2, 1, 1, 0, 2),
            ("status", "held", 2, 1, 1, 0, 2),
        ],
    ),
    ("meeting_value", Filters(languages=("ja",)), {"meeting": "m-tokyo"}, ("value",), []),
    # contrasts that the build made: filters do not bear on them
    (
        "contrast_list",
        Filters(languages=("ja",)),
        {"dimension": "", "clear": True},
        ("contrast", "jp_low", "lowest", "highest", "holds", "text_lost", "text_lost_title", "source_lost"),
        [("issue|territorial_dispute|", 0.2, -0.1, 0.4, True, "h2", "Title of h2", "")],
    ),
    (
        "contrast_list",
        EVERYTHING,
        {"dimension": "act", "clear": False},
        ("contrast", "supported", "reason", "holds", "text_lost"),
        [("act|JP:request|", False, "few_ru_origins", False, "")],
    ),
    ("contrast_list", EVERYTHING, {"dimension": "frame", "clear": False}, ("contrast",), []),
    (
        "contrast_published",
        EVERYTHING,
        {"dimension": "issue"},
        ("base", "item", "jp_count", "ru_total", "jp_low", "ru_high", "difference_low", "supported"),
        [("", "territorial_dispute", 4, 9, 0.2, 0.4, 0.1, True)],
    ),
    ("contrast_published", EVERYTHING, {"dimension": "term"}, ("item",), []),
    (
        "contrast_period",
        EVERYTHING,
        {"dimension": "issue", "kind": "era"},
        ("item", "period", "first_day", "last_day", "jp_count", "jp_low"),
        [
            ("territorial_dispute", "before", "2000-01-01", "2017-12-31", 4, 0.2),
            ("territorial_dispute", "after", "2018-01-01", "9999-12-31", 4, 0.2),
        ],
    ),
    (
        "contrast_period",
        EVERYTHING,
        {"dimension": "issue", "kind": "year"},
        ("period", "first_day", "last_day"),
        [("2017", "2017-01-01", "2017-12-31")],
    ),
    (
        "contrast_period",
        EVERYTHING,
        {"dimension": "issue", "kind": "decade"},
        ("period", "first_day", "last_day"),
        [("2010s", "2010-01-01", "2019-12-31")],
    ),
    ("contrast_period", EVERYTHING, {"dimension": "frame", "kind": "era"}, ("period",), []),
    (
        "contrast_source_list",
        EVERYTHING,
        {},
        ("source_id", "documents", "perspective"),
        [("harbour", 3, "JP")],
    ),
    (
        "contrast_source",  # what nobody raises is left out
        EVERYTHING,
        {"source": "harbour", "dimension": "issue"},
        ("item", "count", "rest_count"),
        [("territorial_dispute", 4, 1)],
    ),
    ("contrast_source", EVERYTHING, {"source": "volga", "dimension": "issue"}, ("item",), []),
    (
        "term_mouth",
        EVERYTHING,
        {},
        ("variant_id", "perspective", "voice", "uses", "uses_total", "supported"),
        [("south_kurils", "RU", "JP", 1, 1, False)],
    ),
    # read
    # every word is looked for in date, source, title, authors and file; the chosen text comes in any case
    (
        "document_search",
        Filters(last_year=2018),
        {"search": "", "document": "", "limit": 3},
        ("document_id", "source_id", "published_on", "total"),
        [
            ("h2", "harbour", "2018-08-02", 4),
            ("v2", "volga", "2018-08-01", 4),
            ("h1", "harbour", "2017-03-22", 4),
        ],
    ),
    (
        "document_search",
        EVERYTHING,
        {"search": "GAZETTE 2017", "document": "v3", "limit": 3},
        ("document_id", "total"),
        [("h1", 1), ("v3", 1)],
    ),
    (
        "document_search",
        EVERYTHING,
        {"search": "writer h3", "document": "h3", "limit": 3},
        ("document_id",),
        [("h3",)],
    ),
    (
        "document_search",  # the filters hold for the chosen one, too
        Filters(languages=("ja",)),
        {"search": "nowhere", "document": "v3", "limit": 3},
        ("document_id",),
        [],
    ),
    ("document", EVERYTHING, {"document": "h1"}, ("title", "language"), [("Title of h1", "en")]),
    (
        "document_sentence",
        EVERYTHING,
        {"document": "h1"},
        ("sentence_no", "char_start", "char_end", "role"),
        [(0, 0, 22, "boilerplate"), (1, 23, 67, "body"), (2, 68, 123, "body"), (3, 124, 151, "body")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "filters", "parameters", "columns", "expected"),
    CASES,
    ids=[f"{case[0]}-{number}" for number, case in enumerate(CASES)],
)
def test_rows(
    view: View,
    query: str,
    filters: Filters,
    parameters: dict[str, Any],
    columns: tuple[str, ...],
    expected: Rows,
) -> None:
    rows = View(view.file, view.words, filters).ask(query, **parameters)
    assert tuples(rows, *columns) == expected


PERSPECTIVES: dict[str, Any] = {"by": "perspective", "yearly": False, "once": False, "issue": ""}
TWO_SOURCES = {"by": "source", "a": "harbour", "b": "volga"}
FRAME, ORIENTATION = {"dimension": "frame"}, {"dimension": "orientation"}
TWO_TEXTS = {"by": "document", "a": "h2", "b": "v2"}
SHARES = [
    # every perspective with every issue that anybody raises; one text is not enough for a share
    ("cells_issue", PERSPECTIVES, ("JP", "territorial_dispute"), (4, 9, 3, 3, True)),
    ("cells_issue", PERSPECTIVES, ("RU", "territorial_dispute"), (1, 9, 1, 3, True)),
    ("cells_issue", PERSPECTIVES, ("JP", "missile_defence"), (0, 9, 0, 3, True)),
    ("cells_issue", PERSPECTIVES, ("third", "peace_treaty"), (0, 1, 0, 1, False)),
    ("cells_issue", PERSPECTIVES | {"by": "source"}, ("volga", "missile_defence"), (3, 9, 3, 3, True)),
    # frames and orientations are counted out of the sentences about an issue
    ("cells_coded", {"dimension": "orientation", "issue": ""}, ("RU", "conflict"), (1, 5, 1, 3, True)),
    (
        "cells_coded",
        {"dimension": "frame", "issue": "missile_defence"},
        ("RU", "security_defence"),
        (1, 3, 1, 3, True),
    ),
    # names are counted out of all namings of the concept, in one voice or in all
    ("cells_term", {"voice": ""}, ("JP", "northern_territories"), (4, 4, 3, 3, True)),
    ("cells_term", {"voice": ""}, ("RU", "northern_territories"), (0, 2, 0, 2, False)),
    ("cells_term", {"voice": "JP"}, ("JP", "northern_territories"), (2, 2, 2, 2, False)),
    # two sources or two texts
    ("cells_compare", TWO_SOURCES | {"dimension": "issue"}, ("volga", "missile_defence"), (3, 9, 3, 3, True)),
    ("cells_compare", TWO_SOURCES | {"dimension": "term"}, ("harbour", "south_kurils"), (0, 4, 0, 3, True)),
    ("cells_compare", TWO_SOURCES | {"dimension": "act"}, ("volga", "reject"), (1, 3, 1, 3, True)),
    (
        "cells_compare",
        TWO_SOURCES | {"dimension": "frame"},
        ("volga", "security_defence"),
        (1, 9, 1, 3, True),
    ),
    (
        "cells_compare",
        TWO_SOURCES | {"dimension": "orientation"},
        ("harbour", "cooperation"),
        (1, 9, 1, 3, True),
    ),
    ("cells_compare", TWO_TEXTS | {"dimension": "issue"}, ("h2", "territorial_dispute"), (2, 3, 1, 1, False)),
]


@pytest.mark.parametrize(("cells", "parameters", "cell", "expected"), SHARES)
def test_shares(
    view: View, cells: str, parameters: dict[str, str], cell: tuple[str, str], expected: tuple[Any, ...]
) -> None:
    rows = view.shares(cells, **parameters).set_index(["group_id", "item"])
    columns = ["hits", "total", "documents", "documents_total", "supported"]
    assert tuple(rows.loc[cell, columns]) == expected


def test_shares_by_year_of_publication(view: View) -> None:
    rows = view.shares("cells_issue", **PERSPECTIVES | {"yearly": True, "issue": "missile_defence"})
    found = rows[rows["group_id"] == "RU"][["base", "hits", "total"]]
    assert found.to_numpy().tolist() == [["2017", 1, 3], ["2018", 1, 2], ["2019", 1, 4]]


def test_copies_of_a_text_are_one_unit_and_count_once_if_so_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(mini_warehouse.ORIGINS, "h2", "h1")
    file = mini_warehouse.build(tmp_path / "current.duckdb", mini_warehouse.everything())
    view, columns = (
        View(file, Words("en")),
        ["hits", "total", "documents_total", "origins_total", "supported"],
    )
    for once, expected in ((False, [4, 9, 3, 2, False]), (True, [2, 6, 2, 2, False])):
        rows = view.shares("cells_issue", **PERSPECTIVES | {"once": once}).set_index(["group_id", "item"])
        assert rows.loc[("JP", "territorial_dispute"), columns].tolist() == expected


def test_an_issue_that_nobody_raises_is_left_out(view: View) -> None:
    assert "fisheries" not in set(view.shares("cells_issue", **PERSPECTIVES)["item"])


def test_a_contrast_needs_enough_on_both_sides(view: View) -> None:
    rows = view.contrasts("cells_issue", **PERSPECTIVES).set_index("item")
    assert dict(rows["supported"]) == {
        "missile_defence": False,
        "peace_treaty": False,
        "territorial_dispute": True,
    }
    assert rows["difference_low"].isna().to_dict() == {
        "missile_defence": True,
        "peace_treaty": True,
        "territorial_dispute": False,
    }
    assert tuple(rows.loc["missile_defence", ["jp_count", "jp_total", "ru_count", "ru_total"]]) == (
        0,
        9,
        3,
        9,
    )


def test_a_contrast_of_one_side_stays_with_its_counts(view: View) -> None:
    rows = View(view.file, view.words, Filters(perspectives=("JP",))).contrasts("cells_issue", **PERSPECTIVES)
    assert not rows["supported"].any()
    assert rows.set_index("item").loc["territorial_dispute", "jp_count"] == 4


ANY: dict[str, Any] = dict.fromkeys(
    (
        "issue",
        "source",
        "perspective",
        "meeting",
        "status",
        "format",
        "concept",
        "variant",
        "voice",
        "side",
        "act",
        "stage",
        "said",
        "field",
        "value",
        "told",
        "word",
        "kind",
        "code",
    ),
    "",
) | {"year": None}

CELL = dict.fromkeys(("group_id", "base", "item"), "")
NO_RULE = ("frame", "orientation", "word")
"""Facts of the mini warehouse that no rule of it gave."""
SAID = {"meeting": "m-tokyo", "field": "", "value": ""}
CONTRAST = {"dimension": "issue", "rest": False, "first_day": None, "last_day": None}
FACTS = [
    ("facts_issue", {}, 10),
    ("facts_issue", {"issue": "missile_defence"}, 3),
    ("facts_issue", {"perspective": "JP"}, 5),
    ("facts_issue", {"source": "volga", "issue": "peace_treaty"}, 1),
    ("facts_issue", {"meeting": "m-tokyo"}, 4),
    ("facts_issue", {"year": 2018}, 4),
    ("facts_meeting", {}, 7),
    ("facts_meeting", {"status": "held"}, 4),
    ("facts_meeting", {"format": "summit"}, 1),
    ("facts_meeting", {"year": 2017}, 2),
    ("facts_meeting", {"year": 0}, 1),
    ("facts_meeting", {"meeting": "m-moscow", "source": "volga"}, 1),
    ("facts_meeting", {"said": "h1"}, 1),
    ("facts_meeting", {"stage": "held"}, 4),
    ("facts_meeting", SAID, 2),
    ("facts_meeting", SAID | {"perspective": "RU"}, 1),
    ("facts_meeting", SAID | {"said": "h1"}, 1),
    ("facts_meeting", SAID | {"field": "date", "value": "2017-03-20"}, 2),
    ("facts_meeting", SAID | {"field": "place", "value": "Moscow"}, 0),
    ("facts_meeting", SAID | {"field": "series_no", "value": "2"}, 2),
    ("facts_meeting", SAID | {"field": "status", "value": "held"}, 2),
    ("facts_conflict", {"meeting": "m-tokyo", "conflict": ""}, 2),
    ("facts_conflict", {"meeting": "m-tokyo", "conflict": "c1"}, 2),
    ("facts_conflict", {"meeting": "m-moscow", "conflict": ""}, 0),
    ("facts_meeting_issue", {"meeting": "m-tokyo"}, 4),
    ("facts_meeting_issue", {"meeting": "m-tokyo", "perspective": "RU"}, 2),
    ("facts_term", {}, 6),
    ("facts_term", {"variant": "south_kurils", "voice": "author"}, 1),
    ("facts_term", {"concept": "islands", "perspective": "JP"}, 4),
    ("facts_statement", {}, 10),  # five statements, each with the words that attribute it
    ("facts_statement", {"side": "RU", "act": "reject"}, 2),
    ("facts_statement", {"issue": "territorial_dispute"}, 4),
    ("facts_statement", {"issue": "-"}, 2),
    ("facts_statement", {"told": "own"}, 10),
    ("facts_statement", {"told": "other"}, 0),
    ("facts_statement", {"meeting": "m-moscow"}, 4),
    ("facts_statement", {"perspective": "JP"}, 4),
    ("facts_coded", {"dimension": "orientation", "code": "conflict"}, 1),
    ("facts_coded", {"dimension": "frame", "perspective": "RU"}, 1),
    ("facts_coded", {"dimension": "frame", "issue": "peace_treaty"}, 0),
    ("facts_word", {"word": "shield", "language": "en"}, 1),
    ("facts_word", {"word": "shield", "language": "en", "perspective": "JP"}, 0),
    ("facts_mouth", {"quoted": ""}, 1),
    ("facts_mouth", {"quoted": "", "variant": "south_kurils", "perspective": "RU"}, 1),
    ("facts_mouth", {"quoted": "", "perspective": "JP"}, 0),
    ("facts_mouth", {"quoted": "true"}, 0),
    ("facts_mouth", {"quoted": "false"}, 1),
    ("facts_contrast", CONTRAST | {"item": "territorial_dispute"}, 5),
    ("facts_contrast", CONTRAST | {"item": "territorial_dispute", "perspective": "RU"}, 1),
    ("facts_contrast", CONTRAST | {"item": "territorial_dispute", "perspective": "both"}, 5),
    ("facts_contrast", CONTRAST | {"item": "territorial_dispute", "source": "harbour"}, 4),
    ("facts_contrast", CONTRAST | {"item": "territorial_dispute", "source": "harbour", "rest": True}, 1),
    ("facts_contrast", CONTRAST | {"item": "territorial_dispute", "last_day": "2017-12-31"}, 2),
    ("facts_contrast", CONTRAST | {"item": "territorial_dispute", "first_day": "2019-01-01"}, 1),
    ("facts_contrast", CONTRAST | {"dimension": "issue_document", "item": "peace_treaty"}, 2),
    ("facts_contrast", CONTRAST | {"dimension": "frame", "item": "security_defence"}, 1),
    (
        "facts_contrast",
        CONTRAST | {"dimension": "frame", "item": "security_defence", "issue": "fisheries"},
        0,
    ),
    ("facts_contrast", CONTRAST | {"dimension": "orientation", "item": "conflict"}, 1),
    ("facts_contrast", CONTRAST | {"dimension": "term", "item": "northern_territories"}, 4),
    ("facts_contrast", CONTRAST | {"dimension": "own_term", "item": "northern_territories"}, 2),
    ("facts_contrast", CONTRAST | {"dimension": "act", "item": "RU:reject"}, 2),
    (
        "facts_contrast",
        CONTRAST | {"dimension": "act", "item": "JP:request", "issue": "territorial_dispute"},
        4,
    ),
    ("facts_document", {"document": "h2"}, 6),
    ("facts_one_statement", {"statement": "s0"}, 2),
    ("facts_compare", TWO_SOURCES | CELL | {"dimension": "issue"}, 10),
    (
        "facts_compare",
        TWO_SOURCES | CELL | {"dimension": "issue", "group_id": "volga", "item": "peace_treaty"},
        1,
    ),
    ("facts_compare", TWO_TEXTS | CELL | {"dimension": "act"}, 2),
    ("facts_compare", TWO_TEXTS | CELL | {"dimension": "term", "base": "islands"}, 2),
]


@pytest.mark.parametrize(("query", "chosen", "number"), FACTS)
def test_facts(view: View, query: str, chosen: dict[str, Any], number: int) -> None:
    facts = view.facts(query, **ANY | chosen)
    assert len(facts) == number
    ruled = facts[~facts["kind"].isin(NO_RULE)]
    assert set(ruled["rule_example"]) <= {"an example of it"}


def test_filters_narrow_the_facts(view: View) -> None:
    assert len(View(view.file, view.words, Filters(languages=("ja",))).facts("facts_issue", **ANY)) == 2


def test_sentences_carry_their_surroundings_and_their_spans(view: View) -> None:
    row = view.sentences("facts_issue", limit=1, offset=1, **ANY | {"source": "harbour"}).iloc[0]
    assert (row["document_id"], row["sentence_no"], row["text"]) == (
        "h2",
        1,
        "日本側は北方領土の返還を求めた。",
    )
    assert row["before"] == "𠮷報 四人の大臣はモスクワで会った。\n"
    assert row["after"] == "\n北方領土では演習が続く。"
    assert [row["text"][s["char_start"] - row["char_start"] :][:4] for s in row["spans"]] == ["北方領土"]
    assert (row["total"], row["documents"]) == (5, 3)


def test_sentences_come_page_by_page(view: View) -> None:
    pages = [view.sentences("facts_issue", limit=4, offset=at, **ANY) for at in (0, 4, 8, 12)]
    assert [len(page) for page in pages] == [4, 4, 2, 0]


def test_sentences_to_take_along_carry_words_codes_and_rules(view: View) -> None:
    rows = view.sentence_list("facts_contrast", limit=2, **ANY | CONTRAST | {"item": "territorial_dispute"})
    columns = ("document_id", "sentence", "quotes", "codes", "rules", "char_start")
    assert tuples(rows, *columns) == [
        ("h3", "The Northern Territories stay on the agenda.", "Northern Territories",
         "issue: territorial_dispute", "rule-1", 32),
        ("h2", "日本側は北方領土の返還を求めた。", "北方領土の返還",
         "issue: territorial_dispute", "rule-1", 19),
    ]  # fmt: skip


def test_the_data_dictionary_explains_every_column(view: View) -> None:
    rows = view.ask("data_dictionary")
    assert {"document", "fact"} <= set(rows["table_name"])
    assert (rows[["table_meaning", "meaning"]] != "").all(axis=None)


def test_no_query_is_without_a_test() -> None:
    steps = {
        "data_dictionary",
        "chosen_document",
        "told_meeting",
        "statistics",
        "cell",
        "share_of_cell",
        "shares",
        "contrasts",
        "facts",
        "sentences_of_facts",
        "sentence_list",
    }
    tested = steps | {case[0] for case in CASES} | {case[0] for case in SHARES} | {case[0] for case in FACTS}
    assert {file.stem for file in QUERIES.glob("*.sql")} == tested
