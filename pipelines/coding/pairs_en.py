"""Which two are meant by "the two ministers", "they" and "we" of an English sentence.

What belongs here: pairs of persons for words that stand for both sides. What does not: who is the subject
(subjects_en.py), what other pronouns stand for (attribution.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.acts_en import Place
from pipelines.coding.attribution import LEADERS, PERSONAL, Memory, Speaker, as_speaker
from pipelines.coding.attribution import MINISTERS as MINISTERIAL
from pipelines.coding.mentions import Mention

PERSONS = re.compile(
    r"^(?!.*\bfour\b)(?!officials|dip|neg|rep|spo).*(?:ministers|leaders|presidents|premiers|men"
    r"|(?:leaders|ministers) of .*|heads of state|heads of government|state and government)$",
    re.IGNORECASE,
)
MINISTERS = {
    "foreign ministers": "foreign_minister",
    "defence ministers": "defence_minister",
    "defense ministers": "defence_minister",
    "prime ministers": "",
    "ministers": "minister",
}
WITH = re.compile(r"\b(?:with|by|and) (?:the )?(?:[\w-]+ ){0,2}$", re.IGNORECASE)
WE = re.compile("we", re.IGNORECASE)
HEADS = frozenset({"head_of_state", "foreign_minister", "defence_minister"})
PARTNERS = {"JP": "RU", "RU": "JP"}
OWN_AGREEMENT = ("agree with", "concur with", "accept", "consent", "approve", "give", "gave", "sign")
CONFIRMED = ("confirmed", "reaffirmed", "reconfirmed", "affirmed")
HIS_TALKS = re.compile(
    r"\b(?:his|her) (?:[\w-]+ ){0,3}(?:meeting|meetings|talks|conversation|discussions?|call) with "
)


def as_persons(place: Place, mention: Mention) -> Mention:
    """ "The two ministers", "both leaders" are the two persons named, if there are such."""
    text = place.sentence.text[mention.start - place.sentence.start : mention.end - place.sentence.start]
    if mention.kind != "both" or not PERSONS.search(text):
        return mention
    office = next((office for words, office in MINISTERS.items() if words in text.lower()), "")
    return mention._replace(word="pair", office=office)


def pair_before(place: Place, they: Mention) -> list[Speaker]:
    """The two persons that "they" means where the same sentence has named them before: "in his meeting with
    Putin they agreed"."""
    before = [m for m in place.sentence.mentions if m.end <= they.start]
    persons = {
        m.side: s for m in before if m.side in PARTNERS and (s := as_speaker(m)) and s.kind in PERSONAL
    }
    if len(persons) == 2:
        return list(persons.values())
    own = HIS_TALKS.search(place.sentence.text, 0, they.start - place.sentence.start)
    if own is None or len(persons) != 1:
        return []
    other = next(iter(persons.values()))
    recent = [
        s for s in reversed(place.memory.recent) if s.kind in PERSONAL and s.side == PARTNERS[other.side]
    ]
    return [recent[0], other] if recent else []


def jointly(place: Place, mentions: Sequence[Mention]) -> bool:
    """ "We have agreed", said by one of two who stand before the press or met just before: both have."""
    told = place.memory.floor is None or place.word.startswith(CONFIRMED)
    shared = place.cue.act == "agree" or (place.hit.code.endswith(".confirm") and told)
    own = place.word.startswith(OWN_AGREEMENT)
    abroad = any(m.side == "third" and _is_met(place, m) for m in place.sentence.mentions)
    return shared and not own and not abroad and _before_partner(place.memory) and _is_we(place, mentions)


def own_pair(place: Place) -> list[Speaker]:
    """Who says "we" and with whom: the other side's person of the same rank named last, else its country."""
    memory = place.memory
    speaker = memory.floor or memory.own
    if (
        place.word.startswith("share")
        or speaker is None
        or speaker.kind not in PERSONAL
        or speaker.side not in PARTNERS
    ):
        return memory.two_sides()
    spoken = [*reversed(memory.speakers), *reversed(memory.recent)]
    others = [s for s in spoken if s.kind in PERSONAL and s.side == PARTNERS[speaker.side]]
    ranks = [rank for rank in (LEADERS, MINISTERIAL) if memory.has_served(speaker, rank)]
    equal = [s for s in others if ranks and memory.has_served(s, ranks[0])]
    equal.sort(key=lambda s: s.side == "RU" and not memory.has_served(s, HEADS))
    country = next(s for s in memory.two_sides() if s.side == PARTNERS[speaker.side])
    return [speaker, equal[0] if equal else country]


def _is_met(place: Place, mention: Mention) -> bool:
    """Whether somebody is named as one with whom something is done, not only as what it is about."""
    before = place.sentence.text[: mention.start - place.sentence.start]
    return mention.start < place.hit.start or WITH.search(before) is not None


def quoted_pair(place: Place, mentions: Sequence[Mention]) -> list[Speaker]:
    """Whom "we agreed" in a newspaper's quotation means besides who is quoted: the two who met."""
    memory = place.memory
    if place.cue.act != "agree" or memory.own or memory.floor or not _is_we(place, mentions):
        return []
    start = place.hit.start
    two = memory.resolve(Mention(start, start, "both", "", "", "", "", word="pair"))
    return two if all(s.kind in PERSONAL for s in two) else []


def _before_partner(memory: Memory) -> bool:
    """Whether one of the two sides has the floor, or speaks and the other's person was named just before."""
    if memory.floor is not None:
        return memory.floor.side in PARTNERS
    partner = PARTNERS.get(memory.own.side) if memory.own else None
    return partner is not None and any(s.side == partner and s.kind == "person" for s in memory.previous)


def _is_we(place: Place, mentions: Sequence[Mention]) -> bool:
    start, end = (mentions[0].start, mentions[0].end) if len(mentions) == 1 else (0, 0)
    offset = place.sentence.start
    return bool(end and WE.fullmatch(place.sentence.text, start - offset, end - offset))
