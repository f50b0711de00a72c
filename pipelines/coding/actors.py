"""Who is named: names, offices, governments and groups next to each other become one mention of one actor.

"Japanese Defence Minister Tomomi Inada", "Japan's foreign minister" and "the Kremlin" are each one mention.
An office without a name is its holder on the day of the text; an unknown holder is reported, not guessed.
What belongs here: mentions and their resolution. What does not: who speaks (statements.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipelines.coding.codebook_model import Actor, Codebook
from pipelines.coding.match import Hit
from pipelines.coding.names import country_within

PERSON, OFFICE, OFFICES, INSTITUTION, COUNTRY, PLACE, ADJECTIVE, WORD = (
    "person", "office", "offices", "inst", "country", "place", "adj", "word",
)  # fmt: skip
JOINERS = {
    "en": re.compile(
        r"(?:['’`]s|['’])? (?:of (?:the )?|for |the |in |and )?|, (?:the |an? |then |former )?"
        r"|,? (?:mr|mrs|ms)\.? | (?-i:(?:[A-Z][a-z]+ )?[A-Z]\.) "
        r"|['’`]s (?:then |former |new |current |own |largest |influential |leading )?"
        r"| (?:then |former |new |current |incumbent |previous )|-| [\"(]",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r" |, |-| — | (?:бывший|нынешний|тогдашний|новый|(?:этой |своей )?страны) |\.? ?(?:\()?",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"|\u200b|の\u200b?|（|\(|・|　| |、|＝|=|(?:前|元|新|現|次期)|の(?:前|元|新|現)"),
}
OFFICIAL, THE_OFFICIAL = "expert_official", "official"
MINISTRIES = ("foreign ministry", "defence ministry", "defense ministry")
WORDS_OF_MINISTRIES = {
    "мид": "foreign",
    "минобороны": "defence",
    "外務": "foreign",
    "foreign ministry": "foreign",
}
FORMER = re.compile(r"(?:\bбывш\w+ |\bэкс-|\bformer |\bex-)\Z", re.IGNORECASE)
"""Before an office: not who holds it."""
FORMERLY = ("", "前", "元", "新", "現")
"""Between a Japanese name and its office: 鳩山元首相."""
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


class _Part(NamedTuple):
    start: int
    end: int
    kind: str
    ids: tuple[str, ...]


def find_mentions(text: str, hits: Sequence[Hit], context: Context) -> list[Mention]:
    """Mentions in one sentence, in order. ``hits`` are those of the actor layer inside of it."""
    parts = list(_parts(hits))
    return [
        mention
        for chunk in _chunks(text, parts, context.language)
        if (mention := _resolve(text, chunk, context))
    ]


def _parts(hits: Sequence[Hit]) -> Iterator[_Part]:
    """Hits of the same span and kind as one part with several candidates."""
    index = 0
    while index < len(hits):
        same = [
            hit
            for hit in hits[index : index + 12]
            if hit.start == hits[index].start and hit.end == hits[index].end
        ]
        kinds: dict[str, list[str]] = {}
        for hit in same:
            kind, _, name = hit.code.partition(":")
            kinds.setdefault(kind, []).append(name)
        kind = next(
            kind
            for kind in (PERSON, INSTITUTION, COUNTRY, PLACE, ADJECTIVE, OFFICE, WORD, OFFICES)
            if kind in kinds
        )
        yield _Part(hits[index].start, hits[index].end, kind, tuple(dict.fromkeys(kinds[kind])))
        index += len(same)


def _chunks(text: str, parts: Sequence[_Part], language: str) -> Iterator[list[_Part]]:
    chunk: list[_Part] = []
    for part in parts:
        if chunk and not (
            JOINERS[language].fullmatch(text, chunk[-1].end, part.start)
            and _joins(text, chunk, part, language)
        ):
            yield chunk
            chunk = []
        chunk.append(part)
    if chunk:
        yield chunk


HEADED = re.compile(
    r"\b(?:head|chief|director|leader|chairman|boss|minister) (?:of|at) (?:the )?$", re.IGNORECASE
)
HEAD_OF = re.compile(
    r"(?<!deputy )(?<!department )\b(?:head|chief|leader|boss) of (?:the )?\Z", re.IGNORECASE
)
OFFICE_OF = re.compile(
    r"['’]s | (?:department|division|bureau|press|information|delegation)\b", re.IGNORECASE
)
MINISTER_OF = {"foreign": "foreign_minister", "defence": "defence_minister", "defense": "defence_minister"}
# «Источник в», «источник, близкий к»: what follows tells whose the source is.
CABINET = re.compile(r"(?:government|administration|cabinet)\b", re.IGNORECASE)
TOLD = frozenset({"group.media", "group.officials", "group.people"})
PLACED = frozenset({"group.sources.placed"})
PLACED_AT = frozenset({PERSON, OFFICE, INSTITUTION, COUNTRY, PLACE, ADJECTIVE, WORD})
FOLLOWERS = {
    ADJECTIVE: {OFFICE, OFFICES, INSTITUTION, PERSON, WORD},
    COUNTRY: {OFFICE, OFFICES, WORD, PERSON, INSTITUTION},
    PLACE: {OFFICE, OFFICES, WORD, PERSON},
    OFFICE: {PERSON, COUNTRY, INSTITUTION, ADJECTIVE, PLACE, OFFICE},
    OFFICES: {COUNTRY, PERSON, ADJECTIVE, OFFICE},
    INSTITUTION: {OFFICE, PERSON, WORD},
    PERSON: {OFFICE},
    WORD: {INSTITUTION, COUNTRY, PERSON, PLACE},
}


def _joins(text: str, chunk: Sequence[_Part], part: _Part, language: str) -> bool:
    """Whether ``part`` belongs to the name that ``chunk`` has begun."""
    last = chunk[-1]
    gap = text[last.end : part.start]
    kinds = {p.kind for p in chunk}
    if language == "en" and last.kind == PERSON and part.kind == WORD:
        return gap == " " and part.ids[0] == "side.government" and bool(CABINET.match(text, part.start))
    if (part.kind not in FOLLOWERS[last.kind] and last.ids[0] not in PLACED) or " and " in gap:
        return False
    if part.kind == PERSON and PERSON in kinds:
        return False
    if gap in ("（", "(") and not (last.kind == OFFICE and part.kind == PERSON):
        return False  # 国務大臣（岸田文雄君）
    if language == "ja" and last.kind in (OFFICE, OFFICES) and part.kind != PERSON and part.kind != OFFICE:
        return False  # the country stands before the office: 首相のロシア訪問 is no Russian premier's
    if language == "en" and last.kind == INSTITUTION and part.kind == PERSON and gap.startswith(","):
        return OFFICE in kinds or bool(
            HEADED.search(text, 0, chunk[0].start)
        )  # not "with the Asahi, Lavrov said"
    if last.kind == PERSON:
        return (language == "ja" and gap.strip("　 ") in FORMERLY) or gap.startswith(", ")
    if last.kind in (COUNTRY, PLACE):
        of_capital = language == "en" and part.kind == WORD and part.ids[0].startswith(("side", "group"))
        return (
            _genitive_gap(gap, language)
            or (last.kind == COUNTRY and OFFICE in kinds and part.kind == PERSON)
            or (of_capital and gap == " ")
        )
    if last.kind == WORD and language == "ru" and part.kind == COUNTRY and last.ids[0].startswith("both"):
        return gap == " " and not text.startswith(
            " и ", part.end
        )  # «министры Японии», but not «Японии и России»
    if last.kind == WORD:
        return _word_joins(text, last, part, gap)
    return not (gap.startswith(",") and part.kind not in (PERSON, OFFICE))


def _genitive_gap(gap: str, language: str) -> bool:
    return gap.startswith(("'", "’", "`")) if language == "en" else language == "ja"


def _word_joins(text: str, last: _Part, part: _Part, gap: str) -> bool:
    if last.ids[0] in PLACED:
        return gap == " " and part.kind in PLACED_AT
    if last.ids[0].startswith("bare.minister") and part.kind == PERSON:
        return gap in (", ", " ")
    media = last.ids[0].startswith(("group.media", "bare.paper"))
    if last.ids[0].startswith("bare.ministry.") and part.kind == COUNTRY and gap == " ":
        return True
    of = gap.strip() in ("of", "of the", "")
    if last.ids[0] == "bare.ministry" and part.kind == COUNTRY and of and gap != " ":
        return True
    if gap == " in " and part.kind in (PLACE, COUNTRY) and last.ids[0].startswith(("group", "bare.ministry")):
        return True
    told = gap == " " and text[last.start].isascii() and last.ids[0] in TOLD  # "told reporters Japan would"
    return (media and part.kind == INSTITUTION and "," not in gap) or (
        of and part.kind == COUNTRY and last.ids[0].startswith(("side", "group")) and not told
    )


def _resolve(text: str, chunk: Sequence[_Part], context: Context) -> Mention | None:
    """One mention for a chunk: a person if one is named, else the holder of the office, else the
    institution."""
    span = chunk[0].start, chunk[-1].end
    by_kind = {part.kind: part for part in reversed(chunk)}
    country = _country(chunk, context) or _inner_country(text, by_kind.get(OFFICE))
    office = (
        by_kind[OFFICE].ids[0] if OFFICE in by_kind else by_kind[OFFICES].ids[0] if OFFICES in by_kind else ""
    )
    if chunk[0].ids[0] in PLACED:
        return _source(text, span, chunk[1:], context)
    if PERSON in by_kind and CABINET.match(text, chunk[-1].start):
        cabinet = _person(text, span, by_kind[PERSON], office, country, context)
        return _government(span, cabinet.country, context) if cabinet.country else cabinet
    if PERSON in by_kind:
        return _person(text, span, by_kind[PERSON], office, country, context)
    if OFFICE in by_kind:
        return _holder(text, span, by_kind[OFFICE], country, chunk, context)
    if OFFICES in by_kind:
        return _holders_of_both(span, office, country, context)
    if WORD in by_kind:
        return _word(text, span, by_kind, country, context)
    institution = _institution(span, chunk, context)
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


def _country(chunk: Sequence[_Part], context: Context) -> str:
    for kind in (ADJECTIVE, COUNTRY, PLACE, INSTITUTION):
        for part in chunk:
            if part.kind == kind:
                return _dated(part.ids, context).country
    return ""


def _inner_country(text: str, office: _Part | None) -> str:
    return country_within(text[office.start : office.end]) if office else ""


def _dated(ids: Sequence[str], context: Context) -> Actor:
    """Of several institutions with one name (Moscow: the Soviet Union's and Russia's) the one of that day."""
    actors = [context.codebook.actors[i] for i in ids]
    on = context.on or "9999"
    fitting = [a for a in actors if (a.valid_from or "0") <= on and (not a.valid_to or on <= a.valid_to)]
    return (fitting or actors)[0]


def _person(
    text: str, span: tuple[int, int], part: _Part, office: str, country: str, context: Context
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
    text: str, span: tuple[int, int], part: _Part, country: str, chunk: Sequence[_Part], context: Context
) -> Mention:
    """The holder of an office on the day of the text; without a country the mention stays open (``bare``)."""
    offices, office = part.ids, part.ids[0]
    if FORMER.search(text, 0, span[0]):
        return Mention(*span, "bare", "", "", side_of(country), country, word="former")
    if office not in SINGLE_HOLDER:
        return _unnamed(text, span, part, country, chunk, context)
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
    name = f"{_adjective(country, context)} {context.codebook.office_labels[office]}"
    return Mention(*span, "unknown_holder", "", name, side_of(country), country, office=office)


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
    return _dated(fitting, context) if fitting else None


def is_soviet(on: str) -> bool:
    """Whether the Russian side was the Soviet Union on a day."""
    return bool(on) and on < SOVIET_END


def _unnamed(
    text: str, span: tuple[int, int], part: _Part, country: str, chunk: Sequence[_Part], context: Context
) -> Mention:
    """Offices that several persons hold: the ministry if it is named, else the office as such."""
    office = part.ids[0]
    ministry = next((p for p in chunk if p.kind == INSTITUTION), None)
    actor = _dated(ministry.ids, context) if ministry else _spoken_for(text, part, country, context)
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
        f"{_adjective(country, context)} {label}",
        side_of(country),
        country,
        office=office,
    )


def _spoken_for(text: str, part: _Part, country: str, context: Context) -> Actor | None:
    """The ministry that stands inside of the name of an office («представитель МИД»), of a known country."""
    words = text[part.start : part.end].lower()
    label = next((label for word, label in WORDS_OF_MINISTRIES.items() if word in words), "")
    return ministry_of(label, country, context) if label and country else None


def side_of(country: str) -> str:
    """JP, RU, or third for every other country; empty where none is known."""
    return country if country in ("JP", "RU", "") else "third"


def _holders_of_both(span: tuple[int, int], office: str, country: str, context: Context) -> Mention:
    if country:
        return _government(span, country, context)
    return Mention(*span, "both", "", "", "", "", word="offices", office=office)


def _government(
    span: tuple[int, int], country: str, context: Context, *, bare_place: bool = False
) -> Mention:
    ids = [
        i
        for i in context.codebook.institution_of.get(country, ())
        if context.codebook.actors[i].kind == "government"
    ]
    actor = _dated(ids, context)
    return Mention(
        *span, "government", actor.actor_id, actor.name, actor.side, actor.country, bare_place=bare_place
    )


def _adjective(country: str, context: Context) -> str:
    if country == "RU" and is_soviet(context.on):
        return "Soviet"
    return context.codebook.adjectives.get(country, country)


def _word(
    text: str, span: tuple[int, int], by_kind: dict[str, _Part], country: str, context: Context
) -> Mention | None:
    head, _, label = by_kind[WORD].ids[0].partition(".")
    if INSTITUTION in by_kind and country and by_kind[WORD].ids[0] == "group.sources":
        label = text[span[0] : span[1]].removeprefix("the ")
        return Mention(*span, "group", "", label, side_of(country), country, word="sources")
    if INSTITUTION in by_kind:
        return _institution(span, [by_kind[INSTITUTION]], context)
    if head == "both" and not country:
        return Mention(*span, "both", "", "", "", "", word=label)
    if label == "partner" and not country:
        country = {"RU": "JP", "JP": "RU"}.get(context.perspective, "")
    if head in ("side", "both") or (head == "first" and country):
        return _government(span, country, context) if country else None
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


LEADER = re.compile(r"(?:japanese|russian|soviet) leader\Z", re.IGNORECASE)
NATIONAL = {"japanese": "JP", "russian": "RU", "soviet": "RU", "kremlin": "RU"}


def _source(text: str, span: tuple[int, int], place: Sequence[_Part], context: Context) -> Mention:
    """A source that is told by where it sits: near a person, in a ministry, in a government."""
    near = _resolve(text, place, context) if place else None
    if near is None or not near.side:
        return Mention(*span, "group", "", "source", "", "", word="sources")
    label = f"{_adjective(near.country, context)} government source"
    if near.kind == "person":
        label = f"source close to {near.speaker}"
    elif near.kind == "ministry":
        label = f"{near.speaker} source"
    return Mention(*span, "group", "", label, near.side, near.country, word="sources")


def _ministry(text: str, span: tuple[int, int], part: _Part, country: str, context: Context) -> Mention:
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
        name = f"{_adjective(country, context)} {kind.capitalize()} Ministry"
        return Mention(*span, "ministry", "", name, "third", country)
    return _government(span, country, context)


def _countrys_person(text: str, span: tuple[int, int], country: str, context: Context) -> Mention:
    """ "The Russian diplomat", and "the Russian leader", who can only be the one who led it that day."""
    led = "head_of_state" if country == "RU" and not is_soviet(context.on) else "party_leader"
    led = "head_of_government" if country == "JP" else led
    office = led if LEADER.search(text, *span) else ""
    return Mention(*span, "bare", "", "", side_of(country), country, word="minister", office=office)


def _group(text: str, span: tuple[int, int], part: _Part, country: str, context: Context) -> Mention:
    noun = text[part.start : part.end].lower() if context.language == "en" else _noun_of(part.ids[0])
    noun = "media" if noun == "media reports" else noun
    if not country and part.ids[0] == "group.officials":
        country = context.home
    speaker = f"{_adjective(country, context)} {noun}" if country else noun
    return Mention(*span, "group", "", speaker, side_of(country), country, word=part.ids[0].partition(".")[2])


def _noun_of(table: str) -> str:
    """The English noun for a table of speakers.toml: the last part of group.people.former_residents, else the
    kind's own."""
    head, kind, *own = table.split(".")
    return own[0].replace("_", " ") if own else GROUP_NOUNS.get(f"{head}.{kind}", "experts")


GROUP_NOUNS = {
    "group.media": "media",
    "group.experts": "experts",
    "group.sources": "government sources",
    "group.people": "politicians",
}


def _institution(span: tuple[int, int], chunk: Sequence[_Part], context: Context) -> Mention | None:
    part = next((p for p in chunk if p.kind == INSTITUTION), chunk[0])
    actor = _dated(part.ids, context)
    bare_place = part.kind in (COUNTRY, PLACE)
    return Mention(
        *span, actor.kind, actor.actor_id, actor.name, actor.side, actor.country,
        bare_place=bare_place, adjective=part.kind == ADJECTIVE,
    )  # fmt: skip
