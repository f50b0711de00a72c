"""Choosing among meetings: by format, year and source, or by a mark of the figures.

What belongs here: the choice, the table that it leaves and its sentences. What does not: one meeting
(``meeting``) and the figures (``meeting_figures``).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from dashboards import evidence, selection, tables
from dashboards.views import View
from dashboards.words import Words


class Chosen(NamedTuple):
    """Which meetings the sentences are to be about; empty is any. ``year`` is text, "0" for undated;
    ``stage`` is what the text tells, whatever the status turned out to be.
    """

    status: str = ""
    format: str = ""
    year: str = ""
    source: str = ""
    stage: str = ""

    def parameters(self) -> dict[str, Any]:
        """As parameters of ``facts_meeting``."""
        year = int(self.year) if self.year else None
        status = "" if self.stage else self.status
        others = dict.fromkeys(("meeting", "said", "perspective", "field", "value"), "")
        return self._asdict() | {"status": status, "year": year} | others

    def is_narrower_than_status(self) -> bool:
        """Whether anything but a status was chosen."""
        return any(self[1:])

    def keep(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The meetings that it leaves."""
        kept = rows[rows["status"] == self.status]
        kept = kept[kept["format"] == self.format] if self.format else kept
        kept = kept[kept["year"] == int(self.year)] if self.year else kept
        return kept[[self.source in codes for codes in kept["source_ids"]]] if self.source else kept


def choose(view: View, rows: pd.DataFrame, status: str) -> Chosen:
    """Select boxes for format, year, source, stage and meeting, and the table of what they leave."""
    words = view.words
    st.subheader(words.say("meetings.list"), anchor=False)
    of_status = rows[rows["status"] == status]
    by_source = {code: words.label("source", code) for codes in of_status["source_ids"] for code in codes}
    options = {
        "format": tables.options(of_status, "format", "format_name"),
        "year": tables.options(tables.years(of_status, words), "year", "year_name"),
        "outlet": dict(sorted(by_source.items(), key=lambda item: item[1])),
        "stage": words.kind("stage_told"),
        "meeting": tables.options(rows, "meeting_id", "title"),
    }
    kind, year, source, stage, _ = selection.boxes(words, options)
    chosen = Chosen(status, kind, year, source, stage)
    _table(view, chosen.keep(rows))
    return chosen


def _table(view: View, rows: pd.DataFrame) -> None:
    words = view.words
    shown = tables.titles(
        words, "date", "format_name", "place", "parties", "series_no", "documents", "mentions", "sources"
    )
    st.caption(words.say("meetings.table", meetings=words.count("meeting", len(rows))))
    if len(rows):
        alt_text = words.say("meetings.list")
        selection.table(rows, shown, {"meeting_id": "meeting"}, key="meeting-table", alt_text=alt_text)


def describe(chosen: Chosen, words: Words) -> str:
    """The chosen meetings in words; nothing as long as only their status is."""
    if not chosen.is_narrower_than_status():
        return ""
    year = chosen.year if chosen.year != "0" else words.say("undated")
    kinds = {
        "status": "" if chosen.stage else chosen.status,
        "stage_told": chosen.stage,
        "format": chosen.format,
    }
    parts = [words.label(kind, code) if code else "" for kind, code in kinds.items()]
    parts += [year, words.label("source", chosen.source) if chosen.source else ""]
    return words.say("meetings.what", meetings=", ".join(part for part in parts if part))


def sentences(view: View, chosen: Chosen) -> None:
    """The mentions of the chosen meetings."""
    evidence.show(view, "facts_meeting", chosen.parameters(), what=describe(chosen, view.words))
