"""English persons whom no codebook knows: a title or an apposition beside a capitalised name makes them known
to the text.

"Deputy Minister John Smith", "John Smith, a professor at a university in Moscow," and, later in the text,
"Smith". The name is taken as written, the side from the country that stands beside it. What belongs here:
finding such persons. What does not: persons of the codebook (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.coding.mentions import Context, Mention, side_of
from pipelines.coding.syntax import Syntax

CAPITALISED = r"(?:[A-Z][a-zà-ÿ’'\-]+(?:[A-Z][a-zà-ÿ]+)?|[A-Z]\.)"
FULL_NAME = re.compile(rf"{CAPITALISED}(?: (?:de |van |von |al-)?{CAPITALISED}){{1,2}}(?![\w’'-])")
APPOSITION = re.compile(r"(?:, | \()(?:(?:Japanese|Russian|[a-z]+) ){0,3}$")
SPEAKING = re.compile(
    r"(?: said| says| told|,? who said| wrote| argued| believes| noted| added| explained| stressed| warned)\b"
)
APPOSITION_REACH, TITLE_REACH = 90, 30
SHORTEST_FAMILY = 3
MONTHS = frozenset({"May"})


def with_strangers(
    text: str, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]], context: Context
) -> list[Mention]:
    """``mentions`` of a sentence with those of unknown persons added; ``taken`` are the spans of all known
    names."""
    found = [m for m in _strangers(text, mentions, taken, context) if not _inside(m, mentions)]
    if not found:
        return list(mentions)
    kept = [m for m in mentions if not any(s.start <= m.start and m.end <= s.end for s in found)]
    return sorted([*kept, *found], key=lambda m: m.start)


def _inside(stranger: Mention, mentions: Sequence[Mention]) -> bool:
    return any(m.kind == "person" and m.start < stranger.end and stranger.start < m.end for m in mentions)


def _strangers(
    text: str, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]], context: Context
) -> Iterator[Mention]:
    syntax = context.codebook.syntax["en"]
    for match in _names(text, syntax):
        country = None if _overlaps(match.span(), taken) else _country(text, match.span(), mentions, syntax)
        if country is not None:
            context.introduced[f"stranger {match[0].split()[-1]}"] = f"{match[0]}|{country}"
            yield _mention(_from_title(match.start(), mentions), match.end(), match[0], country)
    yield from _known_families(text, taken, context)
    yield from _introduced(text, mentions, taken, context)


def _introduced(
    text: str, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]], context: Context
) -> Iterator[Mention]:
    """Persons of the codebook whose family name means nobody until they are named in full ("Kan")."""
    for family, actor_id in context.introduced.items():
        actor = context.codebook.actors.get(actor_id)
        if actor is None or len(family) < SHORTEST_FAMILY or family in MONTHS:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", text):
            if not _overlaps(match.span(), taken):
                start = _from_title(match.start(), mentions)
                named = Mention(start, match.end(), "person", actor_id, actor.name, actor.side, actor.country)
                yield named._replace(sex=actor.sex)


def _names(text: str, syntax: Syntax) -> Iterator[re.Match[str]]:
    """Capitalised words in a row without a title, an office or the like among them."""
    at, no_names = 0, syntax.words("no_name")
    while match := FULL_NAME.search(text, at):
        odd = [word for word in re.finditer(r"\S+", match[0]) if word[0].lower() in no_names]
        if not odd:
            yield match
        at = match.end() if not odd else match.start() + odd[0].end()


def _known_families(text: str, taken: Sequence[tuple[int, int]], context: Context) -> Iterator[Mention]:
    for key, value in context.introduced.items():
        if not key.startswith("stranger "):
            continue
        name, _, country = value.partition("|")
        for match in re.finditer(rf"(?<![\w.] )\b{re.escape(key[9:])}\b|\b{re.escape(key[9:])}\b", text):
            if not _overlaps(match.span(), taken) and not text[: match.start()].endswith(
                name.rpartition(" ")[0] + " "
            ):
                yield _mention(match.start(), match.end(), name, country)


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def _country(text: str, span: tuple[int, int], mentions: Sequence[Mention], syntax: Syntax) -> str | None:
    """The country beside the name; empty where none is named, None where nothing makes the words a person."""
    before = next((m for m in mentions if m.end <= span[0] and text[m.end : span[0]] in (" ", ", ")), None)
    if (
        before is not None
        and before.kind in ("bare", "group", "unknown_holder", "ministry", "person")
        and before.office
    ):
        return before.country
    apposition = text[span[1] : span[1] + APPOSITION_REACH]
    role = syntax.pattern("role").search(apposition)
    if role and APPOSITION.match(apposition[: role.start()]):
        return _country_near(span[1], span[1] + APPOSITION_REACH, mentions)
    if _titled(text[max(0, span[0] - TITLE_REACH) : span[0]], syntax):
        return _country_near(max(0, span[0] - 50), span[1] + 1, mentions)
    return "" if SPEAKING.match(text, span[1]) else None


def _titled(before: str, syntax: Syntax) -> bool:
    """Whether a title or a role stands directly before the name."""
    titles = [*syntax.pattern("courtesy").finditer(before), *syntax.pattern("role").finditer(before)]
    return any(before[title.end() :] in (" ", ". ", ", ") for title in titles)


def _country_near(start: int, end: int, mentions: Sequence[Mention]) -> str:
    return next((m.country for m in mentions if start <= m.start < end and m.country), "")


def _from_title(start: int, mentions: Sequence[Mention]) -> int:
    before = next((m for m in mentions if m.end == start - 1 and m.office), None)
    return before.start if before else start


def _mention(start: int, end: int, name: str, country: str) -> Mention:
    return Mention(start, end, "person", "", name, side_of(country), country)
