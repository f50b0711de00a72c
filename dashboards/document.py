"""One document: where it comes from, what to highlight in it, the facts that were coded in it.

What belongs here: the parts of the page that reads a document. What does not: how marks look (``evidence``).
"""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import evidence, selection, tables
from dashboards.evidence import Span
from dashboards.views import View

KINDS = ("issue", "term", "statement", "meeting")


def about(view: View, row: dict[str, Any]) -> None:
    """Where the document comes from, and the way to the original."""
    words = view.words
    parts = [
        ", ".join(row["authors"]),
        words.label("source", row["source_id"]),
        row["published_on"] or words.say("undated"),
    ]
    parts += [words.label("perspective", row["perspective"]), words.label("language", row["language"])]
    parts += [words.count("word", row["word_count"]), row["licence"], row["note"]]
    address_of = escape(words.say("read.file", path=row["path"], hash=row["file_sha256"]))
    lines = [
        f"<b>{escape(row['title'] or row['path'])}</b>",
        escape(" · ".join(filter(None, parts))),
        address_of,
    ]
    st.html(f'<div class="evidence"><p class="origin">{"<br>".join(lines)}</p></div>')
    with st.container(horizontal=True, gap="medium"):
        evidence.original(row["url"], view)
        st.download_button(
            words.say("read.text"),
            row["text"].encode(),
            file_name=f"{PurePosixPath(row['path']).stem}.txt",
            mime="text/plain",
            on_click="ignore",
            icon=":material/download:",
            type="tertiary",
        )


def spans(view: View, facts: pd.DataFrame, document: str, sentence: str) -> list[Span]:
    """What to highlight: facts, boilerplate, and the sentence that a link points to."""
    marks = [
        Span(fact["char_start"], fact["char_end"], fact["kind"], evidence.title(fact, view, reason=True))
        for fact in tables.records(facts)
    ]
    for row in tables.records(view.ask("document_sentence", document=document)):
        if row["role"] == "boilerplate":
            marks.append(Span(row["char_start"], row["char_end"], "boilerplate"))
        if str(row["sentence_no"]) == sentence:
            marks.append(Span(row["char_start"], row["char_end"], "here"))
    return marks


def table(view: View, facts: pd.DataFrame) -> None:
    """The facts with the rule that found each and an example that the rule must match."""
    words = view.words
    named = facts.assign(
        kind_name=words.labels("kind", facts["kind"]),
        detail=[evidence.detailed(f, view) for f in tables.records(facts)],
        code_name=[words.label(evidence.CODES[f["kind"]], f["code"]) for f in tables.records(facts)],
    )
    shown = tables.titles(
        words, "sentence_no", "kind_name", "code_name", "quote", "detail", "rule_id", "rule_example"
    )
    st.subheader(words.say("read.facts"), anchor=False)
    selection.table(named, shown, {"sentence_no": "sentence"}, key="facts", alt_text=words.say("read.facts"))
