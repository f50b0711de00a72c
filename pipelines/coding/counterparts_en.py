"""Partners of third countries whom English tells by likeness: "his German and Italian counterparts".

What belongs here: such persons, each of the rank of the one whose counterpart he is. What does not: the
counterparts of the two countries, who are known by office (meeting_scene.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.coding.meeting_parties import FORMAT_OF_LEVEL
from pipelines.coding.meeting_reference import Reference
from pipelines.coding.meeting_scene import HOSTS, Figure
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView

EQUALS = re.compile(
    r"(?: (?:foreign|defence|defense|ministerial))? (?:counterparts?|colleagues?|opposite numbers?)\b"
)
""" "(German) foreign counterpart"."""
OWNER = re.compile(r"\b(?:his|her|their|its) (?:[a-z]+ )?\Z")
LISTED = re.compile(r"(?:,| and|, and)? (?:the )?")
NAMED_AFTER = 60
TOGETHER = re.compile(r"\b(?:trilateral|three-way|four-way|tripartite|quadrilateral|together|joint)\b")


def with_counterparts(sentence: SentenceView, found: Sequence[Figure]) -> list[Figure]:
    """The persons of a sentence with the counterparts of third countries, where their country is named; who
    is named right after is that counterpart."""
    persons = list(found)
    for equal in EQUALS.finditer(sentence.folded):
        countries = _countries_before(equal.start() + sentence.start, sentence)
        holders = [f for f in found if f.level and countries and f.end <= countries[0].start]
        if not holders:
            continue
        end = sentence.start + equal.end()
        named = [
            f
            for f in found
            if 0 <= f.start - end < NAMED_AFTER and f.country in {m.country for m in countries}
        ]
        persons = [f for f in persons if f not in named]
        persons += [_equal_of(holders[-1], m) for m in countries]
    return persons


def with_each(
    found: Sequence[Reference], figures: Sequence[Figure], sentence: SentenceView
) -> list[Reference]:
    """ "Talks with his German and Italian counterparts": a meeting more with each but the one who is read."""
    more: list[Reference] = []
    for talks in found:
        pair = [f for f in talks.figures if f.country]
        partner = next((f for f in pair if _is_counterpart(f)), None)
        host = next((f for f in pair if f is not partner), None)
        if partner is None or host is None or TOGETHER.search(sentence.folded):
            continue
        for other in figures:
            if _is_counterpart(other) and other.country not in talks.parties:
                parties = tuple(sorted({host.country, other.country}))
                format = FORMAT_OF_LEVEL.get(other.level, "other")
                more.append(replace(talks, format=format, parties=parties, figures=(host, other)))
    return more


def _is_counterpart(figure: Figure) -> bool:
    return figure.side == "third" and not figure.name


def _countries_before(end: int, sentence: SentenceView) -> list[Mention]:
    """The adjectives of third countries before the word, joined by commas and "and", where "his" or the like
    begins the phrase."""
    listed: list[Mention] = []
    for mention in reversed([m for m in sentence.mentions if m.country and m.end <= end]):
        between = sentence.folded[mention.end - sentence.start : end - sentence.start]
        if mention.country == "third" or not (LISTED.fullmatch(between) if listed else not between):
            break
        listed.insert(0, mention)
        end = mention.start
    owned = listed and OWNER.search(sentence.folded, 0, listed[0].start - sentence.start)
    return [m for m in listed if m.country not in HOSTS] if owned else []


def _equal_of(figure: Figure, mention: Mention) -> Figure:
    country = mention.country
    return Figure("", "", "third", country, figure.level, "", figure.office, mention.start, mention.end)
