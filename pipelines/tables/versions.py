"""The versions of a warehouse: immutable files, the pointer to the current one, the ledger of all.

    warehouse/
    +-- current.duckdb           symlink to the current version (a copy where there are no symlinks)
    +-- versions/0001-<hash8>.duckdb
    +-- ledger.jsonl             one line a version, also of versions whose file is gone
    +-- tags.json                names that people gave to versions
    +-- removed.json             when the files of old versions were removed
    +-- confirmed.json           what else was found to give the content of the current version

The pointer is what counts: a version is published when the pointer names it. The file of a version holds the
history up to it, so a ledger that a killed build left behind is made good from the file. What belongs here:
files and their names. What does not: what is in them.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pipelines.errors import WarehouseError, known
from pipelines.tables.files import point, replace_text, sync
from pipelines.tables.sql import read_database, statement
from pipelines.tables.tags import read_tags

_FILE = re.compile(r"(\d{4,})-([0-9a-f]{8})\.duckdb")

LATER_FIELDS = ("corrections_hash",)
"""Fields that the first versions did not have."""


class Version(NamedTuple):
    """A line of the ledger and a row of the table ``version``; ``created_at`` is ISO 8601 in UTC."""

    version_no: int
    content_hash: str
    created_at: str
    parent_no: int | None
    run_id: str
    code_hash: str
    codebook_hash: str
    corpus_hash: str
    corrections_hash: str
    message: str
    documents_coded: int
    documents_copied: int
    documents_removed: int
    counts: dict[str, int]

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> Version:
        """A version from a line or row that an earlier program may have written: what that did not know is
        empty."""
        known = dict.fromkeys(LATER_FIELDS, "") | dict(record)
        return cls(**{field: value for field, value in known.items() if field in cls._fields})

    @property
    def name(self) -> str:
        """Name of its file."""
        return f"{self.version_no:04}-{self.content_hash[:8]}.duckdb"


class Warehouse:
    """A folder of versions."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pointer = folder / "current.duckdb"
        self.files = folder / "versions"
        self.ledger = folder / "ledger.jsonl"
        self.private = folder / ".build"

    def versions(self) -> list[Version]:
        """All versions by number, from the ledger."""
        try:
            lines = self.ledger.read_text("utf-8").splitlines()
        except FileNotFoundError:
            return []
        try:
            return [Version.of(json.loads(line)) for line in lines]
        except (ValueError, TypeError):
            remedy = "restore the file from a backup, or delete it: the next build writes it anew"
            raise WarehouseError("the ledger is damaged", place=str(self.ledger), remedy=remedy) from None

    def current(self) -> Version | None:
        """The published version, by its own file; None before the first build."""
        history = self.history()
        return history[-1] if history else None

    def history(self) -> list[Version]:
        """The versions that the current file knows: all up to itself."""
        if not self.pointer.exists():
            return []
        with read_database(self.pointer) as connection:
            result = connection.execute(statement("history"))
            columns = [column[0] for column in result.description or ()]
            return [Version.of(dict(zip(columns, row, strict=True))) for row in result.fetchall()]

    def kept(self) -> list[Version]:
        """The versions whose files are there, by number."""
        return [version for version in self.versions() if (self.files / version.name).exists()]

    def tags(self) -> dict[str, int]:
        """Number of the version by name that was given to one."""
        return read_tags(self.folder)

    def find(self, name: str) -> Version:
        """The version called ``name``: a number, the start of a hash (of the last one with it), a name that
        was given to it, ``current`` or ``previous``.

        Raises:
            WarehouseError: none or several.
        """
        versions, tags = self.versions(), self.tags()
        called = str(tags.get(name, name))
        found = [version for version in versions if _is_called(version, called, versions[-1])]
        if len({version.content_hash for version in found}) != 1:
            numbers = [str(version.version_no) for version in versions]
            relative = ("current", "previous")[: len(versions)]
            names = [*numbers, *relative, *tags]
            problem = "fits several versions" if found else "is no version"
            raise WarehouseError(f"{name!r} {problem}", place=str(self.folder), remedy=known(name, names))
        return found[-1]

    def require_current(self) -> Path:
        """The current file.

        Raises:
            WarehouseError: nothing has been published yet.
        """
        if not self.pointer.exists():
            remedy = "run `twoplustwo build`, or name another folder with --warehouse"
            raise WarehouseError("nothing has been published yet", place=str(self.folder), remedy=remedy)
        return self.pointer

    def adopt(self, built: Path, version: Version) -> Path:
        """Publish the finished database ``built`` as ``version``: file, then pointer, then ledger."""
        self.files.mkdir(exist_ok=True)
        path = self.files / version.name
        built.chmod(0o444)
        sync(built)
        os.replace(built, path)
        point(self.pointer, path)
        self._write_ledger([*self.versions(), version])
        return path

    def replace_current(self, amended: Path) -> None:
        """Put ``amended``, with the same content and more about it, in the place of the current file."""
        path = self.pointer.resolve()
        amended.chmod(0o444)
        sync(amended)
        os.replace(amended, path)

    def heal(self) -> None:
        """Make good what a killed build left: a pointer or ledger lines that are missing, half-written files,
        files that were never published."""
        for part in self.folder.glob("*.part"):
            part.unlink()
        self._restore_pointer()
        listed = {version.version_no: version for version in self.versions()}
        if missing := [version for version in self.history() if version.version_no not in listed]:
            self._write_ledger(sorted([*listed.values(), *missing]))
        names = {version.name for version in (*listed.values(), *missing)}
        for path in self.files.glob("*.duckdb*"):
            if _FILE.match(path.name) and path.name not in names:
                path.unlink()

    def _restore_pointer(self) -> None:
        """Let the pointer name the last version that has a file, where somebody took the pointer away."""
        if not self.pointer.exists():
            for version in self.kept()[-1:]:
                point(self.pointer, self.files / version.name)

    def _write_ledger(self, versions: Iterable[Version]) -> None:
        text = "".join(json.dumps(version._asdict(), ensure_ascii=False) + "\n" for version in versions)
        replace_text(self.ledger, text)


def _is_called(version: Version, name: str, last: Version) -> bool:
    if name in ("current", "previous"):
        return version.version_no == (last.version_no if name == "current" else last.parent_no)
    if name.isdigit() and len(name) < 8:
        return version.version_no == int(name)
    return len(name) >= 4 and version.content_hash.startswith(name.lower())
