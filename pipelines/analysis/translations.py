"""Whether two texts in two languages report the same in the same order: translations of one text.

Words cannot be compared across languages; what sentences report can: figures, speakers, acts, issues, the
concepts behind contested names. Two readouts of one meeting share much of that as well, but not sentence by
sentence, so the sentences are aligned in order (Needleman and Wunsch 1970, J. Mol. Biol. 48:443-453, without
a price for gaps) and only what aligned sentences have in common counts. The measure is meant to miss a free
translation rather than to take two texts for one.
What belongs here: two texts as lists of what is reported. What does not: finding pairs
(``pipelines.tables.origins``).
"""

from __future__ import annotations

from collections.abc import Sequence

SAME_REPORT = 0.6
"""Similarity from which a text counts as a translation: three language versions of one release reach 0.7 to
0.9, readouts of one meeting by different hands 0.2 to 0.45 (the shipped briefs, tests/tables/texts)."""
MIN_SENTENCES = 4
"""Sentences with something reported that either text must have."""
WEIGHTS = {"figure": 3, "speaker": 2}
"""Weights of elements by their first word; 1 for others."""

Report = Sequence[frozenset[str]]
"""What the sentences of a text report, in order; sentences that report nothing are left out."""


def likeness(a: Report, b: Report) -> float:
    """Twice the weight of what aligned sentences share, by the weight of all that both texts report; 0 to 1.

    0 for texts that are too short to tell.
    """
    if min(len(a), len(b)) < MIN_SENTENCES:
        return 0.0
    best = [0] * (len(b) + 1)
    for sentence in a:
        above = best
        best = [0]
        for place, other in enumerate(b):
            best.append(max(above[place + 1], best[place], above[place] + _weight(sentence & other)))
    total = sum(_weight(sentence) for report in (a, b) for sentence in report)
    return round(2 * best[-1] / total, 4)


def _weight(elements: frozenset[str]) -> int:
    return sum(WEIGHTS.get(element.partition(" ")[0], 1) for element in elements)
