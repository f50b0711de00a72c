"""The SQL files of this package by name, and the few things that SQL cannot be given as a parameter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template

import duckdb

from pipelines.errors import WarehouseError

STORAGE_VERSION = "v1.5.0"
"""Format of new files: the newest that DuckDB 1.5 reads and writes."""


@cache
def statement(name: str) -> str:
    """Text of the SQL file ``name`` (path below this package, without extension)."""
    return (files(__package__) / f"{name}.sql").read_text("utf-8")


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make all tables and views, empty, in the current database; in one transaction, which halves the
    time."""
    connection.execute("BEGIN")
    connection.execute(statement("schema"))
    connection.execute(statement("views"))
    connection.execute("COMMIT")


def create_database(path: Path) -> duckdb.DuckDBPyConnection:
    """A new database file with empty tables, in a format that older DuckDBs read."""
    with ExitStack() as on_failure:
        connection = duckdb.connect(path, config={"storage_compatibility_version": STORAGE_VERSION})
        on_failure.callback(connection.close)
        create_tables(connection)
        on_failure.pop_all()
    return connection


def read_database(path: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection to a published file. The symlink is followed now, once.

    Raises:
        WarehouseError: the file is damaged.
    """
    file = path.resolve()
    with _readable(file):
        return duckdb.connect(file, read_only=True)


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    """Turn what DuckDB says of a damaged file into a message."""
    try:
        yield
    except duckdb.IOException as error:
        remedy = "restore the file from a backup, or delete it and build again: the other versions stay"
        problem = f"the file of a version cannot be read: {error}"
        raise WarehouseError(problem, place=str(file), remedy=remedy) from None


def attach(connection: duckdb.DuckDBPyConnection, path: Path, *, alias: str, read_only: bool = True) -> None:
    """Attach a file of a version, a published one read-only. DuckDB 1.5 takes no parameters in ATTACH, hence
    the quoting.

    Raises:
        WarehouseError: a published file is damaged.
    """
    quoted = str(path.resolve()).replace("'", "''")
    command = Template(statement("attach")).substitute(
        path=quoted, alias=alias, access="READ_ONLY" if read_only else "READ_WRITE"
    )
    with _readable(path.resolve()) if read_only else nullcontext():
        connection.execute(command)


def attach_empty_previous(connection: duckdb.DuckDBPyConnection) -> None:
    """Attach a database in memory with empty tables as ``previous``: a cache that holds nothing."""
    current = connection.sql("SELECT current_database()").fetchall()[0][0]
    connection.execute("ATTACH ':memory:' AS previous; USE previous")
    connection.execute(_bare_tables())
    connection.execute(Template("USE $database").substitute(database=current))


@cache
def _bare_tables() -> str:
    """The schema without its comments, which take most of the time."""
    found = duckdb.extract_statements(statement("schema"))
    return ";".join(each.query for each in found if each.type == duckdb.StatementType.CREATE)


def data_dictionary() -> dict[str, tuple[str, list[tuple[str, str, str]]]]:
    """Tables and views with their meaning and their columns (name, type, meaning), by the comments in the
    SQL."""
    with duckdb.connect() as connection:
        create_tables(connection)
        rows = connection.table("data_dictionary").fetchall()
    dictionary: dict[str, tuple[str, list[tuple[str, str, str]]]] = {}
    for table, table_meaning, column, kind, meaning, _ in rows:
        dictionary.setdefault(table, (table_meaning, []))[1].append((column, kind, meaning))
    return dictionary
