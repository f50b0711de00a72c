"""Meetings: how many, of which format, when, in which source; each opens its sentences or its own page."""

from __future__ import annotations

import streamlit as st

from dashboards import address, meeting, meeting_figures, meeting_list, selection, tables, views
from dashboards.views import View


def page(view: View) -> None:
    """One meeting, or all of them."""
    rows = tables.meetings(view.ask("meeting"), view.words)
    if rows.empty:
        st.info(view.words.say("empty.meetings"))
        return
    chosen = next(iter(address.get("meeting", set(rows["meeting_id"]))), "")
    if chosen:
        meeting.show(view, tables.records(rows[rows["meeting_id"] == chosen])[0])
        return
    words, order = view.words, list(tables.options(rows, "format", "format_name").values())
    meeting_figures.numbers(view, rows)
    meeting_figures.timeline(view, rows, order)
    statuses = {status: words.label("status", status) for status in meeting_figures.STATUSES}
    status = selection.one("status", words.say("meetings.status"), statuses)
    meeting_figures.counts(view, status, order)
    meeting_figures.stages(view)
    meeting_list.sentences(view, meeting_list.choose(view, rows, status))


page(views.current())
