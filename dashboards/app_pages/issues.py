"""Issues: how often each source or perspective raises each issue, and since when, with the sentences."""

from __future__ import annotations

import streamlit as st

from dashboards import evidence, issue_figures, tables, views
from dashboards.views import View


def page(view: View) -> None:
    """The figure, the trend of one issue, the sentences."""
    words = view.words
    by, shown, once = issue_figures.measure(view)
    rows = view.shares("cells_issue", by=by, yearly=False, once=once, issue="")
    if rows.empty:
        st.info(words.say("empty.issues"))
        return
    rows = issue_figures.named(view, rows, by, shown)
    issue, group, year = issue_figures.choose(view, rows, by)
    evidence.jump(view)
    beside = by == "perspective"
    left, right = st.columns([3, 2]) if beside else (st.container(), st.container())
    with left:
        issue_figures.figure(view, rows, by, shown)
        issue_figures.trend(view, issue or tables.order(rows, "item", "hits")[0], shown, once=once)
    chosen: dict[str, object] = {"source": "", "perspective": "", "issue": issue, "meeting": "", by: group}
    chosen["year"] = int(year) if year else None
    what = words.label("issue", issue) if issue else words.say("issues.any") if group or year else ""
    what = ", ".join(filter(None, (what, words.label(by, group) if group else "", year)))
    with right:
        evidence.show(view, "facts_issue", chosen, what=what, beside=beside)


page(views.current())
