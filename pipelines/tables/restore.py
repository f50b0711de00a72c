"""An earlier version made current again: its content, published as a new version.

What belongs here: copying and relabelling a published file. What does not: building (``build``).
"""

from __future__ import annotations

import shutil

import duckdb

from pipelines.errors import WarehouseError
from pipelines.tables.diff import keep_changes
from pipelines.tables.documents import removed_since
from pipelines.tables.hashes import content_hash, content_hashes
from pipelines.tables.publish import Made, Published, next_version, what_made, write_history
from pipelines.tables.retention import file_of
from pipelines.tables.sql import create_tables, statement
from pipelines.tables.versions import Version, Warehouse
from pipelines.tables.workspace import locked


def restore(warehouse: Warehouse, old: Version, message: str = "") -> Published:
    """Publish the content of ``old`` as a new version, unless it is that of the current one.

    Raises:
        WarehouseError: its file is gone or damaged, a build is running, or the folder cannot be written.
    """
    with locked(warehouse) as private:
        current = warehouse.history()[-1]
        if current.content_hash == old.content_hash:
            return Published(current, is_new=False)
        copy = private / "restored.duckdb"
        shutil.copyfile(file_of(warehouse, old), copy)
        with duckdb.connect(copy) as connection:
            _require_layout(connection, old)
            _require_whole(connection, old)
            version = _again(connection, warehouse, old, message)
            write_history(connection, [*warehouse.history(), version])
        keep_changes(warehouse.pointer, copy)
        warehouse.adopt(copy, version)
    return Published(version, is_new=True)


def _again(
    connection: duckdb.DuckDBPyConnection, warehouse: Warehouse, old: Version, message: str
) -> Version:
    about = f"restores version {old.version_no}" + (f": {message}" if message else "")
    removed = removed_since(connection, warehouse.pointer)
    copied = old.counts["document"]
    made = Made("", *what_made(old), about, 0, copied, removed)
    return next_version(warehouse, old.content_hash, made, old.counts)


def _require_layout(connection: duckdb.DuckDBPyConnection, old: Version) -> None:
    """The current version always has the tables that this program writes and reads."""
    with duckdb.connect() as empty:
        create_tables(empty)
        expected = empty.execute(statement("layout")).fetchall()
    if connection.execute(statement("layout")).fetchall() != expected:
        raise WarehouseError(
            f"version {old.version_no} has other tables than this program makes",
            place=old.name,
            remedy="restore it with the program that made it; as it is, it can be read (sql --version)",
        )


def _require_whole(connection: duckdb.DuckDBPyConnection, old: Version) -> None:
    found = content_hash(content_hashes(connection))
    if found != old.content_hash:
        raise WarehouseError(
            f"the file of version {old.version_no} holds other content than it was published with",
            place=old.name,
            remedy="restore the file from a backup, or restore another version",
        )
