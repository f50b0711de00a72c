"""Line breaks inside Japanese sentences, as transcripts and printed columns have them.

A line that ends in a particle or a comma runs on; in a paragraph where many lines do, where the lines have
one width, or where the links of a parliamentary record broke them, every line runs on that does not end a
sentence. What belongs here: which line feeds mean nothing. What does not: what the lines are (layout.py).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

JOINT = "\u200b"
"""What stands for a line feed that means nothing: folding drops it, and positions stay."""
GAP = re.compile(r"[ \t]*\r?\n")
ENDED = re.compile(r"[。．.!?！？:：;；…―─][」』)）”\"]*$|^$")
CLOSED = re.compile(r"[」』)）”\"]$")
RUNS_ON = re.compile(
    r"(?:[、，,のをはがとでもや]|(?<!つい)(?<!関し)(?<!対し)(?<!めぐっ)(?<!向け)て|(?<=[一-龥ァ-ヶ])に)$"
)
BEGINS = re.compile(
    r"[ \t\u3000]|[○◯〇●■◆◇▲▼△▽・•※＊*#【\[<＜〈]|[-–—―─]{2}"
    r"|[(（]?\d{1,2}[)）.．、 \u3000]|[一二三四五六七八九十]{1,3}、"
)
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff々「『（(、〇0-9０-９]")
AFTER_CLOSING = re.compile(r"[とのをはがにもで、]")
MARK_ALONE = re.compile(r"[○◯〇]")
OPEN_AFTER_END = re.compile(r"。[^」』)）”\"。]+$")
FEWEST = 2
SHARE = 0.3
SHORTEST_COMMA = 10
SHORTEST_WIDTH = 18
FEWEST_EVEN = 4

Span = tuple[int, int]


class Line(NamedTuple):
    """A line and the gap after it: start, end, and where the next line begins."""

    start: int
    end: int
    following: int


def unbroken(text: str) -> str:
    """``text`` with the line feeds inside of sentences as zero-width spaces; the length stays.

    >>> unbroken("政府は、\\n交渉を続けるとの\\n立場を述べた。\\n以上")
    '政府は、\\u200b交渉を続けるとの\\u200b立場を述べた。\\n以上'
    """
    pieces, begin = [], 0
    for paragraph in _paragraphs(text):
        for line, following in _running(text, paragraph):
            pieces += [text[begin : line.end], JOINT * (following.start - line.end)]
            begin = following.start
    return "".join(pieces) + text[begin:]


def _paragraphs(text: str) -> Iterator[list[Line]]:
    """Lines between empty lines."""
    lines: list[Line] = []
    begin = 0
    for match in GAP.finditer(text):
        if match.start() > begin:
            lines.append(Line(begin, match.start(), match.end()))
        elif lines:
            yield lines
            lines = []
        begin = match.end()
    if begin < len(text):
        lines.append(Line(begin, len(text), len(text)))
    if lines:
        yield lines


def _running(text: str, lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Pairs of lines of a paragraph between which the sentence goes on."""
    broken, width = _is_broken(text, lines), _width(lines)
    for line, following in itertools.pairwise(lines):
        if _goes_on(text, line, following, broken or _fills(line, width)):
            yield line, following


def _goes_on(text: str, line: Line, following: Line, broken: bool) -> bool:
    above, below = text[line.start : line.end], text[following.start : following.end]
    if MARK_ALONE.fullmatch(above):
        return True
    if BEGINS.match(below) or ENDED.search(above) or not JAPANESE.match(below):
        return False
    if CLOSED.search(above):
        return broken and bool(AFTER_CLOSING.match(below))
    return broken or (above.endswith("、") and len(above) >= SHORTEST_COMMA)


def _is_broken(text: str, lines: Sequence[Line]) -> bool:
    """Whether many of the lines that do not end a sentence end where no line ends by itself, or a line is
    nothing but the mark before a speaker."""
    wholes = [text[line.start : line.end] for line in lines[:-1]]
    begun = sum(1 for whole in wholes if OPEN_AFTER_END.search(whole))
    if begun >= FEWEST or any(MARK_ALONE.fullmatch(whole) for whole in wholes):
        return True
    ends = [text[max(line.start, line.end - 8) : line.end] for line in lines[:-1]]
    still_open = [end for end in ends if not ENDED.search(end)]
    running = sum(1 for end in still_open if RUNS_ON.search(end))
    return running >= FEWEST and running >= SHARE * len(still_open)


def _width(lines: Sequence[Line]) -> int:
    """The width at which all lines are broken; 0 where they have none."""
    lengths = Counter(line.end - line.start for line in lines[:-1])
    width = max(lengths, default=0)
    even = sum(count for length, count in lengths.items() if length >= width - 1)
    return width if width >= SHORTEST_WIDTH and even >= FEWEST_EVEN and even * 2 >= len(lines) - 1 else 0


def _fills(line: Line, width: int) -> bool:
    return bool(width) and line.end - line.start >= width - 1
