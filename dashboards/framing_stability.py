"""Every difference between the two sides that the build counted over the whole version: how large, whether
chance, and whether it rests on one text or source.

What belongs here: figure, choices and sentences of the aspect. What does not: how any of it is computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import charts, contrasts, evidence, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View

MOST = 20
"""How many differences are drawn; the table has all."""


def stability(view: View) -> None:
    """Every difference of the version: how large, whether chance, and on which text or source it rests."""
    words = view.words
    contrasts.scope(view)
    rows = _choose(view)
    if rows.empty:
        st.info(words.say("empty.stability"))
        return
    rows = _robust(view, contrasts.named(rows, words))
    lines = dict(zip(rows["contrast"], rows["line"].str.replace("|", " · "), strict=True))
    sides = contrasts.sides(words)
    contrast, texts = selection.boxes(words, {"contrast": lines, "texts": sides})
    evidence.jump(view)
    left, right = st.columns([3, 2])
    row = tables.records(rows[rows["contrast"] == contrast] if contrast else rows.head(1))[0]
    with left:
        contrasts.say(row["told"], row["robust"], row["trust"])
        _stability(view, rows)
    named, code = [row["issue_name"], sides.get(texts, "")], row["item"]
    chosen = {"issue": row["issue_id"], "perspective": texts or contrasts.EITHER}
    with right:
        contrasts.sentences(view, row["dimension"], code if contrast else "", named, **chosen)


def _choose(view: View) -> pd.DataFrame:
    """The contrasts of what is compared, all of them or those that are clear of chance."""
    words = view.words
    left, right = st.columns(2)
    with left:
        shown = {each: words.say(f"contrast.show_{each}") for each in ("clear", "all")}
        clear = selection.one("clear", words.say("contrast.show"), shown)
    with right:
        label, nothing = words.say("contrast.dimension"), words.say("pick.any")
        dimension = selection.box("compared", label, words.kind("dimension"), nothing=nothing)
    return view.ask("contrast_list", dimension=dimension, clear=clear == "clear")


def _robust(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The contrasts with what each rests on and how well its code is found, in words."""
    words, each = view.words, tables.records(rows)
    rows = rows.assign(
        dimension_name=words.labels("dimension", rows["dimension"]),
        issue_name=[words.label("issue", row["issue_id"]) if row["issue_id"] else "" for row in each],
        range_text=[_range(view, row) for row in each],
        rests_on=[row["text_lost_title"] or _source(view, row) for row in each],
        robust=[_rests_on(view, row) for row in each],
        trust=[_trust(view, row) for row in each],
    )
    line = rows["item_name"] + "|" + rows["dimension_name"]
    return rows.assign(line=line + rows["issue_name"].map(lambda name: f", {name}" if name else ""))


def _source(view: View, row: Mapping[str, Any]) -> str:
    return view.words.label("source", row["source_lost"]) if row["source_lost"] else ""


def _range(view: View, row: Mapping[str, Any]) -> str:
    if pd.isna(row["lowest"]) or pd.isna(row["highest"]):
        return ""
    ends = {end: view.words.number(100 * row[end], "+.0f") for end in ("lowest", "highest")}
    return view.words.say("framing.range", **ends)


def _rests_on(view: View, row: Mapping[str, Any]) -> str:
    """What becomes of a contrast that is clear of chance when a text or a source is left out."""
    words, without = view.words, row["text_lost_title"] or _source(view, row)
    if not row["holds"]:
        return words.say("contrast.nothing_rests")
    if without:
        return words.say("contrast.rests", without=without, loses=words.label("loses", row["loses"]))
    return words.say("contrast.stands", range=_range(view, row))


def _trust(view: View, row: Mapping[str, Any]) -> str:
    words = view.words
    if pd.isna(row["weak"]):
        return words.say("contrast.by_spelling")
    f1 = words.say("no_share") if pd.isna(row["coder_f1"]) else words.number(row["coder_f1"], ".2f")
    return words.say("contrast.weak" if row["weak"] else "contrast.trusted", f1=f1)


def _stability(view: View, rows: pd.DataFrame) -> None:
    words = view.words
    drawn = rows[rows["supported"]].head(MOST)
    side = ["JP" if difference > 0 else "RU" for difference in drawn["difference"]]
    ends = {"value": "difference", "value_low": "difference_low", "value_high": "difference_high"}
    marks = drawn.assign(
        side=side, side_name=words.labels("perspective", pd.Series(side, index=drawn.index)),
        **{new: drawn[old] for new, old in ends.items()},
    )  # fmt: skip
    titles = tables.titles(
        words, "dimension_name", "item_name", "issue_name", "difference_text", "range_text", "verdict",
        item="code",
    )  # fmt: skip
    columns = titles | tables.titles(words, *contrasts.BOTH, "rests_on") | contrasts.counts(words)
    said = words.say("contrast.what_stability", n=words.number(len(rows)), most=MOST)
    if marks.empty:
        st.caption(said)
        selection.table(rows, columns, {"contrast": "contrast"}, key="stability", alt_text=said)
        return
    chart = charts.dots(
        marks, row="line", order=list(marks["line"]), fields=["contrast"], titles=titles,
        form=charts.FORMS["points"], labels=charts.LONG_LABELS,
    )  # fmt: skip
    choices = {"contrast": "contrast"}
    figures.show(view, Figure("stability", said, chart, rows, columns, choices, said))
