"""Lines into sentences, with offsets.

English and Russian sentences end at a full stop, question or exclamation mark before white space and a
capital, a digit or an opening mark, unless an abbreviation or an initial stands there; Japanese ones at 。
outside of parentheses: those of a quotation count one by one, as in the other languages.

What belongs here: where a sentence ends. What does not: whether it belongs to the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

END = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s)|(?<=[а-яё»]{2})[.!?…]+»?(?=«?[А-ЯЁ](?:[а-яё]{2,}|\s))|[。！？]+[」』）)\"”]*"
)
"""Also where a Russian page has lost the space between two sentences."""
LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
CONTINUES = re.compile(r"\s+(?:[—–-]\s*)?[a-zа-яё,;:)]")
"""Also «…?» — сказал он."""
NUMBERING = re.compile(r"\s*[(（]?(?:\d{1,3}|[ivxIVX]{1,4}|[A-Za-zА-Яа-я])")
AFTER_QUOTATION = re.compile("[とのをはがにも、]|など|で[、あ]")
OPENERS, CLOSERS, QUOTATION = "「『（(", "」』）)", "「『"
BULLET = re.compile(r"[•▪◦‣▶►][ \t\u00a0\u3000]*|・[ \u3000]*(?=[\u3040-\u30ff\u4e00-\u9fff])")
KANA = re.compile("[ぁ-んァ-ヶ]")

Span = tuple[int, int]


def lines(text: str) -> Iterator[Span]:
    """Spans of the non-empty lines of ``text``, without the white space around them and a list mark."""
    for match in re.finditer(r"[^\n\r\u2028\u2029\x0b\x0c]+", text):
        start, end = trimmed(text, *match.span())
        bullet = BULLET.match(text, start, end)
        start = bullet.end() if bullet and bullet.end() < end else start
        if start < end:
            yield start, end


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip("\ufeff \t\r\n\u00a0\u3000\u2003\u2002"))
    return start + left, start + max(left, len(piece.rstrip()))


def split(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[Span]:
    """Sentences of one line; together they cover all of it but the white space between them.

    Args:
        abbreviations: lower-case words without their last full stop that do not end a sentence.
    """
    spans: list[Span] = []
    begin = start
    for match in END.finditer(text, start, end):
        if match.start() >= begin and _ends(text, begin, match, end, abbreviations):
            spans.append(trimmed(text, begin, match.end()))
            begin = match.end()
    if (rest := trimmed(text, begin, end))[0] < rest[1]:
        spans.append(rest)
    return spans


def _ends(text: str, begin: int, match: re.Match[str], end: int, abbreviations: frozenset[str]) -> bool:
    mark = match[0]
    if mark[0] in "。！？":
        open_brackets = _open(text, begin, match.end())
        inside = mark[-1] == "。" and open_brackets and open_brackets[-1] in QUOTATION
        return bool(inside or not open_brackets) and not _quoted(mark, text, match.end(), end)
    if CONTINUES.match(text, match.end(), end):
        return False
    if KANA.search(text, begin, match.start()) and _open(text, begin, match.start()):
        return False
    if mark[0] == "." and NUMBERING.fullmatch(text, begin, match.start()):
        return False
    if mark[0] == "." and len(mark) == 1:
        word = LAST_WORD.search(text, max(begin, match.start() - 24), match.start())
        return not (word and _abbreviated(word[0], abbreviations))
    return True


def _quoted(mark: str, text: str, begin: int, end: int) -> bool:
    """「...。」と述べた: the sentence goes on after the quotation in it."""
    return mark[-1] in CLOSERS and bool(AFTER_QUOTATION.match(text, begin, end))


def _abbreviated(word: str, abbreviations: frozenset[str]) -> bool:
    initials = word.isupper() and all(len(part) == 1 for part in word.split("."))
    return initials or word.lower() in abbreviations


def _open(text: str, begin: int, end: int) -> str:
    """The brackets open at ``end``; a closing one alone, as in a numbering, closes nothing."""
    opened = ""
    for char in text[begin:end]:
        if char in OPENERS:
            opened += char
        elif char in CLOSERS:
            opened = opened[:-1]
    return opened
