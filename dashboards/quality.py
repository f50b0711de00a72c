"""How far the data can be trusted: checks, agreement with hand-coded texts, remarks of the build,
corrections, coverage.

What belongs here: one function an aspect. What does not: computing any of it (the build and ``twoplustwo
evaluate``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from dashboards import downloads, evidence, selection, tables
from dashboards.downloads import Package
from dashboards.views import View

FACTS = ("issue", "statement", "meeting", "term", "frame", "nothing")


def evaluation(view: View) -> None:
    """Precision, recall and F1 by kind of fact, and the errors behind them."""
    words = view.words
    rows = view.ask("evaluation")
    if rows.empty:
        st.info(words.say("empty.evaluation"), icon=":material/rule:")
        return
    sets = {name: name for name in dict.fromkeys(rows["gold_set"])}
    gold_set = selection.one("gold", words.say("quality.gold"), sets)
    rows = rows[rows["gold_set"] == gold_set]
    figures = {name: [_figure(value, view) for value in rows[name]] for name in ("precision", "recall", "f1")}
    rows = tables.named(
        rows.assign(**{f"{name}_text": texts for name, texts in figures.items()}), words, kind="measure"
    )
    shown = tables.titles(words, "kind_name", "n", "precision_text", "recall_text", "f1_text", "note")
    _table(view, "evaluation", words.say("quality.what_evaluation"), rows, shown, {"kind": "measure"})
    _errors(view, gold_set)


def _figure(value: float, view: View) -> str:
    return "–" if pd.isna(value) else view.words.number(value, ".2f")


def _errors(view: View, gold_set: str) -> None:
    words, kind = view.words, selection.taken("measure")
    rows = view.ask("evaluation_error", gold_set=gold_set, kind=kind)
    st.subheader(words.say("quality.errors"), anchor=False)
    if rows.empty:
        st.caption(words.say("quality.no_errors"))
        return
    rows = tables.named(rows, words, kind="measure", which="error")
    named = words.label("measure", kind) if kind else words.say("quality.any_measure")
    said = words.say("quality.what_errors", what=named, n=words.number(len(rows)))
    shown = tables.titles(words, "kind_name", "which_name", "fact", "sentence", "path")
    _table(view, "errors", said, rows, shown, {"document_id": "document", "sentence_no": "sentence"})
    evidence.way(view)


def trust(view: View) -> None:
    """Each code by itself: how well the coder finds it, weak ones first."""
    words = view.words
    rows = tables.named(view.ask("coder_trust"), words, kind="trusted", decided_by="decided_by")
    if rows.empty:
        st.info(words.say("empty.trust"), icon=":material/rule:")
        return
    rows = rows.assign(
        code_name=[words.label(row["kind"], row["code"]) for row in tables.records(rows)],
        f1_text=[_figure(value, view) for value in rows["f1"]],
        weak_text=[words.say("yes" if each else "no") for each in rows["weak"]],
    )
    shown = tables.titles(
        words, "kind_name", "code_name", "f1_text", "hand_coded", "decided_by_name", "weak_text"
    )
    said = words.say("quality.what_trust", weak=int(rows["weak"].sum()), all=len(rows))
    _table(view, "trust", said, rows, shown, {})


def checks(view: View) -> None:
    """Every check that the version went through."""
    words = view.words
    rows = tables.named(view.ask("check_list"), words, check_name="check")
    rows = rows.assign(passed_text=[words.say("passed" if each else "failed") for each in rows["passed"]])
    numbers = {"passed": int(rows["passed"].sum()), "all": len(rows)}
    shown = tables.titles(words, "check_name_name", "table_name", "passed_text", "violations", "example")
    _table(view, "checks", words.say("quality.what_checks", **numbers), rows, shown, {})


def remarks(view: View) -> None:
    """Warnings and inputs that were put aside, each with its place."""
    words = view.words
    kinds = view.ask("notes")
    if kinds.empty:
        st.success(words.say("overview.no_notes"), icon=":material/check:")
        return
    kind = selection.box(
        "remark", words.say("quality.remark"), _remarks(kinds, view), nothing=words.say("pick.any")
    )
    rows = tables.named(view.ask("note_list", kind=kind), words, note="note", kind="notice")
    shown = tables.titles(words, "note_name", "kind_name", "place_of_note", "detail")
    choices = {"document_id": "document", "sentence_no": "sentence"}
    _table(view, "remarks", words.say("quality.what_remarks"), rows, shown, choices)
    evidence.way(view)


def _remarks(kinds: pd.DataFrame, view: View) -> dict[str, str]:
    counted = zip(kinds["kind"], kinds["number"], strict=True)
    return {kind: f"{view.words.label('notice', kind)} ({number})" for kind, number in counted}


def corrections(view: View) -> None:
    """What persons corrected, and whether it still applies."""
    words = view.words
    rows = view.ask("correction_list")
    if rows.empty:
        st.info(words.say("empty.corrections"), icon=":material/edit_note:")
        return
    rows = tables.named(rows, words, state="correction_state", action="correction_action")
    shown = tables.titles(
        words,
        "state_name",
        "action_name",
        "kind",
        "quote",
        "new_values",
        "reason",
        "who",
        "made_on",
        "detail",
    )
    _table(
        view, "corrections", words.say("quality.what_corrections"), rows, shown, {"document_id": "document"}
    )
    evidence.way(view)


def coverage(view: View) -> None:
    """How many sentences carry which kind of code, and how many none."""
    words = view.words
    rows = tables.named(view.ask("coverage"), words, language="language")
    for name in FACTS:
        counts = zip(rows[name], rows["sentences"], strict=True)
        rows[f"{name}_text"] = [
            f"{words.number(part)} ({words.share(part / whole)})" for part, whole in counts
        ]
    texts = {f"{name}_text": words.say(f"coverage.{name}") for name in FACTS}
    shown = tables.titles(words, "language_name", "sentences") | texts
    _table(view, "coverage", words.say("quality.what_coverage"), rows, shown, {})


def _table(
    view: View, name: str, said: str, rows: pd.DataFrame, shown: Mapping[str, str], choices: Mapping[str, str]
) -> None:
    st.caption(said)
    if choices:
        selection.table(rows, shown, choices, key=name, alt_text=said)
    else:
        selection.listing(rows, shown, alt_text=said)
    downloads.offer(view, Package(name, said, shown, lambda: rows))


ASPECTS: Mapping[str, Callable[[View], None]] = {
    "evaluation": evaluation,
    "trust": trust,
    "checks": checks,
    "remarks": remarks,
    "corrections": corrections,
    "coverage": coverage,
}
