"""Removing the files of old versions, and remembering when that was done.

The ledger keeps the line of every version; what goes is the file. What belongs here: which files may go.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pipelines.errors import WarehouseError
from pipelines.tables.files import replace_text
from pipelines.tables.versions import Version, Warehouse
from pipelines.tables.workspace import locked


class Removable(NamedTuple):
    """The file of a version that is neither among the last ones, nor current, nor has a name."""

    version: Version
    path: Path
    bytes: int


def removable(warehouse: Warehouse, keep: int) -> list[Removable]:
    """Files that may go when those of the last ``keep`` versions stay, the oldest first."""
    current = warehouse.current()
    stay = {version.version_no for version in warehouse.versions()[-keep:]} | set(warehouse.tags().values())
    stay |= {current.version_no} if current else set()
    files = [(version, warehouse.files / version.name) for version in warehouse.kept()]
    return [
        Removable(version, path, path.stat().st_size)
        for version, path in files
        if version.version_no not in stay
    ]


def prune(warehouse: Warehouse, keep: int) -> list[Removable]:
    """Remove what is ``removable``; who has such a file open goes on reading it.

    Raises:
        WarehouseError: a build is running, or the folder cannot be written.
    """
    with locked(warehouse):
        files = removable(warehouse, keep)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        removed = _removed(warehouse.folder) | {str(file.version.version_no): now for file in files}
        replace_text(_record(warehouse.folder), json.dumps(removed, indent=1) + "\n")
        for file in files:
            file.path.unlink()
    return files


def file_of(warehouse: Warehouse, version: Version) -> Path:
    """The file of ``version``.

    Raises:
        WarehouseError: it was removed; the message says when, and how to have the version again.
    """
    path = warehouse.files / version.name
    if path.exists():
        return path
    when = _removed(warehouse.folder).get(str(version.version_no))
    how = f"was removed on {when[:10]} (twoplustwo versions prune)" if when else "is gone"
    kept = ", ".join(str(other.version_no) for other in warehouse.kept()) or "none"
    remedy = (
        "build it again from the same texts, codebook and program, which gives the same content hash "
        f"(twoplustwo cite {version.version_no} names them); versions with a file: {kept}"
    )
    raise WarehouseError(f"the file of version {version.version_no} {how}", place=str(path), remedy=remedy)


def _removed(folder: Path) -> dict[str, str]:
    try:
        return dict(json.loads(_record(folder).read_text("utf-8")))
    except (OSError, ValueError, TypeError):  # nothing removed yet, or a record that is only told from
        return {}


def _record(folder: Path) -> Path:
    return folder / "removed.json"
