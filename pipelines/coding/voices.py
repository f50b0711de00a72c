"""Who says "we" and whose quotation goes on from one sentence to the next.

What belongs here: first and second persons, quotations that begin, run on and end. What does not: finding
quotation marks (quotes.py), who has the floor (turns.py), the rows (statements.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.acts import act_told
from pipelines.coding.attribution import Attribution, Memory, Speaker
from pipelines.coding.quotes import Quotes
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.text import layout

LONGEST_CARRY = 6
DASH = re.compile(r"[,?!…»] ?[—–-] \Z")


def in_own_voice(
    found: list[Attribution],
    official: Speaker | None,
    quotes: Quotes,
    running: Attribution | None,
    start: int,
) -> list[Attribution]:
    """ "We" is who is quoted, before this sentence or in it, else the official who speaks where the sentence
    performs an act; elsewhere "I" is the author. A quotation that begins behind ``start``, where the sentence
    does, is of whom the sentence names after it."""
    own: list[Attribution] = []
    for attribution in found:
        if attribution.speaker.kind != "first":
            own.append(attribution)
            continue
        quoted = quotes.around(attribution.cue_start, attribution.cue_end)
        if quoted is not None:
            here = next((a for a in found if a.speaker.kind != "first"), None)
            begins = start <= quoted[0] and here is not None and here.cue_start >= quoted[1]
            said = here if begins else running or here
            own.extend([attribution._replace(speaker=said.speaker, pronoun=True)] if said else [])
        elif official is not None:
            own.append(attribution._replace(speaker=official))
    return own


def addressed(
    found: list[Attribution], official: Speaker | None, memory: Memory, partner: Speaker | None = None
) -> list[Attribution]:
    """ "Your assertion", "you say" in a text of one side to the other are the other side's words, in a talk
    between two those of the ``partner``; elsewhere nobody's."""
    other = partner or next(
        (s for s in memory.two_sides() if official and {official.side, s.side} == {"JP", "RU"}), None
    )
    return [
        a._replace(speaker=other) if a.speaker.kind == "addressed" and other else a
        for a in found
        if other or a.speaker.kind != "addressed"
    ]


def running_quotation(
    sentence: SentenceView, quotes: Quotes, carried: Sequence[tuple[Attribution, int]]
) -> Attribution | None:
    """Who is quoted at the head of a sentence: the quotation begins there or goes on, and somebody was named
    for it before."""
    letters = (i for i, char in enumerate(sentence.text, sentence.start) if char.isalnum())
    first = next(letters, sentence.start)
    quoted = quotes.around(first, first + 1)
    if quoted is None or not carried or sentence.role == layout.HEADLINE:
        return None
    before, reach = carried[-1]
    return before if reach <= LONGEST_CARRY and quoted[0] >= before.content[0] else None


def told_inside(found: Sequence[Attribution], sentence: SentenceView, quotes: Quotes) -> Attribution | None:
    """«Мы рады, — сказал Коно. — Рыба вернулась»: who is named inside of the quotation that begins here."""
    spans = [s for s in quotes.within(sentence.start, sentence.end) if s[0] >= sentence.start]
    told = (
        a._replace(content=(sentence.start, sentence.end))
        for a in found
        if a.kind == "verb"
        and a.speaker.kind != "first"
        and any(start < a.cue_start < end for start, end in spans)
        and DASH.search(sentence.text, 0, a.cue_start - sentence.start)
    )
    return next(told, None)


def continued(sentence: SentenceView, view: DocumentView, running: Attribution | None) -> list[Attribution]:
    """A quotation that began with an earlier attribution and still runs."""
    if running is None:
        return []
    span = (sentence.start, sentence.end)
    act = act_told(view, sentence, span, running.speaker.side)
    return [
        running._replace(
            act=act, cue_start=sentence.start, cue_end=sentence.start, kind="quote", content=span
        )
    ]


def begun(found: Sequence[Attribution], sentence: SentenceView, quotes: Quotes) -> Attribution | None:
    """Whose quotation begins in the sentence and runs on behind it."""
    start = next((s for s, e in quotes.within(sentence.start, sentence.end) if e > sentence.end), None)
    if start is None:
        return None
    before = [a for a in found if a.cue_end <= start and a.kind == "verb" and a.speaker.kind != "first"]
    return before[-1]._replace(content=(before[-1].cue_start, sentence.end)) if before else None


def closed(found: Sequence[Attribution], quotes: Quotes) -> bool:
    """Whether words outside of quotation marks name who speaks: a quotation after them is no other one's."""
    last = found[-1] if found else None
    outside = last is not None and quotes.around(last.cue_start, last.cue_end) is None
    return outside and last is not None and last.kind == "verb" and last.speaker.kind != "first"


def carry(
    found: list[Attribution], carried: list[tuple[Attribution, int]], *, keep: bool
) -> list[tuple[Attribution, int]]:
    """The attribution that a quotation may go on with; ``keep`` while the sentence is itself part of one."""
    if found and found[-1].kind != "quote" and not keep:
        saying = [a for a in found if a.kind != "noun"] or found
        return [(saying[-1], 0)]
    return [(a, reach + 1) for a, reach in carried]
