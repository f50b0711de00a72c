"""The tables of answers: meeting counts, issue frequencies, contrasts of the two perspectives.

SQL adds up, ``pipelines.analysis`` makes statistics of the sums; it is imported late, because scipy takes a
second. What belongs here: handing frames to and fro.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from pipelines.tables.sql import statement

if TYPE_CHECKING:
    import pandas as pd


def count_meetings(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``meeting_count``."""
    connection.execute(statement("aggregate/meeting_count"))


def measure_issues(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``issue_frequency``."""
    from pipelines.analysis.frequency import issue_frequency

    issues = _frame(connection, "issues")["issue_id"]
    rows = issue_frequency(
        _frame(connection, "frequency_items"), _frame(connection, "frequency_bases"), issues
    )
    _insert(connection, "issue_frequency", rows)


def contrast_perspectives(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``framing_contrast``."""
    from pipelines.analysis.contrast import framing_contrast

    connection.execute(statement("aggregate/tally"))
    rows = framing_contrast(_frame(connection, "contrast_items"), _frame(connection, "contrast_bases"))
    _insert(connection, "framing_contrast", rows)


def _frame(connection: duckdb.DuckDBPyConnection, name: str) -> pd.DataFrame:
    return connection.execute(statement(f"aggregate/{name}")).df()


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    columns = connection.table(table).columns
    connection.from_df(rows[columns]).insert_into(table)
