"""How texts of the Japanese and of the Russian perspective differ: the rows of ``framing_contrast``.

Concepts (issues, frames, variants of a term, acts, orientations) are compared across languages, words
within one language only. Both sides' figures come from the same formulas, so swapping the sides turns every
sign.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.analysis.clusters import Floats, Sums, design_effects, shares
from pipelines.analysis.frames import cells_of, stored, sums_of
from pipelines.analysis.intervals import difference_interval, share_interval, t_quantiles
from pipelines.analysis.log_odds import (
    Prior,
    code_prior,
    log_odds,
    log_odds_variance,
    p_values,
    q_values,
    word_prior,
)

MIN_TEXTS = 3
"""Documents that each side must have: with two, an interval is as wide as the scale."""
MIN_COUNT = 5
"""Occurrences of the item that both sides together must have."""
MIN_ITEM_DOCUMENTS = 3
"""Documents that must use the item, so that no contrast rests on one or two texts."""
PRIOR_WORDS = 500
"""Weight of the prior of word contrasts, in words a side: that of one short text."""

Flags = npt.NDArray[np.bool_]

BASE = ["dimension", "base", "issue_id", "language"]
ITEM = [*BASE, "item"]
SIDES = ("JP", "RU")
COLUMNS = [
    "dimension", "item", "issue_id", "language", "jp_count", "jp_total", "ru_count", "ru_total", "jp_share",
    "ru_share", "difference", "difference_low", "difference_high", "log_odds", "z", "q_value", "jp_documents",
    "ru_documents", "supported",
]  # fmt: skip


def framing_contrast(items: pd.DataFrame, bases: pd.DataFrame) -> pd.DataFrame:
    """One row for every item that either side uses, compared with the other side.

    Args:
        items: ``dimension, base, issue_id, language, item, perspective, documents`` (with the item),
            ``count, count_squares, cross``: the sums of ``pipelines.analysis.clusters``. ``base`` names what
            the item is counted out of where one dimension has several (the concept of a term; else empty),
            ``issue_id`` is empty for all issues together, ``language`` empty for concepts. Items
            that too few documents use may be left out; their occurrences stay in the totals.
        bases: ``dimension, base, issue_id, language, perspective, documents`` (with total > 0), ``total,
            total_squares``. Rows of other perspectives than JP and RU are passed over.

    Returns:
        The columns of the table. What needs two documents a side is NULL below that; ``difference_low``,
        ``difference_high``, ``z`` and ``q_value`` are NULL where the row is not ``supported``. q-values are
        adjusted within a dimension and language, overall rows apart from rows within an issue.
    """
    used = items[items["perspective"].isin(SIDES)]
    grid = used[ITEM].drop_duplicates().sort_values(ITEM, ignore_index=True)
    jp, ru = (_side(grid, items, bases, side) for side in SIDES)
    supported = _supported(jp, ru)
    figures = _differences(jp, ru, supported) | _ratios(grid, jp, ru, supported)
    rows = grid.assign(**_columns("jp", jp), **_columns("ru", ru), **figures, supported=supported)
    return stored(rows, COLUMNS, by=["dimension", "issue_id", "language", "item", "base"])


class _Side(NamedTuple):
    """One side's sums for every row, and what follows from them alone."""

    cells: Sums
    item_documents: Floats
    share: Floats
    effect: Floats
    interval: tuple[Floats, Floats]

    @property
    def counts(self) -> tuple[Floats, Floats]:
        return self.cells.count, self.cells.total


def _side(grid: pd.DataFrame, items: pd.DataFrame, bases: pd.DataFrame, perspective: str) -> _Side:
    own_bases = bases[bases["perspective"] == perspective].drop(columns="perspective")
    own_items = items[items["perspective"] == perspective]
    with_bases = grid.merge(own_bases, on=BASE, how="left", validate="many_to_one").fillna(
        {"documents": 0, "total": 0, "total_squares": 0}
    )
    rows = cells_of(with_bases, own_items, ITEM)
    cells = sums_of(rows)
    share = shares(cells)
    effect = design_effects(cells, _numbered(grid, ["dimension", "issue_id", "language"]))
    interval = share_interval(share, cells.total / effect, t_quantiles(cells.documents - 1))
    return _Side(cells, rows["item_documents"].to_numpy(np.float64), share, effect, interval)


def _differences(jp: _Side, ru: _Side, supported: Flags) -> dict[str, Floats]:
    """The difference of the shares and its interval."""
    low, high = difference_interval(jp.share, jp.interval, ru.share, ru.interval)
    return {
        "difference": jp.share - ru.share,
        "difference_low": np.where(supported, low, np.nan),
        "difference_high": np.where(supported, high, np.nan),
    }


def _ratios(grid: pd.DataFrame, jp: _Side, ru: _Side, supported: Flags) -> dict[str, Floats]:
    """The log-odds ratio and what a test of it says; NaN where one side has no texts."""
    prior = _prior(grid, jp.cells, ru.cells)
    both = (jp.cells.total > 0) & (ru.cells.total > 0)
    ratio = np.where(both, log_odds(*jp.counts, prior) - log_odds(*ru.counts, prior), np.nan)
    variances = (log_odds_variance(*side.counts, prior, side.effect) for side in (jp, ru))
    z = np.where(supported, ratio / np.sqrt(sum(variances)), np.nan)
    p = p_values(z, jp.cells.documents + ru.cells.documents - 2)
    return {"log_odds": ratio, "z": z, "q_value": q_values(p, _families(grid))}


def _prior(grid: pd.DataFrame, jp: Sums, ru: Sums) -> Prior:
    words = (grid["dimension"] == "word").to_numpy()
    corpus = word_prior(jp.count + ru.count, jp.total + ru.total, PRIOR_WORDS)
    half = code_prior(len(grid))
    return Prior(np.where(words, corpus.count, half.count), np.where(words, corpus.total, half.total))


def _supported(jp: _Side, ru: _Side) -> Flags:
    texts = np.minimum(jp.cells.documents, ru.cells.documents) >= MIN_TEXTS
    counts = jp.cells.count + ru.cells.count >= MIN_COUNT
    return texts & counts & (jp.item_documents + ru.item_documents >= MIN_ITEM_DOCUMENTS)


def _families(grid: pd.DataFrame) -> npt.NDArray[np.intp]:
    return _numbered(grid.assign(within=grid["issue_id"] != ""), ["dimension", "language", "within"])


def _numbered(grid: pd.DataFrame, keys: list[str]) -> npt.NDArray[np.intp]:
    """The number of each row's group, in the order of first appearance."""
    return grid.groupby(keys, sort=False).ngroup().to_numpy().astype(np.intp)


def _columns(prefix: str, side: _Side) -> dict[str, Floats]:
    return {
        f"{prefix}_count": side.cells.count,
        f"{prefix}_total": side.cells.total,
        f"{prefix}_share": side.share,
        f"{prefix}_documents": side.item_documents,
    }
