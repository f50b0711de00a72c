"""What differs between two versions, and why.

Every fact that came, went or changed has one cause: its document came, went or changed, a person corrected
it, a rule of the codebook changed, or else the program did. What belongs here: comparing published files.
What does not: how facts are compared and causes found (``diff/*.sql``), and showing the result.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template
from typing import NamedTuple

import duckdb

from pipelines.errors import WarehouseError
from pipelines.tables.sql import attach, statement


class FactChange(NamedTuple):
    """A row of the table ``change``. ``document_id`` is the document of the fact; of a meeting across texts
    the one that made the difference."""

    change: str
    kind: str
    fact_id: str
    document_id: str
    cause: str
    rule_id: str
    correction_id: str
    before: str
    after: str
    quote: str
    reason: str


class Difference(NamedTuple):
    """``documents`` are (cause, document_id, others with the same text) of documents that came, went or
    changed."""

    documents: list[tuple[str, str, str]]
    facts: list[FactChange]

    def summary(self) -> list[tuple[str, str, str, str, int]]:
        """Facts by kind, change, cause and what stands behind it (rule or reason), with their number."""
        counts = Counter((fact.kind, fact.change, fact.cause, _behind(fact)) for fact in self.facts)
        return [(*key, number) for key, number in sorted(counts.items())]


def compare(before: Path, after: Path) -> Difference:
    """The difference from the version in the file ``before`` to the one in ``after``.

    Raises:
        WarehouseError: their tables have different columns.
    """
    if before.resolve() == after.resolve():
        return Difference([], [])
    with _compared(before, after) as connection:
        documents = connection.execute(statement("diff/documents")).fetchall()
        facts = connection.table("found").fetchall()
    return Difference(documents, [FactChange(*row) for row in facts])


def keep_changes(parent: Path, built: Path) -> None:
    """Fill the table ``change`` of the unpublished file ``built`` with what differs from ``parent``; it stays
    empty where the tables of ``parent`` have other columns."""
    with duckdb.connect(built) as connection:
        connection.execute(statement("diff/forget"))
    try:
        with _compared(parent, built, read_only=False) as connection:
            connection.execute(statement("diff/keep"))
    except WarehouseError:
        return


@contextmanager
def _compared(before: Path, after: Path, *, read_only: bool = True) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the table ``found`` of all differences."""
    with (
        tempfile.TemporaryDirectory() as folder,
        duckdb.connect(config={"temp_directory": folder}) as connection,
    ):
        connection.execute("SET enable_progress_bar = false")
        attach(connection, before, alias="a")
        attach(connection, after, alias="b", read_only=read_only)
        _require_same_columns(connection, before)
        connection.execute(statement("diff/causes"))
        for side in ("a", "b"):
            connection.execute(Template(statement("diff/side")).substitute(side=side))
        for step in ("facts", "meetings", "changes"):
            connection.execute(statement(f"diff/{step}"))
        yield connection


def _require_same_columns(connection: duckdb.DuckDBPyConnection, before: Path) -> None:
    others = [table for (table,) in connection.execute(statement("diff/other_columns")).fetchall()]
    if others:
        problem = f"the two versions have other columns in {', '.join(others)}"
        remedy = "build the texts of the older one with this program, and compare with that"
        raise WarehouseError(problem, place=str(before), remedy=remedy)


def _behind(fact: FactChange) -> str:
    if fact.cause == "codebook_changed":
        return fact.rule_id
    return fact.reason if fact.cause == "correction" else ""
