"""The read layer: the published file is opened read-only, asked, and closed again.

What belongs here: where the file is, which version it is, how a chain of queries runs. What does not: what
the pages ask (``queries/``, one SQL file a query) and how answers look. No connection outlives the drawing of
a page, so a publish is never blocked and never missed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import streamlit as st

QUERIES = Path(__file__).with_name("queries")
ENVIRONMENT = "TWOPLUSTWO_WAREHOUSE"
CHOSEN = "chosen_document"
"""The query that finds the documents that the filters leave."""


def folder() -> Path:
    """The warehouse; it may not exist."""
    return Path(os.environ.get(ENVIRONMENT) or "warehouse")


def pointer() -> Path:
    """Where the published file is looked for; it may not exist."""
    return folder() / "current.duckdb"


def published() -> Path | None:
    """The file that the pointer names now, or None before the first build."""
    return pointer().resolve() if pointer().exists() else None


def version_key(file: Path) -> str:
    """Tells one published file from another, also where a publish overwrites it instead of moving a
    symlink.
    """
    stat = file.stat()
    return f"{file.name}-{stat.st_mtime_ns}-{stat.st_size}"


def statements(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[duckdb.Statement]:
    """The statements of ``queries/<query>.sql``."""
    yield from connection.extract_statements((QUERIES / f"{query}.sql").read_text(encoding="utf-8"))


@cache
def is_filtered(query: str) -> bool:
    """Whether ``queries/<query>.sql`` is about the documents that the filters leave."""
    return CHOSEN in (QUERIES / f"{query}.sql").read_text(encoding="utf-8")


class Reading:
    """A connection to ``file`` that answers questions one after the other. The documents that the filters
    leave are found once, for as long as the filters stay the same.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.connection = duckdb.connect(str(file), read_only=True)
        self._chosen: dict[str, Any] | None = None

    def rows(self, steps: Sequence[str], parameters: Mapping[str, Any]) -> pd.DataFrame:
        """As ``run``."""
        rows = pd.DataFrame()
        for step in steps:
            for statement in statements(self.connection, step):
                bound = {name: parameters[name] for name in statement.named_parameters}
                if step == CHOSEN and bound == self._chosen:
                    continue
                rows = self.connection.execute(statement, bound).df()
                self._chosen = bound if step == CHOSEN else self._chosen
        return rows


_READING: ContextVar[Reading | None] = ContextVar("reading", default=None)


@contextmanager
def opened(file: Path) -> Iterator[None]:
    """One connection for all questions about ``file`` that are asked in the block: opening one takes as long
    as a short question.
    """
    reading = Reading(file)
    token = _READING.set(reading)
    try:
        yield
    finally:
        _READING.reset(token)
        reading.connection.close()


def run(file: Path, steps: Sequence[str], parameters: Mapping[str, Any]) -> pd.DataFrame:
    """The rows of the last of ``steps``, names of query files that run one after the other on one connection.

    Earlier steps leave temporary tables and macros for the later ones. Each statement gets those of the
    ``parameters`` that it names.

    Raises:
        duckdb.Error: the file is no warehouse, or one of another layout.
    """
    reading = _READING.get()
    if reading and reading.file == file:
        return reading.rows(steps, parameters)
    with opened(file):
        return run(file, steps, parameters)


@st.cache_data(show_spinner=False, max_entries=400)
def read(file: Path, version: str, steps: tuple[str, ...], parameters: dict[str, Any]) -> pd.DataFrame:
    """As ``run``, remembered for as long as ``version`` (see ``version_key``) stays the same."""
    return run(file, steps, parameters)
