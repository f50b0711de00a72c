"""Words of many texts added up into the sums that contrasts are made of, in one pass over the texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from pipelines.analysis.contrast import BASE, ITEM, MIN_ITEM_DOCUMENTS
from pipelines.text.words import content_words

GROUP = [*BASE, "perspective"]
SUMS = ["documents", "count", "count_squares", "cross"]
BASE_SUMS = ["documents", "total", "total_squares"]

Totals = dict[tuple[str, ...], list[int]]


class Passage(NamedTuple):
    """What one document says: in all (``issue_id`` empty), or in its sentences on one issue."""

    perspective: str
    language: str
    issue_id: str
    text: str


def word_sums(
    passages: Iterable[Passage], stopwords: Mapping[str, frozenset[str]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """``items`` and ``bases`` of the dimension ``word`` for ``pipelines.analysis.contrast.framing_contrast``.

    Memory grows with the vocabulary, not with the texts. Words that fewer than ``MIN_ITEM_DOCUMENTS``
    documents use are left out of ``items`` and stay in the totals.

    Args:
        passages: one for each document (and issue); in any order.
        stopwords: words to leave out, by language.
    """
    words: Totals = {}
    bases: Totals = {}
    for passage in passages:
        left_out = stopwords.get(passage.language, frozenset())
        counted = Counter(content_words(passage.text, passage.language, left_out))
        total = counted.total()
        if not total:
            continue
        group = ("word", "", passage.issue_id, passage.language, passage.perspective)
        _add(bases, group, (1, total, total * total))
        for word, count in counted.items():
            _add(words, (*group, word), (1, count, count * count, count * total))
    items = _frame(words, [*GROUP, "item", *SUMS])
    return _enough_documents(items), _frame(bases, [*GROUP, *BASE_SUMS])


def _frame(sums: Totals, columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame([(*key, *values) for key, values in sorted(sums.items())], columns=columns)


def _add(sums: Totals, key: tuple[str, ...], values: tuple[int, ...]) -> None:
    held = sums.setdefault(key, [0] * len(values))
    for position, value in enumerate(values):
        held[position] += value


def _enough_documents(items: pd.DataFrame) -> pd.DataFrame:
    documents = items.groupby(ITEM)["documents"].transform("sum")
    return items[documents >= MIN_ITEM_DOCUMENTS].reset_index(drop=True)
