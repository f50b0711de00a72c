"""One thing that is compared, by period of publication, as the build counted it over the whole version.

What belongs here: figure, choices and sentences of the aspect. What does not: what such a row says
(``contrasts``).
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboards import charts, contrasts, evidence, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View

SPANS, MOST = ("era", "decade", "year"), 6
"""Kinds of period; how many periods are told in words."""


def periods(view: View) -> None:
    """One thing that is compared, in each period: both sides as dots with intervals."""
    words = view.words
    contrasts.scope(view)
    dimension, code, rows = _choose(view)
    if rows.empty:
        st.info(words.say("empty.periods"))
        return
    names, sides = dict(zip(rows["period"], rows["period_name"], strict=True)), contrasts.sides(words)
    period, texts = selection.boxes(words, {"period": names, "texts": sides})
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        contrasts.say(*_told(rows))
        _figure(view, rows)
    chosen, what = code if period or texts else "", [names.get(period, ""), sides.get(texts, "")]
    with right:
        contrasts.sentences(
            view, dimension, chosen, what, perspective=texts or contrasts.EITHER, **_days(rows, period)
        )


def _choose(view: View) -> tuple[str, str, pd.DataFrame]:
    """What is compared, one thing of it, and its contrasts in each period of a kind."""
    words = view.words
    left, middle, right = st.columns(3)
    with left:
        spans = {span: words.say(f"contrast.span_{span}") for span in SPANS}
        span = selection.one("span", words.say("contrast.span"), spans)
    with middle:
        dimension = contrasts.dimension(view)
    rows = view.ask("contrast_period", dimension=dimension, kind=span)
    if rows.empty:
        return dimension, "", rows
    rows = contrasts.named(rows, words)
    periods = words.labels("era", rows["period"]) if span == "era" else rows["period"]
    with right:
        items = dict(zip(rows["item"], rows["item_name"], strict=True))
        code = selection.always("code", words.say("pick.code"), items)
    return dimension, code, rows.assign(period_name=periods)[rows["item"] == code]


def _days(rows: pd.DataFrame, period: str) -> dict[str, object]:
    """The first and the last day of a period, as parameters of ``facts_contrast``."""
    days = rows.loc[rows["period"] == period, ["first_day", "last_day"]]
    return tables.records(days)[0] if len(days) else {}


def _told(rows: pd.DataFrame) -> list[str]:
    """The supported periods in a sentence each, else the last one."""
    supported = rows[rows["supported"]]
    told = (supported if len(supported) else rows).tail(MOST if len(supported) else 1)
    return [f"{row['period_name']}: {row['told']}" for row in tables.records(told)]


def _figure(view: View, rows: pd.DataFrame) -> None:
    words = view.words
    marks = tables.with_intervals(tables.sides(rows, words), words, "hits", "total")
    titles = tables.titles(words, "period_name", "side_name", "interval", "count", "verdict")
    chart = charts.dots(
        marks, row="period_name", order=list(rows["period_name"]), fields=["item", "period", "side"],
        titles=titles, form=charts.FORMS["share"],
    )  # fmt: skip
    columns = tables.titles(words, "period_name", *contrasts.BOTH) | contrasts.counts(words)
    said = words.say("contrast.what_period", item=rows["item_name"].iloc[0])
    choices = {"item": "code", "period": "period", "side": "texts"}
    figures.show(view, Figure("periods", said, chart, rows, columns, choices, said))
