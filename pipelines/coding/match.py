"""One look at a text for all vocabulary at once.

Aho-Corasick automata find every form, overlapping; forms that do not stand on word boundaries fall out (Latin,
Cyrillic and digits have boundaries, Japanese has none); then within each layer the longest from the left wins.
Searching leftmost-longest first and filtering afterwards would lose "Kuril" in "Kuril Islands" next to "Kuril
Island". Forms with a Cyrillic letter have an automaton of their own, so that other texts never need to build
the many forms of Russian words.
What belongs here: finding forms. What does not: what a form means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.text.fold import Folded, fold

CYRILLIC = re.compile("[а-я]")


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


class Meaning(NamedTuple):
    """What a folded string stands for; ``cased`` is how it has to be written, empty for any case."""

    layer: int
    code: str
    cased: str
    negative: bool


Meanings = tuple[Meaning, ...]


class Matcher:
    """All forms, compiled. Immutable as seen from outside; pickles without the automata."""

    def __init__(self, forms: Iterable[Form]) -> None:
        unique = list(dict.fromkeys(forms))
        folded, cased = _folded_together([form.text for form in unique])
        by_text: dict[str, dict[Meaning, None]] = {}
        for form, text, spelling in zip(unique, folded, cased, strict=True):
            meaning = Meaning(form.layer, form.code, spelling if form.exact else "", form.negative)
            by_text.setdefault(text, {})[meaning] = None
        kept: dict[Meanings, Meanings] = {}
        meanings = {text: kept.setdefault(tuple(found), tuple(found)) for text, found in by_text.items()}
        self._cyrillic = _Vocabulary({t: m for t, m in meanings.items() if CYRILLIC.search(t)})
        self._other = _Vocabulary({t: m for t, m in meanings.items() if not CYRILLIC.search(t)})

    @property
    def texts(self) -> list[str]:
        """All folded strings that are looked for."""
        return [*self._other.texts, *self._cyrillic.texts]

    def find(self, text: str) -> list[Hit]:
        """Hits in ``text`` in order of position; within a layer they do not overlap."""
        folded = fold(text)
        found = self._other.find(folded.text)
        if CYRILLIC.search(folded.text):
            found += self._cyrillic.find(folded.text)
        found.sort(key=_left_longest)
        return _longest(found, folded)


Found = tuple[int, int, Meanings]


class _Vocabulary:
    """Strings with their meanings, and the automaton over them, which is built when it is first needed."""

    def __init__(self, meanings: dict[str, Meanings]) -> None:
        self.texts = list(meanings)
        self._meanings = list(meanings.values())
        self._compiled: tuple[AhoCorasick, list[bool], list[bool]] | None = None

    def __reduce__(self) -> tuple[type[_Vocabulary], tuple[dict[str, Meanings]]]:
        return _Vocabulary, (dict(zip(self.texts, self._meanings, strict=True)),)

    def find(self, text: str) -> list[Found]:
        """Start, end and meanings of every string in ``text`` that stands on word boundaries."""
        automaton, left, right = self._compiled = self._compiled or self._compile()
        meanings = self._meanings
        inside = [*map(_bounded, text), False]
        return [
            (start, end, meanings[index])
            for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True)
            if not (inside[start - 1] and left[index] and start) and not (inside[end] and right[index])
        ]

    def _compile(self) -> tuple[AhoCorasick, list[bool], list[bool]]:
        automaton = AhoCorasick(self.texts, matchkind=MatchKind.Standard, store_patterns=False)
        return automaton, [_bounded(text[0]) for text in self.texts], [_bounded(text[-1]) for text in self.texts]


def _longest(found: Sequence[Found], folded: Folded) -> list[Hit]:
    free_from: dict[int, int] = {}
    hits: list[Hit] = []
    for start, end, meanings in found:
        taken: list[int] = []
        for layer, code, cased, negative in meanings:
            if start < free_from.get(layer, 0) or (cased and folded.cased[start:end] != cased):
                continue
            taken.append(layer)
            if not negative:
                hits.append(Hit(*folded.source(start, end), layer, code))
        for layer in taken:
            free_from[layer] = end
    return hits


def _left_longest(match: Found) -> tuple[int, int]:
    return match[0], -match[1]


def _folded_together(texts: list[str]) -> tuple[list[str], list[str]]:
    """Folding one long text is much quicker than folding very many short ones."""
    folded = fold("\n".join(texts))
    return folded.text.split("\n"), folded.cased.split("\n")


def _bounded(char: str) -> bool:
    """True for characters whose words end at boundaries: Latin, Cyrillic, digits; not kana or Han."""
    return char < "\u2e80" and char.isalnum()
