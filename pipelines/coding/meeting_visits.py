"""Journeys: who travels, and to which countries.

What belongs here: visits as references. What does not: meetings held on a visit (meeting_parties.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.coding import layers, meetings_en, meetings_ja, meetings_ru
from pipelines.coding.match import Hit
from pipelines.coding.meeting_lists_en import guests_listed
from pipelines.coding.meeting_reference import (
    NEAR,
    NEXT_TO,
    OPEN_REACH,
    REACH,
    Reference,
    between,
    gap,
    words_of,
)
from pipelines.coding.meeting_scene import Figure, Scene
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import DocumentView, SentenceView

BY = re.compile(
    r"(?: (?:to|in) [^,;:]{2,40}?)? (?:by|of) (?:the |mr\.? |president |prime minister )?(?:\(\w+\) )?",
    re.IGNORECASE,
)
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
ISLANDS = "nation.islands"
"""A leader's journey to the islands is told as one abroad, though he stays in what he calls his country."""
ISLANDS_AS = "Russia"
ISLAND = re.compile(
    r"\b(?:kunashiri?|etorofu|iturup|shikotan|habomai|kuriles?|kurils?|kuril islands?"
    r"|northern territories) \Z"
)
NEVER = re.compile(
    r"\b(?:no|never|nobody|none|neither)\b(?! (?:mention|date|word|doubt|sign|longer|plans?)\b)"
    r"[^,;:]{0,60} ?$"
)
""" "No leader has ever visited"."""
HIS = re.compile(r"\b(?:his|her)(?: [\w-]+){0,2} \Z")
HOME = {"JP": "RU", "RU": "JP"}
TELLER = re.compile(r"\bпо (?:словам|мнению|данным|оценке|сообщению) (?:[\w-]+ ){0,4}\Z")
"""«По словам X, сроки поездки»: not the journey of X."""
WISHED = re.compile(r"\b(?:наде|жд[её]м|ожида|приглаш|пригла|возможн|предстоящ|ваш)\w* ")
GOAL_GAP, GOAL_BESIDE, LIST_GAP = 24, 10, 6


def visits(
    reference: Reference, kind: str, figures: Sequence[Figure], scene: Scene, view: DocumentView
) -> Sequence[Reference]:
    """A journey for each country that it leads to; "the visit" without a name points to one told before."""
    hit, sentence = reference.hit, reference.sentence
    if NEVER.search(sentence.folded, 0, hit.start - sentence.start) or meetings_ru.is_of_many(hit, sentence):
        return []
    visitor = _visitor(hit, kind, figures, sentence)
    if kind == "list":
        return _of_several(reference, figures, view)
    if kind == "hosted":
        kind, visitor = "noun", scene.author
        hit = meetings_en.up_to_place(hit, sentence)
        if not scene.speaks or not _goals(hit, sentence, view):
            return []
    if kind == "stay":
        if visitor is None or gap(visitor, hit) > NEXT_TO or not any(d.edtf for d in sentence.dates):
            return []
        kind = "move"
    if kind == "noun" and meetings_ja.is_journey_told(hit, sentence):
        reference.format, reference.definite = "", True
        return [reference]
    goals = _goals(hit, sentence, view) or _goals_of_guest(hit, sentence, visitor, view)
    if (
        kind == "noun"
        and reference.definite
        and not goals
        and (visitor is None or (gap(visitor, hit) > NEXT_TO and not _brought(hit, visitor, sentence)))
    ):
        reference.format = ""
        return [reference]
    if kind == "noun" and not goals and visitor is None and _points(reference, view):
        reference.format, reference.definite = "", True
        return [reference]
    told = _points(reference, view) and not WISHED.search(sentence.folded, 0, hit.start - sentence.start)
    if kind == "noun" and visitor is None and reference.definite and told:
        reference.format = ""
        return [reference]
    own = kind == "noun" and goals and view.document.language != "ja"
    visitor = visitor or (scene.author if own else None)
    if visitor is None and own and HIS.search(sentence.folded, 0, hit.start - sentence.start):
        visitor = scene.told_of({country for _, country in goals})
    if visitor is None and meetings_ru.is_of_addressee(hit, sentence):
        visitor = scene.addressee(hit.start, hit.start)
    visitor = visitor or meetings_ja.group(hit, sentence, view.context.home)
    if visitor is None and scene.author and meetings_ja.is_humble(hit, sentence):
        visitor = scene.author
    if (
        visitor is None
        or not visitor.country
        or (kind == "move" and not goals and not _moves_alone(reference))
    ):
        return []
    lands = {country for _, country in goals}
    if view.document.language == "en" and lands and not {visitor.country, *lands} & HOME.keys():
        return []
    abroad = [(place, country) for place, country in goals if country != visitor.country]
    at_home = [(place, country) for place, country in goals if country == visitor.country]
    named = any(h.code == ISLANDS for h in sentence.hits[layers.SITE])
    named = named or meetings_ru.leads_to_islands(visitor.end, sentence) or _of_islands(hit, sentence)
    islands = named and any(place == ISLANDS_AS for place, _ in goals)
    if not abroad and at_home and kind == "move" and not islands:
        return []
    if abroad and not {c for _, c in abroad} & HOME.keys() and meetings_en.is_made_to_attend(hit, sentence):
        return []
    hosts = {country: place for place, country in reversed(abroad)} or {_host(visitor, view): ""}
    if at_home and not abroad and (kind == "move" or islands):
        hosts = {visitor.country: at_home[0][0]}
    if view.document.language == "ja":  # 「大統領の訪問」: where he went as told before
        hosts = hosts if goals else scene.journeys.get(visitor.name, hosts)
        scene.journeys[visitor.name] = hosts
    told = bool(goals) or visitor.name in scene.journeys
    return [
        replace(
            reference,
            visitor=visitor.name,
            place=place,
            figures=(visitor,),
            parties=tuple(sorted({visitor.country, host})) if told else (),
            likely=tuple(sorted({visitor.country, host})),
        )
        for host, place in hosts.items()
    ]


def _of_several(reference: Reference, figures: Sequence[Figure], view: DocumentView) -> list[Reference]:
    """ "Visits by X, Y and Z": one of each of them."""
    hit, sentence = reference.hit, reference.sentence
    guests = guests_listed(hit.end, figures, sentence)
    goals = _goals(hit, sentence, view)
    goals = goals or (_goals(hit._replace(end=guests[-1].end), sentence, view) if guests else [])
    return [
        replace(
            reference,
            visitor=guest.name,
            place=goals[0][0] if goals else "",
            figures=(guest,),
            parties=tuple(sorted({guest.country, goals[0][1] if goals else _host(guest, view)})),
        )
        for guest in guests
        if guest.country and not (goals and goals[0][1] == guest.country)
    ]


def _brought(hit: Hit, visitor: Figure, sentence: SentenceView) -> bool:
    """ "The visit by the prime minister", "the visit of Mr. Abe", «визит президента»."""
    start = visitor.start - sentence.start
    if visitor.start == hit.end + 1 and CYRILLIC.match(sentence.text, start):
        return True
    return bool(
        BY.fullmatch(sentence.text, hit.end - sentence.start, max(hit.end, visitor.start) - sentence.start)
    )


def _goals_of_guest(
    hit: Hit, sentence: SentenceView, visitor: Figure | None, view: DocumentView
) -> list[tuple[str, str]]:
    """ "The visit by the prime minister to Russia": the goal stands after the guest."""
    if visitor is None or not _brought(hit, visitor, sentence):
        return []
    if meetings_ru.leads_to_islands(visitor.end, sentence):
        return [(ISLANDS_AS, "RU")]
    return _goals(hit._replace(end=visitor.end), sentence, view)


def _points(reference: Reference, view: DocumentView) -> bool:
    """Russian has no article: a journey without a traveller and a goal is the one told before."""
    return view.document.language == "ru" and not reference.indefinite


def _host(visitor: Figure, view: DocumentView) -> str:
    """Where no goal is named: the other of the two countries, or that of the text."""
    perspective = view.document.perspective
    return HOME.get(visitor.country) or (perspective if perspective in HOME else "JP")


def _moves_alone(reference: Reference) -> bool:
    """ "Arrives on Wednesday": without a goal, but with a date right after; "will return here"."""
    here = words_of(reference).endswith(" here")
    end = reference.hit.end
    return here or any(0 <= d.start - end < 6 or d.start < end < d.end for d in reference.sentence.dates)


def _visitor(hit: Hit, kind: str, figures: Sequence[Figure], sentence: SentenceView) -> Figure | None:
    """Who travels: the person right before, else (for a noun) the one named next."""
    before = [f for f in figures if f.end <= hit.start + 1 and hit.start - f.end < REACH]
    after = [f for f in figures if f.start >= hit.end and f.start - hit.end < NEAR]
    before = [f for f in before if not meetings_ja.is_of_another(hit, f, sentence)]
    guest = next((f for f in after if meetings_ja.brings(hit, f.start, sentence)), None)
    if guest is None and meetings_ja.KANA.search(sentence.text):
        guest = meetings_ja.traveller(hit, figures, sentence)
    if guest:
        return guest
    if kind == "move":
        if (
            after
            and after[0].start == hit.end + 1
            and CYRILLIC.match(sentence.text, hit.start - sentence.start)
        ):
            return after[0]  # «в Москве побывал министр»
        known = [f for f in before if f.actor_id]  # "he became the first party chief to visit"
        same = [f for f in known if f.country == before[-1].country] if before else []
        return next(iter(same[-1:] or before[-1:] or after[:1]), None)
    before = [f for f in before if not TELLER.search(sentence.folded, 0, f.start - sentence.start)]
    beside = [f for f in before if hit.start - f.end < OPEN_REACH]
    named = [
        f for f in after if hit.end < f.start <= hit.end + 1 or _brought(hit, f, sentence)
    ]  # «визит Путина»
    return next(iter(named or beside[-1:] or after[:1] or before[-1:]), None)


def _goals(hit: Hit, sentence: SentenceView, view: DocumentView) -> list[tuple[str, str]]:
    """Places that the journey leads to: after the words, else right before them."""
    sites = [
        (s.start, s.end, *view.codebook.places[s.code])
        for s in sentence.hits[layers.SITE]
        if abs(s.start - hit.end) < REACH
    ]
    ends = [s[1] for s in sites]
    named = []
    for m in sentence.mentions:
        beside = _leads_to(hit, m) or any(0 <= m.start - end < LIST_GAP for end in ends)
        if m.bare_place and beside and _may_be_goal(m, hit, sentence):
            named.append((m.start, m.end, m.speaker, m.country))
            ends.append(m.end)
    places = [*sites, *[n for n in named if not any(s[0] <= n[0] < s[1] for s in sites)]]
    if view.document.language == "ja":
        return meetings_ja.goals(hit, sentence, places, view.document.perspective)
    after = _listed(sorted(p for p in places if p[1] > hit.end), hit.end)
    if hit.code == "visit.noun" and view.document.language == "ru":
        return [(name, country) for _, _, name, country in after]
    before = sorted(
        (
            p
            for p in places
            if p[1] <= hit.start + 1 and hit.start - p[1] < (6 if hit.code == "visit.move" else 3)
        ),
        reverse=True,
    )
    if not (after or before) and _of_islands(hit, sentence):
        return [(ISLANDS_AS, "RU")]
    return [(name, country) for _, _, name, country in (after or before)]


def _of_islands(hit: Hit, sentence: SentenceView) -> bool:
    """ "His Kunashir trip": the goal stands before the words."""
    return bool(ISLAND.search(sentence.folded, 0, hit.start - sentence.start))


def _may_be_goal(mention: Mention, hit: Hit, sentence: SentenceView) -> bool:
    """Not "after the visit, Japan's relations", "the visit and Russia's plans"."""
    if mention.start < hit.end:
        return True
    owner = sentence.folded.startswith(("'s", "’s"), mention.end - sentence.start)
    return not (owner or "," in between(hit, mention, sentence))


def _leads_to(hit: Hit, mention: Mention) -> bool:
    """A country or capital right after the words or right before them: "trip to Mongolia", "Moscow visit"."""
    return bool(mention.country) and gap(hit, mention) < GOAL_BESIDE


def _listed(places: Sequence[tuple[int, int, str, str]], start: int) -> list[tuple[int, int, str, str]]:
    """The first of the places and those joined to it ("to Vietnam and South Korea"), if it stands close."""
    found: list[tuple[int, int, str, str]] = []
    for place in places:
        if place[0] - (found[-1][1] + LIST_GAP if found else start + GOAL_GAP) > 0:
            break
        found.append(place)
    return found
