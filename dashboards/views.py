"""What the reader is looking at: one version of the warehouse through filters, in one language.

What belongs here: making the view and asking questions of it. What does not: drawing. The router makes the
view, every page takes it from ``current``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import warehouse
from dashboards.filters import EVERYTHING, Filters
from dashboards.tables import records
from dashboards.words import Words

VIEW = "view"


@dataclass(frozen=True)
class View:
    """A version of the warehouse (``file``), the ``filters`` on its texts, the ``words`` to speak of it.

    ``said`` is what the filters leave, in words.
    """

    file: Path
    words: Words
    filters: Filters = EVERYTHING
    said: str = ""

    def ask(self, query: str, **parameters: object) -> pd.DataFrame:
        """The rows of ``queries/<query>.sql`` under the filters."""
        return self._read(query, parameters=parameters)

    def version(self) -> dict[str, Any]:
        """The version on display: a row of the table ``version``."""
        return records(self.ask("version"))[0]

    def years(self) -> list[str]:
        """Years in which texts were published, the latest first."""
        found = self.ask("filter_options")
        return list(found.loc[found["kind"] == "year", "code"])[::-1]

    def shares(self, cells: str, **parameters: object) -> pd.DataFrame:
        """Shares with intervals of the cells of ``queries/<cells>.sql``; columns: that of
        ``share_of_cell``.
        """
        return self._read("statistics", cells, "cell", "share_of_cell", "shares", parameters=parameters)

    def contrasts(self, cells: str, **parameters: object) -> pd.DataFrame:
        """Japanese against Russian texts over the cells of ``queries/<cells>.sql``; columns: that of
        ``contrasts``.
        """
        return self._read("statistics", cells, "cell", "share_of_cell", "contrasts", parameters=parameters)

    def facts(self, facts: str, **parameters: object) -> pd.DataFrame:
        """The facts of ``queries/<facts>.sql`` with their words; columns: that of ``facts``."""
        return self._read(facts, "facts", parameters=parameters)

    def sentences(self, facts: str, *, limit: int, offset: int, **parameters: object) -> pd.DataFrame:
        """Sentences that hold the facts of ``queries/<facts>.sql``; columns: that of
        ``sentences_of_facts``.
        """
        page = {"limit": limit, "offset": offset}
        return self._read(facts, "sentences_of_facts", parameters={**parameters, **page})

    def sentence_list(self, facts: str, *, limit: int, **parameters: object) -> pd.DataFrame:
        """The same sentences as a table to take along; columns: that of ``sentence_list``."""
        return self._read(facts, "sentence_list", parameters={**parameters, "limit": limit})

    def _read(self, *steps: str, parameters: dict[str, object]) -> pd.DataFrame:
        key = warehouse.version_key(self.file)
        shared = max((warehouse.shared(step) for step in steps), key=len)
        if not shared:
            return warehouse.read(self.file, key, steps, parameters)
        bound = {**self.filters.parameters(), **parameters}
        return warehouse.read(self.file, key, (*shared, *steps), bound)


def current() -> View:
    """The view that the router made for this run."""
    view: View = st.session_state[VIEW]
    return view


def labels(rows: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Names of codes from rows of (kind, code, label)."""
    return {(kind, code): label for kind, code, label in rows.itertuples(index=False)}
