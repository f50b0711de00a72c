"""Meetings of people who are not named one by one: officials, experts, delegations of lawmakers.

What belongs here: telling from the words around that such a group meets. What does not: persons
(meeting_scene.py), formats of named persons (meeting_parties.py).
"""

from __future__ import annotations

import re

from pipelines.coding.match import Hit
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.reading import SentenceView

OFFICIALS = (
    r"(?:(?:foreign|defen[cs]e) ministry )?"
    r"(?:officials|diplomats|experts|negotiators|specialists|representatives)"
)
OF_COUNTRIES = (
    r"(?: (?:of|from|representing) (?:the |their |both |two |our )*(?:[\w-]+ ){1,3}"
    r"(?:and (?:the )?(?:[\w-]+ ){1,3})?| )"
)
SUBJECT = re.compile(
    rf"\b{OFFICIALS}{OF_COUNTRIES}(?:(?:also|again|will|have|had|then|are to|are due to|started|began) )*\Z"
)
""" "Experts of both countries will then" before the verb."""
OBJECT = re.compile(rf" (?:of|between|among) (?:[\w-]+ ){{0,5}}?{OFFICIALS}\b")
""" " of Soviet and Japanese officials" after the noun."""


BROUGHT = re.compile(
    rf"[^;:.]{{0,80}}?,? (?:bringing together|attended by|involving|with the participation of|led by"
    rf"|chaired by|at the level of|headed by|between) (?:[\w-]+ ){{0,4}}?{OFFICIALS}\b"
)
""" " on the activities, bringing together officials"."""
DELEGATION = re.compile(
    r"\b(?P<a>japanese|russian|soviet)(?: [\w-]+){0,2}? (?:delegation|mission)\b"
    r"|\b(?:delegation|group|mission) of (?P<b>japanese|russian|soviet)"
    r"(?: [\w-]+(?: (?:members|leaders|deputies))?)"
    r"|\b(?:delegation|mission) (?:of [^,;.]{1,40}? )?(?:from|of) (?P<c>japan|russia|the soviet union)\b"
)
MEMBERS = re.compile(
    r"\b(?:parliament\w*|lawmakers?|legislators?|diet|duma|deputies|mps|business\w*|economic|trade|industrial"
    r"|government|opposition|socialist|liberal democratic|ldp|party|journalists|young|youth|writers|union)\b"
)
DELEGATES = "delegation"


def delegations(sentence: SentenceView) -> list[Figure]:
    """Delegations of lawmakers, businessmen and the like, each as one who may travel and be received."""
    found = []
    for match in DELEGATION.finditer(sentence.folded):
        if MEMBERS.search(match[0]):
            country = "JP" if (match["a"] or match["b"] or match["c"]).startswith("japan") else "RU"
            start, end = (sentence.start + p for p in match.span())
            found.append(Figure("", "", country, country, DELEGATES, "", DELEGATES, start, end))
    return found


def of_officials(hit: Hit, sentence: SentenceView) -> bool:
    """Whether officials meet, whom only their kind tells."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    words = sentence.folded
    return bool(SUBJECT.search(words, 0, start) or OBJECT.match(words, end) or BROUGHT.match(words, end))
