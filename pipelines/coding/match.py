"""One look at a text for all vocabulary at once.

Aho-Corasick automata find every form, overlapping; forms that do not stand on word boundaries fall out
(Latin, Cyrillic and digits have boundaries, Japanese has none); then within each layer the longest from the
left wins. Searching leftmost-longest first and filtering afterwards would lose "Kuril" in "Kuril Islands"
next to "Kuril Island". Forms in Cyrillic have an automaton of their own, so that other texts never need the
many forms of Russian words; it looks at windows-1251, where every character is one byte, which makes it half
as deep. What belongs here: finding forms. What does not: what a form means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, MatchKind

from pipelines.text.fold import Folded, fold

CYRILLIC = re.compile("[а-я]")
BOUNDED = frozenset(char for char in map(chr, range(0x2E80)) if char.isalnum())
"""Characters whose words end at boundaries: Latin, Cyrillic, digits; not kana or Han."""


class Form(NamedTuple):
    """A string to find and the entry that it stands for.

    ``layer`` is the set of forms among which the longest wins; ``exact`` forms must match the source's case;
    ``code`` names the entry (concept, actor, office, ...); ``negative`` forms only keep shorter ones out.
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
        self._cyrillic = _Vocabulary({t: m for t, m in meanings.items() if _is_cyrillic(t)}, _windows_1251)
        self._other = _Vocabulary({t: m for t, m in meanings.items() if not _is_cyrillic(t)}, _unicode)

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
Finder = Callable[[str], Sequence[tuple[int, int, int]]]


class _Vocabulary:
    """Strings with their meanings, and the automaton over them, built by ``compiler`` when needed."""

    def __init__(self, meanings: dict[str, Meanings], compiler: Callable[[list[str]], Finder]) -> None:
        self.texts = list(meanings)
        self._meanings = list(meanings.values())
        self._compiler = compiler

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in vars(self).items() if name not in ("_finder", "_bounds")}

    @cached_property
    def _finder(self) -> Finder:
        return self._compiler(self.texts)

    @cached_property
    def _bounds(self) -> tuple[list[bool], list[bool]]:
        return [text[0] in BOUNDED for text in self.texts], [text[-1] in BOUNDED for text in self.texts]

    def find(self, text: str) -> list[Found]:
        """Start, end and meanings of every string in ``text`` that stands on word boundaries."""
        meanings, (left, right), padded = self._meanings, self._bounds, text + "\n"
        return [
            (start, end, meanings[index])
            for index, start, end in self._finder(text)
            if not (left[index] and padded[start - 1] in BOUNDED)
            and not (right[index] and padded[end] in BOUNDED)
        ]


def _unicode(texts: list[str]) -> Finder:
    automaton = AhoCorasick(texts, matchkind=MatchKind.Standard, store_patterns=False)
    return lambda text: automaton.find_matches_as_indexes(text, overlapping=True)


def _windows_1251(texts: list[str]) -> Finder:
    automaton = BytesAhoCorasick([text.encode("cp1251") for text in texts], matchkind=MatchKind.Standard)
    return lambda text: automaton.find_matches_as_indexes(text.encode("cp1251", "replace"), overlapping=True)


def _is_cyrillic(text: str) -> bool:
    """True for forms with a Cyrillic letter that windows-1251 can write; "?" is there what it cannot."""
    return bool(CYRILLIC.search(text)) and b"?" not in text.encode("cp1251", "replace")


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
    return (folded.text.split("\n"), folded.cased.split("\n")) if texts else ([], [])
