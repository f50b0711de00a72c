"""Choosing among meetings, and one meeting in detail: who took part, what each side's texts are about,
conflicts.

What belongs here: what the meetings page shows of single meetings. What does not: counts over many (the
page).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from dashboards import evidence, selection, tables
from dashboards.views import View
from dashboards.words import Words, plain

FACTS = {"mentions": "facts_meeting", "issues": "facts_issue", "statements": "facts_statement"}


class Chosen(NamedTuple):
    """Which meetings the sentences are to be about; empty is any. ``year`` is text, "0" for undated."""

    status: str = ""
    format: str = ""
    year: str = ""
    source: str = ""
    meeting: str = ""

    def parameters(self) -> dict[str, Any]:
        """As parameters of ``facts_meeting``; one meeting overrides what it is already."""
        if self.meeting:
            return Chosen(source=self.source, meeting=self.meeting)._asdict() | {"year": None}
        return self._asdict() | {"year": int(self.year) if self.year else None}

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
    """Select boxes for format, year, source and meeting, and the table of what they leave."""
    words = view.words
    st.subheader(words.say("meetings.list"), anchor=False)
    of_status = rows[rows["status"] == status]
    by_source = {code: words.label("source", code) for codes in of_status["source_ids"] for code in codes}
    options = {
        "format": tables.options(of_status, "format", "format_name"),
        "year": tables.options(tables.years(of_status, words), "year", "year_name"),
        "outlet": dict(sorted(by_source.items(), key=lambda item: item[1])),
        "meeting": tables.options(rows, "meeting_id", "title"),
    }
    chosen = Chosen(status, *selection.boxes(words, options))
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


def describe(chosen: Chosen, rows: pd.DataFrame, words: Words) -> str:
    """The chosen meetings in words."""
    if chosen.meeting:
        parts = [str(rows.set_index("meeting_id")["title"][chosen.meeting])]
    else:
        parts = [
            words.label("status", chosen.status),
            words.label("format", chosen.format) if chosen.format else "",
        ]
        parts.append((chosen.year if chosen.year != "0" else words.say("undated")) if chosen.year else "")
    parts.append(words.label("source", chosen.source) if chosen.source else "")
    return words.say("meetings.what", meetings=", ".join(part for part in parts if part))


def show(view: View, row: Mapping[str, Any]) -> None:
    """One meeting: its facts, participants, conflicts and what the texts that mention it are about."""
    words = view.words
    st.subheader(plain(row["title"]), anchor=False)
    st.caption(
        words.say("meetings.status_is", status=row["status_name"], date=row["date"] or words.say("undated"))
    )
    left, right = st.columns(2)
    with left:
        _participants(view, row["meeting_id"])
        _conflicts(view, row["meeting_id"])
    with right:
        _issues(view, row["meeting_id"])


def _participants(view: View, meeting_id: str) -> None:
    words = view.words
    st.markdown(f"**{words.say('meetings.participants')}**")
    rows = view.ask("meeting_participant", meeting=meeting_id, language=words.language)
    if rows.empty:
        st.caption(words.say("meetings.no_participants"))
        return
    rows = tables.named(rows, words, side="side", role="office")
    shown = tables.titles(words, "side_name", "name", "role_name")
    selection.listing(rows, shown, alt_text=words.say("meetings.participants"))


def _conflicts(view: View, meeting_id: str) -> None:
    words = view.words
    rows = view.ask("meeting_conflict", meeting=meeting_id)
    if len(rows):
        shown = tables.titles(words, "field", "value_a", "document_a", "value_b", "document_b")
        st.markdown(f"**{words.say('meetings.conflicts')}**")
        selection.listing(rows, shown, alt_text=words.say("meetings.conflicts"))


def _issues(view: View, meeting_id: str) -> None:
    words = view.words
    st.markdown(f"**{words.say('meetings.issues')}**")
    rows = view.ask("meeting_issue", meeting=meeting_id)
    if rows.empty:
        st.caption(words.say("empty.issues"))
        return
    wide = tables.sides_by_issue(rows, words)
    sides = [column for column in wide.columns if column not in ("issue_id", "issue_id_name")]
    shown = tables.titles(words, "issue_id_name") | {side: side for side in sides}
    st.caption(words.say("meetings.issues_what"))
    selection.table(
        wide, shown, {"issue_id": "issue"}, key="meeting-issues", alt_text=words.say("meetings.issues")
    )


def sentences(view: View, rows: pd.DataFrame, chosen: Chosen) -> None:
    """The mentions of the chosen meetings; for one meeting also the issues and statements of its texts."""
    words = view.words
    what = describe(chosen, rows, words) if chosen.is_narrower_than_status() else ""
    kinds = {kind: words.say(f"meetings.show_{kind}") for kind in FACTS}
    kind = selection.one("show", words.say("meetings.show"), kinds) if chosen.meeting else "mentions"
    if kind == "mentions":
        evidence.show(view, FACTS[kind], chosen.parameters(), what=what)
        return
    issues = words.codes("issue")
    issue = selection.box("issue", words.say("pick.issue"), issues, nothing=words.say("pick.any"))
    texts = {
        "issue": issue,
        "meeting": chosen.meeting,
        "source": "",
        "perspective": "",
        "side": "",
        "act": "",
        "year": None,
    }
    evidence.show(view, FACTS[kind], texts, what=words.say("meetings.texts_of", what=what))
