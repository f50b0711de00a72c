"""One pass over a text for all vocabulary at once.

An Aho-Corasick automaton finds every form, overlapping; forms that do not stand on word boundaries fall out
(Latin, Cyrillic and digits have boundaries, Japanese has none); then within each layer the longest from the left wins. Searching
leftmost-longest first and filtering afterwards would lose "Kuril" in "Kuril Islands" next to "Kuril Island".
What belongs here: finding forms. What does not: what a form means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.text.fold import fold


class Form(NamedTuple):
    """A string to find and the entry that it stands for.

    ``layer`` is the set of forms among which the longest wins; ``exact`` forms must match the source's case;
    ``code`` names the entry (concept, actor, office, ...); ``negative`` forms only keep shorter ones from matching.
    """

    text: str
    layer: int
    code: str
    exact: bool = False
    negative: bool = False


class Hit(NamedTuple):
    """A form found at ``start`` to ``end`` of the source text."""

    start: int
    end: int
    layer: int
    code: str


class Matcher:
    """All forms compiled into one automaton. Immutable; safe to share."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_text: dict[str, list[Form]] = {}
        for form in dict.fromkeys(forms):
            by_text.setdefault(fold(form.text).text, []).append(form)
        self._texts = list(by_text)
        self._forms = [tuple(by_text[text]) for text in self._texts]
        self._needs_left = [_bounded(text[0]) for text in self._texts]
        self._needs_right = [_bounded(text[-1]) for text in self._texts]
        self._automaton = AhoCorasick(self._texts, matchkind=MatchKind.Standard, store_patterns=False)

    def find(self, text: str) -> list[Hit]:
        """Hits in ``text`` in order of position; within a layer they do not overlap."""
        folded, offsets = fold(text)
        found = self._bounded_matches(folded)
        found.sort(key=_left_longest)
        hits = self._longest(found, text if offsets is None else None, folded)
        if offsets is None:
            return hits
        return [hit._replace(start=offsets[hit.start], end=offsets[hit.end - 1] + 1) for hit in hits]

    def _bounded_matches(self, folded: str) -> list[tuple[int, int, int]]:
        padded = folded + "\n"
        left, right = self._needs_left, self._needs_right
        return [
            (start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if not (left[index] and start and _bounded(folded[start - 1]))
            and not (right[index] and _bounded(padded[end]))
        ]

    def _longest(self, found: Sequence[tuple[int, int, int]], source: str | None, folded: str) -> list[Hit]:
        free_from: dict[int, int] = {}
        hits: list[Hit] = []
        for start, end, index in found:
            taken: list[int] = []
            for form in self._forms[index]:
                if start < free_from.get(form.layer, 0):
                    continue
                if form.exact and source is not None and source[start:end] != form.text:
                    continue
                taken.append(form.layer)
                if not form.negative:
                    hits.append(Hit(start, end, form.layer, form.code))
            for layer in taken:
                free_from[layer] = end
        return hits


def _left_longest(match: tuple[int, int, int]) -> tuple[int, int, int]:
    return match[0], -match[1], match[2]


def _bounded(char: str) -> bool:
    """True for characters whose words end at boundaries: Latin, Cyrillic, digits; not kana or Han."""
    return char < "\u2e80" and char.isalnum()
