"""The checks that a version passes before it is published, and their results as rows.

Each check is a SQL file in checks/ that returns ``table_name, violations, example`` for every table it looks at.
"""

from __future__ import annotations

from typing import NamedTuple

import duckdb

from pipelines.errors import CheckFailed
from pipelines.tables.sql import statement

CHECKS: dict[str, tuple[bool, str]] = {
    "evidence": (True, "Every quote is what stands in the text at its place."),
    "keys": (True, "Keys are unique."),
    "references": (True, "What a row refers to exists."),
    "reconcile": (True, "Numbers that are stated agree with what can be counted."),
    "vocabulary": (True, "Codes of closed lists are on their list."),
    "required": (True, "Tables without which nothing could be shown have rows."),
    "boilerplate": (False, "Boilerplate carries no codes."),
}
"""Name of each check: whether its failure stops the publication, and what it asserts."""


class CheckResult(NamedTuple):
    """A row of the table ``check_result``."""

    check_name: str
    table_name: str
    blocking: bool
    passed: bool
    violations: int
    example: str


def run_checks(connection: duckdb.DuckDBPyConnection) -> list[CheckResult]:
    """Run all checks and store their results in ``check_result``."""
    results = [result for check in CHECKS for result in _run(connection, check)]
    connection.execute("DELETE FROM check_result")
    connection.executemany("INSERT INTO check_result VALUES (?, ?, ?, ?, ?, ?)", results)
    return results


def require_passed(results: list[CheckResult], place: str) -> None:
    """Stop here if a blocking check failed.

    Raises:
        CheckFailed: names the check, the table, how many rows and one of them.
    """
    failed = [result for result in results if result.blocking and not result.passed]
    if failed:
        lines = [f"{r.check_name} of {r.table_name}: {r.violations} wrong, e.g. {r.example}" for r in failed]
        remedy = "the published version stays as it is; mend the text, the codebook or the code that the examples name"
        raise CheckFailed("checks failed, nothing was published: " + "; ".join(lines), place=place, remedy=remedy)


def _run(connection: duckdb.DuckDBPyConnection, check: str) -> list[CheckResult]:
    blocking, _ = CHECKS[check]
    rows = connection.execute(statement(f"checks/{check}")).fetchall()
    return [CheckResult(check, table, blocking, not wrong, wrong, example) for table, wrong, example in rows]
