"""Runs of words by which copies of a text are known: shingles, and the few of them that stand for a text.

A shingle is a run of four words; of Japanese, which has no spaces, of eight characters. Its hash is made of
the words alone, so that case, width, punctuation and line breaks do not show, and it is the same on every
machine. Fingerprints are chosen by winnowing (Schleimer, Wilkerson and Aiken 2003, Proc. SIGMOD, 76-85): the
smallest hash of every window. Two texts that share a run as long as a window and a shingle less one share a
fingerprint, wherever it stands in either; excerpts and wire copies inside longer articles need that.
What belongs here: one text to numbers. What does not: comparing texts (``pipelines.analysis.copies``).
"""

from __future__ import annotations

import re
import zlib
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipelines.text.fold import fold

Hashes = npt.NDArray[np.uint64]

WORDS, CHARACTERS = 4, 8
"""Length of a shingle in words, in Japanese characters."""
WINDOW = 4
"""Window of the winnowing in lengths of a shingle: 19 words (39 Japanese characters) in a row cannot be
missed."""
_WORD = re.compile(r"[^\W_]+")
_MULTIPLIER, _ONE, _SHIFT = np.uint64(0x9E3779B97F4A7C15), np.uint64(1), np.uint64(29)


class Shingles(NamedTuple):
    """A text as numbers: how many ``tokens`` (words, Japanese characters) it has, the hash of the run of
    ``length`` tokens that begins at each of them, and ``whole``, a hash of all."""

    tokens: int
    length: int
    hashes: Hashes
    whole: str


def shingles(text: str, language: str) -> Shingles:
    """The shingles of ``text``: as many as it has words less three, none for a shorter one."""
    words = _WORD.findall(fold(text).text)
    length, tokens = (CHARACTERS, _characters(words)) if language == "ja" else (WORDS, _hashes(words))
    hashes = np.zeros(max(len(tokens) - length + 1, 0), np.uint64)
    for place in range(length if len(hashes) else 0):
        hashes = _mixed(hashes ^ tokens[place : place + len(hashes)])
    return Shingles(len(tokens), length, hashes, blake2b(tokens.tobytes(), digest_size=8).hexdigest())


def fingerprints(text: Shingles) -> Hashes:
    """The distinct shingles that stand for the text, in ascending order: about 12 of 100."""
    window = min(WINDOW * text.length, len(text.hashes))
    if not window:
        return text.hashes
    smallest = np.lib.stride_tricks.sliding_window_view(text.hashes, window).min(axis=1)
    return np.unique(smallest)


def _hashes(words: list[str]) -> Hashes:
    codes = (zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words)
    return _mixed(np.fromiter(codes, np.uint64, len(words)))


def _characters(words: list[str]) -> Hashes:
    points = "".join(words).encode("utf-32-le", "surrogatepass")
    return _mixed(np.frombuffer(points, "<u4").astype(np.uint64))


def _mixed(values: Hashes) -> Hashes:
    """Every bit of the values spread over all 64; the arithmetic wraps."""
    spread = (values + _ONE) * _MULTIPLIER
    return spread ^ (spread >> _SHIFT)
