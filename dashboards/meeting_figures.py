"""Meetings in figures: how many by status, along time, by format and year, by format and source.

What belongs here: counts over many meetings and their charts. What does not: single meetings (``meeting``).
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboards import charts, figures, tables
from dashboards.figures import Figure
from dashboards.views import View

STATUSES, YEARS_BEFORE, MOST = ("held", "planned", "cancelled"), 10, 40
"""How far back the timeline reaches before the first text; how many sources are drawn, tables have all."""


def numbers(view: View, rows: pd.DataFrame) -> None:
    """Meetings by status, never added up."""
    words = view.words
    held = rows[rows["status"] == "held"]
    with st.container(horizontal=True):
        st.metric(
            words.say("meetings.two_plus_two"), int((held["format"] == "two_plus_two").sum()), width="content"
        )
        for status in STATUSES:
            st.metric(words.say(f"meetings.{status}"), int((rows["status"] == status).sum()), width="content")


def timeline(view: View, rows: pd.DataFrame, order: list[str]) -> None:
    """When the meetings took place or were to take place, from ten years before the first text on."""
    words = view.words
    dated = rows.dropna(subset=["date_from"])
    start = int(view.ask("corpus")["first_year"].fillna(0).iloc[0]) - YEARS_BEFORE
    drawn = dated[dated["year"] >= start]
    apart = {"undated": len(rows) - len(dated), "early": len(dated) - len(drawn), "year": start}
    said = words.say("meetings.timeline", **apart)
    if len(drawn):
        titles = tables.titles(words, "title", "status_name", "documents", "mentions", "sources")
        chart = charts.timeline(drawn, order=order, titles=titles)
        alt_text, choices = words.say("meetings.timeline_alt"), {"meeting_id": "meeting"}
        figures.show(view, Figure("meeting-timeline", said, chart, drawn, titles, choices, alt_text))


def matrix(
    view: View, rows: pd.DataFrame, parameter: str, *, row: str, down: list[str], head: str, across: list[str]
) -> None:
    """Different meetings by format and year or source, with the number in every cell; ``row`` and ``head``
    are the columns with the names of both, ``down`` and ``across`` their order.
    """
    words, column = view.words, "year" if parameter == "year" else "source_id"
    st.subheader(words.say(f"meetings.by_{parameter}"), anchor=False)
    titles = tables.titles(words, "format_name", f"{column}_name", "meetings", "documents", "mentions")
    chart = charts.matrix(
        rows[rows[row].isin(down)].assign(supported=True), row=row, column=head, value="meetings",
        text="meetings", row_order=down, column_order=across, fields=["format", column], titles=titles,
        labels=charts.LONG_LABELS,
    )  # fmt: skip
    said, alt_text = words.say("meetings.overlap"), words.say(f"meetings.by_{parameter}")
    choices = {"format": "format", column: parameter}
    figures.show(view, Figure(f"by-{parameter}", said, chart, rows, titles, choices, alt_text))


def counts(view: View, status: str, order: list[str]) -> None:
    """The two counts of one status, side by side where there are few sources."""
    words = view.words
    by_year = tables.years(view.ask("meeting_year", status=status), words)
    by_year = tables.named(by_year, words, format="format")
    by_source = view.ask("meeting_source", status=status)
    by_source = tables.named(by_source, words, format="format", source_id="source")
    if by_year.empty:
        st.info(words.say("meetings.none", status=words.label("status", status)))
        return
    many = by_source["source_id"].nunique() > charts.FEW
    left, right = (st.container(), st.container()) if many else st.columns(2)
    with left:
        years = sorted(by_year["year_name"].unique())
        matrix(view, by_year, "year", row="format_name", down=order, head="year_name", across=years)
    with right:
        down = tables.order(by_source, "source_id_name", "meetings")[:MOST]
        matrix(view, by_source, "outlet", row="source_id_name", down=down, head="format_name", across=order)


def stages(view: View) -> None:
    """What each source tells of meetings: announces, reports, recalls, calls off."""
    words = view.words
    rows = tables.named(view.ask("meeting_stage"), words, source_id="source", stage="stage_told").rename(
        columns={"stage_name": "told_name"}
    )
    if rows.empty:
        return
    st.subheader(words.say("meetings.by_stage"), anchor=False)
    titles = tables.titles(
        words, "source_id_name", "told_name", "meetings", "documents", "origins", "mentions"
    )
    down = tables.order(rows, "source_id_name", "meetings")[:MOST]
    chart = charts.matrix(
        rows[rows["source_id_name"].isin(down)].assign(supported=True),
        row="source_id_name", column="told_name", value="meetings",
        text="meetings", row_order=down,
        column_order=list(words.kind("stage_told").values()), fields=["source_id", "stage"], titles=titles,
        labels=charts.LONG_LABELS,
    )  # fmt: skip
    choices = {"source_id": "outlet", "stage": "stage"}
    said, alt_text = words.say("meetings.what_stage"), words.say("meetings.by_stage")
    figures.show(view, Figure("by-stage", said, chart, rows, titles, choices, alt_text))
