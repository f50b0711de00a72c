"""Issues in figures: how often each perspective or source raises each issue, and how that developed.

What belongs here: the charts and the choices that they set. What does not: how a share is computed.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from dashboards import charts, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View

GROUPS = {"perspective": "texts", "source": "outlet"}
"""What is compared, with the parameter that a click on one sets."""
MEASURES = ("share", "rate", "count")
COUNTED = ("each", "once")
MOST = 40
"""How many sources are drawn; the table has all."""
MARKED = ("two_plus_two", "summit")
"""Formats of the meetings that a trend is marked with."""
COLUMNS = ("interval", "rate_text", "count", "documents", "documents_total", "origins", "origins_total")


def measure(view: View) -> tuple[str, str, bool]:
    """What is compared, in which measure, and whether copies and translations of a text count once."""
    words = view.words
    left, middle, right = st.columns([9, 19, 9])
    with left:
        by = selection.one("by", words.say("issues.by"), _said(view, "by", GROUPS))
    with middle:
        shown = selection.one("measure", words.say("issues.measure"), _said(view, "measure", MEASURES))
    with right:
        counted = selection.one("copies", words.say("issues.copies"), _said(view, "copies", COUNTED))
    return by, shown, counted == "once"


def _said(view: View, choice: str, codes: Iterable[str]) -> dict[str, str]:
    return {code: view.words.say(f"issues.{choice}_{code}") for code in codes}


def named(view: View, rows: pd.DataFrame, by: str, shown: str) -> pd.DataFrame:
    """Cells with names, and what is measured as ``value`` with its ends and as text."""
    words = view.words
    rows = tables.named(rows, words, item="issue", group_id=by)
    return tables.measured(tables.with_intervals(rows, words, "hits", "total"), shown, words)


def figure(view: View, rows: pd.DataFrame, by: str, shown: str) -> None:
    """Few perspectives as dots with intervals, many sources as a heat map."""
    words = view.words
    titles = tables.titles(words, "item_name", "group_id_name", *COLUMNS)
    fields, order = ["item", "group_id"], list(tables.order(rows, "item_name", "hits"))
    if by == "perspective":
        dots = rows.assign(side=rows["group_id"], side_name=rows["group_id_name"])
        form = charts.FORMS[shown]
        drawn = charts.dots(dots, row="item_name", order=order, fields=fields, titles=titles, form=form)
    else:
        sources = tables.order(rows, "group_id_name", "hits")[:MOST]
        drawn = charts.matrix(
            rows[rows["group_id_name"].isin(sources)], row="group_id_name", column="item_name", value="value",
            text="value_text", row_order=sources, column_order=order, fields=fields, titles=titles,
            labels=charts.LONG_LABELS,
        )  # fmt: skip
    said = " ".join((words.say(f"issues.shown_{shown}"), words.say(f"issues.what_{by}", most=MOST)))
    alt_text = tables.described(rows, "item_name", "group_id_name", words.say(f"issues.alt_{by}"), words)
    choices = {"item": "issue", "group_id": GROUPS[by]}
    found = rows[rows["hits"] > 0].sort_values("value", ascending=False)
    figures.show(view, Figure(f"issues-{by}", said, drawn, rows, titles, choices, alt_text, found))
    if not rows["supported"].all():
        st.caption(words.say("issues.grey"))


def trend(view: View, issue: str, shown: str, *, once: bool) -> None:
    """One issue by year of publication and perspective, with the meetings that took place."""
    words = view.words
    rows = view.shares("cells_issue", by="perspective", yearly=True, once=once, issue=issue)
    st.subheader(words.say("issues.trend", issue=words.label("issue", issue)), anchor=False)
    if rows["base"].nunique() < 2:
        st.info(words.say("empty.trend"), icon=":material/timeline:")
        return
    rows = named(view, rows, "perspective", shown)
    rows = rows.assign(side=rows["group_id"], side_name=rows["group_id_name"], year=rows["base"].astype(int))
    titles = tables.titles(words, "year", "group_id_name", *COLUMNS)
    drawn = charts.trend(rows, _meetings(view), titles=titles, form=charts.FORMS[shown])
    said = words.say("issues.what_trend", issue=words.label("issue", issue))
    alt_text = tables.described(rows, "group_id_name", "base", said, words)
    choices = {"base": "published", "item": "issue", "group_id": "texts"}
    figures.show(view, Figure("issue-trend", said, drawn, rows, titles, choices, alt_text))


def _meetings(view: View) -> pd.DataFrame:
    rows = tables.named(view.ask("meeting_mark", formats=list(MARKED)), view.words, format="format")
    return rows.assign(title=tables.meeting_titles(rows, view.words))[["date_from", "title"]]


def choose(view: View, rows: pd.DataFrame, by: str) -> tuple[str, str, str]:
    """The issue, the source or perspective and the year of publication whose sentences are shown."""
    texts = tables.options(rows, "group_id", "group_id_name")
    issues, years = tables.options(rows, "item", "item_name"), {year: year for year in view.years()}
    options = {"issue": issues, GROUPS[by]: texts, "published": years}
    issue, group, year = selection.boxes(view.words, options)
    return issue, group, year
