"""The tables of answers: meeting counts, issue frequencies, contrasts of the two perspectives.

SQL adds up, ``pipelines.analysis`` makes statistics of the sums; it is imported late, because scipy takes a
second. What belongs here: handing frames to and fro.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import duckdb

from pipelines.tables.sql import statement

if TYPE_CHECKING:
    import pandas as pd

    from pipelines.analysis.words import Passage

CHUNK_ROWS = 10_000


def count_meetings(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``meeting_count``."""
    connection.execute(statement("aggregate/meeting_count"))


def tell_positions(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``position``."""
    connection.execute(statement("aggregate/position"))


def measure_issues(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``issue_frequency``."""
    from pipelines.analysis.frequency import issue_frequency

    issues = _frame(connection, "issues")["issue_id"]
    rows = issue_frequency(
        _frame(connection, "frequency_items"), _frame(connection, "frequency_bases"), issues
    )
    by_origin = _frame(connection, "frequency_origins")
    _insert(connection, "issue_frequency", rows.merge(by_origin, on=["source_id", "issue_id"]))


def contrast_perspectives(
    connection: duckdb.DuckDBPyConnection, stopwords: Mapping[str, frozenset[str]]
) -> None:
    """Fill ``framing_contrast``: concepts by sums in SQL, words by one pass over the texts.

    Args:
        stopwords: words to leave out, by language.
    """
    import pandas as pd

    from pipelines.analysis.contrast import framing_contrast
    from pipelines.analysis.words import word_sums

    connection.execute(statement("aggregate/tally"))
    words, word_bases = word_sums(_passages(connection), stopwords)
    items = pd.concat([_frame(connection, "contrast_items"), words], ignore_index=True)
    bases = pd.concat([_frame(connection, "contrast_bases"), word_bases], ignore_index=True)
    _insert(connection, "framing_contrast", framing_contrast(items, bases))


def _passages(connection: duckdb.DuckDBPyConnection) -> Iterator[Passage]:
    """What each document says, in all and on each issue; one document in memory at a time."""
    from pipelines.analysis.words import Passage

    by_document = groupby(_rows(connection, "sentences"), key=itemgetter(0, 1, 2))
    for (_, perspective, language), sentences in by_document:
        texts: defaultdict[str, list[str]] = defaultdict(list)
        for *_, issues, text in sentences:
            for issue_id in ("", *sorted(issues)):
                texts[issue_id].append(text)
        for issue_id, parts in texts.items():
            yield Passage(perspective, language, issue_id, "\n".join(parts))


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> Iterator[tuple[Any, ...]]:
    result = connection.execute(statement(f"aggregate/{name}"))
    while rows := result.fetchmany(CHUNK_ROWS):
        yield from rows


def _frame(connection: duckdb.DuckDBPyConnection, name: str) -> pd.DataFrame:
    return connection.execute(statement(f"aggregate/{name}")).df()


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    columns = connection.table(table).columns
    connection.from_df(rows[columns]).insert_into(table)
