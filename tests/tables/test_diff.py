"""The difference of two versions: every fact that differs, with one cause."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pytest
from fake_coding import FAKE, FakeResolution, resolve_meetings
from tiny_build import TEXTS, correction, publish, query, write_corrections, write_texts

from pipelines.errors import WarehouseError
from pipelines.model import DocumentMeeting
from pipelines.tables import build as build_module
from pipelines.tables.diff import Difference, compare, keep_changes
from pipelines.tables.retention import file_of
from pipelines.tables.versions import Warehouse

CSV = TEXTS["documents.csv"]
WORDS = "China = china\ntreaty = peace_treaty\nsanctions = sanctions\n"


def difference(warehouse: Path) -> Difference:
    house = Warehouse(warehouse)
    return compare(file_of(house, house.find("previous")), file_of(house, house.find("current")))


def facts(found: Difference) -> set[tuple[str, str, str, str]]:
    return {(fact.change, fact.kind, fact.document_id, fact.cause) for fact in found.facts}


@pytest.mark.parametrize(
    ("texts", "documents", "expected"),
    [
        (
            {"d.txt": "China, met 2018-07-31."},
            [("document_added", "d", "")],
            {
                ("added", "issue", "d", "document_added"),
                ("added", "meeting_mention", "d", "document_added"),
                ("added", "document_meeting", "d", "document_added"),
                ("added", "meeting", "d", "document_added"),
            },
        ),
        (
            {"c.jsonl": '{"text": "A treaty.", "url": "u1"}\n'},
            [("document_removed", "c.jsonl#6ca202c8", "")],
            {("removed", "issue", "c.jsonl#6ca202c8", "document_removed")},
        ),
        (
            {"a.txt": TEXTS["a.txt"].replace("China rises!", "sanctions!").replace("treaty waits", "treaty")},
            [("text_changed", "a", "")],
            {
                ("removed", "issue", "a", "text_changed"),
                ("added", "issue", "a", "text_changed"),
                ("removed", "statement", "a", "text_changed"),
                ("added", "statement", "a", "text_changed"),
                ("removed", "orientation", "a", "text_changed"),
                ("added", "orientation", "a", "text_changed"),
            },
        ),
        (
            {"a.txt": "Preface.\n" + TEXTS["a.txt"]},
            [("text_changed", "a", "")],
            set(),
        ),
        ({"documents.csv": CSV.replace("JP,A,", "RU,A,")}, [("metadata_changed", "a", "")], set()),
    ],
)
def test_documents_are_the_cause_where_they_differ(
    raw: Path,
    current: Path,
    texts: dict[str, str],
    documents: list[tuple[str, str, str]],
    expected: set[tuple[str, str, str, str]],
) -> None:
    publish(write_texts(raw, TEXTS | texts), current)
    found = difference(current)
    assert found.documents == documents
    assert facts(found) == expected


def words(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "words.txt").write_text(text)
    return folder


@pytest.mark.parametrize(
    ("texts", "edited", "expected"),
    [
        (
            {},
            WORDS.replace("China = china", "China = sanctions"),
            {
                ("removed", "China", "codebook_changed", "rule_China"),
                ("added", "China", "codebook_changed", "rule_China"),
            },
        ),
        ({}, WORDS.replace("China = china\n", ""), {("removed", "China", "codebook_changed", "rule_China")}),
        ({}, WORDS + "rises = china\n", {("added", "rises", "codebook_changed", "rule_rises")}),
        (
            {"a.txt": "China rises!\nA treaty.\n", "documents.csv": CSV},
            WORDS.replace("China = china\n", ""),
            {
                ("removed", "China", "codebook_changed", "rule_China"),
            },
        ),
        (
            {"documents.csv": CSV.replace("2017-03-22", "2017-03-23")},
            WORDS.replace("China = china\n", ""),
            {("removed", "China", "codebook_changed", "rule_China")},
        ),
        (
            {"a.txt": "China alone.\n"},
            WORDS.replace("China = china\n", ""),
            {
                ("removed", "China", "text_changed", "rule_China"),
                ("removed", "China", "codebook_changed", "rule_China"),
                ("removed", "treaty", "text_changed", "rule_treaty"),
            },
        ),
    ],
    ids=["edited", "removed", "added", "with a text", "with metadata", "words gone with the text"],
)
def test_a_changed_rule_is_the_cause_where_the_words_are_the_same(
    raw: Path,
    warehouse: Path,
    tmp_path: Path,
    texts: dict[str, str],
    edited: str,
    expected: set[tuple[str, str, str, str]],
) -> None:
    publish(raw, warehouse, codebook=words(tmp_path / "codebook", WORDS))
    write_texts(raw, TEXTS | texts)
    publish(raw, warehouse, codebook=words(tmp_path / "codebook", edited))
    found = [fact for fact in difference(warehouse).facts if fact.kind == "issue"]
    assert {(fact.change, fact.quote, fact.cause, fact.rule_id) for fact in found} == expected


def test_a_rule_is_named_for_what_follows_from_it_in_its_sentence(
    raw: Path, warehouse: Path, tmp_path: Path
) -> None:
    publish(raw, warehouse, codebook=words(tmp_path / "codebook", WORDS))
    publish(
        raw, warehouse, codebook=words(tmp_path / "codebook", WORDS.replace("treaty = peace_treaty\n", ""))
    )
    found = [fact for fact in difference(warehouse).facts if fact.kind == "statement"]
    assert [(fact.change, fact.cause, fact.rule_id) for fact in found] == [
        ("changed", "codebook_changed", "rule_treaty")
    ]


def test_a_renamed_text_is_removed_and_added_and_known_again(raw: Path, current: Path) -> None:
    publish(write_texts(raw, {**TEXTS, "b.txt": "China.", "e.txt": TEXTS["b.txt"]}), current)
    publish(write_texts(raw, {**TEXTS, "b.txt": "China."} | {"f.txt": TEXTS["b.txt"]}), current)
    found = difference(current)
    assert found.documents == [("document_added", "f", "e"), ("document_removed", "e", "f")]
    assert {fact.cause for fact in found.facts} == {"document_added", "document_removed"}


def test_a_meeting_changes_because_of_the_text_that_moves_it(raw: Path, current: Path) -> None:
    meetings_of_a_year = FAKE._replace(resolve_meetings=by_year)
    publish(raw, current, coding=meetings_of_a_year)
    publish(write_texts(raw, TEXTS | {"d.txt": "met 2017-03-19."}), current, coding=meetings_of_a_year)
    found = [fact for fact in difference(current).facts if fact.kind in ("meeting", "joining")]
    assert sorted((fact.change, fact.kind, fact.document_id, fact.cause) for fact in found) == [
        ("added", "meeting", "d", "document_added"),
        ("changed", "joining", "a", "document_added"),
        ("changed", "joining", "b", "document_added"),
        ("removed", "meeting", "d", "document_added"),
    ]


def by_year(
    meetings: Sequence[DocumentMeeting], mentions: object, documents: object, codebook: object
) -> FakeResolution:
    """Meetings of one year are one meeting, named by its first day."""
    first = {m.date[:4]: min(o.date for o in meetings if o.date[:4] == m.date[:4]) for m in meetings}
    return resolve_meetings([m._replace(date=first[m.date[:4]]) for m in meetings], [], {}, codebook)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            {"action": "reject"},
            {("removed", "issue", "china; china", "")},
        ),
        (
            {"action": "confirm"},
            {("changed", "issue", "china; china", "china; china; corrected")},
        ),
        (
            {"action": "replace", "set": {"issue_id": "sanctions"}},
            {("changed", "issue", "china; china", "sanctions; china; corrected")},
        ),
    ],
)
def test_a_correction_is_a_cause_with_its_reason(
    raw: Path, current: Path, entry: dict[str, Any], expected: set[tuple[str, str, str, str]]
) -> None:
    asked = "SELECT mention_id FROM issue_mention WHERE document_id = 'a' AND quote = 'China'"
    target = {"kind": "issue_mention", "fact_id": query(current, asked)[0][0], "document_id": "a"}
    write_corrections(raw, correction(**target, quote="China", **entry))
    publish(raw, current)
    found = difference(current).facts
    told = {(f.change, f.kind, f.before, f.after.removesuffix(f" {f.correction_id}")) for f in found}
    assert told == expected
    assert {(fact.cause, fact.reason) for fact in found} == {("correction", "Because.")}
    write_corrections(raw)
    publish(raw, current)
    assert {(fact.cause, fact.reason) for fact in difference(current).facts} == {("correction", "Because.")}


def test_what_a_correction_takes_along_has_it_as_its_cause(raw: Path, current: Path) -> None:
    sentence = {
        "kind": "sentence",
        "fact_id": "b:2",
        "document_id": "b",
        "quote": TEXTS["b.txt"].split("\n")[1],
    }
    write_corrections(raw, correction(**sentence, action="replace", set={"role": "boilerplate"}))
    publish(raw, current)
    found = difference(current).facts
    assert {fact.kind for fact in found} == {"issue", "meeting_mention", "document_meeting", "sentence"}
    assert {(fact.cause, fact.document_id) for fact in found} == {("correction", "b")}


def test_a_version_holds_what_differs_from_its_parent(raw: Path, current: Path) -> None:
    assert query(current, "SELECT count(*) FROM change") == [(0,)]
    publish(write_texts(raw, TEXTS | {"d.txt": "China, met 2018-07-31."}), current)
    kept = query(current, "FROM change ORDER BY ALL")
    assert kept == sorted(tuple(fact) for fact in difference(current).facts)
    assert query(current, "SELECT cause, sum(facts) FROM change_summary GROUP BY ALL") == [
        ("document_added", len(kept))
    ]


def test_versions_of_other_columns_cannot_be_compared_and_do_not_stop_a_build(
    raw: Path, current: Path, tmp_path: Path
) -> None:
    older = shutil.copyfile(current / "current.duckdb", tmp_path / "older.duckdb")
    with duckdb.connect(older) as connection:
        connection.execute("ALTER TABLE term_use DROP COLUMN voice")
    with pytest.raises(WarehouseError, match="other columns in term_use"):
        compare(older, current / "current.duckdb")
    newer = shutil.copyfile(current / "current.duckdb", tmp_path / "newer.duckdb")
    keep_changes(older, newer)


def test_the_code_is_the_cause_where_nothing_else_differs(
    raw: Path, current: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_module, "code_hash", lambda: "other")
    silent = FAKE._replace(
        code_document=lambda document, codebook: FAKE.code_document(document, codebook)._replace(term_uses=[])
    )
    publish(raw, current, coding=silent)
    assert facts(difference(current)) == {("removed", "term", "b", "code_changed")}


def test_a_version_does_not_differ_from_itself(built: Path) -> None:
    published = built / "current.duckdb"
    assert compare(published, published) == Difference([], [])


def test_the_summary_counts_facts_by_kind_change_and_cause(raw: Path, current: Path) -> None:
    (raw / "d.txt").write_text("China and a treaty.")
    publish(raw, current)
    assert difference(current).summary() == [("issue", "added", "document_added", "", 2)]
