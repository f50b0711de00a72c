"""Persons in Russian texts whom no codebook knows: a given name, or an office or role beside two capitalised
words.

«Депутат Алексей Иванов», «Пётр Иванов, профессор института,» and, later in the text, «Иванов». The name is
written in Latin letters in the nominative, the side comes from the country that stands beside it. What
belongs here: finding such persons. What does not: persons of the codebook (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipelines.coding.mentions import Context, Mention, side_of
from pipelines.text.russian import NameParts, name_parts, transliterated

WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)?"
FULL_NAME = re.compile(rf"(?<![\w«-]){WORD} (?:{WORD} )?{WORD}(?![\w»-])")
SLAVIC = re.compile(r"(?:[оеё]в|ин|ский|цкий|енко|ук|юк|ых|их|[оеё]ва|ина|ская|цкая)$")
TITLES = frozenset({"bare", "group", "unknown_holder", "ministry", "media"})
APPOSITION = re.compile(r"(?:, | \(|, (?:известный|ведущий|старший|японский|российский) )(?:[а-яё-]+ ){0,2}$")
TITLE_REACH, APPOSITION_REACH = 60, 70
NAMED_AFTER = re.compile(
    r"(?:залив|мыс|остров|пролив|площад|улиц|имени|им\.|фонд|орден|университет|памятник)[а-я]* $"
)
POSTED = re.compile(rf" (?:(?:в|на|при) {WORD} |по (?:[а-яё-]+ ){{1,5}})?")
CLAUSE_END = re.compile(r"[,;:—«»()]")
KEY = "stranger "


def with_strangers(
    text: str, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]], context: Context
) -> list[Mention]:
    """``mentions`` of a sentence with those of unknown persons added; ``taken`` are the spans of all known
    names."""
    mentions = _posted(text, mentions)
    named = list(_named(text, mentions, taken, context))
    found = [*named, *_known(text, [*taken, *((m.start, m.end) for m in named)], context)]
    kept = [m for m in mentions if not any(s.start <= m.start and m.end <= s.end for s in found)]
    return sorted([*kept, *found], key=lambda m: m.start) if found else list(mentions)


def _posted(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """``mentions`` with office, place of work and known name made one: «посол в Москве Иван Иванов»."""
    joined: list[Mention] = []
    for mention in mentions:
        named = mention.kind == "person" and not mention.office
        title = next((m for m in joined[-2:] if m.office and m.kind != "person"), None) if named else None
        if title is not None and (
            POSTED.fullmatch(text, title.end, mention.start) or _of_ministry(title, joined[-1], mention)
        ):
            joined = [m for m in joined if m.end <= title.start]
            mention = mention._replace(start=title.start, office=title.office)
        joined.append(mention)
    return joined


def _of_ministry(title: Mention, ministry: Mention, person: Mention) -> bool:
    """«Представитель МИД Иван Иванов»: one after the other."""
    return (
        ministry.word == "ministry" and ministry.start - title.end == 1 and person.start - ministry.end == 1
    )


def _named(
    text: str, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]], context: Context
) -> Iterator[Mention]:
    for match, name in _names(text, taken):
        beside = next((m for m in mentions if POSTED.fullmatch(text, m.end, match.start())), None)
        if beside is not None and beside.kind == "person" and beside.office:
            yield beside._replace(
                end=match.end()
            )  # the holder of an office, with a name the codebook spells otherwise
            continue
        title = beside if beside is not None and beside.kind in TITLES else _far_title(text, match, mentions)
        if not (name.is_known or title or _has_role(text, match.span(), context)):
            continue
        country = (title.country if title else "") or _country(match, name, mentions)
        _remember(name, country, context)
        start, office = (title.start, title.office) if title else (match.start(), "")
        yield _mention(start, match.end(), _latin(name), country, name.sex, office)


def _names(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[re.Match[str], NameParts]]:
    """Capitalised words in a row that may be a name, from the first that can be one."""
    at = 0
    while match := FULL_NAME.search(text, at):
        free = not any(start < match.end() and match.start() < end for start, end in taken)
        name = name_parts(match[0]) if free and not NAMED_AFTER.search(text, 0, match.start()) else None
        name = None if name and not name.is_known and _begins_later(match[0]) else name
        at = match.end() if name else match.start() + match[0].index(" ")
        if name:
            yield match, name


def _far_title(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> Mention | None:
    """What somebody is called before the place of work: «научный сотрудник центра в Токио Иван Иванов»."""
    titles = (m for m in mentions if m.office and m.kind in ("group", "bare"))
    near = (m for m in titles if match.start() - TITLE_REACH * 2 < m.end <= match.start())
    return next((m for m in near if not CLAUSE_END.search(text, m.end, match.start())), None)


def _begins_later(words: str) -> bool:
    """Whether the given name is the second of three words: «Востока Анатолий Кошкин»."""
    later = words.partition(" ")[2]
    parts = name_parts(later) if " " in later else None
    return parts is not None and parts.is_known


def _has_role(text: str, span: tuple[int, int], context: Context) -> bool:
    """Whether a noun of the list "role" stands before the name, with what depends on it, or as its
    apposition."""
    role = _roles(context.codebook.syntax["ru"].words("role"))
    before = text[max(0, span[0] - TITLE_REACH) : span[0]]
    after = text[span[1] : span[1] + APPOSITION_REACH]
    titles = [m for m in role.finditer(before) if "," not in before[m.end() :]]
    return bool(titles) or any(APPOSITION.match(after[: m.start()]) for m in role.finditer(after))


@cache
def _roles(words: frozenset[str]) -> re.Pattern[str]:
    """The nouns of a list in all cases."""
    stems = sorted((re.escape(word.rstrip("аья")) for word in words), key=len, reverse=True)
    return re.compile(rf"(?<![а-яё])(?:{'|'.join(stems)})[а-яё]{{0,3}}(?![а-яё])", re.IGNORECASE)


def _country(match: re.Match[str], name: NameParts, mentions: Sequence[Mention]) -> str:
    """The country named beside the name; Russia where the name is Slavic and none is."""
    near = (
        m
        for m in mentions
        if match.start() - TITLE_REACH < m.end and m.start < match.end() + APPOSITION_REACH
    )
    beside = next((m.country for m in near if m.country and m.kind != "person"), "")
    slavic = name.is_known and SLAVIC.search(name.family)
    return "RU" if slavic and beside in ("", "JP") else beside


def _remember(name: NameParts, country: str, context: Context) -> None:
    for form in name.family_forms:
        context.introduced.setdefault(f"{KEY}{form}", f"{_latin(name)}|{country}|{name.sex}")


def _known(text: str, taken: Sequence[tuple[int, int]], context: Context) -> Iterator[Mention]:
    """The family name alone, in any case, of who was named in full before."""
    for key, value in context.introduced.items():
        if not key.startswith(KEY):
            continue
        name, country, sex = value.split("|")
        for match in re.finditer(rf"(?<![А-Яа-яЁё-]){key.removeprefix(KEY)}(?![а-яё-])", text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                yield _mention(*match.span(), name, country, sex)


def _latin(name: NameParts) -> str:
    return f"{transliterated(name.given)} {transliterated(name.family)}"


def _mention(start: int, end: int, name: str, country: str, sex: str, office: str = "") -> Mention:
    return Mention(start, end, "person", "", name, side_of(country), country, sex=sex, office=office)
