"""Who said what on which issue: the statements that the choices leave, as a table to page through.

What belongs here: choices, table and downloads of statements. What does not: counting them by side and act
(``framing``).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboards import downloads, selection, tables
from dashboards.downloads import Package
from dashboards.framing import ACTS, SIDES
from dashboards.views import View
from dashboards.words import plain

PER_PAGE = 50
CHOICES = ("side", "act", "issue", "speaker", "search")


def choices(view: View) -> dict[str, str]:
    """What the reader asks for, by parameter; empty for any."""
    words = view.words
    sides = {side: words.label("side", side) for side in (*SIDES, "third")}
    acts = {act: words.label("act", act) for act in ACTS}
    issues = {"-": words.label("issue", "-"), **words.codes("issue")}
    found = view.ask("statement_speaker")
    speakers = {name: f"{name} ({number})" for name, _, number in found.itertuples(index=False)}
    chosen = selection.boxes(words, {"side": sides, "act": acts, "issue": issues, "speaker": speakers})
    search = selection.text("search", words.say("statements.search"), words.say("statements.placeholder"))
    return dict(zip(CHOICES, (*chosen, search), strict=True))


def listed(view: View, chosen: Mapping[str, str], *, limit: int | None, offset: int = 0) -> pd.DataFrame:
    """Statements with the names of their codes; no ``limit`` gives all of them."""
    words = view.words
    rows = view.ask("statement_list", **chosen, limit=limit, offset=offset)
    issues = [", ".join(words.label("issue", code) for code in codes) for codes in rows["issue_ids"]]
    quoted = [words.say("yes" if each else "no") for each in rows["quoted"]]
    named = tables.named(rows, words, side="side", act="act", source_id="source")
    return named.assign(issues=issues, quoted_text=quoted).drop(columns="issue_ids")


def table(view: View, chosen: Mapping[str, str]) -> str:
    """The table, page by page; returns the statement that was selected in it."""
    words = view.words
    first = listed(view, chosen, limit=PER_PAGE)
    if first.empty:
        st.info(words.say("empty.no_statement"), icon=":material/filter_alt_off:")
        return ""
    said = _said(view, chosen, first)
    st.caption(plain(said))
    rows = _page(view, chosen, first)
    shown = tables.titles(
        words, "published_on", "speaker", "side_name", "act_name", "issues", "sentence", "source_id_name",
        "target", "quoted_text", "rule_id",
    )  # fmt: skip
    alt_text = words.say("statements.alt")
    selection.table(rows, shown, {"statement_id": "statement"}, key="statements", alt_text=alt_text)
    taken = ["total", "documents_total"]
    package = Package("statements", said, shown, lambda: listed(view, chosen, limit=None).drop(columns=taken))
    downloads.offer(view, package)
    return selection.taken("statement")


def _page(view: View, chosen: Mapping[str, str], first: pd.DataFrame) -> pd.DataFrame:
    pages = -(-int(first["total"].iloc[0]) // PER_PAGE)
    number = selection.page(pages, f"statements-{sorted(chosen.items())}")
    return first if number == 1 else listed(view, chosen, limit=PER_PAGE, offset=(number - 1) * PER_PAGE)


def _said(view: View, chosen: Mapping[str, str], rows: pd.DataFrame) -> str:
    words = view.words
    named = [words.label(kind, chosen[kind]) for kind in ("side", "act", "issue") if chosen[kind]]
    named += [chosen["speaker"]] if chosen["speaker"] else []
    named += [words.say("statements.with", words=chosen["search"])] if chosen["search"] else []
    counts = {
        "statements": words.count("statement", int(rows["total"].iloc[0])),
        "texts": words.count("text", int(rows["documents_total"].iloc[0])),
    }
    return words.say(
        "statements.found", what=", ".join(named) or words.say("framing.any_statement"), **counts
    )
