"""Who is named: names, offices, governments and groups next to each other become one mention of one actor.

"Japanese Defence Minister Tomomi Inada", "Japan's foreign minister" and "the Kremlin" are each one mention.
An office without a name is its holder on the day of the text; an unknown holder is reported, not guessed.
What belongs here: whom a chunk of names means. What does not: which names are one (actor_chunks.py), common
nouns (actor_words.py), who speaks (statements.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.actor_chunks import (
    ADJECTIVE,
    CABINET,
    COUNTRY,
    INSTITUTION,
    OFFICE,
    OFFICES,
    PERSON,
    PLACE,
    PLACED,
    WORD,
    Part,
    chunks_of,
    parts_of,
)
from pipelines.coding.actor_words import by_word, government_of, institution_of, source_at, unnamed
from pipelines.coding.codebook_model import Actor
from pipelines.coding.match import Hit
from pipelines.coding.mentions import SINGLE_HOLDER, Context, Mention, adjective_of, holder, side_of, valid_on
from pipelines.coding.names import country_within

FORMER = re.compile(r"(?:\bбывш\w+ |\bэкс-|\bformer |\bex-)\Z", re.IGNORECASE)
"""Before an office: not who holds it."""
HEAD_OF = re.compile(
    r"(?<!deputy )(?<!department )\b(?:head|chief|leader|boss) of (?:the )?\Z", re.IGNORECASE
)
OFFICE_OF = re.compile(
    r"['’]s | (?:department|division|bureau|press|information|delegation)\b", re.IGNORECASE
)
MINISTER_OF = {"foreign": "foreign_minister", "defence": "defence_minister", "defense": "defence_minister"}


def find_mentions(text: str, hits: Sequence[Hit], context: Context) -> list[Mention]:
    """Mentions in one sentence, in order. ``hits`` are those of the actor layer inside of it."""
    parts = list(parts_of(hits))
    return [
        mention
        for chunk in chunks_of(text, parts, context.language)
        if (mention := _resolve(text, chunk, context))
    ]


def _resolve(text: str, chunk: Sequence[Part], context: Context) -> Mention | None:
    """One mention for a chunk: a person if one is named, else the holder of the office, else the
    institution."""
    span = chunk[0].start, chunk[-1].end
    by_kind = {part.kind: part for part in reversed(chunk)}
    country = _country(chunk, context) or _inner_country(text, by_kind.get(OFFICE))
    office = (
        by_kind[OFFICE].ids[0] if OFFICE in by_kind else by_kind[OFFICES].ids[0] if OFFICES in by_kind else ""
    )
    if chunk[0].ids[0] in PLACED:
        near = _resolve(text, chunk[1:], context) if chunk[1:] else None
        return source_at(span, near, context)
    if PERSON in by_kind and CABINET.match(text, chunk[-1].start):
        cabinet = _person(text, span, by_kind[PERSON], office, country, context)
        return government_of(span, cabinet.country, context) if cabinet.country else cabinet
    if PERSON in by_kind:
        return _person(text, span, by_kind[PERSON], office, country, context)
    if OFFICE in by_kind:
        return _holder(text, span, by_kind[OFFICE], country, chunk, context)
    if OFFICES in by_kind:
        return _holders_of_both(span, office, country, context)
    if WORD in by_kind:
        return by_word(text, span, by_kind, country, context)
    institution = institution_of(span, chunk, context)
    return _head_of_ministry(text, institution, context) or institution


def _head_of_ministry(text: str, ministry: Mention | None, context: Context) -> Mention | None:
    """ "The head of the Japanese Foreign Ministry": the minister."""
    if ministry is None or ministry.kind != "ministry" or context.language != "en":
        return None
    office = next((office for word, office in MINISTER_OF.items() if word in ministry.speaker.lower()), "")
    if not office or not HEAD_OF.search(text, 0, ministry.start) or OFFICE_OF.match(text, ministry.end):
        return None
    actor = holder(office, ministry.country, context)
    if actor is None:
        return None
    return ministry._replace(
        kind="person", actor_id=actor.actor_id, speaker=actor.name, sex=actor.sex, office=office
    )


def _country(chunk: Sequence[Part], context: Context) -> str:
    for kind in (ADJECTIVE, COUNTRY, PLACE, INSTITUTION):
        for part in chunk:
            if part.kind == kind:
                return valid_on(part.ids, context).country
    return ""


def _inner_country(text: str, office: Part | None) -> str:
    return country_within(text[office.start : office.end]) if office else ""


def _person(
    text: str, span: tuple[int, int], part: Part, office: str, country: str, context: Context
) -> Mention:
    actor = _who(text[part.start : part.end], part.ids, office, country, context)
    return Mention(
        *span, "person", actor.actor_id, actor.name, actor.side, actor.country, sex=actor.sex, office=office
    )


def _who(form: str, ids: Sequence[str], office: str, country: str, context: Context) -> Actor:
    """Which of several persons with one name: who was named in full before, fits office and country, held
    office that day."""
    introduced = context.introduced.get(form) or context.introduced.get(form.rpartition(" ")[2])
    if introduced is not None:
        return context.codebook.actors[introduced]
    if len(ids) == 1:
        _introduce(ids[0], context)
        return context.codebook.actors[ids[0]]
    actors = [context.codebook.actors[i] for i in ids]
    return max(
        actors,
        key=lambda a: (bool(country) and a.country == country, *_fit(a, office, context.on), a.actor_id),
    )


def _introduce(actor_id: str, context: Context) -> None:
    """From here on the family name alone means this person."""
    family = context.codebook.actors[actor_id].name.rpartition(" ")[2]
    context.introduced.setdefault(family, actor_id)


def _fit(actor: Actor, office: str, on: str) -> tuple[int, int, int]:
    terms = [t for t in actor.offices if not office or t.office == office]
    day = on or "9999-12-31"
    in_office = any(t.first <= day <= t.last for t in terms)
    nearest = max(
        (-abs(int(day[:4]) - int(y[:4])) for t in actor.offices for y in (t.first, min(t.last, "2030"))),
        default=-9999,
    )
    return int(bool(terms)), int(in_office), nearest


def _holder(
    text: str, span: tuple[int, int], part: Part, country: str, chunk: Sequence[Part], context: Context
) -> Mention:
    """The holder of an office on the day of the text; without a country the mention stays open (``bare``)."""
    offices, office = part.ids, part.ids[0]
    if FORMER.search(text, 0, span[0]):
        return Mention(*span, "bare", "", "", side_of(country), country, word="former")
    if office not in SINGLE_HOLDER:
        return unnamed(text, span, part, country, chunk, context)
    if not country:
        return Mention(*span, "bare", "", "", "", "", word="minister", office=office)
    for candidate in offices:
        actor = holder(candidate, country, context)
        if actor is not None:
            return Mention(
                *span,
                "person",
                actor.actor_id,
                actor.name,
                actor.side,
                country,
                sex=actor.sex,
                office=candidate,
            )
    name = f"{adjective_of(country, context)} {context.codebook.office_labels[office]}"
    return Mention(*span, "unknown_holder", "", name, side_of(country), country, office=office)


def _holders_of_both(span: tuple[int, int], office: str, country: str, context: Context) -> Mention:
    if country:
        return government_of(span, country, context)
    return Mention(*span, "both", "", "", "", "", word="offices", office=office)
