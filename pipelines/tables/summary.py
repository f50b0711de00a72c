"""What a published version says in brief: the tables that a build ends with."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from pipelines.tables.sql import read_database, statement


class Listing(NamedTuple):
    """The result of a query: column names and rows."""

    columns: list[str]
    rows: list[tuple[Any, ...]]


class Summary(NamedTuple):
    """Texts by perspective and language, meetings, issues by source, contrasts, warnings."""

    texts: Listing
    meetings: Listing
    issues: Listing
    contrasts: Listing
    warnings: Listing


def summarise(published: Path) -> Summary:
    """The summary of the version in the file ``published``."""
    with read_database(published) as connection:
        listings = []
        for name in ("texts", "meetings", "issues", "contrasts", "warnings"):
            result = connection.execute(statement(f"summary/{name}"))
            listings.append(Listing([column[0] for column in result.description or ()], result.fetchall()))
    return Summary(*listings)
