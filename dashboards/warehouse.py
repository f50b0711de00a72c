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
SHARED = ("chosen_document", "told_meeting")
"""Queries that leave a temp table for others: the documents that the filters leave, and what these tell of
meetings."""


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
def shared(query: str) -> tuple[str, ...]:
    """Those of ``SHARED`` that ``queries/<query>.sql`` builds on; none if the filters do not bear on it."""
    text = (QUERIES / f"{query}.sql").read_text(encoding="utf-8")
    return SHARED if SHARED[1] in text else SHARED[:1] if SHARED[0] in text else ()


class Reading:
    """A connection to ``file`` that answers questions one after the other. What is ``SHARED`` is made once,
    for as long as the filters stay the same.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.connection = duckdb.connect(str(file), read_only=True)
        self._made: dict[str, dict[str, Any]] = {}

    def rows(self, steps: Sequence[str], parameters: Mapping[str, Any]) -> pd.DataFrame:
        """As ``run``."""
        rows = pd.DataFrame()
        for step in steps:
            for statement in statements(self.connection, step):
                bound = {name: parameters[name] for name in statement.named_parameters}
                if self._made.get(step) == bound:
                    continue
                rows = self.connection.execute(statement, bound).df()
                self._keep(step, bound)
        return rows

    def _keep(self, step: str, bound: dict[str, Any]) -> None:
        """Other documents make what was told by those before void."""
        if step == SHARED[0]:
            self._made = {step: bound}
        elif step in SHARED:
            self._made[step] = bound


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
