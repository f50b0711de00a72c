"""The difference of two versions: every fact that differs, with one cause."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_build import TEXTS, publish, write_texts

from pipelines.tables import build as build_module
from pipelines.tables.diff import Difference, compare
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
            [("document_added", "d")],
            {
                ("added", "issue", "d", "document_added"),
                ("added", "meeting_mention", "d", "document_added"),
                ("added", "meeting", "", "document_added"),
            },
        ),
        (
            {"c.jsonl": '{"text": "A treaty.", "url": "u1"}\n'},
            [("document_removed", "c.jsonl#6ca202c8")],
            {("removed", "issue", "c.jsonl#6ca202c8", "document_removed")},
        ),
        (
            {"a.txt": TEXTS["a.txt"].replace("China rises!", "sanctions!").replace("treaty waits", "treaty")},
            [("text_changed", "a")],
            {
                ("removed", "issue", "a", "text_changed"),
                ("added", "issue", "a", "text_changed"),
                ("removed", "statement", "a", "text_changed"),
                ("added", "statement", "a", "text_changed"),
                ("changed", "orientation", "a", "text_changed"),
            },
        ),
        (
            {"a.txt": "Preface.\n" + TEXTS["a.txt"]},
            [("text_changed", "a")],
            {("added", "orientation", "a", "text_changed"), ("removed", "orientation", "a", "text_changed")},
        ),
        ({"documents.csv": CSV.replace("JP,A,", "RU,A,")}, [("metadata_changed", "a")], set()),
    ],
)
def test_documents_are_the_cause_where_they_differ(
    raw: Path,
    current: Path,
    texts: dict[str, str],
    documents: list[tuple[str, str]],
    expected: set[tuple[str, str, str, str]],
) -> None:
    publish(write_texts(raw, TEXTS | texts), current)
    found = difference(current)
    assert found.documents == documents
    assert facts(found) == expected


def test_the_codebook_is_the_cause_where_documents_are_the_same(
    raw: Path, warehouse: Path, tmp_path: Path
) -> None:
    codebook = tmp_path / "codebook"
    codebook.mkdir()
    (codebook / "words.txt").write_text(WORDS)
    publish(raw, warehouse, codebook=codebook)
    (codebook / "words.txt").write_text(WORDS.replace("China = china", "China = sanctions"))
    publish(raw, warehouse, codebook=codebook)
    assert {cause for _, _, _, cause in facts(difference(warehouse))} == {"codebook_changed"}


def test_the_code_is_the_cause_where_nothing_else_differs(
    raw: Path, current: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fake_coding import FAKE

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
    assert difference(current).summary() == [("issue", "added", "document_added", 2)]
