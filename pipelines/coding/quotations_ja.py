"""Whose words a Japanese quotation of several sentences is: of whom the sentence names in which it ends
(「…。…」と大臣は述べた), or the one after it (「…。…」。大臣はこう述べた), else in which it begins.

What belongs here: quotations longer than a sentence. What does not: who speaks in a single sentence
(attribution_ja.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipelines.coding.attribution import Speaker
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.model import Statement

CLOSED = re.compile(
    r"[」』](?:と|など|だと|との|、|[。\s\u3000]*[^。「」\n]{0,40}?(?:こう|このように|そう)[^。、]{2,10}。)"
)
SAID_SO = re.compile(r"(?:こう|このように|そう(?:した内容を)?)(?:[^。、]{1,10})(?:た|ている|という)。?$")
GAP = 4
NAME_MARKS = ("は", "が", "の", "を", "に", "も", "で")


def is_named_after(text: str, end: int) -> bool:
    """Whether the words behind a quotation that ends at ``end`` say whose it is."""
    return bool(CLOSED.match(text, end))


def is_name(text: str, end: int) -> bool:
    """Whether what stands in quotation marks up to ``end`` is a name or a term that the sentence is about."""
    return text[end + 1 : end + 2] in NAME_MARKS


def says_so(text: str) -> bool:
    """Whether a sentence only gives the speaker of the quotation before it."""
    return bool(SAID_SO.search(text.rstrip()))


def speaker_of(
    span: tuple[int, int],
    view: DocumentView,
    rows: Sequence[Statement],
    topics: Mapping[int, Sequence[Speaker]],
) -> Speaker | None:
    """Who says the quotation at ``span``, from the statements found so far and the topics of sentences."""
    article = [s for s in view.article if s.end > span[0] and s.start <= span[1] + GAP]
    after = [s for s in article if s.start > span[1] - 1 and says_so(s.text)]
    ending = [s for s in article if s.start < span[1] < s.end]
    for sentence in (*ending, *after):
        row = next((r for r in rows if r.sentence_no == sentence.number and r.cue_start >= span[1]), None)
        if row is not None:
            return Speaker(row.speaker, row.side, row.actor_id, "")
    opening = next((s for s in article if s.start < span[0] - 1 and s.end > span[0]), None)
    return _leading(opening, span, topics) if opening else None


def _leading(
    sentence: SentenceView, span: tuple[int, int], topics: Mapping[int, Sequence[Speaker]]
) -> Speaker | None:
    """The topic of the sentence in which a quotation begins, if it stands before it."""
    named = any(m.end <= span[0] for m in sentence.mentions)
    speakers = topics.get(sentence.number, ()) if named else ()
    return speakers[0] if len(speakers) == 1 else None
