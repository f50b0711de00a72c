"""Read: one document as it came, what was coded highlighted, what is no part of the article dimmed."""

from __future__ import annotations

import streamlit as st

from dashboards import address, document_choice, evidence, selection, tables, views
from dashboards.document import KINDS, about, spans, table
from dashboards.views import View


def choose(view: View) -> str:
    """The text that is read, of those that a search leaves; without a choice the newest, "" if none fits."""
    left, right = st.columns([1, 2])
    with left:
        rows = document_choice.fitting(view, "document")
    with right:
        documents, newest = tables.documents(rows, view.words), view.words.say("read.newest")
        chosen = selection.box("document", view.words.say("pick.document"), documents, nothing=newest)
    return chosen or next(iter(documents), "")


def page(view: View) -> None:
    """The choice of a document, the text, the facts."""
    words = view.words
    document = choose(view)
    if not document:
        return
    sentence = next(iter(address.get("sentence")), "")
    row = tables.records(view.ask("document", document=document))[0]
    about(view, row)
    names = {kind: words.label("kind", kind) for kind in KINDS}
    kinds = selection.many("kind", words.say("read.kinds"), names) or KINDS
    facts = view.facts("facts_document", document=document)
    facts = facts[facts["kind"].isin(kinds)]
    st.caption(words.say("read.legend"))
    text = evidence.marked(row["text"], spans(view, facts, document, sentence))
    st.html(f'<div class="document">{text}</div>')
    table(view, facts)


page(views.current())
