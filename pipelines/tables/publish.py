"""From a finished private file to a published version, or to the finding that nothing has changed.

What belongs here: the version's row and the decision to publish. What does not: files and pointer
(``versions``).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import duckdb

from pipelines.tables.contract import CONTENT
from pipelines.tables.hashes import content_hash
from pipelines.tables.sql import statement
from pipelines.tables.versions import Version, Warehouse, replace_text
from pipelines.tables.workspace import Workspace

log = logging.getLogger("pipelines.build")


class Made(NamedTuple):
    """What a version was made of and by: the columns of ``version`` that the build knows."""

    run_id: str
    code_hash: str
    codebook_hash: str
    corpus_hash: str
    message: str
    documents_coded: int
    documents_copied: int
    documents_removed: int


class Published(NamedTuple):
    """The outcome of a build: the version that is current now, and whether this build made it."""

    version: Version
    is_new: bool


def cache_is_valid(warehouse: Warehouse, code_hash: str, codebook_hash: str) -> bool:
    """Whether rows of the current version are what this code and codebook would make of the same
    documents."""
    current = warehouse.current()
    if current is None:
        return False
    made_by = {(current.code_hash, current.codebook_hash), *_confirmed(warehouse, current)}
    return (code_hash, codebook_hash) in made_by


def publish(work: Workspace, warehouse: Warehouse, made: Made, tables: Mapping[str, str]) -> Published:
    """Publish the private database, unless its content is that of the current version.

    Args:
        tables: hash of each content table.
    """
    history = warehouse.history()
    content = content_hash(tables)
    if history and history[-1].content_hash == content:
        _confirm(warehouse, history[-1], made)
        return Published(history[-1], is_new=False)
    version = _next(history, content, made, _counts(work.connection))
    work.connection.executemany(
        statement("insert_version"), [_row(version) for version in [*history, version]]
    )
    log.info("publishing version %s", version.version_no)
    warehouse.adopt(work.close(), version)
    return Published(version, is_new=True)


def _next(history: list[Version], content: str, made: Made, counts: dict[str, int]) -> Version:
    parent = history[-1].version_no if history else None
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Version((parent or 0) + 1, content, now, parent, *made, counts)


def _row(version: Version) -> list[object]:
    counts = version.counts
    return [*version[:-1], list(counts), list(counts.values())]


def _counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    return {table: connection.table(table).count("*").fetchall()[0][0] for table in CONTENT}


def _confirm(warehouse: Warehouse, current: Version, made: Made) -> None:
    """Note that other code or another codebook gives the same content, so that the next build may copy from
    it."""
    pair = (made.code_hash, made.codebook_hash)
    if pair != (current.code_hash, current.codebook_hash):
        note = {"content_hash": current.content_hash, "code_hash": pair[0], "codebook_hash": pair[1]}
        replace_text(_note(warehouse), json.dumps(note) + "\n")


def _confirmed(warehouse: Warehouse, current: Version) -> list[tuple[str, str]]:
    try:
        note = json.loads(_note(warehouse).read_text("utf-8"))
        same = note["content_hash"] == current.content_hash
        return [(note["code_hash"], note["codebook_hash"])] if same else []
    except (OSError, ValueError, KeyError, TypeError):  # no note, or one that cannot be trusted
        return []


def _note(warehouse: Warehouse) -> Path:
    return warehouse.folder / "confirmed.json"
