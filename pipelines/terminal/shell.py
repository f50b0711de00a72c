"""A small read-only SQL shell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console

from pipelines.errors import TwoPlusTwoError
from pipelines.tables.sql import read_database, statement
from pipelines.terminal.listing import show, write

HELP = "SQL ends with ;   .tables   .schema NAME   .help   .quit"


class QueryError(TwoPlusTwoError):
    """DuckDB cannot run a query."""


def run_query(console: Console, published: Path, query: str, style: str) -> None:
    """Run one query and print its result.

    Raises:
        QueryError: DuckDB refuses it.
    """
    with read_database(published) as connection:
        columns, rows = _result(connection, query)
    write(style, console, columns, rows)


def run_shell(console: Console, published: Path) -> None:
    """Read commands and queries until .quit or the end of the input."""
    import readline  # noqa: F401 -- gives input() a history and editing

    console.print(f"{published.resolve().name}, read-only. {HELP}", highlight=False)
    with read_database(published) as connection:
        while (command := _read_command()) is not None:
            try:
                _run(console, connection, command)
            except QueryError as error:
                console.print(error.problem, style="red", markup=False, highlight=False)


def _run(console: Console, connection: duckdb.DuckDBPyConnection, command: str) -> None:
    name, _, argument = command.partition(" ")
    if name == ".tables":
        _query(console, connection, statement("shell/tables"))
    elif name == ".schema":
        _query(console, connection, statement("shell/columns"), {"name": argument.strip()})
    elif name.startswith("."):
        console.print(HELP, markup=False, highlight=False)
    elif command.strip(" ;"):
        _query(console, connection, command)


def _query(
    console: Console, connection: duckdb.DuckDBPyConnection, query: str, values: dict[str, str] | None = None
) -> None:
    columns, rows = _result(connection, query, values)
    show(console, columns, rows)


def _result(
    connection: duckdb.DuckDBPyConnection, query: str, values: dict[str, str] | None = None
) -> tuple[list[str], list[tuple[Any, ...]]]:
    remedy = "twoplustwo sql, then .tables and .schema NAME"
    try:
        if not connection.extract_statements(query):
            raise QueryError("there is no query in it", place="query", remedy=remedy)
        result = connection.execute(query, values)
        return [column[0] for column in result.description or ()], result.fetchall()
    except duckdb.Error as error:
        raise QueryError(str(error), place="query", remedy=remedy) from None


def _read_command() -> str | None:
    """A dot command or a query that may run over several lines; None at the end."""
    lines: list[str] = []
    try:
        while True:
            lines.append(input("... " if lines else "sql> "))
            command = "\n".join(lines).strip()
            if command in (".quit", ".exit"):
                return None
            if command.startswith(".") or command.endswith(";") or not command:
                return command
    except (EOFError, KeyboardInterrupt):
        return None
