"""Names in the other side's mouth: texts that let the other side speak in their own side's names, over the
whole version.

What belongs here: figure, choices and sentences of the aspect. What does not: which names the texts use
themselves (``framing.terms``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import charts, contrasts, evidence, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View

MOST = 6
"""How many names are told in words."""


def mouth(view: View) -> None:
    """Where the texts of a side let the other side speak in their own side's names."""
    words = view.words
    contrasts.scope(view)
    rows = _mouth_told(view, view.ask("term_mouth"))
    if rows.empty:
        st.info(words.say("empty.mouth"))
        return
    options = {
        "variant": tables.options(rows, "variant_id", "item_name"),
        "texts": tables.options(rows, "perspective", "side_name"),
        "quoted": tables.options(rows, "quoted", "quoted_text"),
    }
    variant, texts, quoted = selection.boxes(words, options)
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        contrasts.say(*rows["told"].head(MOST))
        _mouth(view, rows)
    chosen = (options["variant"].get(variant), options["texts"].get(texts), options["quoted"].get(quoted))
    named = ", ".join(filter(None, chosen)) or words.say("framing.any_term")
    parameters = {"variant": variant, "perspective": texts, "quoted": quoted}
    with right:
        evidence.show(view, "facts_mouth", parameters, what=named, beside=True)


def _mouth_told(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    words = view.words
    rows = tables.named(rows, words, variant_id="variant", concept_id="concept", perspective="perspective")
    rows = rows.rename(
        columns={
            "variant_id_name": "item_name",
            "concept_id_name": "base_name",
            "perspective_name": "side_name",
        }
    )
    rows = tables.with_intervals(rows, words, "uses", "uses_total").assign(
        quoted=rows["in_quotes"].map({True: "true", False: "false"}),
        quoted_text=[words.say("yes" if each else "no") for each in rows["in_quotes"]],
        voice_name=words.labels("side", rows["voice"]),
        side=rows["perspective"],
        value=rows["share"],
        value_low=rows["share_low"],
        value_high=rows["share_high"],
    )
    each = tables.records(rows)
    marked = [words.say("contrast.quoted" if row["in_quotes"] else "contrast.unquoted") for row in each]
    line = [f"{row['item_name']}|{quoted}" for row, quoted in zip(each, marked, strict=True)]
    rows = rows.assign(line=line, how=marked)
    return rows.assign(told=[_mouthful(view, row) for row in tables.records(rows)])


def _mouthful(view: View, row: Mapping[str, Any]) -> str:
    return view.words.say(
        "contrast.told_mouth",
        texts=row["side_name"],
        voice=row["voice_name"],
        item=row["item_name"],
        concept=row["base_name"],
        count=row["count"],
        interval=row["interval"],
        independent=view.words.count("independent", row["origins"]),
        how=row["how"],
    )


def _mouth(view: View, rows: pd.DataFrame) -> None:
    words = view.words
    titles = tables.titles(
        words, "base_name", "item_name", "side_name", "voice_name", "quoted_text", "interval", "count",
        "documents", "origins", item="variant",
    )  # fmt: skip
    chart = charts.dots(
        rows, row="line", order=list(rows["line"]), fields=["variant_id", "perspective", "quoted"],
        titles=titles, form=charts.FORMS["share"],
    )  # fmt: skip
    choices = {"variant_id": "variant", "perspective": "texts", "quoted": "quoted"}
    said = words.say("contrast.what_mouth")
    figures.show(view, Figure("mouth", said, chart, rows, titles, choices, said))
    if not rows["supported"].all():
        st.caption(words.say("framing.pale"))
