"""The closed classes of a language: function words, labels of transcripts, what only officials say.

What belongs here: loading and looking up the word lists of ``codebooks/<language>/syntax.toml``. What does
not: grammar.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from pipelines.coding.codebook_files import read_entries


class Syntax:
    """Word lists by name, immutable. ``phrase`` matches the function words that consist of several words."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._sets = {name: frozenset(words) for name, words in lists.items()}
        self._patterns = {name: _any_of(words) for name, words in lists.items()}
        phrases = {word for name in PHRASE_LISTS for word in lists.get(name, ()) if " " in word}
        self.phrase = _any_of(sorted(phrases))

    def words(self, name: str) -> frozenset[str]:
        """The words of a list; empty where the language has no such list."""
        return self._sets.get(name, frozenset())

    def pattern(self, name: str) -> re.Pattern[str]:
        """Matches any word of a list, whole and in any case; nothing where the language has no such list."""
        return self._patterns.get(name, NOTHING)


PHRASE_LISTS = ("preposition", "adverb", "auxiliary", "coordinator", "subordinator")
NOTHING = re.compile(r"(?!)")
LATIN_OR_CYRILLIC = re.compile(r"[A-Za-zА-Яа-яЁё]")


def read_syntax(path: Path) -> Syntax:
    """The word lists of one language. Raises CodebookError for a malformed or missing file."""
    return Syntax(
        {entry.name: tuple(entry.values["words"]) for entry in read_entries(path, frozenset({"words"}))}
    )


def _any_of(words: tuple[str, ...] | list[str]) -> re.Pattern[str]:
    if not words:
        return NOTHING
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_bounded(word) for word in longest_first), re.IGNORECASE)


def _bounded(word: str) -> str:
    left = r"\b" if LATIN_OR_CYRILLIC.match(word[0]) else ""
    right = r"\b" if LATIN_OR_CYRILLIC.match(word[-1]) else ""
    return left + re.escape(word).replace(r"\*", r"[^\W\d]*") + (right or (r"\b" if word[-1] == "*" else ""))
