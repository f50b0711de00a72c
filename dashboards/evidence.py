"""The evidence view: the sentences behind a number, their words highlighted inside the text, with where
they stand.

What belongs here: marking spans in a text and laying out sentences. What does not: which facts are meant
(the ``facts_*`` queries). Whatever comes out of a document is escaped: text stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from dashboards import address, downloads, selection
from dashboards.downloads import Package
from dashboards.filters import EVERYWHERE
from dashboards.tables import named, records, titles
from dashboards.views import View
from dashboards.words import plain

PER_PAGE, ANCHOR = 10, "sentences"
LISTED, TAKEN = 500, 50_000
"""How many sentences a table shows, and how many a download holds."""
READ = "app_pages/read.py"
CODES = {
    "issue": "issue",
    "term": "variant",
    "statement": "act",
    "meeting": "format",
    "frame": "frame",
    "orientation": "orientation",
    "word": "word",
}

SPEAKER = re.compile(r"(.+) \((\w+)\)", re.DOTALL)
"""Who speaks and for which side, in the detail of a statement."""


class Span(NamedTuple):
    """A coded stretch of a text: code points, end exclusive; ``kind`` is its CSS class, ``title`` its
    tooltip.
    """

    start: int
    end: int
    kind: str
    title: str = ""


def segments(length: int, spans: Iterable[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Cut a text of ``length`` wherever a span begins or ends: (start, end, the spans over it), in order."""
    inside = [span for span in spans if span.start < span.end and span.end > 0 and span.start < length]
    cuts = sorted({0, length, *(max(0, s.start) for s in inside), *(min(length, s.end) for s in inside)})
    for start, end in pairwise(cuts):
        yield start, end, [span for span in inside if span.start <= start and end <= span.end]


def marked(text: str, spans: Iterable[Span]) -> str:
    """HTML of ``text`` with ``spans`` (offsets into it) highlighted; overlapping ones share a mark."""
    return "".join(
        _mark(escape(text[start:end]), over) if over else escape(text[start:end])
        for start, end, over in segments(len(text), spans)
    )


def _mark(inner: str, over: Sequence[Span]) -> str:
    kinds = " ".join(sorted({span.kind for span in over}))
    title = escape("\n".join(dict.fromkeys(span.title for span in over if span.title)))
    tag = "span" if kinds == "boilerplate" else "mark"
    reachable = ' tabindex="0"' if title else ""
    return f'<{tag} class="{escape(kinds)}"{reachable} title="{title}">{inner}</{tag}>'


def _spans(row: Mapping[str, Any], view: View) -> list[Span]:
    return [
        Span(
            s["char_start"] - row["char_start"], s["char_end"] - row["char_start"], s["kind"], title(s, view)
        )
        for s in row["spans"]
    ]


def title(fact: Mapping[str, Any], view: View, *, reason: bool = False) -> str:
    """A fact in words, with the rule that found it and, as its ``reason``, an example of what the rule
    finds; nothing for the words that only attribute.
    """
    if fact["kind"] == "cue":
        return ""
    kind, code = view.words.label("kind", fact["kind"]), view.words.label(CODES[fact["kind"]], fact["code"])
    detail = f", {said}" if (said := detailed(fact, view)) and fact["kind"] != "issue" else ""
    rule = f" [{fact['rule_id']}]" if fact["rule_id"] else ""
    if not reason or not fact["rule_example"]:
        return f"{kind}: {code}{detail}{rule}"
    example = view.words.say("evidence.reason", example=fact["rule_example"])
    return f"{kind}: {code}{detail}{rule}\n{example}"


def detailed(fact: Mapping[str, Any], view: View) -> str:
    """What is known of a fact besides its code, with the names of the codes in it: whose words a name is, the
    status of a meeting, the side of a speaker.
    """
    words, detail = view.words, str(fact["detail"])
    if fact["kind"] == "term":
        return words.label("voice", detail)
    if fact["kind"] == "meeting":
        status, _, rest = detail.partition("; ")
        return "; ".join(filter(None, (words.label("status", status), rest)))
    speaker = SPEAKER.fullmatch(detail) if fact["kind"] == "statement" else None
    return f"{speaker[1]} ({words.label('side', speaker[2])})" if speaker else detail


def origin(row: Mapping[str, Any], view: View) -> str:
    """HTML that says where a sentence stands: title, source, date, perspective."""
    words = view.words
    where = [words.label("source", row["source_id"]), row["published_on"] or words.say("undated")]
    where.append(words.label("perspective", row["perspective"]))
    return f"<b>{escape(row['title'])}</b><br>{escape(' · '.join(where))}"


def quotation(row: Mapping[str, Any], view: View) -> str:
    """HTML of a sentence with its marks, what stands around it, and the rules that found them."""
    titles = [title(span, view) for span in row["spans"]]
    rules = escape("; ".join(dict.fromkeys(title for title in titles if title)))
    before = ("…" if row["cut_before"] else "") + escape(row["before"])
    after = escape(row["after"]) + ("…" if row["cut_after"] else "")
    sentence = marked(row["text"], _spans(row, view))
    return (
        f'<div class="evidence"><p class="origin">{origin(row, view)}</p>'
        f'<p class="text"><span class="around">{before}</span><span class="sentence">{sentence}</span>'
        f'<span class="around">{after}</span></p><p class="rules">{rules}</p></div>'
    )


def _links(row: Mapping[str, Any], view: View) -> None:
    with st.container(horizontal=True, gap="medium"):
        place = address.link(EVERYWHERE, document=row["document_id"], sentence=str(row["sentence_no"]))
        st.page_link(
            READ, label=view.words.say("evidence.read"), icon=":material/article:", query_params=place
        )
        original(row["url"], view)


def original(url: str, view: View) -> None:
    """A link to where a text was published, if that is an address of the web."""
    if url.startswith(("https://", "http://")):
        text = escape(view.words.say("evidence.original"))
        link = (
            f'<a class="original" href="{escape(url)}" target="_blank" rel="noopener noreferrer">{text}</a>'
        )
        st.html(link, width="content")


def show(
    view: View, facts: str, parameters: Mapping[str, object], *, what: str, beside: bool = False
) -> None:
    """The sentences of the facts of ``queries/<facts>.sql``; ``what`` says in words which they are, and
    is empty as long as nothing is chosen.

    ``beside`` a figure they keep in sight while the page scrolls, where the screen is wide enough.
    """
    words = view.words
    with st.container(key="evidence-beside" if beside else "evidence"):
        st.subheader(words.say("evidence.title"), anchor=ANCHOR)
        if not what:
            st.info(words.say("evidence.choose"), icon=":material/ads_click:")
            return
        first = _page(view, facts, 1, parameters)
        if first.empty:
            st.info(plain(words.say("evidence.nothing", what=what)))
            return
        total, documents = int(first["total"].iloc[0]), int(first["documents"].iloc[0])
        counts = {"sentences": words.count("sentence", total), "texts": words.count("text", documents)}
        said = words.say("evidence.found", what=what, **counts)
        st.caption(plain(said))
        if _as_table(view):
            _table(view, facts, parameters, said)
        else:
            number = _pages(total, f"{facts}-{sorted(parameters.items(), key=str)}")
            _cards(first if number == 1 else _page(view, facts, number, parameters), view)
        _offer(view, facts, parameters, said)


def _as_table(view: View) -> bool:
    """Whether the reader wants the sentences in a table instead of in their surroundings."""
    layouts = {layout: view.words.say(f"evidence.as_{layout}") for layout in ("text", "table")}
    return selection.one("layout", view.words.say("evidence.layout"), layouts) == "table"


def listed(view: View, facts: str, parameters: Mapping[str, object], *, limit: int) -> pd.DataFrame:
    """The sentences with the names of their source and point of view, one row each."""
    rows = view.sentence_list(facts, limit=limit, **parameters)
    return named(rows, view.words, source_id="source", perspective="perspective")


def _table(view: View, facts: str, parameters: Mapping[str, object], said: str) -> None:
    rows = listed(view, facts, parameters, limit=LISTED)
    choices = {"document_id": "document", "sentence_no": "sentence"}
    selection.table(rows, _columns(view), choices, key="sentences", alt_text=said)
    st.caption(view.words.say("evidence.table", most=view.words.number(LISTED)))
    way(view)


def _columns(view: View) -> dict[str, str]:
    return titles(
        view.words, "published_on", "sentence", "quotes", "codes", "source_id_name", "perspective_name",
        "text_title", "rules",
    )  # fmt: skip


def _offer(view: View, facts: str, parameters: Mapping[str, object], said: str) -> None:
    rows = partial(listed, view, facts, dict(parameters), limit=TAKEN)
    downloads.offer(view, Package("sentences", said, _columns(view), rows))


def way(view: View) -> None:
    """The way to the sentence of the row that was selected in a table."""
    document, sentence = selection.taken("document"), selection.taken("sentence")
    if document:
        place = address.link(EVERYWHERE, document=document, sentence=sentence)
        label = view.words.say("evidence.read")
        st.page_link(READ, label=label, icon=":material/article:", query_params=place)


def jump(view: View) -> None:
    """A link to the sentences, for screens on which they stand below the figure."""
    with st.container(key="jump"):
        st.markdown(f"[{view.words.say('evidence.jump')}](#{ANCHOR})")


def _pages(total: int, key: str) -> int:
    pages = -(-total // PER_PAGE)
    return selection.page(pages, key)


def _page(view: View, facts: str, number: int, parameters: Mapping[str, object]) -> pd.DataFrame:
    return view.sentences(facts, limit=PER_PAGE, offset=(number - 1) * PER_PAGE, **parameters)


def _cards(rows: pd.DataFrame, view: View) -> None:
    for row in records(rows):
        with st.container(border=True):
            st.html(quotation(row, view))
            _links(row, view)
