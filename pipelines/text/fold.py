"""Folding of text for matching: case, width, quotation marks, spaces, invisible characters.

Folding keeps the length wherever it can; where characters must go (soft hyphens, zero-width marks) or merge
(half-width kana with sound marks), an offset map leads every position back to the source text.
What belongs here: character-level normalisation. What does not: anything that knows words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

QUOTES = {0x2018: "'", 0x2019: "'", 0x201B: "'", 0x2032: "'", 0x00B4: "'", 0x0060: "'"} | dict.fromkeys(
    (0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB), '"'
)
HYPHENS = dict.fromkeys((0x2010, 0x2011, 0x2012, 0xFF0D, 0x2212), "-")
SPACES = dict.fromkeys((0x00A0, 0x2007, 0x2009, 0x200A, 0x202F, 0x3000, 0x2002, 0x2003, 0x2005, 0x0009), " ")
FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
LETTERS = {ord("ё"): "е", ord("Ё"): "е"}
SAME_LENGTH = FULL_WIDTH | QUOTES | HYPHENS | SPACES | LETTERS

# Soft hyphen, zero-width marks, variation selectors, BOM; half-width kana, whose sound marks are characters of their own.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe00-\ufe0f"
HALF_WIDTH_KANA = "\uff66-\uff9f"
SHIFTING = re.compile(f"[{INVISIBLE}{HALF_WIDTH_KANA}]")
GROUP = re.compile(f"[{INVISIBLE}]+|[{HALF_WIDTH_KANA}][\uff9e\uff9f]?|.", re.DOTALL)
CYRILLIC_TWINS = str.maketrans("aceopxykmhtb", "асеорхукмнтв")
MIXED_WORD = re.compile(r"[a-z]*[а-я]+[a-z]+[а-яa-z]*|[a-z]+[а-я]+[а-яa-z]*")


class Folded(NamedTuple):
    """Folded text; ``offsets[i]`` is the source position of character i, with one more for the end. None: same positions."""

    text: str
    offsets: list[int] | None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source text that belongs to a span of the folded text."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]


def fold(text: str) -> Folded:
    """Fold ``text`` for matching.

    >>> fold("“Южные Курилы”").text
    '"южные курилы"'
    """
    if SHIFTING.search(text):
        return _fold_shifting(text)
    return Folded(_fold_letters(text), None)


def _fold_letters(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered if lowered.isascii() else _untwin(lowered.translate(SAME_LENGTH))


def _untwin(text: str) -> str:
    """Latin letters that stand for look-alike Cyrillic ones inside a Cyrillic word become Cyrillic."""
    return MIXED_WORD.sub(_cyrillic, text) if "а" <= max(text) <= "\U0010ffff" else text


def _cyrillic(match: re.Match[str]) -> str:
    word = match[0]
    turned = word.translate(CYRILLIC_TWINS)
    return turned if not re.search("[a-z]", turned) else word


def _fold_shifting(text: str) -> Folded:
    pieces: list[str] = []
    offsets: list[int] = []
    for group in GROUP.finditer(text):
        piece = "" if group[0][0] in _INVISIBLE_SET else _fold_letters(_widen(group[0]))
        pieces.append(piece)
        offsets.extend([group.start()] * len(piece))
    offsets.append(len(text))
    return Folded("".join(pieces), offsets)


_INVISIBLE_SET = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10))))


def _widen(piece: str) -> str:
    return unicodedata.normalize("NFKC", piece) if "\uff66" <= piece[0] <= "\uff9f" else piece
