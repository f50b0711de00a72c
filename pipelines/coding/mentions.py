"""A mention of one actor in a sentence, and what resolving one needs to know of the document.

What belongs here: the records, and who an office, a country or an institution stood for on a day. What does
not: finding mentions (actors.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pipelines.coding.codebook_model import Actor, Codebook

SINGLE_HOLDER = frozenset(
    {
        "head_of_government",
        "head_of_state",
        "foreign_minister",
        "defence_minister",
        "chief_cabinet_secretary",
        "party_leader",
    }
)
SOVIET_END = "1991-12-26"


class Mention(NamedTuple):
    """A mention of one actor, or of the two sides together (``kind`` both).

    ``kind``: person, government, media, ..., group, both, pronoun, bare, first. ``speaker`` is the name as
    the coding manual writes it; ``actor_id`` is empty for groups. ``bare_place`` marks capitals and country
    names.
    """

    start: int
    end: int
    kind: str
    actor_id: str
    speaker: str
    side: str
    country: str
    word: str = ""
    sex: str = ""
    office: str = ""
    bare_place: bool = False
    adjective: bool = False


class Context(NamedTuple):
    """What resolving a mention needs to know of the document; ``on`` is an ISO date or empty, ``home`` the
    side from which the text is written."""

    codebook: Codebook
    language: str
    on: str
    perspective: str
    introduced: dict[str, str]
    home: str = ""


def holder(office: str, country: str, context: Context) -> Actor | None:
    """Who held the office on the day of the text."""
    on = context.on or "9999-12-31"
    terms = reversed(context.codebook.holders.get((office, country), ()))
    return next(
        (context.codebook.actors[actor_id] for term, actor_id in terms if term.first <= on <= term.last), None
    )


def ministry_of(label: str, country: str, context: Context) -> Actor | None:
    """The ministry that a country calls by ``label`` ("foreign ministry") on the day of the text."""
    wanted = label.replace("defense", "defence").split(" ")[0]
    actors = [context.codebook.actors[i] for i in context.codebook.institution_of.get(country, ())]
    fitting = [
        a.actor_id
        for a in actors
        if a.kind == "ministry" and wanted in a.name.lower().replace("defense", "defence").split(" ")
    ]
    return valid_on(fitting, context) if fitting else None


def valid_on(ids: Sequence[str], context: Context) -> Actor:
    """Of several institutions with one name (Moscow: the Soviet Union's and Russia's) the one of that day."""
    actors = [context.codebook.actors[i] for i in ids]
    on = context.on or "9999"
    fitting = [a for a in actors if (a.valid_from or "0") <= on and (not a.valid_to or on <= a.valid_to)]
    return (fitting or actors)[0]


def is_soviet(on: str) -> bool:
    """Whether the Russian side was the Soviet Union on a day."""
    return bool(on) and on < SOVIET_END


def side_of(country: str) -> str:
    """JP, RU, or third for every other country; empty where none is known."""
    return country if country in ("JP", "RU", "") else "third"


def adjective_of(country: str, context: Context) -> str:
    """ "Japanese", "Soviet" or "Russian" on the day of the text, else the country as it is coded."""
    if country == "RU" and is_soviet(context.on):
        return "Soviet"
    return context.codebook.adjectives.get(country, country)
