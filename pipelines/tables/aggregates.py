"""The tables of answers: meeting counts, issue frequencies, contrasts of perspectives, periods and sources.

SQL adds up, ``pipelines.analysis`` makes statistics of the sums; it is imported late, because scipy takes a
second. What belongs here: handing frames to and fro.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from pipelines.tables.sql import statement

if TYPE_CHECKING:
    import pandas as pd

LEFT_OUT = 500
"""Documents, and sources, that are left out in turn: those with most sentences; a shorter one moves a share
less."""
FOLLOWED_WORDS = 500
"""Words of each language whose figures are made anew each time, the most frequent ones, besides those that
stand out."""
ROWS_AT_ONCE = 300_000
"""Rows in memory while they are."""


def count_meetings(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``meeting_count``."""
    connection.execute(statement("aggregate/meeting_count"))


def tell_positions(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``position``."""
    connection.execute(statement("aggregate/position"))


def measure_issues(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``document_issue`` and ``issue_frequency``."""
    from pipelines.analysis.frequency import issue_frequency

    connection.execute(statement("aggregate/document_issue"))
    issues = _frame(connection, "issues")["issue_id"]
    items, bases = _frame(connection, "frequency_items"), _frame(connection, "frequency_bases")
    _insert(connection, "issue_frequency", issue_frequency(items, bases, issues))


def contrast_perspectives(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``framing_contrast``. The sums that it makes serve the other contrasts too."""
    from pipelines.analysis.contrast import MIN_ITEM_TEXTS, framing_contrast

    connection.execute(statement("aggregate/tally"))
    connection.execute(statement("aggregate/units"))
    items = _frame(connection, "contrast_items", texts=MIN_ITEM_TEXTS)
    rows = framing_contrast(items, _frame(connection, "contrast_bases"))
    connection.register("contrast_figures", rows)
    connection.execute(statement("aggregate/framing_contrast"))
    connection.unregister("contrast_figures")


def contrast_periods(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``period_contrast``."""
    from pipelines.analysis.contrast import PERIODS, contrast

    rows = contrast(_frame(connection, "period_items"), _frame(connection, "period_bases"), PERIODS)
    _insert(connection, "period_contrast", rows)


def contrast_sources(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``source_contrast``."""
    from pipelines.analysis.contrast import MIN_ITEM_TEXTS, source_contrast

    followed = {"texts": MIN_ITEM_TEXTS, "words": FOLLOWED_WORDS}
    connection.execute(statement("aggregate/contrast_rows"), followed)
    connection.execute(statement("aggregate/parts"), {"parts": LEFT_OUT})
    connection.execute(statement("aggregate/losses"))
    rows = source_contrast(_frame(connection, "source_items"), _frame(connection, "source_bases"))
    _insert(connection, "source_contrast", rows)


def contrast_terms(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``term_contrast``."""
    from pipelines.analysis.terms import term_contrast

    _insert(connection, "term_contrast", term_contrast(_frame(connection, "term_cells")))


def leave_one_out(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``contrast_robustness``: every document and every source is left out in turn."""
    from pipelines.analysis.robustness import contrast_robustness

    connection.execute(statement("aggregate/row_losses"))
    headlines = _frame(connection, "headline")
    for leave_out in ("document", "source") if len(headlines) else ():
        left = _figures_without_each(connection, headlines, f"leave_{leave_out}")
        _insert(connection, "contrast_robustness", contrast_robustness(headlines, left, leave_out))


def _figures_without_each(
    connection: duckdb.DuckDBPyConnection, headlines: pd.DataFrame, kind: str
) -> pd.DataFrame:
    """What becomes of ``headlines`` without each part of ``kind``, some parts at a time."""
    import pandas as pd

    from pipelines.analysis.robustness import KEYS, without_each

    parts = _frame(connection, "parts_of_kind", kind=kind)["part"].tolist()
    step = max(1, ROWS_AT_ONCE // len(connection.table("contrast_row")))
    batches = (parts[first : first + step] for first in range(0, len(parts), step))
    pairs = (_frame(connection, "leave_one_out", kind=kind, parts=batch) for batch in batches)
    return pd.concat([without_each(batch).merge(headlines[KEYS]) for batch in pairs], ignore_index=True)


def _frame(connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> pd.DataFrame:
    return connection.execute(statement(f"aggregate/{name}"), parameters or None).df()


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    columns = connection.table(table).columns
    connection.from_df(rows[columns]).insert_into(table)
