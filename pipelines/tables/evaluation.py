"""A published version against hand-coded files, and the scores as rows of its table ``evaluation``.

The scores are about a version and no part of its content: writing them replaces the file of the version by
one with the same content hash; who has the old one open goes on reading it. What does not belong here:
scoring (``analysis``).
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from pipelines.analysis.evaluation import (
    DocumentCode,
    Evaluation,
    MeetingCode,
    SentenceCode,
    StatementCode,
    load_gold,
    score,
)
from pipelines.errors import GoldError
from pipelines.tables.rows import Row, insert_rows
from pipelines.tables.sql import read_database, statement
from pipelines.tables.versions import Warehouse
from pipelines.tables.workspace import locked


class Scored(NamedTuple):
    """An evaluation, the document id of each hand-coded file, and those left out, each with the reason."""

    evaluation: Evaluation
    documents: dict[str, str]
    left_out: list[tuple[str, str]]


def evaluate(published: Path, gold_folder: Path) -> Scored:
    """Score the version in the file ``published`` against the hand-coded files in ``gold_folder``.

    Raises:
        GoldError: no or malformed files, or none of their texts is in the version.
    """
    gold = load_gold(gold_folder)
    with read_database(published) as connection:
        found, left_out = _find(connection, gold)
        coded = {file: _coded(connection, file, document_id) for file, document_id in found.items()}
    if not coded:
        listed = "; ".join(f"{file}: {reason}" for file, reason in left_out)
        remedy = "build the texts first: twoplustwo build --raw FOLDER --warehouse FOLDER"
        raise GoldError(
            f"none of the hand-coded texts is in the warehouse ({listed})",
            place=str(published),
            remedy=remedy,
        )
    return Scored(score([code for code in gold if code.file in coded], coded), found, left_out)


def store(warehouse: Warehouse, gold_set: str, scored: Scored) -> None:
    """Write scores and errors into the current version, in place of earlier ones of the same ``gold_set``."""
    with locked(warehouse) as private:
        copy = private / "evaluated.duckdb"
        shutil.copyfile(warehouse.pointer, copy)
        with duckdb.connect(copy) as connection:
            for name in ("forget", "forget_differences"):
                connection.execute(statement(f"evaluation/{name}"), {"gold_set": gold_set})
            insert_rows(connection, "evaluation", [(gold_set, *row) for row in scored.evaluation.scores])
            insert_rows(connection, "evaluation_difference", _differences(gold_set, scored))
        warehouse.replace_current(copy)


def _differences(gold_set: str, scored: Scored) -> list[Row]:
    return [
        (gold_set, d.kind, d.which, scored.documents[d.file], d.sentence_no, d.start, d.end, d.fact)
        for d in scored.evaluation.differences
    ]


def _find(
    connection: duckdb.DuckDBPyConnection, gold: Sequence[DocumentCode]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Document ids by hand-coded file: by checksum where the file has one, else by name."""
    rows = connection.execute(statement("evaluation/documents")).fetchall()
    by_sha256 = {sha256: document_id for document_id, _, sha256 in rows}
    by_name = {path.rpartition("/")[2]: document_id for document_id, path, _ in rows}
    found, left_out = {}, []
    for code in gold:
        document_id = by_sha256.get(code.sha256) if code.sha256 else by_name.get(code.file)
        if document_id:
            found[code.file] = document_id
        else:
            changed = code.file in by_name
            left_out.append(
                (
                    code.file,
                    "its text is not the one that was hand-coded" if changed else "not in the warehouse",
                )
            )
    return found, left_out


def _coded(connection: duckdb.DuckDBPyConnection, file: str, document_id: str) -> DocumentCode:
    def rows(name: str) -> list[tuple[Any, ...]]:
        return connection.execute(statement(f"evaluation/{name}"), {"document": document_id}).fetchall()

    return DocumentCode(
        file,
        "",
        tuple(SentenceCode(*row) for row in rows("sentences")),
        tuple(rows("issues")),
        tuple(StatementCode._make((*row[:4], tuple(row[4]))) for row in rows("statements")),
        tuple(MeetingCode(row[0], tuple(row[1]), row[2], row[3], tuple(row[4])) for row in rows("meetings")),
    )
