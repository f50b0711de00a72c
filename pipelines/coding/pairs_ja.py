"""Whom 両首脳, 両外相 and 両大臣 mean in a Japanese text: those named before, else those in office; and who
agrees where nobody is named: those who met.

What belongs here: pairs of persons. What does not: the two sides as countries (attribution.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.coding.attribution import PERSONAL, Attribution, Memory, Speaker, as_speaker
from pipelines.coding.clauses_ja import Clauses
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention, holder, is_soviet

HEADS = frozenset({"head_of_government", "head_of_state", "party_leader"})
LEVELS = (
    ("首脳", HEADS),
    ("首相", HEADS),
    ("大統領", HEADS),
    ("外相", frozenset({"foreign_minister"})),
    ("外務", frozenset({"foreign_minister"})),
    ("防衛", frozenset({"defence_minister"})),
    ("国防", frozenset({"defence_minister"})),
)
TWO_PERSONS = ("両氏", "両者")
FOUR_PERSONS = ("4氏", "４氏", "四氏", "4者", "四者")
MEETING = re.compile(r"会談|会見|協議|会合|会っ|会い|電話|懇談|首脳会議")
THEIR_TALKS = re.compile(r"(?:氏|大臣|両氏)?(?:との|の)(?:[^、。]{0,8})(?:会談|会見|協議|会合)で")
SIGNS = 2
TWO_MINISTERS = ("両大臣", "両閣僚")


def people(mention: Mention, clauses: Clauses, memory: Memory) -> Iterator[Speaker]:
    """Persons named before, the latest first; the topic going on before all of other sentences."""
    before = (m for m in reversed(clauses.sentence.mentions) if m.end <= mention.start)
    here = (s for m in before if (s := as_speaker(m)))
    return (s for s in [*here, *memory.topic, *reversed(memory.cast.values())] if s.kind in PERSONAL)


def held(speaker: Speaker, offices: frozenset[str], memory: Memory) -> bool:
    """Whether a person holds or has held one of the offices."""
    if speaker.office in offices or memory.context is None:
        return speaker.office in offices
    actor = memory.context.codebook.actors.get(speaker.actor_id)
    on = memory.context.on or "9999"
    return actor is not None and any(t.office in offices and t.first <= on for t in actor.offices)


def holds(speaker: Speaker, offices: frozenset[str], memory: Memory) -> bool:
    """Whether a person holds one of the offices on the day of the text."""
    actor = memory.context.codebook.actors.get(speaker.actor_id) if memory.context else None
    if actor is None or memory.context is None or not memory.context.on:
        return speaker.office in offices
    return any(t.office in offices and t.first <= memory.context.on <= t.last for t in actor.offices)


def pair(mention: Mention, clauses: Clauses, memory: Memory) -> list[Speaker]:
    """Both leaders, both foreign ministers: one of each side named before; both sides: the two countries."""
    text = clauses.own(mention)
    here = [m for m in clauses.sentence.mentions if m.kind == "both" and m.start <= mention.start]
    for both in reversed(here):
        if others := _of_countries(clauses.between(both.start - SIGNS, both.start), memory):
            return others
    if text in TWO_MINISTERS and (ministers := _own_ministers(memory)):
        return ministers
    if text in FOUR_PERSONS and (ministers := _four(clauses, mention, memory)):
        return ministers
    foreign = frozenset({"foreign_minister"} if text in TWO_MINISTERS else ())
    offices = next((offices for word, offices in LEVELS if word in text), foreign)
    if not offices and text not in TWO_PERSONS:
        return memory.two_sides()
    named = [p for p in people(mention, clauses, memory) if not offices or held(p, offices, memory)]
    named = [*(p for p in named if offices and _leads(p, offices, memory)), *named]
    found = [
        next((p for p in named if p.side == side), None) or _in_office(offices, side, memory)
        for side in ("JP", "RU")
    ]
    return [p for p in found if p] if all(found) else memory.two_sides()


def _of_countries(signs: str, memory: Memory) -> list[Speaker]:
    """The governments of two countries that are not Japan and Russia: 日韓両政府, 米ソ両首脳."""
    if memory.context is None or len(signs) < SIGNS:
        return []
    codebook = memory.context.codebook
    country = dict(word.split(" ") for word in codebook.syntax["ja"].words("country_sign"))
    countries = [country.get(sign, "") for sign in signs]
    if "" in countries or sorted(countries) == ["JP", "RU"]:
        return []
    known = {s.side: s for s in memory.two_sides()}
    return [known.get(c) or _government(c, codebook) for c in countries]


def _government(country: str, codebook: Codebook) -> Speaker:
    actors = [codebook.actors[i] for i in codebook.institution_of[country]]
    actor = next(a for a in actors if a.kind == "government")
    return Speaker(actor.name, actor.side, actor.actor_id, "government", country)


def talking(
    main: Mention | None, found: Sequence[Attribution], clauses: Clauses, memory: Memory
) -> list[Speaker]:
    """The two persons of both sides who meet or agree in a sentence, else those who met before; none where
    the countries themselves are its topic."""
    agreeing = [a.speaker for a in found if a.act == "agree" and a.speaker.kind in PERSONAL]
    named = [s for m in clauses.sentence.mentions if (s := as_speaker(m)) and s.kind in PERSONAL]
    for persons in (agreeing, named if MEETING.search(clauses.text) else []):
        met = {s.name: s for s in persons}
        if sorted(s.side for s in met.values()) == ["JP", "RU"]:
            return list(met.values())
    countries = main is not None and main.kind == "both" and pair(main, clauses, memory) == memory.two_sides()
    return [] if countries else memory.talking


def partner_of(speaker: Speaker, memory: Memory) -> list[Speaker]:
    """A speaker with whom he met, if that is known."""
    known = speaker.name in {s.name for s in memory.talking}
    return memory.talking if known else [speaker]


def those_meeting(clauses: Clauses, hit: Hit) -> list[Speaker]:
    """The two persons of both sides whose talks a verb without a subject tells of: XとYの会談で一致した."""
    before = [m for m in clauses.sentence.mentions if m.end <= hit.start]
    if not before or not clauses.follows(THEIR_TALKS, before[-1].end):
        return []
    met = {s.name: s for m in before if (s := as_speaker(m)) and s.kind in PERSONAL}
    return list(met.values()) if sorted(s.side for s in met.values()) == ["JP", "RU"] else []


def _four(clauses: Clauses, mention: Mention, memory: Memory) -> list[Speaker]:
    """The two of each side who were named last."""
    named = list({p.name: p for p in people(mention, clauses, memory)}.values())
    found = [p for side in ("JP", "RU") for p in [s for s in named if s.side == side][:2]]
    return found if len(found) == len(("JP", "RU")) * 2 else []


def _in_office(offices: frozenset[str], country: str, memory: Memory) -> Speaker | None:
    """Who holds one of the offices in a country on the day of the text; of heads the one who governs."""
    if memory.context is None or not offices:
        return None
    actor = holder(_highest(offices, country, memory.context.on), country, memory.context)
    return (
        Speaker(actor.name, actor.side, actor.actor_id, "person", actor.country, actor.sex) if actor else None
    )


def _highest(offices: frozenset[str], country: str, on: str) -> str:
    """Of several offices the one that leads a country; an only one is itself."""
    if offices != HEADS:
        return min(offices)
    if country == "JP":
        return "head_of_government"
    return "party_leader" if is_soviet(on) else "head_of_state"


def _leads(speaker: Speaker, offices: frozenset[str], memory: Memory) -> bool:
    """Whether a person holds the office of a pair; of heads the one who governs the country."""
    if memory.context is None:
        return False
    highest = _highest(offices, speaker.country, memory.context.on)
    return holds(speaker, frozenset({highest}), memory)


def _own_ministers(memory: Memory) -> list[Speaker]:
    """The ministers of the text's own country, where both are named: 両大臣 of a two-plus-two."""
    side = memory.context.perspective if memory.context else ""
    named = [s for s in memory.cast.values() if s.side == side and s.kind in PERSONAL]
    found = [
        next((s for s in reversed(named) if held(s, frozenset({office}), memory)), None)
        for office in ("foreign_minister", "defence_minister")
    ]
    return [s for s in found if s] if all(found) and found[0] != found[1] else []
