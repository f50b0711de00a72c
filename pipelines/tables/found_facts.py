"""Facts of a published version by the beginning of their id, and places where one is missing.

What belongs here: looking up what a correction may speak of. What does not: the correction itself
(``coding.corrections``) and asking for it (``terminal.correcting``).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pipelines.coding.corrections import KINDS
from pipelines.errors import CorrectionError, known
from pipelines.tables.sql import read_database, statement


class FoundFact(NamedTuple):
    """A fact with its words, its sentence and its codes (a JSON object). ``fact_id`` is empty for a place
    where a fact is missing; a meeting across texts has no document and no words."""

    kind: str
    fact_id: str
    document_id: str
    sentence_no: int | None
    quote: str
    sentence: str
    codes: str
    correction_id: str
    title: str
    source_id: str
    published_on: str


def find_fact(published: Path, fact_id: str, kind: str = "") -> FoundFact:
    """The fact whose id begins so.

    Raises:
        CorrectionError: there is none, or there are several.
    """
    _require_known(kind)
    if not fact_id:
        remedy = "give the id of a fact, or --action add with --kind, --document and --quote"
        raise CorrectionError("no fact is named", place="correct", remedy=remedy)
    with read_database(published) as connection:
        rows = connection.execute(
            statement("correction/facts"), {"fact_id": fact_id, "kind": kind}
        ).fetchall()
    facts = [FoundFact(*row) for row in rows]
    exact = [fact for fact in facts if fact.fact_id == fact_id] or facts
    if len(exact) == 1:
        return exact[0]
    if not facts:
        remedy = "copy the id from the table of the fact; a sentence is DOCUMENT:NUMBER"
        raise CorrectionError(f"no fact has the id {fact_id!r}", place=str(published), remedy=remedy)
    listed = ", ".join(f"{fact.kind} {fact.fact_id}" for fact in exact[:5])
    remedy = f"give more of it, or --kind: {listed}"
    raise CorrectionError(f"{fact_id!r} begins several ids", place=str(published), remedy=remedy)


def find_passage(
    published: Path, kind: str, document_id: str, quote: str, sentence_no: int | None = None
) -> FoundFact:
    """The place of a missing fact.

    Raises:
        CorrectionError: the words are not in the text, or in several of its sentences.
    """
    _require_known(kind)
    missing = [
        option
        for option, value in (("--kind", kind), ("--document", document_id), ("--quote", quote))
        if not value
    ]
    if missing:
        remedy = "say what is to be added, in which document, by which words"
        raise CorrectionError(f"{', '.join(missing)} is missing", place="correct --action add", remedy=remedy)
    values = {"kind": kind, "document_id": document_id, "quote": quote, "sentence_no": sentence_no}
    with read_database(published) as connection:
        rows = connection.execute(statement("correction/passages"), values).fetchall()
    if len(rows) == 1:
        return FoundFact(*rows[0])
    if rows:
        numbers = ", ".join(str(row[3]) for row in rows)
        problem, remedy = f"{quote!r} stands in several sentences", f"give --sentence-no: {numbers}"
    else:
        problem, remedy = f"{quote!r} is in no sentence of it", "copy --document and --quote from the text"
    raise CorrectionError(problem, place=f"document {document_id!r}", remedy=remedy)


def _require_known(kind: str) -> None:
    if kind and kind not in KINDS:
        raise CorrectionError(f"no kind {kind!r}", place="--kind", remedy=known(kind, KINDS))
