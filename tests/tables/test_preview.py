"""A preview shows what a build would change, and leaves everything as it was."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from fake_coding import FAKE
from tiny_build import publish

from pipelines.errors import WarehouseError
from pipelines.model import CodedDocument, Document
from pipelines.tables import build as build_module
from pipelines.tables.build import Inputs
from pipelines.tables.diff import compare
from pipelines.tables.preview import preview
from pipelines.tables.retention import file_of
from pipelines.tables.versions import Warehouse


def files(folder: Path) -> dict[str, int]:
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*")}


def test_a_preview_shows_what_the_build_would_change_and_leaves_nothing(
    raw: Path, current: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    codebook = tmp_path / "codebook"
    codebook.mkdir()
    (codebook / "words.txt").write_text("China = sanctions\n")
    before = files(tmp_path)
    shown = preview(Inputs(raw, current, codebook), FAKE)
    assert {key: time for key, time in files(tmp_path).items() if key != str(aside)} == {
        key: time for key, time in before.items() if key != str(aside)
    }
    publish(raw, current, codebook=codebook)
    house = Warehouse(current)
    before_it, after_it = (file_of(house, house.find(name)) for name in ("previous", "current"))
    assert shown == compare(before_it, after_it)
    assert shown.facts


def test_a_preview_of_nothing_new_is_empty(raw: Path, current: Path) -> None:
    assert preview(Inputs(raw, current), FAKE) == ([], [])


def test_a_preview_copies_what_other_code_was_found_to_give_as_well(
    raw: Path, current: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def watching(document: Document, codebook: object) -> CodedDocument:
        seen.append(document.document_id)
        return FAKE.code_document(document, codebook)  # type: ignore[arg-type]

    monkeypatch.setattr(build_module, "code_hash", lambda: "other")
    assert not publish(raw, current).is_new
    (raw / "b.txt").write_text("sanctions")
    preview(Inputs(raw, current), FAKE._replace(code_document=watching))
    assert seen == ["b"]


def test_a_preview_needs_a_published_version(raw: Path, warehouse: Path) -> None:
    with pytest.raises(WarehouseError, match="nothing has been published yet"):
        preview(Inputs(raw, warehouse), FAKE)
