"""Two documents or two sources side by side, by issue, frame, orientation, contested names or acts.

What belongs here: the choice of the two, the matrix of their shares. What does not: how a share is computed
(``queries/cells_compare.sql``).
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboards import charts, document_choice, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View
from dashboards.words import Words

DIMENSIONS = {
    "issue": "issue",
    "term": "variant",
    "act": "act",
    "frame": "frame",
    "orientation": "orientation",
}
"""What is compared, and the kind of its codes."""
BASES = {"term": "concept", "act": "side"}
"""Dimensions whose shares are within something, and the kind of that."""


class Pair(NamedTuple):
    """Two documents or two sources (``by``) with their names."""

    by: str
    a: str
    b: str
    names: dict[str, str]

    @property
    def parameters(self) -> dict[str, str]:
        """As parameters of the queries."""
        return {"by": self.by, "a": self.a, "b": self.b}


def pair(view: View) -> Pair | None:
    """The choice of the two; where the reader has chosen none, the first of the list and the first of another
    point of view.
    """
    words = view.words
    kinds = {kind: words.say(f"compare.{kind}") for kind in ("source", "document")}
    by = selection.one("by", words.say("compare.by"), kinds)
    left, right = st.columns(2)
    with left:
        first = _options(view, by, "a")
        a = selection.always("a", words.say("compare.a"), first.names) if first.names else ""
    with right:
        second = _options(view, by, "b").without(a)
        side = first.perspectives.get(a)
        other = next((code for code in second.names if second.perspectives[code] != side), "")
        b = selection.always("b", words.say("compare.b"), second.names, default=other) if second.names else ""
    if not (a and b):
        st.info(words.say("empty.compare"), icon=":material/compare_arrows:")
        return None
    return Pair(by, a, b, {a: first.names[a], b: second.names[b]})


class Options(NamedTuple):
    """What there is to choose from: code to name and to point of view."""

    names: dict[str, str]
    perspectives: dict[str, str]

    def without(self, code: str) -> Options:
        """All but one."""
        return Options({key: name for key, name in self.names.items() if key != code}, self.perspectives)


def _options(view: View, by: str, parameter: str) -> Options:
    """Sources, or texts among which a field searches."""
    words = view.words
    if by == "document":
        rows = document_choice.fitting(view, parameter)
        names = tables.documents(rows, words)
        return Options(names, dict(zip(rows["document_id"], rows["perspective"], strict=True)))
    rows = view.ask("compare_source")
    counted = zip(rows["source_id"], rows["documents"], strict=True)
    names = {code: f"{words.label('source', code)} ({words.count('text', n)})" for code, n in counted}
    return Options(names, dict(zip(rows["source_id"], rows["perspective"], strict=True)))


def shares(view: View, two: Pair, dimension: str) -> pd.DataFrame:
    """Both shares of everything that one of the two has, the most frequent first."""
    words = view.words
    rows = view.shares("cells_compare", dimension=dimension, **two.parameters)
    if rows.empty:
        return rows
    item = words.labels(DIMENSIONS[dimension], rows["item"])
    base = words.labels(BASES[dimension], rows["base"]) + ": " if dimension in BASES else ""
    rows = rows.assign(item_name=base + item, group_id_name=rows["group_id"].map(two.names), supported=True)
    rows["hits_of_both"] = rows.groupby(["base", "item"])["hits"].transform("sum")
    rows = rows.sort_values(["hits_of_both", "item_name"], ascending=[False, True], kind="stable")
    return _said(rows, words, two)


def _said(rows: pd.DataFrame, words: Words, two: Pair) -> pd.DataFrame:
    """One text is all there is of it, so its share has no interval."""
    rows = tables.with_intervals(rows, words, "hits", "total")
    return rows.assign(interval=rows["percent"]) if two.by == "document" else rows


def figure(view: View, rows: pd.DataFrame, two: Pair, dimension: str) -> None:
    """The matrix: a line for each item, a column for each of the two."""
    words = view.words
    heads = {two.a: words.say("compare.head_a"), two.b: words.say("compare.head_b")}
    rows = rows.assign(head=rows["group_id"].map(heads))
    columns = ("item_name", "group_id_name", "interval", "count", "documents")
    titles = {**tables.titles(words, *columns), "item_name": words.say(f"compare.by_{dimension}")}
    chart = charts.matrix(
        rows,
        row="item_name",
        column="head",
        value="share",
        text="percent",
        row_order=list(dict.fromkeys(rows["item_name"])),
        column_order=list(heads.values()),
        fields=["base", "item", "group_id"],
        titles=titles,
    )
    choices = {"base": "base", "item": "item", "group_id": "which"}
    names = {"a": two.names[two.a], "b": two.names[two.b]}
    said = words.say(f"compare.what_{dimension}", **names)
    figures.show(
        view,
        Figure(f"compare-{dimension}", said, chart, rows, titles, choices, words.say("compare.alt", **names)),
    )
