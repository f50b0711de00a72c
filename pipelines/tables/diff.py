"""What differs between two versions, and why.

A document that came, went or changed is the cause of what differs in its facts; where the document is the
same, the codebook or the code is. What belongs here: comparing published files. What does not: showing the
result.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import duckdb

from pipelines.tables.sql import attach, statement


class FactChange(NamedTuple):
    """A fact that was added, removed or changed. ``document_id`` is empty for meetings."""

    change: str
    kind: str
    document_id: str
    quote: str
    before: str
    after: str
    cause: str
    rule_id: str
    fact_id: str


class Difference(NamedTuple):
    """``documents`` are (cause, document_id) of documents that came, went or changed."""

    documents: list[tuple[str, str]]
    facts: list[FactChange]

    def summary(self) -> list[tuple[str, str, str, int]]:
        """Facts by kind, change and cause, with their number."""
        counts = Counter((fact.kind, fact.change, fact.cause) for fact in self.facts)
        return [(*key, number) for key, number in sorted(counts.items())]


def compare(before: Path, after: Path) -> Difference:
    """The difference from the version in the file ``before`` to the one in ``after``."""
    if before.resolve() == after.resolve():
        return Difference([], [])
    with duckdb.connect() as connection:
        attach(connection, before, alias="a")
        attach(connection, after, alias="b")
        connection.execute(statement("diff/causes"))
        documents = connection.execute(statement("diff/documents")).fetchall()
        facts = connection.execute(statement("diff/facts")).fetchall()
    return Difference(documents, [FactChange(*row) for row in facts])
