"""One meeting: how sure its date and place are, who took part, what each text said of it and when, which side
raised which issue, where the texts contradict each other.

What belongs here: what the meetings page shows of a single meeting. What does not: counts over many.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import charts, evidence, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View
from dashboards.words import plain

FACTS = {"mentions": "facts_meeting", "issues": "facts_meeting_issue", "statements": "facts_statement"}
ANY: dict[str, Any] = dict.fromkeys(
    ("status", "format", "source", "stage", "side", "act", "issue", "perspective", "said"), ""
) | {"year": None}
"""Parameters of the queries of facts: no restriction."""


def show(view: View, row: Mapping[str, Any]) -> None:
    """The page of one meeting."""
    words = view.words
    st.button(
        words.say("meeting.back"), on_click=selection.choose, args=("meeting",), icon=":material/arrow_back:"
    )
    st.subheader(plain(row["title"]), anchor=False)
    reports = view.ask("meeting_report", meeting=row["meeting_id"])
    st.markdown(_about(view, row, reports))
    left, right = st.columns(2)
    with left:
        _participants(view, row["meeting_id"])
    with right:
        _conflicts(view, row["meeting_id"])
    _reports(view, reports)
    _issues(view, row["meeting_id"])
    _sentences(view, row, reports)


def _about(view: View, row: Mapping[str, Any], reports: pd.DataFrame) -> str:
    """Status, date and place, each with how many texts say so."""
    words = view.words
    dated, placed = (int((reports[column] != "").sum()) for column in ("date", "place"))
    date = row["date"] or words.say("undated")
    parts = [
        words.say("meeting.status", status=row["status_name"], texts=words.count("text", len(reports))),
        words.say("meeting.date", date=date, texts=words.count("text", dated)),
        words.say(
            "meeting.place", place=row["place"] or words.say("none"), texts=words.count("text", placed)
        ),
    ]
    return "  \n".join(plain(part) for part in parts)


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
    st.markdown(f"**{words.say('meetings.conflicts')}**")
    if rows.empty:
        st.caption(words.say("meeting.no_conflicts"))
        return
    shown = tables.titles(
        words, "field_name", "value_a", "quote_a", "document_a", "value_b", "quote_b", "document_b"
    )
    rows = tables.named(rows, words, field="field")
    selection.listing(rows, shown, alt_text=words.say("meetings.conflicts"))


def _reports(view: View, reports: pd.DataFrame) -> None:
    """What each text said of the meeting, and when; a row opens the sentences of that text."""
    words = view.words
    st.markdown(f"**{words.say('meeting.reports')}**")
    st.caption(words.say("meeting.reports_what"))
    rows = tables.named(
        reports, words, source_id="source", perspective="perspective", stage="stage_told"
    ).rename(columns={"stage_name": "told_name"})
    shown = tables.titles(
        words, "published_on", "source_id_name", "perspective_name", "told_name", "date", "place",
        "series_no", "mentions", "quote",
    )  # fmt: skip
    alt_text = words.say("meeting.reports")
    selection.table(rows, shown, {"document_id": "said"}, key="reports", alt_text=alt_text)


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


def _sentences(view: View, row: Mapping[str, Any], reports: pd.DataFrame) -> None:
    """The sentences on the meeting, or the issues and statements of its texts."""
    words = view.words
    kinds = {kind: words.say(f"meetings.show_{kind}") for kind in FACTS}
    kind = selection.one("show", words.say("meetings.show"), kinds)
    what, parameters = row["title"], ANY | {"meeting": row["meeting_id"]}
    if kind == "mentions":
        texts = tables.documents(reports, words)
        said = selection.box("said", words.say("pick.document"), texts, nothing=words.say("pick.any"))
        parameters, what = parameters | {"said": said}, ", ".join(filter(None, (what, texts.get(said))))
    else:
        issues, perspectives = words.codes("issue"), words.kind("perspective")
        issue, perspective = selection.boxes(words, {"issue": issues, "texts": perspectives})
        parameters |= {"issue": issue, "perspective": perspective}
        chosen = (what, issues.get(issue), perspectives.get(perspective))
        what = words.say("meetings.texts_of", what=", ".join(filter(None, chosen)))
    evidence.show(view, FACTS[kind], parameters, what=words.say("meetings.what", meetings=what))
