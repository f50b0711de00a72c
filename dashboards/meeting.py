"""One meeting: how sure its date and place are, who took part, what each text said of it and when, which side
raised which issue, where the texts contradict each other.

What belongs here: what the meetings page shows of a single meeting. What does not: counts over many.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import charts, downloads, figures, meeting_sentences, selection, tables
from dashboards.downloads import Package
from dashboards.figures import Figure
from dashboards.views import View
from dashboards.words import plain

SURE = ("date", "place")
"""What the texts say of a meeting that heads its page, with how many say so."""


def show(view: View, row: Mapping[str, Any]) -> None:
    """The page of one meeting."""
    words = view.words
    st.button(
        words.say("meeting.back"), on_click=selection.choose, args=("meeting",), icon=":material/arrow_back:"
    )
    st.subheader(plain(row["title"]), anchor=False)
    reports = view.ask("meeting_report", meeting=row["meeting_id"])
    values = _named(view, view.ask("meeting_value", meeting=row["meeting_id"]))
    st.markdown(_about(view, row, values))
    left, right = st.columns(2)
    with left:
        _participants(view, row["meeting_id"])
    with right:
        conflicts = _conflicts(view, row["meeting_id"])
    _values(view, values)
    _reports(view, reports)
    _issues(view, row["meeting_id"])
    meeting_sentences.show(view, row, reports, values, conflicts)


def _about(view: View, row: Mapping[str, Any], values: pd.DataFrame) -> str:
    """Status, date and place, each with how many texts say so, and what the others say."""
    words = view.words
    texts = words.count("text", int(row["documents"]))
    known = {"date": row["date"] or words.say("undated"), "place": row["place"] or words.say("none")}
    parts = [words.say("meeting.status", status=row["status_name"], texts=texts)]
    parts += [
        words.say(f"meeting.{name}", **{name: known[name]}, said=_said(view, values, name, texts))
        for name in SURE
    ]
    return "  \n".join(plain(part) for part in parts)


def _said(view: View, values: pd.DataFrame, field: str, texts: str) -> str:
    """Each value that texts give, with how many do; that none does, if none."""
    words = view.words
    found = tables.records(values[values["field"] == field])
    said = [
        words.say("meeting.said", value=each["value"], part=each["documents"], texts=texts) for each in found
    ]
    return "; ".join(said) or words.say("meeting.unsaid")


def _named(view: View, values: pd.DataFrame) -> pd.DataFrame:
    """Values with the names of their fields and of the ways in which a meeting is told."""
    words = view.words
    names = [
        words.label("stage_told", row["value"]) if row["field"] == "status" else row["value"]
        for row in tables.records(values)
    ]
    values = tables.named(values, words, field="field")
    return values.assign(value_name=names, chosen=values["field"] + "|" + values["value"], show="mentions")


def _values(view: View, values: pd.DataFrame) -> None:
    """What the texts of each side say of the meeting, value by value; a row opens their sentences."""
    words = view.words
    st.markdown(f"**{words.say('meeting.values')}**")
    said = words.say("meeting.values_what")
    st.caption(said)
    sides = {f"{side.lower()}_documents": words.label("perspective", side) for side in ("JP", "RU")}
    shown = (
        tables.titles(words, "field_name", "value_name")
        | sides
        | tables.titles(words, "other_documents", "origins")
    )
    choices = {"chosen": "value", "show": "show"}
    selection.table(values, shown, choices, key="values", alt_text=said)
    downloads.offer(view, Package("meeting-values", said, shown, lambda: values))


def _participants(view: View, meeting_id: str) -> None:
    words = view.words
    st.markdown(f"**{words.say('meetings.participants')}**")
    rows = view.ask("meeting_participant", meeting=meeting_id, language=words.language)
    if rows.empty:
        st.caption(words.say("meetings.no_participants"))
        return
    rows = tables.named(rows, words, side="side", role="office")
    shown = tables.titles(words, "side_name", "name", "role_name")
    said = words.say("meetings.participants")
    selection.listing(rows, shown, alt_text=said)
    downloads.offer(view, Package("participants", said, shown, lambda: rows))


def _conflicts(view: View, meeting_id: str) -> pd.DataFrame:
    """Where texts contradict each other; a row opens the two sentences."""
    words = view.words
    rows = view.ask("meeting_conflict", meeting=meeting_id)
    said = words.say("meetings.conflicts")
    st.markdown(f"**{said}**")
    if rows.empty:
        st.caption(words.say("meeting.no_conflicts"))
        return rows
    shown = tables.titles(
        words, "field_name", "value_a", "quote_a", "document_a", "value_b", "quote_b", "document_b"
    )
    rows = tables.named(rows, words, field="field").assign(show="conflicts")
    choices = {"conflict_id": "conflict", "show": "show"}
    selection.table(rows, shown, choices, key="conflicts", alt_text=said)
    downloads.offer(view, Package("meeting-conflicts", said, shown, lambda: rows))
    return rows


def _reports(view: View, reports: pd.DataFrame) -> None:
    """What each text said of the meeting, and when; a row opens the sentences of that text."""
    words = view.words
    st.markdown(f"**{words.say('meeting.reports')}**")
    st.caption(words.say("meeting.reports_what"))
    rows = tables.named(
        reports, words, source_id="source", perspective="perspective", stage="stage_told"
    ).rename(columns={"stage_name": "told_name"})
    rows = rows.assign(show="mentions")
    shown = tables.titles(
        words, "published_on", "source_id_name", "perspective_name", "told_name", "date", "place",
        "series_no", "mentions", "quote",
    )  # fmt: skip
    alt_text = words.say("meeting.reports")
    choices = {"document_id": "said", "show": "show"}
    selection.table(rows, shown, choices, key="reports", alt_text=alt_text)
    downloads.offer(view, Package("meeting-reports", alt_text, shown, lambda: rows))


def _issues(view: View, meeting_id: str) -> None:
    """Which perspective raised which issue where it spoke of the meeting."""
    words = view.words
    st.markdown(f"**{words.say('meetings.issues')}**")
    rows = view.ask("meeting_issue", meeting=meeting_id)
    if rows.empty:
        st.caption(words.say("empty.issues"))
        return
    rows = tables.named(rows, words, issue_id="issue", perspective="perspective", coverage="raised_by")
    rows = rows.assign(supported=True, show="issues")
    titles = tables.titles(
        words, "issue_id_name", "perspective_name", "sentences", "documents", "origins", "coverage_name"
    )
    chart = charts.matrix(
        rows, row="issue_id_name", column="perspective_name", value="sentences", text="sentences",
        row_order=tables.order(rows, "issue_id_name", "sentences"),
        column_order=list(words.kind("perspective").values()),
        fields=["issue_id", "perspective", "show"], titles=titles,
    )  # fmt: skip
    choices = {"issue_id": "issue", "perspective": "texts", "show": "show"}
    said, alt_text = words.say("meetings.issues_what"), words.say("meetings.issues")
    figures.show(view, Figure("meeting-issues", said, chart, rows, titles, choices, alt_text))
