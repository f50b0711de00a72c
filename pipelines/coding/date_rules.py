"""The date rules of a language: patterns with named parts, as data.

A file ``<language>/dates.toml`` has ``[words.NAME]`` tables, which give the value of each word, and rules. A
pattern may use ``{name}`` for a word list (captured under that name), ``{name2}`` for a second one, and the
number parts ``{day} {day2} {year} {num}``. ``triggers`` are the forms whose presence makes the rule worth
trying. ``example`` reads "text | published | EDTF". A table ``[numbers]`` gives the number parts other
patterns, for numerals that are no digits (Japanese). What belongs here: reading these files. What does not:
computing dates (dates.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pipelines.coding.codebook_files import Entry, read_entries
from pipelines.errors import CodebookError, known
from pipelines.text.fold import fold_in_place

NUMBERS = {
    "day": r"(?P<day>3[01]|[12]\d|0?[1-9])",
    "day2": r"(?P<day2>3[01]|[12]\d|0?[1-9])",
    "monthno": r"(?P<monthno>1[0-2]|0?[1-9])",
    "monthno2": r"(?P<monthno2>1[0-2]|0?[1-9])",
    "year": r"(?P<year>(?:19|20)\d\d)",
    "num": r"(?P<num>\d{1,3})",
}
YEARS = [str(year) for year in range(1945, 2041)]
PLACEHOLDER = re.compile(r"\{([a-z]+)(2?)\}")
KEYS = frozenset({"value", "pattern", "triggers", "example"})


class DateRule(NamedTuple):
    """One rule: a pattern on folded text, what its parts amount to (``value``), and the forms that trigger
    it, as they are to be matched (``triggers``) and as they stand in folded text (``spellings``)."""

    rule_id: str
    value: str
    pattern: re.Pattern[str]
    triggers: tuple[str, ...]
    spellings: frozenset[str]
    words: Mapping[str, Mapping[str, str]]
    example: str


def read_date_rules(path: Path) -> list[DateRule]:
    """The rules of one file in their order; the first that matches wins."""
    entries = read_entries(path, frozenset(), KEYS | {"items"} | NUMBERS.keys())
    words = {e.name.removeprefix("words."): _words(e) for e in entries if e.name.startswith("words.")}
    numbers = next((_numbers(e) for e in entries if e.name == "numbers"), NUMBERS)
    return [
        _rule(e, words, numbers) for e in entries if e.name != "numbers" and not e.name.startswith("words.")
    ]


def _numbers(entry: Entry) -> dict[str, str]:
    patterns = {
        f"{name}{second}": f"(?P<{name}{second}>{text})"
        for name, text in entry.values.items()
        for second in ("", "2")
    }
    return NUMBERS | patterns


def _words(entry: Entry) -> dict[str, str]:
    items: list[str] = entry.values["items"]
    return dict(item.rsplit("=", 1) for item in items)


def _rule(entry: Entry, words: Mapping[str, Mapping[str, str]], numbers: Mapping[str, str]) -> DateRule:
    for key in sorted(KEYS):
        if key not in entry.values:
            raise CodebookError(
                f"key {key!r} is missing",
                place=entry.place,
                remedy=f"add it; a rule has {', '.join(sorted(KEYS))}",
            )
    pattern = PLACEHOLDER.sub(lambda m: _part(m[1], m[2], words, numbers, entry), entry.values["pattern"])
    triggers = tuple(form for trigger in entry.values["triggers"] for form in _trigger(trigger, words))
    return DateRule(
        entry.name,
        entry.values["value"],
        _compiled(pattern, entry),
        triggers,
        frozenset(fold_in_place(trigger.removeprefix("=")) for trigger in triggers),
        words,
        entry.values["example"],
    )


def _compiled(pattern: str, entry: Entry) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise CodebookError(
            f"not a regular expression: {error}", place=entry.place, remedy="mend `pattern`"
        ) from error


def _part(
    name: str, second: str, words: Mapping[str, Mapping[str, str]], numbers: Mapping[str, str], entry: Entry
) -> str:
    if name + second in numbers:
        return numbers[name + second]
    if name not in words:
        raise CodebookError(
            f"unknown part {{{name}}}", place=entry.place, remedy=known(name, [*numbers, *words])
        )
    choices = sorted(
        (re.escape(word.removeprefix("=").lower()) for word in words[name]), key=len, reverse=True
    )
    return f"(?P<{name}{second}>{'|'.join(choices)})"


def _trigger(trigger: str, words: Mapping[str, Mapping[str, str]]) -> list[str]:
    if trigger == "{year}":
        return YEARS
    return list(words[trigger[1:-1]]) if trigger.startswith("{") else [trigger]
