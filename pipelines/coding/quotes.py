"""Quotation marks over sentences: which stretches of the text are reported word for word, and where scare
quotes stand.

What belongs here: finding quoted spans. What does not: whose words they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

MARKS = re.compile(r"[“”„«»‹›「」『』\"]|(?<!\w)''|''(?!\w)|``|(?<!\w)‘|(?<=[.,!?])’(?!\w)")
OPENING, CLOSING = "“„«‹‘「『", "”»›’」』"
# A Russian paragraph that begins with a dash is speech up to the dash before its attribution.
DIALOGUE = re.compile(r"^[ \t]*[—–-] ([А-ЯЁ«„][^\n]*?[,!?…]) [—–-] ", re.MULTILINE)
SCARE_LENGTH = 40
LONGEST = 2000


class Quotes(NamedTuple):
    """Spans inside quotation marks, in order, without the marks."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """The quoted span that holds ``start`` to ``end``, if any."""
        index = bisect_right(self.starts, start) - 1
        if index >= 0 and self.ends[index] >= end:
            return self.starts[index], self.ends[index]
        return None

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Quoted spans that begin inside ``start`` to ``end``."""
        return [(s, e) for s, e in zip(self.starts, self.ends, strict=True) if start <= s < end]


def find_quotes(text: str) -> Quotes:
    """Pairs of quotation marks. A straight mark opens after white space and closes before it; where neither
    shows it alternates. A mark that opens while another is open in an earlier paragraph goes on with that
    quotation at the head of a paragraph, and else makes it an unpaired one, which is dropped."""
    spans: list[tuple[int, int]] = []
    opened: list[tuple[int, str]] = []
    for match in MARKS.finditer(text):
        if _opens(text, match, opened):
            if opened and "\n" in text[opened[-1][0] : match.start()]:
                if not text[: match.start()].endswith("\n"):
                    opened.clear()
                else:
                    continue
            opened.append((match.end(), match[0]))
        elif opened:
            start, _ = opened.pop()
            if match.start() - start <= LONGEST:
                spans.append((start, match.start()))
    if opened and _begins_speech(text, *opened[-1]) and len(text) - opened[-1][0] <= LONGEST:
        spans.append((opened[-1][0], len(text)))  # cut off before it closes
    spans.extend(match.span(1) for match in DIALOGUE.finditer(text))
    outer = _outermost(sorted(spans))
    return Quotes(tuple(s for s, _ in outer), tuple(e for _, e in outer))


def _begins_speech(text: str, start: int, mark: str) -> bool:
    """Whether a mark that nothing closes opens a quotation; a straight one does after a comma or a colon."""
    return mark in OPENING or text[max(0, start - 3) : start - 1] in (", ", ": ")


def _opens(text: str, match: re.Match[str], opened: list[tuple[int, str]]) -> bool:
    mark = match[0]
    if mark in CLOSING:
        return False
    if mark in OPENING:
        return mark != "“" or not (opened and opened[-1][1] == "„")
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    spaced_before, spaced_after = (
        not before or before.isspace() or before in "([—–-",
        not after or after.isspace(),
    )
    if spaced_before != spaced_after:
        return spaced_before
    return not (opened and opened[-1][1] == mark)


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for start, end in spans:
        if not outer or start >= outer[-1][1]:
            outer.append((start, end))
    return outer
