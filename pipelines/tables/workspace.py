"""The private place of a build: locked, empty at the start, gone at the end.

What belongs here: the life of the files of one build before they are published. What does not: what is in
them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipelines.errors import WarehouseError, no_folder
from pipelines.tables.locks import build_lock
from pipelines.tables.sql import create_database
from pipelines.tables.versions import Warehouse


class Workspace:
    """The private database of a build and the folder around it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.staging = folder / "staging"
        self.database = folder / "build.duckdb"
        self.connection = create_database(self.database)

    def close(self) -> Path:
        """Write everything into the one file of the database and let go of it."""
        self.connection.execute("CHECKPOINT")
        self.connection.close()
        return self.database


@contextmanager
def workspace(warehouse: Warehouse) -> Iterator[Workspace]:
    """An empty private database in a warehouse that nobody else writes to.

    Raises:
        WarehouseError: another build is running, or the folder cannot be written.
    """
    with locked(warehouse) as folder:
        work = Workspace(folder)
        try:
            yield work
        finally:
            work.connection.close()


@contextmanager
def locked(warehouse: Warehouse) -> Iterator[Path]:
    """Lock the warehouse, make good and clear what killed builds left, and make an empty private folder,
    which goes at the end.

    Raises:
        WarehouseError: another process is writing to it, or the folder cannot be written.
    """
    folder = warehouse.private / "work"
    with storage_errors(warehouse.folder):
        warehouse.private.mkdir(parents=True, exist_ok=True)
        with build_lock(warehouse.private):
            warehouse.heal()
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def storage_errors(place: Path) -> Iterator[None]:
    """Turn what the disk says into a message: full, read-only, no permission."""
    try:
        yield
    except (OSError, duckdb.Error) as error:
        if not _says_the_disk(error):
            raise
        raise disk_refuses(error, place) from error


def disk_refuses(error: Exception, place: Path) -> WarehouseError:
    """The message for whatever could not be written in the folder ``place``."""
    there = next(path for path in (place, *place.absolute().parents) if path.exists())
    if there.is_file():
        return WarehouseError(
            no_folder(there), place=str(place), remedy="name another folder for the warehouse"
        )
    remedy = "make room, or make the folder writable, and try again; the published version is whole"
    return WarehouseError(f"the disk refuses: {error}", place=str(place), remedy=remedy)


def _says_the_disk(error: Exception) -> bool:
    """DuckDB reports a write that fails under many names: that of a commit as one of the transaction."""
    return isinstance(error, OSError | duckdb.IOException) or "Could not write file" in str(error)
