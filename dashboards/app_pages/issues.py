"""Issues: how often each source or perspective raises each issue; each opens its sentences."""

from __future__ import annotations

import streamlit as st

from dashboards import evidence, issue_figures, selection, tables, views
from dashboards.views import View


def page(view: View) -> None:
    """The figure, the table, the sentences."""
    words = view.words
    groups = {group: words.say(f"issues.by_{group}") for group in issue_figures.GROUPS}
    by = selection.one("by", words.say("issues.by"), groups)
    rows = view.shares("cells_issue", by=by)
    if rows.empty:
        st.info(words.say("empty.issues"))
        return
    rows = tables.with_intervals(tables.named(rows, words, item="issue", group_id=by), words, "hits", "total")
    issue, group = issue_figures.choose(view, rows, by)
    evidence.jump(view)
    left, right = st.columns([3, 2]) if by == "perspective" else (st.container(), st.container())
    with left:
        order = list(
            rows.groupby("item_name")["hits"].sum().sort_values(ascending=False, kind="stable").index
        )
        issue_figures.figure(view, rows, order, by)
        if not rows["supported"].all():
            st.caption(words.say("issues.grey"))
    chosen = {"source": "", "perspective": "", "issue": issue, "meeting": "", by: group}
    what = words.label("issue", issue) if issue else words.say("issues.any")
    what += f", {words.label(by, group)}" if group else ""
    with right:
        evidence.show(view, "facts_issue", chosen, what=what, beside=by == "perspective")


page(views.current())
