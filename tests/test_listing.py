"""Rows on the terminal, and the queries that they come from."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console

from pipelines.tables.sql import create_database
from pipelines.terminal.listing import show
from pipelines.terminal.shell import QueryError, run_query


@pytest.mark.parametrize("text", ["[red]", r"\[red]", "[/]", "\\", ":warning:", "[link=a]b"])
def test_a_table_shows_what_its_cells_and_headers_hold(text: str) -> None:
    console = Console(width=80)
    with console.capture() as shown:
        show(console, [text], [(text,)])
    assert [line.strip() for line in shown.get().splitlines() if text in line] == [text, text]


@pytest.mark.parametrize("query", ["", " ", ";", "-- x"])
def test_a_query_that_is_none_is_refused(tmp_path: Path, query: str) -> None:
    create_database(tmp_path / "empty.duckdb").close()
    with pytest.raises(QueryError, match="there is no query in it"):
        run_query(Console(), tmp_path / "empty.duckdb", query, "text")
