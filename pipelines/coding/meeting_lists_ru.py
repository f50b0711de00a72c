"""One Russian word with a list of times: «встречались в мае в Сочи и в сентябре во Владивостоке».

What belongs here: the dates of one list, and a reference for each of them. What does not: dates that stand
alone (meeting_dates.py), months that take their year from the list (chronicle_ru.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.meeting_reference import Reference
from pipelines.coding.reading import SentenceView

PLACE = r"(?: (?:—|-) )?(?:,? ?(?:в|во|на|под|близ) [\w-]+(?: [\w-]+){0,2}?)?"
JOINED = re.compile(
    rf"(?: ?г\.)?{PLACE}\)?[,;]?(?: (?:и|а также|затем|потом|снова|вновь|наконец|а)\b,?)*{PLACE},? ?"
    r"(?:[\w-]+ )?\(?"
)
ENDS = re.compile(rf"(?: ?г\.)?(?:{PLACE}|,? [\w-]+)\)?(?:[.,;:)»]|\Z| (?:и|—|как|по|для|где)\b)")
LEAD = 110
"""Characters between the words and the list that tells their times."""
YEAR = len("2016")
NO_LIST = frozenset({"exercise", "multilateral", "back"})


def listed(hit: Hit, sentence: SentenceView) -> list[DateMention]:
    """The dates of the list that follows the words, at least two; a year that only frames it is left out."""
    dates = [d for d in sentence.dates if d.edtf]
    first = next((i for i, d in enumerate(dates) if 0 <= d.start - hit.end < LEAD), None)
    if first is None:
        return []
    chain = [dates[first]]
    for date in dates[first + 1 :]:
        words = sentence.folded[chain[-1].end - sentence.start : date.start - sentence.start]
        if not JOINED.fullmatch(words):
            break
        chain.append(date)
    frame = chain[0].edtf
    if len(frame) == YEAR and chain[1:] and all(d.edtf.startswith(frame) for d in chain[1:]):
        chain = chain[1:]
    while chain and not ENDS.match(sentence.folded, chain[-1].end - sentence.start):
        chain.pop()
    distinct = {d.edtf for d in chain}
    return chain if len(distinct) == len(chain) > 1 else []


def of_listed_dates(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """A reference more for each further time of a list."""
    more: list[Reference] = []
    for index, reference in enumerate(found):
        if reference.head in NO_LIST or any(r.hit.start > reference.hit.start for r in found[index + 1 :]):
            continue
        dates = listed(reference.hit, sentence)
        if dates:
            reference.date = dates[0]
            more += [replace(reference, date=d, place="", venue="", rank=len(found)) for d in dates[1:]]
    return more
