"""Publication: versions, the pointer, the ledger, and what failed or killed builds leave behind."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from fake_coding import FAKE
from tiny_build import TEXTS, build, content, publish, query, write_texts

from pipelines import model
from pipelines.errors import CheckFailed, CorpusError, WarehouseError
from pipelines.tables.build import Inputs, open_build
from pipelines.tables.locks import build_lock
from pipelines.tables.versions import Warehouse


def test_the_first_build_publishes_version_1(raw: Path, warehouse: Path) -> None:
    version, is_new = publish(raw, warehouse, message="hello")
    house = Warehouse(warehouse)
    assert (version.version_no, version.parent_no, version.message, is_new) == (1, None, "hello", True)
    assert house.pointer.resolve() == house.files / f"0001-{version.content_hash[:8]}.duckdb"
    assert house.versions() == house.history() == [version]


def test_a_build_that_changes_nothing_publishes_nothing(raw: Path, warehouse: Path) -> None:
    first = publish(raw, warehouse)
    again = publish(raw, warehouse)
    assert again == (first.version, False)
    assert len(list((warehouse / "versions").iterdir())) == 1


def test_a_change_makes_a_version_with_the_last_one_as_parent(raw: Path, current: Path) -> None:
    (raw / "d.txt").write_text("China.")
    version, is_new = publish(raw, current)
    assert (version.version_no, version.parent_no, is_new) == (2, 1, True)
    assert query(current, "SELECT version_no, parent_no FROM version ORDER BY ALL") == [(1, None), (2, 1)]
    ledger = (current / "ledger.jsonl").read_text().splitlines()
    assert [json.loads(line)["version_no"] for line in ledger] == [1, 2]


def test_the_pointer_is_relative_so_that_a_warehouse_can_move(raw: Path, current: Path) -> None:
    moved = current.rename(current.with_name("moved"))
    assert query(moved, "SELECT count(*) FROM document") == [(4,)]


def test_a_published_file_is_read_only(raw: Path, current: Path) -> None:
    assert stat.S_IMODE((current / "current.duckdb").stat().st_mode) == 0o444


def test_an_open_reader_goes_on_reading_its_version(raw: Path, current: Path) -> None:
    with duckdb.connect(current / "current.duckdb", read_only=True) as reader:
        (raw / "d.txt").write_text("China.")
        publish(raw, current)
        assert reader.execute("SELECT count(*) FROM document").fetchall() == [(4,)]
    assert query(current, "SELECT count(*) FROM document") == [(5,)]


def _misquote(document: model.Document, codebook: object) -> model.CodedDocument:
    coded = FAKE.code_document(document, codebook)  # type: ignore[arg-type]
    return coded._replace(
        issue_mentions=[mention._replace(quote="Japan") for mention in coded.issue_mentions]
    )


def test_broken_evidence_stops_the_publication_and_names_the_fact(raw: Path, current: Path) -> None:
    before = Warehouse(current).current()
    (raw / "a.txt").write_text("China again.")
    with pytest.raises(CheckFailed, match=r"evidence of issue_mention: .* in a: Japan"):
        build(raw, current, coding=FAKE._replace(code_document=_misquote))
    assert Warehouse(current).current() == before
    assert not (current / ".build" / "work").exists()


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({}, "holds no texts"),
        ({"a.txt": ""}, "not one text could be used"),
        ({"a.txt": "\x00\x01\x02" * 50}, "not one text could be used"),
        (TEXTS | {"documents.csv": "file,sauce\na.txt,x\n"}, "unknown column 'sauce'"),
    ],
)
def test_a_build_that_fails_leaves_the_published_version(
    raw: Path, current: Path, texts: dict[str, str], message: str
) -> None:
    before = Warehouse(current).current()
    with pytest.raises(CorpusError, match=message):
        build(write_texts(raw, texts), current)
    assert Warehouse(current).current() == before


def test_an_unusable_file_is_quarantined_and_the_rest_published(raw: Path, warehouse: Path) -> None:
    (raw / "empty.txt").write_text("")
    publish(raw, warehouse)
    assert query(warehouse, "SELECT path, reason FROM quarantine WHERE file = 'empty.txt'") == [
        ("empty.txt", "empty")
    ]
    assert query(warehouse, "SELECT count(*) FROM document") == [(4,)]


def test_a_second_build_stops_and_names_the_first(raw: Path, warehouse: Path) -> None:
    with (
        open_build(Inputs(raw, warehouse), FAKE),
        pytest.raises(WarehouseError, match=rf"process {os.getpid()} on .*, started 20"),
        open_build(Inputs(raw, warehouse), FAKE),
    ):
        pass


def test_the_lock_of_a_killed_process_is_no_obstacle(tmp_path: Path) -> None:
    script = f"""
import os, pathlib
from pipelines.tables.locks import build_lock
with build_lock(pathlib.Path({str(tmp_path)!r})):
    os._exit(9)
"""
    killed = subprocess.run([sys.executable, "-c", script], check=False)
    assert killed.returncode == 9
    assert (tmp_path / "build.holder.json").exists()
    with build_lock(tmp_path):
        assert json.loads((tmp_path / "build.holder.json").read_text())["pid"] == os.getpid()


def _litter(house: Warehouse) -> None:
    (house.folder / ".build" / "work").mkdir()
    (house.folder / ".build" / "work" / "build.duckdb").write_text("half")


def _unpublished_file(house: Warehouse) -> None:
    (house.files / "0002-deadbeef.duckdb").write_text("never pointed at")


def _no_ledger_line(house: Warehouse) -> None:
    house.ledger.write_text("")


def _half_pointer(house: Warehouse) -> None:
    (house.folder / "current.duckdb.part").write_text("half")


@pytest.mark.parametrize("leave", [_litter, _unpublished_file, _no_ledger_line, _half_pointer])
def test_what_a_killed_build_left_is_cleared(
    raw: Path, current: Path, leave: Callable[[Warehouse], None]
) -> None:
    first = Warehouse(current).history()[0]
    house = Warehouse(current)
    leave(house)
    (raw / "d.txt").write_text("China.")
    second = publish(raw, current).version
    assert house.versions() == [first, second]
    assert {path.name for path in house.files.iterdir()} == {first.name, second.name}
    assert sorted(path.name for path in (current / ".build").iterdir()) == ["build.lock"]


def test_a_folder_that_cannot_be_made_is_a_message(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(WarehouseError, match="file' is a file, not a folder"):
        build(raw, tmp_path / "file" / "warehouse")


@pytest.mark.parametrize(
    ("name", "number"), [("1", 1), ("2", 2), ("current", 2), ("previous", 1), ("{hash}", 1), ("{hash8}", 1)]
)
def test_versions_are_found_by_number_hash_and_place(
    raw: Path, current: Path, name: str, number: int
) -> None:
    first = Warehouse(current).history()[0]
    (raw / "d.txt").write_text("China.")
    publish(raw, current)
    called = name.format(hash=first.content_hash, hash8=first.content_hash[:8])
    assert Warehouse(current).find(called).version_no == number


@pytest.mark.parametrize("name", ["3", "zzzz", "", "previous"])
def test_an_unknown_version_is_a_message_with_those_that_exist(raw: Path, current: Path, name: str) -> None:
    with pytest.raises(WarehouseError, match=r"is no version[\s\S]*known values: 1, current$"):
        Warehouse(current).find(name)


def test_nothing_published_yet_is_a_message(warehouse: Path) -> None:
    with pytest.raises(WarehouseError, match="twoplustwo build"):
        Warehouse(warehouse).require_current()


def test_the_version_says_what_it_holds(raw: Path, warehouse: Path) -> None:
    version = publish(raw, warehouse).version
    assert version.counts == {table: len(rows) for table, rows in content(warehouse).items()}
