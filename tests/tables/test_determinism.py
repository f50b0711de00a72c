"""The content hash: what it depends on and what not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime, tzinfo
from pathlib import Path

import duckdb
import pytest
from tiny_build import TEXTS, publish, write_texts

import pipelines
from pipelines.tables import batches, hashes
from pipelines.tables import publish as publish_module
from pipelines.tables.contract import CONTENT
from pipelines.tables.hashes import code_hash, content_hash, content_hashes, table_hash
from pipelines.tables.sql import create_tables, read_database


def test_the_number_of_processes_does_not_show(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "BATCH_DOCUMENTS", 1)
    one = publish(raw, warehouse, processes=1).version
    two = publish(raw, warehouse.with_name("two"), processes=2).version
    assert one.content_hash == two.content_hash


def test_a_file_larger_than_a_batch_gives_the_same_rows(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = publish(raw, warehouse).version
    monkeypatch.setattr(batches, "BATCH_BYTES", 20)
    monkeypatch.setattr(batches, "BATCH_DOCUMENTS", 1)
    assert publish(raw, warehouse.with_name("parts")).version.content_hash == whole.content_hash


@pytest.mark.parametrize(("size", "counted"), [(4_000_000, [3]), (20, [0, 1, 2, 3])])
def test_a_file_is_counted_when_its_last_document_is_coded(
    raw: Path,
    warehouse: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    size: int,
    counted: list[int],
) -> None:
    monkeypatch.setattr(batches, "BATCH_BYTES", size)
    if size == 20:
        monkeypatch.setattr(batches, "BATCH_DOCUMENTS", 1)
    with caplog.at_level("INFO", "pipelines.build"):
        publish(raw, warehouse)
    told = [record.__dict__ for record in caplog.records if "total" in record.__dict__]
    assert list(dict.fromkeys(record["done"] for record in told)) == counted
    assert {record["total"] for record in told} == {3}


def test_path_time_and_order_of_files_do_not_show(raw: Path, warehouse: Path, tmp_path: Path) -> None:
    here = publish(raw, warehouse).version
    backwards = write_texts(tmp_path / "elsewhere", dict(reversed(TEXTS.items())))
    for path in backwards.iterdir():
        os.utime(path, (0, 0))
    assert publish(backwards, tmp_path / "other").version.content_hash == here.content_hash


def test_the_day_does_not_show(raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Later:
            return cls(2031, 1, 2, tzinfo=tz)

    today = publish(raw, warehouse).version
    monkeypatch.setattr(publish_module, "datetime", Later)
    later = publish(raw, warehouse.with_name("later")).version
    assert later.created_at == "2031-01-02T00:00:00Z"
    assert later.content_hash == today.content_hash


def test_another_duckdb_makes_the_same_and_reads_every_view_of_what_this_one_made(
    raw: Path, warehouse: Path
) -> None:
    other = os.environ.get("TWOPLUSTWO_OTHER_DUCKDB")
    if not other:
        pytest.skip("TWOPLUSTWO_OTHER_DUCKDB names no folder with another DuckDB (see ARCHITECTURE.md)")
    here = publish(raw, warehouse).version
    tests, program = Path(__file__).parent, Path(pipelines.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, tests / "other_duckdb.py", raw, warehouse, warehouse.with_name("other")],
        env=os.environ | {"PYTHONPATH": os.pathsep.join((other, str(tests), str(program)))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    version, made, rows = done.stdout.split()
    assert version != duckdb.__version__
    assert made == here.content_hash
    assert int(rows) > 0


def test_the_hash_in_the_file_is_the_hash_of_its_rows(raw: Path, warehouse: Path) -> None:
    version = publish(raw, warehouse).version
    with read_database(warehouse / "current.duckdb") as connection:
        assert content_hash(content_hashes(connection)) == version.content_hash


@pytest.fixture
def tables() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    create_tables(connection)
    return connection


ROWS = [
    "('a', '2+2', ['JP', 'RU'], 1, '2017', '2017-01-01', NULL, 'Tokyo', 'held', 1, '')",
    "('b', '会談', [], NULL, '', NULL, NULL, '', 'planned', 2, '')",
    "('c', 'встреча', ['RU'], 3, '', NULL, NULL, '', 'held', 2, '')",
]


def insert(connection: duckdb.DuckDBPyConnection, *rows: str) -> None:
    connection.execute(f"DELETE FROM meeting; INSERT INTO meeting VALUES {', '.join(rows)}")


@pytest.mark.parametrize("chunk", [1, 2, 1000])
def test_row_order_and_chunks_do_not_show(
    tables: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    insert(tables, *ROWS)
    expected = table_hash(tables, "meeting")
    monkeypatch.setattr(hashes, "CHUNK_ROWS", chunk)
    insert(tables, *reversed(ROWS))
    assert table_hash(tables, "meeting") == expected


@pytest.mark.parametrize(
    "change",
    [
        "place = ''",
        "place = 'Kyoto'",
        "format = '2'",
        "parties = ['JPRU']",
        "parties = ['JP']",
        "series_no = 0",
        "series_no = NULL",
        "date_from = NULL",
        "date_from = '2017-01-02'",
        "date_to = '1970-01-01'",
        "document_count = 2",
    ],
)
def test_every_value_shows(tables: duckdb.DuckDBPyConnection, change: str) -> None:
    insert(tables, *ROWS)
    before = table_hash(tables, "meeting")
    tables.execute(f"UPDATE meeting SET {change} WHERE meeting_id = 'a'")
    assert table_hash(tables, "meeting") != before


def test_a_missing_row_shows_in_every_table(built: Path, tmp_path: Path) -> None:
    copy = shutil.copyfile(built / "current.duckdb", tmp_path / "copy.duckdb")
    with duckdb.connect(copy) as connection:
        before = content_hashes(connection)
        filled = [table for table in CONTENT if connection.table(table).limit(1).fetchall()]
        for table in filled:
            connection.execute(f"DELETE FROM {table} WHERE rowid = (SELECT min(rowid) FROM {table})")
        after = content_hashes(connection)
    assert [table for table in CONTENT if before[table] != after[table]] == filled


def test_the_code_hash_is_of_the_bytes_of_rooms_that_make_content(tmp_path: Path) -> None:
    for name in ("model.py", "errors.py", "cli.py", "text/a.py", "tables/schema.sql", "assets/b.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1")
    before = code_hash(tmp_path)
    os.utime(tmp_path / "model.py", (0, 0))
    (tmp_path / "cli.py").write_text("2")
    (tmp_path / "assets" / "b.py").write_text("2")
    assert code_hash(tmp_path) == before
    (tmp_path / "tables" / "schema.sql").write_text("2")
    assert code_hash(tmp_path) != before
