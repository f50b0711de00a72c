"""Further aspects in which the two sides differ: frames, orientation, words.

What belongs here: one function an aspect, as in ``framing``. What does not: how a contrast is computed.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboards import charts, evidence, figures, selection, tables
from dashboards.figures import Figure
from dashboards.views import View

WORDS_A_SIDE = 12


def frames(view: View) -> None:
    """From which angle each side looks at an issue."""
    _coded(view, "frame")


def orientation(view: View) -> None:
    """Whether each side writes of conflict or of cooperation."""
    _coded(view, "orientation")


def _coded(view: View, dimension: str) -> None:
    words = view.words
    issue = selection.box(
        "issue", words.say("pick.issue"), words.codes("issue"), nothing=words.say("pick.any")
    )
    pairs = view.contrasts("cells_coded", dimension=dimension, issue=issue)
    if pairs.empty:
        st.info(words.say("empty.coded"))
        return
    pairs = tables.contrasts(tables.named(pairs, words, item=dimension), words)
    codes, sides = tables.options(pairs, "item", "item_name"), words.kind("perspective")
    code, texts = selection.boxes(words, {"code": codes, "texts": sides})
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        _dots(view, pairs, dimension)
    chosen = {"dimension": dimension, "issue": issue, "code": code, "perspective": texts}
    what = ", ".join(filter(None, (codes.get(code), words.codes("issue").get(issue), sides.get(texts))))
    with right:
        evidence.show(view, "facts_coded", chosen, what=what, beside=True)


def _dots(view: View, pairs: pd.DataFrame, dimension: str) -> None:
    words = view.words
    marks = tables.with_intervals(tables.sides(pairs, words), words, "hits", "total")
    marks = tables.named(marks, words, item=dimension)
    titles = tables.titles(
        words, "item_name", "side_name", "interval", "count", "difference_text", item="code"
    )
    chart = charts.dots(
        marks, row="item_name", order=list(pairs["item_name"]), fields=["item", "side"], titles=titles,
        form=charts.FORMS["share"],
    )  # fmt: skip
    shown = tables.titles(
        words, "item_name", "jp_text", "jp_n", "ru_text", "ru_n", "difference_text", item="code"
    )
    said = words.say(f"framing.what_{dimension}")
    choices = {"item": "code", "side": "texts"}
    figures.show(view, Figure(dimension, said, chart, marks, shown, choices, said, pairs))
    weak = int((~pairs["supported"].astype(bool)).sum())
    if weak:
        st.caption(words.say("framing.few", weak=weak, all=len(pairs)))


def words(view: View) -> None:
    """Words that set the two sides apart, within one language."""
    said, found = view.words, view.ask("word_language")["language"]
    if found.empty:
        st.info(said.say("empty.words"))
        return
    languages = {code: said.label("language", code) for code in found}
    language = selection.one("words", said.say("framing.language"), languages)
    (issue,) = selection.boxes(said, {"issue": said.codes("issue")})
    rows = view.ask("word_contrast", language=language, issue=issue, number=WORDS_A_SIDE)
    if rows.empty:
        st.info(said.say("empty.words"))
        return
    word, texts = selection.boxes(
        said, {"word": {item: item for item in rows["item"]}, "texts": said.kind("perspective")}
    )
    evidence.jump(view)
    left, right = st.columns([3, 2])
    with left:
        _words(view, rows, languages[language])
    chosen = {"word": word, "language": language, "issue": issue, "perspective": texts}
    named = [f"“{word}”", said.codes("issue").get(issue), said.kind("perspective").get(texts)] if word else []
    with right:
        evidence.show(view, "facts_word", chosen, what=", ".join(filter(None, named)), beside=True)


def _words(view: View, rows: pd.DataFrame, language: str) -> None:
    said = view.words
    rows = tables.odds(rows, said).assign(item_name=rows["item"], supported=True)
    columns = ("item_name", "side_name", "odds_text", "jp_n", "ru_n", "q_value")
    titles = tables.titles(said, *columns, item="word")
    form, order = charts.FORMS["odds"], list(rows["item"])
    chart = charts.dots(rows, row="item_name", order=order, fields=["item"], titles=titles, form=form)
    text = said.say("framing.what_words", language=language)
    figures.show(view, Figure("words", text, chart, rows, titles, {"item": "word"}, text))
