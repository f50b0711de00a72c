"""The checks that a version passes before it is published, and their results as rows.

A check is a SQL file ``checks/<stage>/<name>.sql`` that returns ``table_name, violations, example`` for every
table it looks at; ``checks/keys.sql`` is asked of every table that has a key. What belongs here: running
them. What does not: what they assert (it stands at the head of each file).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from string import Template
from typing import NamedTuple

import duckdb

from pipelines.errors import CheckFailed
from pipelines.tables.contract import CONTENT, order
from pipelines.tables.sql import create_tables, statement

KEYS = "keys"
"""The check that is asked of every table with a key."""
NOT_BLOCKING = frozenset({"boilerplate"})
"""Checks whose failure is reported and does not stop the publication."""


class CheckResult(NamedTuple):
    """A row of the table ``check_result``."""

    check_name: str
    table_name: str
    blocking: bool
    passed: bool
    violations: int
    example: str
    stage: str


def run_checks(connection: duckdb.DuckDBPyConnection, stage: str, tables: Iterable[str]) -> list[CheckResult]:
    """The results of all checks of one stage that makes ``tables``, one for each check and table."""
    queries = [(KEYS, _unique(table)) for table in tables if CONTENT.get(table)]
    queries += [(name, statement(f"checks/{stage}/{name}")) for name in _names(stage)]
    return [result for name, query in queries for result in _run(connection, stage, name, query)]


def checked_tables(stages: Mapping[str, Iterable[str]]) -> dict[str, list[CheckResult]]:
    """What ``run_checks`` gives on empty tables, by stage (with the tables that it makes): which checks look
    at which tables."""
    with duckdb.connect() as connection:
        create_tables(connection)
        return {stage: run_checks(connection, stage, tables) for stage, tables in stages.items()}


def assertion(stage: str, name: str) -> str:
    """What a check asserts: the comment at the head of its file."""
    place = name if name == KEYS else f"{stage}/{name}"
    return statement(f"checks/{place}").splitlines()[0].removeprefix("-- ")


def require_passed(results: Iterable[CheckResult], place: str) -> None:
    """Stop here if a blocking check failed.

    Raises:
        CheckFailed: names the checks, the tables, how many rows and one of them.
    """
    failed = [result for result in results if result.blocking and not result.passed]
    if failed:
        listed = "; ".join(
            f"{r.check_name} of {r.table_name}: {r.violations:,} wrong, e.g. {r.example}" for r in failed
        )
        remedy = "mend what the examples name; the published version is as it was"
        raise CheckFailed(f"a check failed, nothing was published: {listed}", place=place, remedy=remedy)


def _names(stage: str) -> list[str]:
    folder = files(__package__) / "checks" / stage
    return sorted(file.name.removesuffix(".sql") for file in folder.iterdir()) if folder.is_dir() else []


def _unique(table: str) -> str:
    """The query that looks for keys of ``table`` that repeat."""
    return Template(statement(f"checks/{KEYS}")).substitute(table=table, key=order(table))


def _run(connection: duckdb.DuckDBPyConnection, stage: str, name: str, query: str) -> list[CheckResult]:
    rows = connection.execute(query).fetchall()
    return [
        CheckResult(name, table, name not in NOT_BLOCKING, not wrong, wrong, example, stage)
        for table, wrong, example in rows
    ]
