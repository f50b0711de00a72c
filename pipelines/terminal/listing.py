"""Rows as a table for people, or as CSV or JSON for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDE = 140
MOST = 500
"""Rows shown in a table; CSV and JSON have all."""


def terminal() -> Console:
    """Standard output; wide where it is no terminal, so that nothing is folded in a log."""
    return Console(width=None if sys.stdout.isatty() else WIDE)


def show(
    console: Console, columns: Sequence[str], rows: Sequence[Sequence[Any]], *, title: str | None = None
) -> None:
    """Print a table, and say so when it does not show everything."""
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        header_style="bold",
        box=SIMPLE_HEAD,
        pad_edge=False,
    )
    for number, column in enumerate(columns):
        numeric = all(isinstance(row[number], int | float | None) for row in rows)
        table.add_column(Text(column), justify="right" if numeric and rows else "left", overflow="fold")
    for row in rows[:MOST]:
        table.add_row(*(cell(value) for value in row))
    console.print(table)
    if len(rows) > MOST:
        console.print(f"{MOST} of {len(rows):,} rows; --format csv has them all")


def cell(value: object) -> Text:
    """A value as it is shown: nothing for NULL, four significant digits, no character taken for markup."""
    if value is None:
        return Text()
    return Text(f"{value:.4g}" if isinstance(value, float) else str(value))


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """CSV to standard output."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)


def write_json(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """A list of objects to standard output."""
    records = [dict(zip(columns, row, strict=True)) for row in rows]
    json.dump(records, sys.stdout, ensure_ascii=False, indent=1, default=str)
    sys.stdout.write("\n")


def write(style: str, console: Console, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """``rows`` in the ``style`` text, csv or json."""
    if style == "text":
        show(console, columns, rows)
    else:
        (write_csv if style == "csv" else write_json)(columns, rows)
