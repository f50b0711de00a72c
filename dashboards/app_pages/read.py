"""Read: one document as it came, what was coded highlighted, what is no part of the article dimmed."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import address, evidence, selection, tables, views
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
    address_of = escape(words.say("read.file", path=row["path"], hash=row["file_sha256"][:12]))
    lines = [
        f"<b>{escape(row['title'] or row['path'])}</b>",
        escape(" · ".join(filter(None, parts))),
        address_of,
    ]
    st.html(f'<div class="evidence"><p class="origin">{"<br>".join(lines)}</p></div>')
    evidence.original(row["url"], view)


def spans(view: View, facts: pd.DataFrame, document: str, sentence: str) -> list[Span]:
    """What to highlight: facts, boilerplate, and the sentence that a link points to."""
    marks = [
        Span(fact["char_start"], fact["char_end"], fact["kind"], evidence.title(fact, view))
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
        code_name=[words.label(evidence.CODES[f["kind"]], f["code"]) for f in tables.records(facts)],
    )
    shown = tables.titles(
        words, "sentence_no", "kind_name", "code_name", "quote", "detail", "rule_id", "rule_example"
    )
    st.subheader(words.say("read.facts"), anchor=False)
    selection.table(named, shown, {"sentence_no": "sentence"}, key="facts", alt_text=words.say("read.facts"))


def page(view: View) -> None:
    """The choice of a document, the text, the facts."""
    words = view.words
    documents = tables.documents(view.ask("document_list"), words)
    first = next(iter(documents))
    document = (
        selection.box("document", words.say("pick.document"), documents, nothing=words.say("read.newest"))
        or first
    )
    sentence = next(iter(address.get("sentence")), "")
    row = tables.records(view.ask("document", document=document))[0]
    about(view, row)
    kinds = selection.many(
        "kind", words.say("read.kinds"), {kind: words.label("kind", kind) for kind in KINDS}
    )
    facts = view.facts("facts_document", document=document)
    facts = facts[facts["kind"].isin(kinds or KINDS)]
    st.caption(words.say("read.legend"))
    st.html(
        f'<div class="document">{evidence.marked(row["text"], spans(view, facts, document, sentence))}</div>'
    )
    table(view, facts)


page(views.current())
