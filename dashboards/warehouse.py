"""The read layer: the published file is opened read-only for one question and closed again.

What belongs here: where the file is, which version it is, how a chain of queries runs. What does not: what
the pages ask (``queries/``, one SQL file a query) and how answers look. No connection outlives a call, so a
publish is never blocked and never missed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import streamlit as st

QUERIES = Path(__file__).with_name("queries")
ENVIRONMENT = "TWOPLUSTWO_WAREHOUSE"


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
    return "chosen_document" in (QUERIES / f"{query}.sql").read_text(encoding="utf-8")


def run(file: Path, steps: Sequence[str], parameters: Mapping[str, Any]) -> pd.DataFrame:
    """The rows of the last of ``steps``, names of query files that run one after the other on one connection.

    Earlier steps leave temporary tables and macros for the later ones. Each statement gets those of the
    ``parameters`` that it names.

    Raises:
        duckdb.Error: the file is no warehouse, or one of another layout.
    """
    rows = pd.DataFrame()
    with duckdb.connect(str(file), read_only=True) as connection:
        for step in steps:
            for statement in statements(connection, step):
                bound = {name: parameters[name] for name in statement.named_parameters}
                rows = connection.execute(statement, bound).df()
    return rows


@st.cache_data(show_spinner=False, max_entries=400)
def read(file: Path, version: str, steps: tuple[str, ...], parameters: dict[str, Any]) -> pd.DataFrame:
    """As ``run``, remembered for as long as ``version`` (see ``version_key``) stays the same."""
    return run(file, steps, parameters)
