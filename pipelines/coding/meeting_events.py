"""Conferences of many countries: which words mean one, and which of the two countries it brings together.

What belongs here: telling a conference from the talks of two on its margins. What does not: the names of
conferences (codebooks/*/meetings.toml), meetings of two (meeting_parties.py).
"""

from __future__ import annotations

import re

from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

CONFERENCE = "multilateral.named"
TITLES = re.compile(
    r"(?:summits?|meetings?|forums?|conferences?|sessions?|gatherings?|ministerials?|ministerial meetings?"
    r"|leaders' (?:meeting|summit)s?|summit (?:meeting|talks|conference)s?)\Z"
)
"""Words that stand for a conference where an organisation's name or "the sidelines of" goes before."""
MARGINS = re.compile(r"((?:sidelines?|margins?|fringes) of (?:the |an? |this |that )?)[^,;.]{0,60}\Z")
OF_MEMBERS = re.compile(r"(?:'s|’s)?(?: [\w-]+){0,3} ")
NAMES = re.compile(r"[\w-]+")
COMMON = frozenset(
    {"summit", "meeting", "forum", "conference", "the", "leaders", "leader", "s", "of", "this", "session"}
)
BREAK = re.compile(r" (?:and|with|to|at|in|on|of|for|after|before|by|held|said|chief|secretary|sanctions) ")


def as_conference(hit: Hit, sentence: SentenceView) -> Hit:
    """The hit, as a conference's name where it is one: "the Group of Eight industrialised countries summit",
    "on the margins of the Asia-Europe summit"."""
    head = hit.code.partition(".")[0]
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if head not in ("summit", "generic") or not TITLES.search(sentence.folded[start:end]):
        return hit
    margins = MARGINS.search(sentence.folded, 0, start)
    begin = sentence.start + margins.end(1) if margins else _organisation(hit, sentence)
    return hit if begin is None else hit._replace(start=begin, code=CONFERENCE)


def _organisation(hit: Hit, sentence: SentenceView) -> int | None:
    """Where an organisation's name begins right before, with nothing between that names anybody else."""
    named = [m for m in sentence.mentions if m.kind == "organisation" and m.end <= hit.start]
    if not named or any(m.start >= named[-1].end and m.end <= hit.start for m in sentence.mentions):
        return None
    words = sentence.folded[named[-1].end - sentence.start : hit.start - sentence.start]
    return named[-1].start if OF_MEMBERS.fullmatch(words) and not BREAK.search(words) else None


def same_conference(a: str, b: str) -> bool:
    """Whether two names can mean one conference: "the G20", "the G20 summit", "the summit"."""
    one, two = set(NAMES.findall(a)) - COMMON, set(NAMES.findall(b)) - COMMON
    return one <= two or two <= one
