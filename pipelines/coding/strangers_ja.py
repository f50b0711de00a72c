"""Persons in Japanese texts whom no codebook knows: members of a committee and others whose family name
stands before what they are (青山委員, 松浦(昭)委員), and foreigners in katakana (ペトロフ教授).

A member of a committee is nobody who has held an office under the same family name. What belongs here:
finding such persons. What does not: persons of the codebook (actors.py), names (codebooks/ja/syntax.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pipelines.coding.mentions import Context, Mention, side_of

GIVEN = r"(?:[(（][^)）]{1,4}[)）])?"
NOT_BEFORE = re.compile(r"[\u4e00-\u9fff々ァ-ヶ]$")
BREAKS = re.compile(r"[、。「」はがをに]|と(?!い)|で(?!ある)")
"""What does not stand between a country and the name of somebody who is of it."""
HOME, ABROAD = "JP", "RU"


def with_strangers(
    text: str, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]], context: Context
) -> list[Mention]:
    """``mentions`` of a sentence with those of unknown persons added, in order."""
    found = [m for m in _members(text, context) if not _known_in_full(m, mentions)]
    found += _foreigners(text, mentions, context)
    if not found:
        return list(mentions)
    kept = [m for m in mentions if not any(s.start < m.end and m.start < s.end for s in found)]
    return sorted([*kept, *found], key=lambda m: m.start)


def reading(name: str, context: Context) -> str:
    """A Japanese name as the coding manual writes it, as far as the family name is known; else as it stands.

    The family name is the longest one that the name begins with.
    """
    readings = _readings(context.codebook.syntax["ja"].words("surname"))
    return next((readings[name[:n]] for n in (3, 2, 1) if name[:n] in readings), name)


@lru_cache(maxsize=2)
def _readings(words: frozenset[str]) -> Mapping[str, str]:
    return dict(word.split(" ") for word in words)


@lru_cache(maxsize=2)
def _pattern(names: frozenset[str], titles: frozenset[str]) -> re.Pattern[str]:
    family = "|".join(sorted((re.escape(word.split(" ")[0]) for word in names), key=len, reverse=True))
    title = "|".join(sorted(map(re.escape, titles), key=len, reverse=True))
    return re.compile(rf"(?P<family>{family}){GIVEN}\u200b?(?P<title>{title})")


def _members(text: str, context: Context) -> Iterator[Mention]:
    syntax = context.codebook.syntax["ja"]
    pattern = _pattern(syntax.words("surname"), syntax.words("member"))
    for match in pattern.finditer(text):
        if not NOT_BEFORE.search(text[: match.start()]):
            name = reading(match["family"], context)
            yield Mention(match.start(), match.end(), "person", "", name, side_of(HOME), HOME)


def _foreigners(text: str, mentions: Sequence[Mention], context: Context) -> Iterator[Mention]:
    """Of the country named right before them, else Russians."""
    syntax = context.codebook.syntax["ja"]
    for match in _foreign(syntax.words("title"), syntax.words("title_of_place")).finditer(text):
        start = match.start("name")
        named = [m for m in mentions if m.start < match.end("name") and start < m.end and m.kind != "bare"]
        if not named:
            before = (m for m in mentions if m.end <= start and m.country)
            country = next((m.country for m in before if not BREAKS.search(text, m.end, start)), ABROAD)
            yield Mention(start, match.end(), "person", "", match["name"], side_of(country), country)


@lru_cache(maxsize=2)
def _foreign(titles: frozenset[str], of_places: frozenset[str]) -> re.Pattern[str]:
    """A name of several parts before any title, one of a single part not before the title of a place."""
    one, several = r"[ァ-ヶー]{3,14}", r"[ァ-ヶー]{2,14}(?:[・＝=][ァ-ヶー]{2,14}){1,3}"
    of_persons = (titles - of_places, titles)
    title = ["|".join(sorted(map(re.escape, words), key=len, reverse=True)) for words in of_persons]
    return re.compile(
        rf"(?<![ァ-ヶー・＝=])(?P<name>{several}(?={title[1]})|{one}(?={title[0]}))(?:{title[1]})"
    )


def _known_in_full(stranger: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a person of the codebook is named there by more than the family name."""
    return any(m.kind == "person" and m.start < stranger.start and stranger.start < m.end for m in mentions)
