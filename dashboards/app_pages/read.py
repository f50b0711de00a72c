"""Read: one document as it came, what was coded highlighted, what is no part of the article dimmed."""

from __future__ import annotations

import streamlit as st

from dashboards import address, evidence, selection, tables, views
from dashboards.document import KINDS, about, spans, table
from dashboards.views import View


def page(view: View) -> None:
    """The choice of a document, the text, the facts."""
    words = view.words
    documents = tables.documents(view.ask("document_list"), words)
    label, newest = words.say("pick.document"), words.say("read.newest")
    document = selection.box("document", label, documents, nothing=newest) or next(iter(documents))
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
