"""How much of one text stands in another: copies, excerpts, wire copies inside longer articles.

What belongs here: two texts of one language as numbers. What does not: finding the pairs that are worth
comparing (``pipelines.tables.origins``), texts of two languages (``pipelines.analysis.translations``).
"""

from __future__ import annotations

import numpy as np

from pipelines.text.shingles import Shingles

MIN_TOKENS = {"ja": 60}
MIN_WORDS = 30
"""Tokens below which a text is a copy only of an equal one: a short text is soon said twice."""
SAME_TEXT = 0.5
"""Share of the shorter text from which two texts count as one (measured in benchmarks/origins.py)."""


def is_long_enough(text: Shingles, language: str) -> bool:
    """Whether a text has enough words to be known again by part of them."""
    return text.tokens >= MIN_TOKENS.get(language, MIN_WORDS)


def coverage(a: Shingles, b: Shingles) -> float:
    """Share of the words of the shorter text that stand in the other one in runs of at least a shingle.

    It is 1 for an excerpt however long the other text is, about 0.8 where one word in ten was replaced, and
    near 0 for texts that only speak of the same thing.
    """
    shorter, longer = sorted((a, b), key=lambda text: text.tokens)
    shared = np.flatnonzero(np.isin(shorter.hashes, longer.hashes))
    covered = np.zeros(shorter.tokens, bool)
    for place in range(shorter.length):
        covered[shared + place] = True
    return round(float(covered.mean()), 4) if shorter.tokens else 0.0
