"""Issues in figures: the share of each issue in the texts of each perspective or source.

What belongs here: the chart, the table and the choice of one share. What does not: how a share is computed.
"""

from __future__ import annotations

import pandas as pd

from dashboards import charts, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View

GROUPS = {"perspective": "texts", "source": "outlet"}


def figure(view: View, rows: pd.DataFrame, order: list[str], by: str) -> None:
    """Few perspectives as dots with intervals, many sources as a matrix."""
    words = view.words
    titles = tables.titles(
        words, "item_name", "group_id_name", "interval", "count", "documents", "documents_total"
    )
    fields = ["item", "group_id"]
    if by == "perspective":
        dots = rows.assign(side=rows["group_id"], side_name=rows["group_id_name"])
        drawn = charts.dots(dots, row="item_name", order=order, fields=fields, titles=titles)
    else:
        drawn = charts.matrix(
            rows,
            row="item_name",
            column="group_id",
            value="share",
            text="percent",
            row_order=order,
            column_order=sorted(rows["group_id"].unique()),
            fields=fields,
            titles=titles,
        )
    choices = {"item": "issue", "group_id": GROUPS[by]}
    said, alt_text = words.say(f"issues.what_{by}"), words.say(f"issues.alt_{by}")
    found = rows[rows["hits"] > 0].sort_values("share", ascending=False)
    figures.show(view, Figure(f"issues-{by}", said, drawn, rows, titles, choices, alt_text, found))


def choose(view: View, rows: pd.DataFrame, by: str) -> list[str]:
    """The issue and the source or perspective whose sentences are shown."""
    parameter = GROUPS[by]
    issues = tables.options(rows, "item", "item_name")
    return selection.boxes(
        view.words, {"issue": issues, parameter: tables.options(rows, "group_id", "group_id_name")}
    )
