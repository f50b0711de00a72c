"""Mentions without a person's name: governments, ministries, groups, sources, "the minister".

What belongs here: what common nouns with a country, a capital or a ministry stand for. What does not: persons
and holders of offices (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.actor_chunks import ADJECTIVE, COUNTRY, INSTITUTION, PLACE, WORD, Part
from pipelines.coding.codebook_model import Actor
from pipelines.coding.mentions import (
    Context,
    Mention,
    adjective_of,
    is_soviet,
    ministry_of,
    side_of,
    valid_on,
)

OFFICIAL, THE_OFFICIAL = "expert_official", "official"
MINISTRIES = ("foreign ministry", "defence ministry", "defense ministry")
WORDS_OF_MINISTRIES = {
    "мид": "foreign",
    "минобороны": "defence",
    "外務": "foreign",
    "foreign ministry": "foreign",
}
LEADER = re.compile(r"(?:japanese|russian|soviet) leader\Z", re.IGNORECASE)
NATIONAL = {"japanese": "JP", "russian": "RU", "soviet": "RU", "kremlin": "RU"}
GROUP_NOUNS = {
    "group.media": "media",
    "group.experts": "experts",
    "group.sources": "government sources",
    "group.people": "politicians",
}


def by_word(
    text: str, span: tuple[int, int], by_kind: dict[str, Part], country: str, context: Context
) -> Mention | None:
    head, _, label = by_kind[WORD].ids[0].partition(".")
    if INSTITUTION in by_kind and country and by_kind[WORD].ids[0] == "group.sources":
        label = text[span[0] : span[1]].removeprefix("the ")
        return Mention(*span, "group", "", label, side_of(country), country, word="sources")
    if INSTITUTION in by_kind:
        return institution_of(span, [by_kind[INSTITUTION]], context)
    if head == "both" and not country:
        return Mention(*span, "both", "", "", "", "", word=label)
    if label == "partner" and not country:
        country = {"RU": "JP", "JP": "RU"}.get(context.perspective, "")
    if head in ("side", "both") or (head == "first" and country):
        return government_of(span, country, context) if country else None
    if head == "group":
        return _group(text, span, by_kind[WORD], country, context)
    if head == "bare" and label.startswith("ministry"):
        return _ministry(text, span, by_kind[WORD], country, context)
    if head == "bare":
        country = country or _country_within(text[slice(*span)])
    if head == "bare" and country:
        return _countrys_person(text, span, country, context)
    return Mention(*span, head, "", "", "", "", word=label)


def _country_within(phrase: str) -> str:
    """ "The Soviet leader", "his Japanese counterpart": the country that the phrase names."""
    words = phrase.lower().split()
    return next((country for word, country in NATIONAL.items() if word in words), "")


def unnamed(
    text: str, span: tuple[int, int], part: Part, country: str, chunk: Sequence[Part], context: Context
) -> Mention:
    """Offices that several persons hold: the ministry if it is named, else the office as such."""
    office = part.ids[0]
    ministry = next((p for p in chunk if p.kind == INSTITUTION), None)
    actor = valid_on(ministry.ids, context) if ministry else _spoken_for(text, part, country, context)
    if actor is not None:
        return Mention(
            *span, actor.kind, actor.actor_id, actor.name, actor.side, actor.country, office=office
        )
    label = (
        text[part.start : part.end].lower()
        if context.language == "en"
        else context.codebook.office_labels[office]
    )
    if (
        not country
        and office == OFFICIAL
        and not text[: part.start].lower().endswith("the ")
        and not (label.startswith("the "))
    ):
        return Mention(*span, "group", "", label, "", "", office=office)
    if not country and label.startswith(MINISTRIES):
        return Mention(*span, "bare", "", "", "", "", word="ministry", office=label)
    if not country:
        unnamed = THE_OFFICIAL if context.language == "en" else ""
        office = unnamed if office == OFFICIAL else office
        return Mention(*span, "bare", "", "", "", "", word="minister", office=office)
    return Mention(
        *span,
        "group",
        "",
        f"{adjective_of(country, context)} {label}",
        side_of(country),
        country,
        office=office,
    )


def _spoken_for(text: str, part: Part, country: str, context: Context) -> Actor | None:
    """The ministry that stands inside of the name of an office («представитель МИД»), of a known country."""
    words = text[part.start : part.end].lower()
    label = next((label for word, label in WORDS_OF_MINISTRIES.items() if word in words), "")
    return ministry_of(label, country, context) if label and country else None


def source_at(span: tuple[int, int], near: Mention | None, context: Context) -> Mention:
    """A source that is told by where it sits: near a person, in a ministry, in a government."""
    if near is None or not near.side:
        return Mention(*span, "group", "", "source", "", "", word="sources")
    label = f"{adjective_of(near.country, context)} government source"
    if near.kind == "person":
        label = f"source close to {near.speaker}"
    elif near.kind == "ministry":
        label = f"{near.speaker} source"
    return Mention(*span, "group", "", label, near.side, near.country, word="sources")


def government_of(
    span: tuple[int, int], country: str, context: Context, *, bare_place: bool = False
) -> Mention:
    ids = [
        i
        for i in context.codebook.institution_of.get(country, ())
        if context.codebook.actors[i].kind == "government"
    ]
    actor = valid_on(ids, context)
    return Mention(
        *span, "government", actor.actor_id, actor.name, actor.side, actor.country, bare_place=bare_place
    )


def _ministry(text: str, span: tuple[int, int], part: Part, country: str, context: Context) -> Mention:
    """ "The foreign ministry" of a country; without one it stays open, its name in ``office``."""
    kind = part.ids[0].removeprefix("bare.ministry").lstrip(".")
    label = f"{kind} ministry" if kind else text[part.start : part.end].lower().removeprefix("the ")
    label = label if label.startswith(("foreign", "defen")) else ""
    actor = ministry_of(label, country, context) if label and country else None
    if actor is not None:
        return Mention(*span, actor.kind, actor.actor_id, actor.name, actor.side, actor.country)
    if not country:
        return Mention(*span, "bare", "", "", "", "", word="ministry", office=label)
    if kind and side_of(country) == "third":
        name = f"{adjective_of(country, context)} {kind.capitalize()} Ministry"
        return Mention(*span, "ministry", "", name, "third", country)
    return government_of(span, country, context)


def _countrys_person(text: str, span: tuple[int, int], country: str, context: Context) -> Mention:
    """ "The Russian diplomat", and "the Russian leader", who can only be the one who led it that day."""
    led = "head_of_state" if country == "RU" and not is_soviet(context.on) else "party_leader"
    led = "head_of_government" if country == "JP" else led
    office = led if LEADER.search(text, *span) else ""
    return Mention(*span, "bare", "", "", side_of(country), country, word="minister", office=office)


def _group(text: str, span: tuple[int, int], part: Part, country: str, context: Context) -> Mention:
    noun = text[part.start : part.end].lower() if context.language == "en" else _noun_of(part.ids[0])
    noun = "media" if noun == "media reports" else noun
    if not country and part.ids[0] == "group.officials":
        country = context.home
    speaker = f"{adjective_of(country, context)} {noun}" if country else noun
    return Mention(*span, "group", "", speaker, side_of(country), country, word=part.ids[0].partition(".")[2])


def _noun_of(table: str) -> str:
    """The English noun for a table of speakers.toml: the last part of group.people.former_residents, else the
    kind's own."""
    head, kind, *own = table.split(".")
    return own[0].replace("_", " ") if own else GROUP_NOUNS.get(f"{head}.{kind}", "experts")


def institution_of(span: tuple[int, int], chunk: Sequence[Part], context: Context) -> Mention | None:
    part = next((p for p in chunk if p.kind == INSTITUTION), chunk[0])
    actor = valid_on(part.ids, context)
    bare_place = part.kind in (COUNTRY, PLACE)
    return Mention(
        *span, actor.kind, actor.actor_id, actor.name, actor.side, actor.country,
        bare_place=bare_place, adjective=part.kind == ADJECTIVE,
    )  # fmt: skip
