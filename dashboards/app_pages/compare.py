"""Compare: two sources or two texts side by side; every number opens its sentences."""

from __future__ import annotations

import streamlit as st

from dashboards import compare, evidence, selection, views
from dashboards.compare import DIMENSIONS, Pair
from dashboards.views import View


def page(view: View) -> None:
    """The two, what is compared, the matrix, the sentences."""
    words = view.words
    two = compare.pair(view)
    if two is None:
        return
    dimensions = {name: words.say(f"compare.by_{name}") for name in DIMENSIONS}
    dimension = selection.one("dimension", words.say("compare.dimension"), dimensions)
    rows = compare.shares(view, two, dimension)
    if rows.empty:
        st.info(words.say("empty.compared"))
        return
    evidence.jump(view)
    left, right = st.columns(2)
    with left:
        compare.figure(view, rows, two, dimension)
    with right:
        _sentences(view, two, dimension)


def _sentences(view: View, two: Pair, dimension: str) -> None:
    words = view.words
    base, item, group = (selection.taken(name) for name in ("base", "item", "which"))
    group = group if group in two.names else ""
    named = [words.label(compare.BASES[dimension], base)] if base and dimension in compare.BASES else []
    named += [words.label(DIMENSIONS[dimension], item)] if item else []
    named += [two.names[group]] if group else []
    cell = {"dimension": dimension, "base": base, "item": item, "group_id": group}
    evidence.show(view, "facts_compare", {**two.parameters, **cell}, what=", ".join(named), beside=True)


page(views.current())
