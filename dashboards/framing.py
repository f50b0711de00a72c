"""The aspects in which Japanese and Russian texts differ: emphasis on issues, contested names, positions per side.

What belongs here: one function an aspect: figure, table, choices, sentences. What does not: which aspect is shown
(the page) and how a share or its interval is computed (``queries/``). Another aspect is another function here.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboards import charts, evidence, selection, tables
from dashboards.views import View

SIDES = ("JP", "RU")
ACTS = (
    "agree",
    "support",
    "propose",
    "announce",
    "state",
    "request",
    "concern",
    "criticise",
    "reject",
    "warn",
)
VOICES = ("", "author", "JP", "RU", "third")


def emphasis(view: View) -> None:
    """Issues as dots with intervals, both sides in a row, the widest supported difference first."""
    words = view.words
    pairs = tables.contrasts(
        tables.named(view.contrasts("cells_issue", by="perspective"), words, item="issue"), words
    )
    if pairs.empty:
        st.info(words.say("empty.issues"))
        return
    marks = tables.sides(view.shares("cells_issue", by="perspective"), pairs, words)
    marks = tables.with_intervals(tables.named(marks, words, item="issue"), words, "hits", "total")
    titles = tables.titles(words, "item_name", "side_name", "interval", "count", "difference_text")
    figure = charts.dots(
        marks, row="item_name", order=list(pairs["item_name"]), fields=["item", "side"], titles=titles
    )
    alt_text = words.say("framing.alt_emphasis")
    selection.chart(figure, {"item": "issue", "side": "side"}, key="emphasis", alt_text=alt_text)
    _unsupported(view, pairs)
    _contrast_table(view, pairs, {"item": "issue"})
    issue, side = _choose(view, issue=tables.options(pairs, "item", "item_name"), side=_sides(view))
    what = _what(words.label("issue", issue) if issue else words.say("issues.any"), _texts_of(view, side))
    evidence.show(view, "facts_issue", what=what, issue=issue, perspective=side, source="", meeting="")


def terms(view: View) -> None:
    """Of all names that each side's texts give a concept: the share of each, by whose name it is."""
    words = view.words
    voices = {voice: words.say(f"voice.{voice or 'any'}") for voice in VOICES}
    voice = selection.one(
        "voice", words.say("framing.voice"), {code or "any": name for code, name in voices.items()}
    )
    voice = "" if voice == "any" else voice
    rows = tables.terms(view.shares("cells_term", voice=voice), view.ask("term_side"), words)
    if rows.empty:
        st.info(words.say("empty.terms"))
        return
    titles = tables.titles(
        words, "base_name", "group_id_name", "item_name", "naming_name", "interval", "count"
    )
    order = list(dict.fromkeys(rows["line"]))
    figure = charts.parts(rows, row="line", order=order, fields=["base", "item", "group_id"], titles=titles)
    parameters = {"base": "concept", "item": "variant", "group_id": "side"}
    selection.chart(figure, parameters, key="terms", alt_text=words.say("framing.alt_terms"))
    if not rows["supported"].all():
        st.caption(words.say("framing.pale"))
    shown = tables.titles(
        words, "base_name", "item_name", "naming_name", "group_id_name", "interval", "count", "documents"
    )
    with st.expander(words.say("framing.table"), icon=":material/table:"):
        selection.table(rows, shown, parameters, key="terms-table", alt_text=words.say("framing.table"))
    concept, variant, side = _choose(
        view,
        concept=tables.options(rows, "base", "base_name"),
        variant=tables.options(rows, "item", "item_name"),
        side={code: words.label("perspective", code) for code in sorted(rows["group_id"].unique())},
    )
    named = words.label("variant", variant) if variant else words.label("concept", concept) if concept else ""
    what = _what(named or words.say("framing.any_term"), _texts_of(view, side))
    evidence.show(
        view, "facts_term", what=what, concept=concept, variant=variant, voice=voice, perspective=side
    )


def positions(view: View) -> None:
    """What the texts attribute to each side: statements by issue and act."""
    words = view.words
    rows = tables.named(view.ask("position"), words, issue_id="issue", act="act", side="side").assign(
        supported=True
    )
    if rows.empty:
        st.info(words.say("empty.statements"))
        return
    order = list(
        rows.groupby("issue_id_name")["statements"].sum().sort_values(ascending=False, kind="stable").index
    )
    for column, side in zip(st.columns(len(SIDES)), SIDES, strict=True):
        with column:
            _positions_of(view, rows[rows["side"] == side], side, order)
    issue, side, act = _choose(
        view,
        issue=tables.options(rows, "issue_id", "issue_id_name"),
        side={code: words.label("side", code) for code in sorted(rows["side"].unique())},
        act={code: words.label("act", code) for code in ACTS if code in set(rows["act"])},
    )
    parts = (words.label("side", side) if side else "", words.label("act", act) if act else "")
    what = _what(words.label("issue", issue) if issue else words.say("framing.any_statement"), *parts)
    evidence.show(view, "facts_statement", what=what, side=side, act=act, issue=issue, meeting="")


def _positions_of(view: View, rows: pd.DataFrame, side: str, order: list[str]) -> None:
    words = view.words
    st.markdown(f"**{words.label('side', side)}**")
    if rows.empty:
        st.caption(words.say("empty.statements"))
        return
    figure = charts.matrix(
        rows,
        row="issue_id_name",
        column="act_name",
        value="statements",
        text="statements",
        row_order=order,
        column_order=[words.label("act", act) for act in ACTS],
        fields=["issue_id", "side", "act"],
        titles=tables.titles(
            words, "issue_id_name", "side_name", "act_name", "statements", "documents", "sources"
        ),
    )
    parameters = {"issue_id": "issue", "side": "side", "act": "act"}
    selection.chart(figure, parameters, key=f"positions-{side}", alt_text=words.say("framing.alt_positions"))


def _sides(view: View) -> dict[str, str]:
    return {side: view.words.label("perspective", side) for side in SIDES}


def _texts_of(view: View, side: str) -> str:
    return view.words.label("perspective", side) if side else ""


def _what(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _choose(view: View, **options: Mapping[str, str]) -> list[str]:
    """A select box for every parameter, side by side."""
    words, chosen = view.words, []
    for column, (name, values) in zip(st.columns(len(options)), options.items(), strict=True):
        with column:
            label = words.say(f"pick.{name}")
            chosen.append(selection.box(name, label, values, nothing=words.say("pick.any")))
    return chosen


def _unsupported(view: View, pairs: pd.DataFrame) -> None:
    weak = int((~pairs["supported"].astype(bool)).sum())
    if weak:
        st.caption(view.words.say("framing.unsupported", weak=weak, all=len(pairs)))


def _contrast_table(view: View, pairs: pd.DataFrame, parameters: Mapping[str, str]) -> None:
    words = view.words
    shown = tables.titles(words, "item_name", "jp_text", "jp_n", "ru_text", "ru_n", "difference_text")
    with st.expander(words.say("framing.table"), icon=":material/table:"):
        selection.table(pairs, shown, parameters, key="contrast-table", alt_text=words.say("framing.table"))
