"""One document as the coding steps see it: sentences with their roles, hits, mentions and dates.

What belongs here: the views that the steps share. What does not: any judgement about content.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from pipelines.coding import layers, strangers, strangers_ja, strangers_ru
from pipelines.coding.actors import find_mentions
from pipelines.coding.chronicle_en import Chronicle
from pipelines.coding.chronicle_ja import ChronicleJa
from pipelines.coding.chronicle_ru import Story, after, told
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.date_values import Anchor, anchor_of
from pipelines.coding.dates import DateMention, find_dates, is_aside
from pipelines.coding.era import day_spoken_of
from pipelines.coding.home import home_of
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Context, Mention
from pipelines.coding.quotes import Quotes, find_quotes
from pipelines.model import Document
from pipelines.text import layout
from pipelines.text.edtf import bounds
from pipelines.text.fold import fold_in_place
from pipelines.text.japanese_lines import unbroken
from pipelines.text.sentences import split

OPENING = 5
STRANGERS = {
    "en": strangers.with_strangers,
    "ja": strangers_ja.with_strangers,
    "ru": strangers_ru.with_strangers,
}
LONGEST_DATELINE = 90
PARAGRAPH_NUMBER = re.compile(r"\d{1,3}\.[ \t]+(?=[A-Z\"“])")

LINES_ABOVE = 6
YEAR = len("2000")
DAYS_TO_PRINT = timedelta(days=4)


@dataclass(slots=True)
class SentenceView:
    """A sentence: offsets into the document, hits by layer, mentions and dates with offsets into the document
    too. In ``text`` line feeds inside of a Japanese sentence are zero-width spaces."""

    number: int
    start: int
    end: int
    text: str
    folded: str
    role: str
    rule_id: str
    paragraph: int
    hits: list[list[Hit]]
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    planned: bool = False

    @property
    def is_boilerplate(self) -> bool:
        """True for what is not part of the article."""
        return self.role == layout.BOILERPLATE

    def codes(self, layer: int) -> list[str]:
        """Codes of the hits of one layer, in order."""
        return [hit.code for hit in self.hits[layer]]


@dataclass(slots=True)
class DocumentView:
    """A document with its sentences in order and what is known of it."""

    document: Document
    codebook: Codebook
    anchor: Anchor
    context: Context
    sentences: list[SentenceView]
    quotes: Quotes

    @property
    def article(self) -> list[SentenceView]:
        """The sentences that are not boilerplate."""
        return [s for s in self.sentences if not s.is_boilerplate]


def read(document: Document, codebook: Codebook) -> DocumentView:
    """Split, match and resolve: everything that the coding steps build on."""
    text = unbroken(document.text) if document.language == "ja" else document.text
    hits = codebook.matcher.find(text)
    starts = [hit.start for hit in hits]
    covered = bounds(document.published_on)
    home = home_of(text, document.perspective, codebook.places)
    timeless = Context(codebook, document.language, "", document.perspective, {}, home)
    on = day_spoken_of(text, hits, covered[1].isoformat() if covered else "", timeless)
    context = timeless._replace(on=on, introduced={})
    view = DocumentView(document, codebook, anchor_of(document.published_on), context, [], find_quotes(text))
    plain = fold_in_place(text)
    for block_no, block in enumerate(_blocks(text, document, codebook, hits, starts)):
        for start, end in _spans(text, block, document, codebook):
            number = len(view.sentences) + 1
            own = hits[bisect_left(starts, start) : bisect_left(starts, end)]
            view.sentences.append(_sentence(text, plain, number, start, end, block, block_no, own))
    _mark_stray(view)
    view.anchor = _day_of_words(view)
    _resolve(view)
    return view


def _day_of_words(view: DocumentView) -> Anchor:
    """The day in the text's own date line, where that is a few days before publication: a transcript says
    "today" of it."""
    rules = view.codebook.date_rules.get(view.document.language, ())
    published = bounds(view.document.published_on)
    for sentence in view.sentences[:LINES_ABOVE] if published else ():
        if sentence.is_boilerplate and "date_line" in sentence.rule_id:
            triggers = [
                h._replace(start=h.start - sentence.start, end=h.end - sentence.start)
                for h in sentence.hits[layers.TIME]
            ]
            found = find_dates(sentence.folded, triggers, rules, view.anchor, planned=False, previous="")
            told = bounds(found[0].edtf) if found else None
            if (
                told
                and published
                and told[0] == told[1]
                and timedelta(0) < published[0] - told[0] <= DAYS_TO_PRINT
            ):
                return anchor_of(found[0].edtf)
    return view.anchor


def _spans(text: str, block: layout.Block, document: Document, codebook: Codebook) -> list[tuple[int, int]]:
    """The sentences of a block; a dateline is one."""
    if block.rule_id == "layout.dateline":
        return [(block.start, block.end)]
    abbreviations = codebook.abbreviations.get(document.language, frozenset())
    number = PARAGRAPH_NUMBER.match(text, block.start, block.end)
    start = number.end() if number and block.role == layout.BODY else block.start
    return split(text, start, block.end, abbreviations)


def _blocks(
    text: str, document: Document, codebook: Codebook, hits: Sequence[Hit], starts: Sequence[int]
) -> list[layout.Block]:
    def salience(start: int, end: int) -> int:
        found = hits[bisect_left(starts, start) : bisect_left(starts, end)]
        return len({hit.code for hit in found if hit.layer in (layers.TOPIC, layers.ACTOR, layers.MEETING)})

    plan = layout.Layout(document.language, codebook.marks, document.title, document.authors, salience)
    return layout.blocks(text, plan)


def _sentence(
    text: str,
    plain: str,
    number: int,
    start: int,
    end: int,
    block: layout.Block,
    block_no: int,
    hits: Sequence[Hit],
) -> SentenceView:
    by_layer: list[list[Hit]] = [[] for _ in range(layers.COUNT)]
    for hit in hits:
        if hit.end <= end:
            by_layer[hit.layer].append(hit)
    return SentenceView(
        number, start, end, text[start:end], plain[start:end], block.role, block.rule_id, block_no, by_layer
    )


def _mark_stray(view: DocumentView) -> None:
    """Not part of the article: sentences without a letter or digit, and a date line or an agency's name that
    a wire report puts before its first sentence."""
    for sentence in view.sentences:
        if not any(char.isalnum() for char in sentence.text):
            sentence.role, sentence.rule_id = layout.BOILERPLATE, "layout.punctuation"
    for sentence in view.article[:OPENING]:
        mark = next((m for m in view.codebook.marks if m.whole and m.catches(sentence.text)), None)
        if mark and len(sentence.text) < LONGEST_DATELINE:
            sentence.role, sentence.rule_id = layout.BOILERPLATE, f"boilerplate.{mark.rule_id}"


def _resolve(view: DocumentView) -> None:
    previous, paragraph = "", -1
    story: Story | None = None
    chronicle, chronicle_ja = Chronicle(view.anchor), ChronicleJa(view.anchor)
    rules = view.codebook.date_rules.get(view.document.language, ())
    for sentence in view.article:
        if view.document.language == "ja" and sentence.paragraph != paragraph:
            previous, paragraph = "", sentence.paragraph  # 同月 looks back within its paragraph only
        shifted = [
            hit._replace(start=hit.start - sentence.start, end=hit.end - sentence.start)
            for hit in sentence.hits[layers.ACTOR]
        ]
        mentions = find_mentions(sentence.text, shifted, view.context)
        adding = STRANGERS.get(view.document.language)
        if adding is not None:
            mentions = adding(
                sentence.text, mentions, [(hit.start, hit.end) for hit in shifted], view.context
            )
        sentence.mentions = [
            m._replace(start=m.start + sentence.start, end=m.end + sentence.start) for m in mentions
        ]
        sentence.planned = _is_planned(sentence)
        triggers = [
            hit._replace(start=hit.start - sentence.start, end=hit.end - sentence.start)
            for hit in sentence.hits[layers.TIME]
        ]
        if triggers:
            anchor = anchor_of(story.edtf[:YEAR]) if story and view.anchor.year is None else view.anchor
            found = find_dates(
                sentence.folded, triggers, rules, anchor, planned=sentence.planned, previous=previous
            )
            if view.document.language == "ru":
                found = told(found, sentence, story, view.anchor, view.codebook.actors)
                story = after(found, sentence, story, view.anchor)
            if view.document.language == "en":
                found = chronicle.told(found, sentence.number)
            if view.document.language == "ja":
                found = chronicle_ja.told(found, sentence.text, sentence.number, planned=sentence.planned)
            sentence.dates = [
                d._replace(start=d.start + sentence.start, end=d.end + sentence.start) for d in found
            ]
            previous = next(
                (d.edtf for d in reversed(found) if d.edtf and not is_aside(sentence.folded, d)), previous
            )


def _is_planned(sentence: SentenceView) -> bool:
    heads = [code.partition(".")[0] for code in sentence.codes(layers.STATUS)]
    return "planned" in heads
