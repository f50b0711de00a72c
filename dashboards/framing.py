"""The aspects in which Japanese and Russian texts differ: emphasis on issues, contested names, positions
per side.

What belongs here: one function an aspect: figure, table, choices, sentences. What does not: which aspect is
shown (the page) and how a share or its interval is computed (``queries/``). Another aspect is another
function here.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboards import charts, evidence, figures, selection, tables
from dashboards.figures import Figure
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
TELLERS = ("any", "own", "other")
"""Whose texts tell what a side does with words."""
VOICES = ("any", "author", "JP", "RU", "third")


def emphasis(view: View) -> None:
    """Issues as dots with intervals, both sides in a row, the widest supported difference first."""
    words = view.words
    pairs = view.contrasts("cells_issue", by="perspective", yearly=False, once=False, issue="")
    if pairs.empty:
        st.info(words.say("empty.issues"))
        return
    pairs = tables.contrasts(tables.named(pairs, words, item="issue"), words)
    issue, texts = selection.boxes(
        words, {"issue": tables.options(pairs, "item", "item_name"), "texts": _sides(view)}
    )
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        _emphasis(view, pairs)
    named = words.label("issue", issue) if issue else words.say("issues.any") if texts else ""
    what = _what(named, _texts(view, texts))
    chosen = {"issue": issue, "perspective": texts, "source": "", "meeting": "", "year": None}
    with right:
        evidence.show(view, "facts_issue", chosen, what=what, beside=True)


def _emphasis(view: View, pairs: pd.DataFrame) -> None:
    words = view.words
    marks = tables.sides(pairs, words)
    marks = tables.with_intervals(tables.named(marks, words, item="issue"), words, "hits", "total")
    titles = tables.titles(words, "item_name", "side_name", "interval", "count", "difference_text")
    chart = charts.dots(
        marks,
        row="item_name",
        order=list(pairs["item_name"]),
        fields=["item", "side"],
        titles=titles,
        form=charts.FORMS["share"],
    )
    shown = tables.titles(words, "item_name", "jp_text", "jp_n", "ru_text", "ru_n", "difference_text")
    said, alt_text = words.say("framing.what_emphasis"), words.say("framing.alt_emphasis")
    choices = {"item": "issue", "side": "texts"}
    figures.show(view, Figure("emphasis", said, chart, marks, shown, choices, alt_text, pairs))
    weak = int((~pairs["supported"].astype(bool)).sum())
    if weak:
        st.caption(words.say("framing.unsupported", weak=weak, all=len(pairs)))


def terms(view: View) -> None:
    """Of all names that each side's texts give a concept: the share of each, by whose name it is."""
    words = view.words
    voices = {voice: words.say(f"voice.{voice}") for voice in VOICES}
    voice = selection.one("voice", words.say("framing.voice"), voices)
    voice = "" if voice == "any" else voice
    pairs = tables.contrasts(view.contrasts("cells_term", voice=voice), words)
    rows = tables.terms(view.shares("cells_term", voice=voice), view.ask("term_side"), pairs, words)
    if rows.empty:
        st.info(words.say("empty.terms"))
        return
    concept, variant, texts = selection.boxes(
        words,
        {
            "concept": tables.options(rows, "base", "base_name"),
            "variant": tables.options(rows, "item", "item_name"),
            "texts": tables.options(rows, "group_id", "group_id_name"),
        },
    )
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        _terms(view, rows)
    named = words.label("variant", variant) if variant else words.label("concept", concept) if concept else ""
    named = named or (words.say("framing.any_term") if texts else "")
    what = _what(named, _texts(view, texts))
    chosen = {"concept": concept, "variant": variant, "voice": voice, "perspective": texts}
    with right:
        evidence.show(view, "facts_term", chosen, what=what, beside=True)


def _terms(view: View, rows: pd.DataFrame) -> None:
    words = view.words
    titles = tables.titles(
        words,
        "base_name",
        "group_id_name",
        "item_name",
        "naming_name",
        "interval",
        "count",
        "difference_text",
        item="variant",
    )
    order = list(dict.fromkeys(rows["bar"]))
    chart = charts.parts(rows, row="bar", order=order, fields=["base", "item", "group_id"], titles=titles)
    choices = {"base": "concept", "item": "variant", "group_id": "texts"}
    said, alt_text = words.say("framing.what_terms"), words.say("framing.alt_terms")
    columns = titles | tables.titles(words, "documents")
    figures.show(view, Figure("terms", said, chart, rows, columns, choices, alt_text))
    if not rows["supported"].all():
        st.caption(words.say("framing.pale"))


def positions(view: View) -> None:
    """What the texts attribute to each side: statements by issue and act."""
    words = view.words
    tellers = {told: words.say(f"framing.told_{told}") for told in TELLERS}
    told = selection.one("told", words.say("framing.told"), tellers)
    told = "" if told == "any" else told
    rows = view.ask("position", told=told)
    if rows.empty:
        st.info(words.say("empty.statements"))
        return
    rows = tables.named(rows, words, issue_id="issue", act="act", side="side").assign(supported=True)
    acts = {code: words.label("act", code) for code in ACTS if code in set(rows["act"])}
    issue, side, act = selection.boxes(
        words,
        {
            "issue": tables.options(rows, "issue_id", "issue_id_name"),
            "side": tables.options(rows, "side", "side_name"),
            "act": acts,
        },
    )
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        for each in SIDES:
            _positions(view, rows[rows["side"] == each], each)
    any_statement = words.say("framing.any_statement") if side or act else ""
    named = words.label("issue", issue) if issue else any_statement
    by = tellers[told] if told and named else ""
    what = _what(named, words.label("side", side) if side else "", acts.get(act, ""), by)
    chosen = {"issue": issue, "side": side, "act": act, "told": told, "meeting": "", "perspective": ""}
    with right:
        evidence.show(view, "facts_statement", chosen, what=what, beside=True)


def _positions(view: View, rows: pd.DataFrame, side: str) -> None:
    words = view.words
    st.markdown(f"**{words.label('side', side)}**")
    if rows.empty:
        st.caption(words.say("empty.statements"))
        return
    order = rows.groupby("issue_id_name")["statements"].sum().sort_values(ascending=False, kind="stable")
    titles = tables.titles(
        words, "issue_id_name", "side_name", "act_name", "statements", "documents", "sources"
    )
    chart = charts.matrix(
        rows,
        row="issue_id_name",
        column="act_name",
        value="statements",
        text="statements",
        row_order=list(order.index),
        column_order=[words.label("act", act) for act in ACTS],
        fields=["issue_id", "side", "act"],
        titles=titles,
    )
    choices = {"issue_id": "issue", "side": "side", "act": "act"}
    said = words.say("framing.what_positions")
    alt_text = words.say("framing.alt_positions", side=words.label("side", side))
    figures.show(view, Figure(f"positions-{side}", said, chart, rows, titles, choices, alt_text))


def _sides(view: View) -> dict[str, str]:
    return {side: _texts(view, side) for side in SIDES}


def _texts(view: View, perspective: str) -> str:
    return view.words.label("perspective", perspective) if perspective else ""


def _what(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
