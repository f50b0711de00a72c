"""How the numbers come about: the way from text to figure in words, and the codebook and rules to look
into.

What belongs here: the parts of the page. What does not: the text itself (``catalogue``).
"""

from __future__ import annotations

import streamlit as st

from dashboards import downloads, selection, tables
from dashboards.downloads import Package, origin
from dashboards.views import View

CHAPTERS = ("sources", "coding", "meetings", "statements", "framing", "statistics", "versions", "limits")
KINDS = ("issue", "frame", "variant")


def text(view: View) -> None:
    """The method in short chapters, and how to cite what is shown."""
    words = view.words
    st.markdown(words.say("method.opening"))
    for chapter in CHAPTERS:
        with st.expander(words.say(f"method.{chapter}_title"), expanded=chapter == CHAPTERS[0]):
            st.markdown(words.say(f"method.{chapter}"))
    st.subheader(words.say("method.cite"), anchor=False)
    st.code(origin(view).citation, language=None, wrap_lines=True)


def codebook(view: View) -> None:
    """Issues, frames and contested names with what they cover."""
    words = view.words
    st.subheader(words.say("method.codebook"), anchor=False)
    kinds = {kind: words.say(f"method.of_{kind}") for kind in KINDS}
    kind = selection.one("codes", words.say("method.kinds"), kinds)
    rows = view.ask("codebook_issue", language=words.language)
    rows = rows[rows["kind"] == kind]
    shown = tables.titles(words, "code", "name_of_code", "definition")
    rows = rows.rename(columns={"name": "name_of_code"})
    selection.listing(rows, shown, alt_text=words.say("method.codebook"))
    downloads.offer(view, Package(f"codebook-{kind}", words.say("method.codebook"), shown, lambda: rows))


def rules(view: View) -> None:
    """The rules with an example of each."""
    words = view.words
    st.subheader(words.say("method.rules"), anchor=False)
    st.caption(words.say("method.what_rules"))
    search = selection.text("rule", words.say("method.search"), words.say("method.placeholder"))
    rows = view.ask("rule_list", search=search)
    shown = tables.titles(words, "rule_id", "example", "file")
    selection.listing(rows, shown, alt_text=words.say("method.rules"))


def software(view: View) -> None:
    """The programs that made the version."""
    words = view.words
    with st.expander(words.say("method.software")):
        rows = view.ask("made_of")
        shown = tables.titles(words, "name_of_code", "version")
        selection.listing(
            rows.rename(columns={"name": "name_of_code"}), shown, alt_text=words.say("method.software")
        )
