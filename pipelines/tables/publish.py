"""From a finished private file to a published version, or to the finding that nothing has changed.

What belongs here: the version's row and the decision to publish. What does not: files and pointer
(``versions``).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Set
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import duckdb

from pipelines.tables.diff import keep_changes
from pipelines.tables.files import replace_text
from pipelines.tables.hashes import content_hash
from pipelines.tables.sql import statement
from pipelines.tables.versions import Version, Warehouse
from pipelines.tables.workspace import Workspace

log = logging.getLogger("pipelines.build")
CONFIRMED = "confirmed.json"
"""Name of the note of what else was found to give the content of the current version."""


class MadeOf(NamedTuple):
    """What determines the content of a version: equal hashes, equal content."""

    code_hash: str
    codebook_hash: str
    corpus_hash: str
    corrections_hash: str


class Made(NamedTuple):
    """What a version was made of and by: the columns of ``version`` that the build knows."""

    run_id: str
    code_hash: str
    codebook_hash: str
    corpus_hash: str
    corrections_hash: str
    message: str
    documents_coded: int
    documents_copied: int
    documents_removed: int

    @property
    def of(self) -> MadeOf:
        """What determined it."""
        return MadeOf(self.code_hash, self.codebook_hash, self.corpus_hash, self.corrections_hash)


class Published(NamedTuple):
    """The outcome of a build: the version that is current now, and whether this build made it."""

    version: Version
    is_new: bool


def current_made_of(warehouse: Warehouse) -> Set[MadeOf]:
    """All that is known to give the content of the current version: what it was made of, and what a later
    build found to give the same."""
    current = warehouse.current()
    if current is None:
        return set()
    return {what_made(current), *_confirmed(warehouse, current)}


def cache_is_valid(known: Iterable[MadeOf], made_of: MadeOf) -> bool:
    """Whether rows of a version ``known`` to be made so are what this code and codebook would make of the
    same documents."""
    return made_of[:2] in {one[:2] for one in known}


def publish(work: Workspace, warehouse: Warehouse, made: Made) -> Published:
    """Publish the private database, whose ``content_table`` is filled, unless its content is that of the
    current version."""
    history = warehouse.history()
    tables = work.connection.table("content_table").fetchall()
    content = content_hash({table: digest for table, digest, _ in tables})
    if history and history[-1].content_hash == content:
        _confirm(warehouse, history[-1], made.of)
        return Published(history[-1], is_new=False)
    version = next_version(warehouse, content, made, {table: rows for table, _, rows in tables})
    write_history(work.connection, [*history, version])
    log.info("finishing version %s", version.version_no)
    built = work.close()
    if history:
        keep_changes(warehouse.pointer, built)
    warehouse.adopt(built, version)
    return Published(version, is_new=True)


def next_version(warehouse: Warehouse, content: str, made: Made, counts: dict[str, int]) -> Version:
    """The version that follows all others, as of now; its parent is the current one."""
    last = max((version.version_no for version in warehouse.versions()), default=0)
    current = warehouse.current()
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Version(last + 1, content, now, current.version_no if current else None, *made, counts)


def write_history(connection: duckdb.DuckDBPyConnection, versions: Iterable[Version]) -> None:
    """Let the table ``version`` hold exactly ``versions``."""
    connection.execute(statement("forget_versions"))
    connection.executemany(statement("insert_version"), [_row(version) for version in versions])


def _row(version: Version) -> list[object]:
    counts = version.counts
    return [*version[:-1], list(counts), list(counts.values())]


def what_made(version: Version) -> MadeOf:
    """What determined a version."""
    return MadeOf(version.code_hash, version.codebook_hash, version.corpus_hash, version.corrections_hash)


def _confirm(warehouse: Warehouse, current: Version, made_of: MadeOf) -> None:
    """Note that other code or another codebook gives the same content, so that the next build may take it
    over."""
    if made_of != what_made(current):
        note = {"content_hash": current.content_hash, **made_of._asdict()}
        replace_text(_note(warehouse), json.dumps(note) + "\n")


def _confirmed(warehouse: Warehouse, current: Version) -> list[MadeOf]:
    try:
        note = json.loads(_note(warehouse).read_text("utf-8"))
        same = note.pop("content_hash") == current.content_hash
        return [MadeOf(**note)] if same else []
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # no note, or one not to be trusted
        return []


def _note(warehouse: Warehouse) -> Path:
    return warehouse.folder / CONFIRMED
