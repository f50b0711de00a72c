"""First stated, changed, repeated: a few statements by hand."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

from pipelines.tables.aggregates import tell_positions
from pipelines.tables.rows import insert_rows
from pipelines.tables.sql import create_tables

STATEMENTS = [
    # document, year, act
    ("a", "2013", "request"),
    ("a", "2013", "state"),
    ("b", "2014", "request"),
    ("c", "2016", "agree"),
    ("d", "2017", "request"),
    ("e", "", "reject"),
]
NOVELTY = {
    (2013, "request"): "first",
    (2013, "state"): "first",
    (2014, "request"): "repeated",
    (2016, "agree"): "changed",
    (2017, "request"): "repeated",
    (None, "reject"): "",
}


def _document(name: str, day: date | None) -> tuple[object, ...]:
    known = {"document_id": name, "origin_id": name, "perspective": "RU", "authors": []}
    known |= {"published_from": day, "published_to": day, "word_count": 1, "sentence_count": 1}
    with duckdb.connect() as connection:
        create_tables(connection)
        return tuple(known.get(column, "") for column in connection.table("document").columns)


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    create_tables(connection)
    for number, (name, _, act) in enumerate(STATEMENTS):
        where = (name, 0, 0, 1, "q", "rule")
        insert_rows(
            connection, "statement", [(str(number), *where, "Abe", "", "JP", act, "", False, "", 0, 0, "")]
        )
        insert_rows(connection, "statement_issue", [(str(number), "peace_treaty")])
    for name, year in sorted({row[:2] for row in STATEMENTS}):
        insert_rows(connection, "document", [_document(name, date(int(year), 1, 1) if year else None)])
    return connection


def test_novelty(connection: duckdb.DuckDBPyConnection) -> None:
    tell_positions(connection)
    rows = connection.execute("SELECT year, act, novelty FROM position").fetchall()
    assert {(year, act): novelty for year, act, novelty in rows} == NOVELTY
