"""Folding of text for matching: case, width, quotation marks, spaces, invisible characters.

Folding keeps the length wherever it can; where characters must go (soft hyphens, zero-width marks) or merge
(half-width kana with sound marks), an offset map leads every position back to the source text.
What belongs here: character-level normalisation. What does not: anything that knows words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

QUOTES = dict.fromkeys("‘’‛′´`", "'") | dict.fromkeys("“”„‟″«»", '"')
HYPHENS = dict.fromkeys("\u2010\u2011\u2012\uff0d\u2212", "-")
SPACES = dict.fromkeys("\t\u00a0\u2002\u2003\u2005\u2007\u2009\u200a\u202f\u3000", " ")
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
LETTERS = {"ё": "е", "Ё": "Е"}
SAME_LENGTH = FULL_WIDTH | QUOTES | HYPHENS | SPACES | LETTERS
FOLDABLE = frozenset(SAME_LENGTH)

# Soft hyphen, zero-width marks, variation selectors, BOM; half-width kana, whose sound marks are characters of their own.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe00-\ufe0f"
HALF_WIDTH_KANA = "\uff66-\uff9f"
SHIFTING = re.compile(f"[{INVISIBLE}]+|[{HALF_WIDTH_KANA}][\uff9e\uff9f]?")
CYRILLIC_TWINS = str.maketrans("aceopxykmhtb", "асеорхукмнтв")
LATIN_BY_CYRILLIC = re.compile(r"[a-z](?:(?<=[а-я][a-z])|(?=[а-я]))")
MIXED_WORD = re.compile(r"[a-zа-я]*(?:[а-я][a-z]|[a-z][а-я])[a-zа-я]*")


class Folded(NamedTuple):
    """Folded text: ``cased`` keeps capitals, ``text`` does not; they have the same length.

    ``offsets[i]`` is the source position of character i, with one more for the end. None: same positions.
    """

    text: str
    cased: str
    offsets: list[int] | None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source text that belongs to a span of the folded text."""
        if self.offsets is None:
            return start, end
        if end <= start:
            return self.offsets[start], self.offsets[start]
        last = self.offsets[end - 1]
        return self.offsets[start], next(i for i in self.offsets[end:] if i > last) if end > 0 else last


def fold(text: str) -> Folded:
    """Fold ``text`` for matching.

    >>> fold("“Южные Курилы”").text
    '"южные курилы"'
    """
    return text
