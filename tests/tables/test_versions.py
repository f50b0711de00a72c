"""Versions as of any time: named, restored, removed, cited; and a warehouse that was tampered with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from tiny_build import TEXTS, content, publish, query, write_texts

from pipelines.errors import WarehouseError
from pipelines.tables.citation import FORMS, citation
from pipelines.tables.diff import compare
from pipelines.tables.restore import restore
from pipelines.tables.retention import file_of, prune, removable
from pipelines.tables.sql import read_database
from pipelines.tables.tags import read_tags, remove_tag, write_tag
from pipelines.tables.versions import Version, Warehouse


@pytest.fixture(scope="session")
def three(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of three versions: the texts, one more, one less."""
    folder = tmp_path_factory.mktemp("three")
    shutil.copytree(built, folder / "warehouse", symlinks=True)
    raw = write_texts(folder / "raw", TEXTS | {"d.txt": "China."})
    publish(raw, folder / "warehouse")
    (raw / "b.txt").unlink()
    (raw / "documents.csv").write_text(TEXTS["documents.csv"].replace("b.txt,s2,RU,,2017\n", ""))
    publish(raw, folder / "warehouse", message="less")
    return folder / "warehouse"


@pytest.fixture
def house(three: Path, tmp_path: Path) -> Warehouse:
    return Warehouse(shutil.copytree(three, tmp_path / "warehouse", symlinks=True))


def kept(house: Warehouse) -> list[int]:
    return [version.version_no for version in house.kept()]


def test_restoring_publishes_the_old_content_as_a_new_version(house: Warehouse, built: Path) -> None:
    old = house.find("1")
    version, is_new = restore(house, old, "as it was")
    assert (version.version_no, version.parent_no, is_new) == (4, 3, True)
    assert version.message == "restores version 1: as it was"
    assert version.content_hash == old.content_hash
    assert (version.documents_copied, version.documents_removed) == (4, 1)
    assert house.versions() == house.history()
    assert content(house.folder) == content(built)


def test_restoring_the_current_content_publishes_nothing(house: Warehouse) -> None:
    assert restore(house, house.find("3")) == (house.find("3"), False)
    assert len(house.versions()) == 3


def test_a_build_after_a_restoration_goes_on_from_there(house: Warehouse, tmp_path: Path) -> None:
    restore(house, house.find("1"))
    assert not publish(write_texts(tmp_path / "raw", TEXTS), house.folder).is_new
    write_texts(tmp_path / "raw", TEXTS | {"d.txt": "China."})
    version = publish(tmp_path / "raw", house.folder).version
    assert (version.version_no, version.parent_no) == (5, 4)
    assert version.content_hash == house.find("2").content_hash


def _damage(path: Path) -> None:
    path.chmod(0o644)
    with duckdb.connect(path) as connection:
        connection.execute("UPDATE document SET text = text || '!'")


def _widen(path: Path) -> None:
    path.chmod(0o644)
    with duckdb.connect(path) as connection:
        connection.execute("ALTER TABLE document ADD COLUMN colour VARCHAR")


@pytest.mark.parametrize(
    ("spoil", "message"), [(_damage, "other content than it was"), (_widen, "other tables than this program")]
)
def test_what_is_not_what_it_was_is_not_restored(
    house: Warehouse, spoil: Callable[[Path], None], message: str
) -> None:
    spoil(file_of(house, house.find("1")))
    with pytest.raises(WarehouseError, match=message):
        restore(house, house.find("1"))
    assert [version.version_no for version in house.history()] == [1, 2, 3]
    assert [path.name for path in house.private.iterdir()] == ["build.lock"]


def test_a_name_finds_its_version_until_it_is_taken_away(house: Warehouse) -> None:
    write_tag(house.folder, "paper", 1)
    assert house.find("paper").version_no == 1
    assert remove_tag(house.folder, "paper") == 1
    with pytest.raises(WarehouseError, match="'paper' is no version"):
        house.find("paper")


@pytest.mark.parametrize("name", ["", "7", "1st", "current", "previous", "beef", "a b", "-x", "../x"])
def test_what_could_mean_something_else_is_no_name(house: Warehouse, name: str) -> None:
    with pytest.raises(WarehouseError, match="cannot be the name"):
        write_tag(house.folder, name, 1)
    assert read_tags(house.folder) == {}


def test_a_name_belongs_to_one_version(house: Warehouse) -> None:
    write_tag(house.folder, "paper", 1)
    write_tag(house.folder, "paper", 1)
    with pytest.raises(WarehouseError, match="version 1 is called 'paper' already"):
        write_tag(house.folder, "paper", 2)


@pytest.mark.parametrize(
    ("keep", "named", "gone"), [(1, {}, [1, 2]), (2, {}, [1]), (9, {}, []), (1, {"paper": 1}, [2])]
)
def test_pruning_spares_the_last_the_current_and_the_named(
    house: Warehouse, keep: int, named: dict[str, int], gone: list[int]
) -> None:
    for name, number in named.items():
        write_tag(house.folder, name, number)
    ledger = house.ledger.read_text()
    assert [file.version.version_no for file in removable(house, keep)] == gone
    assert kept(house) == [1, 2, 3]
    assert [file.version.version_no for file in prune(house, keep)] == gone
    assert kept(house) == sorted({1, 2, 3} - set(gone))
    assert house.ledger.read_text() == ledger


def test_an_open_reader_goes_on_reading_a_pruned_version(house: Warehouse) -> None:
    with read_database(file_of(house, house.find("1"))) as reader:
        prune(house, 1)
        assert reader.execute("SELECT count(*) FROM document").fetchall() == [(4,)]


def test_a_pruned_version_says_when_it_went_and_how_to_have_it_again(house: Warehouse) -> None:
    prune(house, 1)
    with pytest.raises(WarehouseError, match=r"file of version 1 was removed on 20\d\d-") as raised:
        file_of(house, house.find("1"))
    assert "twoplustwo cite 1" in raised.value.remedy
    assert "versions with a file: 3" in raised.value.remedy


def test_a_build_after_pruning_publishes_the_next_number(house: Warehouse, tmp_path: Path) -> None:
    prune(house, 1)
    assert publish(write_texts(tmp_path / "raw", TEXTS), house.folder).version.version_no == 4
    assert kept(house) == [3, 4]


def test_a_citation_holds_what_tells_the_version_from_others(house: Warehouse) -> None:
    prune(house, 1)
    version = house.find("1")
    cited = citation(version, {"paper": 1, "talk": 2})
    assert (cited.version, cited.names, cited.documents) == (1, ("paper",), 4)
    assert json.loads(FORMS["json"](cited))["content_hash"] == version.content_hash
    for form in ("text", "bibtex"):
        shown = FORMS[form](cited)
        assert version.content_hash in shown
        assert version.created_at[:10] in shown


def _lose_pointer(house: Warehouse) -> None:
    house.pointer.unlink()


def _lose_pointer_and_last_file(house: Warehouse) -> None:
    (house.files / house.find("3").name).unlink()


@pytest.mark.parametrize(("lose", "last"), [(_lose_pointer, 3), (_lose_pointer_and_last_file, 2)])
def test_a_lost_pointer_loses_no_version(
    house: Warehouse, tmp_path: Path, lose: Callable[[Warehouse], None], last: int
) -> None:
    lose(house)
    version = publish(write_texts(tmp_path / "raw", TEXTS), house.folder).version
    assert (version.version_no, version.parent_no) == (4, last)
    assert [version.version_no for version in house.versions()] == [1, 2, 3, 4]
    assert kept(house) == [*range(1, last + 1), 4]
    assert query(house.folder, "SELECT max(version_no) FROM version") == [(4,)]


def test_a_ledger_of_an_earlier_program_is_read(house: Warehouse) -> None:
    lines = [json.loads(line) for line in house.ledger.read_text().splitlines()]
    for line in lines:
        line.pop("corrections_hash", None)
        line["colour"] = "red"
    house.ledger.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert [type(version) for version in house.versions()] == [Version] * 3


def test_a_damaged_file_is_named_with_what_helps(raw: Path, built: Path, current: Path) -> None:
    damaged = Warehouse(current).pointer.resolve()
    damaged.unlink()
    damaged.write_bytes(b"no database")
    uses: list[Callable[[], object]] = [
        lambda: publish(raw, current),
        lambda: read_database(current / "current.duckdb"),
        lambda: compare(built / "current.duckdb", damaged),
    ]
    for use in uses:
        with pytest.raises(WarehouseError, match="cannot be read") as caught:
            use()
        assert caught.value.place == str(damaged)
        assert "delete it and build again" in caught.value.remedy
    damaged.unlink()
    assert publish(raw, current).is_new
