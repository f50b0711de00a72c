"""Questions in SQL: a fresh, locked connection for each, with a limit of time and one of rows.

The published file is attached read-only to a private database in memory; files, further databases, settings
and extensions are out of reach before the question is looked at. What belongs here: asking, and what is in
the way of an answer. What does not: the page (``query``).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any, NamedTuple

import duckdb
import pandas as pd

SECONDS, ROWS = 30, 10_000
EXAMPLES = Path(__file__).with_name("examples")
LOCKS = Path(__file__).with_name("workbench.sql")
ANSWERS = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


class Answer(NamedTuple):
    """The first rows of an answer; ``cut`` where there are more."""

    rows: pd.DataFrame
    cut: bool


class QuestionError(ValueError):
    """A question that is not answered; its text is a key of the catalogue."""


def examples() -> dict[str, str]:
    """Name to query, in order."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(EXAMPLES.glob("*.sql"))}


def ask(file: Path, question: str, *, seconds: float = SECONDS, rows: int = ROWS) -> Answer:
    """The answer of the published ``file`` to one SELECT.

    Raises:
        QuestionError: no question, several, one that would change something, or ``seconds`` have passed.
        duckdb.Error: what DuckDB says against it.
    """
    with locked(file) as connection:
        statement = _only(connection.extract_statements(question))
        clock = Timer(seconds, connection.interrupt)
        clock.start()
        try:
            found = connection.execute(statement)
            answer = pd.DataFrame(found.fetchmany(rows + 1), columns=_unique(found.description))
        except duckdb.InterruptException:
            raise QuestionError("too_long") from None
        finally:
            clock.cancel()
    return Answer(answer.head(rows), len(answer) > rows)


@contextmanager
def locked(file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A private connection that can read ``file`` and nothing else."""
    with duckdb.connect() as connection:
        connection.execute("ATTACH $file AS warehouse (READ_ONLY)", {"file": str(file)})
        for statement in connection.extract_statements(LOCKS.read_text(encoding="utf-8")):
            connection.execute(statement)
        yield connection


def _unique(description: list[tuple[Any, ...]]) -> list[str]:
    """Names of the columns; a repeated one is numbered."""
    names: list[str] = []
    for name in (str(column[0]) for column in description):
        names.append(name if name not in names else f"{name}_{len(names) + 1}")
    return names


def _only(statements: list[duckdb.Statement]) -> duckdb.Statement:
    if len(statements) != 1:
        raise QuestionError("several" if statements else "none")
    if statements[0].type not in ANSWERS:
        raise QuestionError("no_select")
    return statements[0]
