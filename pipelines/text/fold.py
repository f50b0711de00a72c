"""Folding of text for matching: case, width, quotation marks, spaces, invisible characters.

Folding keeps the length wherever it can; where characters must go (soft hyphens, zero-width marks) or merge
(half-width kana with sound marks), every character keeps the span of the source text that it comes from.
What belongs here: character-level normalisation. What does not: anything that knows words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

QUOTES = dict.fromkeys("‘’‛′´`", "'") | dict.fromkeys("“”„‟″«»", '"')
HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2212", "-")
SPACES = dict.fromkeys("\t\u00a0\u2002\u2003\u2005\u2007\u2009\u200a\u202f\u3000", " ")
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
LETTERS = {"ё": "е", "Ё": "Е"}
SAME_LENGTH = FULL_WIDTH | QUOTES | HYPHENS | SPACES | LETTERS
FOLDABLE = frozenset(SAME_LENGTH)

# Soft hyphen, zero-width marks, variation selectors, BOM; half-width kana with their sound marks.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe00-\ufe0f"
HALF_WIDTH_KANA = "\uff66-\uff9f"
SHIFTS = re.compile(f"[{INVISIBLE}{HALF_WIDTH_KANA}]")
SHIFTING = re.compile(f"[{INVISIBLE}]+|(?P<kana>[{HALF_WIDTH_KANA}][\uff9e\uff9f]?)")
MIXED = re.compile(r"[a-z](?:(?<=[а-я][a-z])|(?=[а-я]))")
MIXED_WORD = re.compile(r"[a-zа-я]*(?:[а-я][a-z]|[a-z][а-я])[a-zа-я]*")
CYRILLIC_TWINS = str.maketrans("aceopxykmhtb", "асеорхукмнтв")
LATIN = re.compile("[a-z]")

Span = tuple[int, int]


class Folded(NamedTuple):
    """Folded text: ``cased`` keeps capitals, ``text`` does not; both have the same length.

    ``spans[i]`` is the span of the source text behind character i; None where all positions are the same.
    """

    text: str
    cased: str
    spans: list[Span] | None = None

    def source(self, start: int, end: int) -> Span:
        """The span in the source text that belongs to a span (not empty) of the folded text."""
        return (start, end) if self.spans is None else (self.spans[start][0], self.spans[end - 1][1])


def fold(text: str) -> Folded:
    """Fold ``text`` for matching.

    >>> fold("“Южные Курилы”").text
    '"южные курилы"'
    """
    visible, spans = _without_shifting(text) if not text.isascii() and SHIFTS.search(text) else (text, None)
    cased = _straightened(visible)
    return Folded(_untwinned(_lowered(cased)), cased, spans)


def fold_in_place(text: str) -> str:
    """Fold ``text`` as far as that leaves every character at its position.

    >>> fold_in_place("１９５６年\u00ad")
    '1956年\\xad'
    """
    return _untwinned(_lowered(_straightened(text)))


def _straightened(text: str) -> str:
    for char in FOLDABLE.intersection(text):
        text = text.replace(char, SAME_LENGTH[char])
    return text


def _lowered(text: str) -> str:
    """Lower case of the same length: a capital whose small letter takes two characters stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _untwinned(text: str) -> str:
    """Latin letters that stand for look-alike Cyrillic ones inside a Cyrillic word become Cyrillic."""
    return text if text.isascii() or not MIXED.search(text) else MIXED_WORD.sub(_cyrillic, text)


def _cyrillic(match: re.Match[str]) -> str:
    turned = match[0].translate(CYRILLIC_TWINS)
    return match[0] if LATIN.search(turned) else turned


def _without_shifting(text: str) -> tuple[str, list[Span]]:
    """``text`` with half-width kana widened and invisible characters gone, and where each character was."""
    pieces: list[str] = []
    spans: list[Span] = []
    begin = 0
    for match in SHIFTING.finditer(text):
        pieces.append(text[begin : match.start()])
        spans.extend((i, i + 1) for i in range(begin, match.start()))
        wide = unicodedata.normalize("NFKC", match["kana"] or "")
        pieces.append(wide)
        spans.extend([match.span()] * len(wide))
        begin = match.end()
    pieces.append(text[begin:])
    spans.extend((i, i + 1) for i in range(begin, len(text)))
    return "".join(pieces), spans
