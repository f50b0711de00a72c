"""One source against all other texts, as the build counted it over the whole version.

What belongs here: figure, choices and sentences of the aspect. What does not: what is compared and how sure a
difference is (``contrasts``), two sources side by side (``compare``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import charts, contrasts, evidence, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View

OWN, REST, MOST = "own", "rest", 20
"""The source and the rest; how many differences are drawn, the table has all."""
PREFIXES = {OWN: "", REST: "rest_"}
"""Whose figures stand in columns with which prefix."""


def sources(view: View) -> None:
    """One source against all other texts, by what is compared."""
    words = view.words
    contrasts.scope(view)
    found = view.ask("contrast_source_list")
    if found.empty:
        st.info(words.say("empty.source"))
        return
    names = {code: words.label("source", code) for code in found["source_id"]}
    left, right = st.columns(2)
    with left:
        source = selection.always("outlet", words.say("pick.outlet"), names)
    with right:
        dimension = contrasts.dimension(view)
    rows = _against(view, view.ask("contrast_source", source=source, dimension=dimension))
    if rows.empty:
        st.info(words.say("empty.source"))
        return
    items = dict(zip(rows["item"], rows["item_name"], strict=True))
    groups = {OWN: names[source], REST: words.say("contrast.rest")}
    code, group = selection.boxes(words, {"code": items, "against": groups})
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        told = rows[rows["item"] == code] if code else rows.head(1)
        contrasts.say(*told["told"])
        side = dict(zip(found["source_id"], found["perspective"], strict=True))[source] or "third"
        _sources(view, rows, groups, side)
    with right:
        whose = {"source": source if group else "", "rest": group == REST}
        contrasts.sentences(view, dimension, code, [groups.get(group, "")], **whose)


def _against(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Contrasts of a source with the rest, as text and in a sentence."""
    words, each = view.words, tables.records(rows)
    texts: dict[str, list[str]] = {}
    for group, at in PREFIXES.items():
        ends = [(row[f"{at}share"], row[f"{at}share_low"], row[f"{at}share_high"]) for row in each]
        texts[f"{group}_text"] = [words.interval(*three) for three in ends]
        texts[f"{group}_n"] = [words.say("of", part=r[f"{at}count"], whole=r[f"{at}total"]) for r in each]
    rows = rows.assign(
        **texts,
        item_name=[contrasts.item(words, row["dimension"], row["item"]) for row in each],
        difference_text=[tables.difference(row, words) for row in each],
        verdict=[contrasts.verdict(row, words) for row in each],
    )
    return rows.assign(told=[_source_told(view, row) for row in tables.records(rows)])


def _source_told(view: View, row: Mapping[str, Any]) -> str:
    words = view.words
    return words.say(
        "contrast.told_source",
        item=row["item_name"],
        source=words.label("source", row["source_id"]),
        base=words.say(f"contrast.of_{row['dimension']}"),
        own=row["own_text"],
        own_n=row["own_n"],
        own_texts=words.count("independent", row["origins_total"]),
        rest=row["rest_text"],
        rest_n=row["rest_n"],
        difference=row["difference_text"],
        verdict=row["verdict"],
    )


def _sources(view: View, rows: pd.DataFrame, groups: Mapping[str, str], side: str) -> None:
    words, drawn = view.words, rows.head(MOST)
    kept = ["item", "item_name", "supported", "difference_text", "verdict"]
    ends = {"hits": "count", "total": "total", "share": "share"} | {e: e for e in ("share_low", "share_high")}
    marks = pd.concat(
        [
            drawn[kept].assign(
                **{new: drawn[f"{PREFIXES[group]}{old}"] for new, old in ends.items()},
                against=group, side=of, side_name=groups[group],
            )
            for group, of in ((OWN, side), (REST, ""))
        ],
        ignore_index=True,
    ).dropna(subset=["share"])  # fmt: skip
    marks = marks.assign(value=marks["share"], value_low=marks["share_low"], value_high=marks["share_high"])
    marks = tables.with_intervals(marks, words, "hits", "total")
    titles = tables.titles(words, "item_name", "side_name", "interval", "count", "verdict", item="code")
    chart = charts.dots(
        marks, row="item_name", order=list(drawn["item_name"]), fields=["item", "against"], titles=titles,
        form=charts.FORMS["share"],
    )  # fmt: skip
    columns = tables.titles(words, "item_name", item="code") | {
        "own_text": groups[OWN], "own_n": words.say("contrast.own_n"), "rest_text": groups[REST],
        "rest_n": words.say("contrast.rest_n"), "difference_text": words.say("contrast.difference"),
        "verdict": words.say("column.verdict"),
    }  # fmt: skip
    said = words.say("contrast.what_source", source=groups[OWN], most=MOST)
    choices = {"item": "code", "against": "against"}
    figures.show(view, Figure("sources", said, chart, rows, columns, choices, said))
