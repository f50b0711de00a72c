"""The one way in which a page shows a chart: what it shows in words, the chart, its table, its downloads.

What belongs here: what all figures share. What does not: how a chart is drawn (``charts``) and which one a
page shows. A click on a mark, a row of the table and a select box set the same parameters of the address;
the page reads them and opens the sentences (``evidence``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboards import downloads, selection
from dashboards.charts import Spec
from dashboards.downloads import Package
from dashboards.views import View
from dashboards.words import plain


class Figure(NamedTuple):
    """A chart and what goes with it.

    Args:
        name: names it on the page and in downloads.
        said: one sentence that says what is shown.
        chart: with a selection over the fields of ``choices``.
        rows: the data, one row a mark.
        columns: columns of its table under their titles, with n and interval for every rate.
        choices: field of a mark to the parameter of the address that a click on it sets.
        alt: what is to be seen, for those who cannot see it.
        listed: the rows of the table, where they are not those of the chart.
    """

    name: str
    said: str
    chart: Spec
    rows: pd.DataFrame
    columns: Mapping[str, str]
    choices: Mapping[str, str]
    alt: str
    listed: pd.DataFrame | None = None


def show(view: View, figure: Figure) -> None:
    """Draw ``figure``; its table and its downloads are made when somebody unfolds them."""
    st.caption(plain(figure.said))
    selection.chart(figure.chart, figure.choices, key=figure.name, alt_text=figure.alt)
    rows = figure.rows if figure.listed is None else figure.listed
    choices = {field: to for field, to in figure.choices.items() if field in rows}
    with st.container(horizontal=True, vertical_alignment="top"):
        title, key = view.words.say("figure.table"), f"{figure.name}-table"
        folded = st.expander(title, icon=":material/table:", key=f"{key}-folded", on_change="rerun")
        if folded.open:
            with folded:
                selection.table(rows, figure.columns, choices, key=key, alt_text=figure.alt)
        downloads.offer(view, package(figure))


def package(figure: Figure) -> Package:
    """The figure as something to take along."""
    rows = figure.rows
    return Package(figure.name, figure.said, figure.columns, lambda: rows, figure.chart)
