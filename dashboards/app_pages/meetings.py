"""Meetings: how many, of which format, when, in which source; each opens its sentences."""

from __future__ import annotations

import streamlit as st

from dashboards import meeting, meeting_figures, selection, tables, views
from dashboards.views import View


def page(view: View) -> None:
    """Numbers, timeline, counts, the list, one meeting, the sentences."""
    words = view.words
    rows = tables.meetings(view.ask("meeting"), words)
    if rows.empty:
        st.info(words.say("empty.meetings"))
        return
    order = list(tables.options(rows, "format", "format_name").values())
    meeting_figures.numbers(view, rows)
    meeting_figures.timeline(view, rows, order)
    statuses = {status: words.label("status", status) for status in meeting_figures.STATUSES}
    status = selection.one("status", words.say("meetings.status"), statuses)
    meeting_figures.counts(view, status, order)
    chosen = meeting.choose(view, rows, status)
    if chosen.meeting:
        meeting.show(view, tables.records(rows[rows["meeting_id"] == chosen.meeting])[0])
    meeting.sentences(view, rows, chosen)


page(views.current())
