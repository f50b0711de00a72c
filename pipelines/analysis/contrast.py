"""How two groups of texts differ: the Japanese and the Russian perspective, one source and all others.

Concepts (issues, frames, variants of a term, acts, orientations) are compared across languages, words
within one language only. Both sides' figures come from the same formulas, so swapping the sides turns every
sign. What belongs here: figures of many rows at once. What does not: which texts are compared (SQL does the
adding).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.analysis.clusters import Floats, Sums
from pipelines.analysis.frames import paired, side_sums, stored
from pipelines.analysis.intervals import ClusteredShares, clustered_shares, difference_interval, t_quantiles
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
"""Independent texts (origins) that each side must have: with two, an interval is as wide as the scale."""
MIN_COUNT = 5
"""Occurrences of the item that both sides together must have."""
MIN_ITEM_TEXTS = 3
"""Independent texts that must use the item, so that no contrast rests on one or two of them."""
PRIOR_WORDS = 500
"""Weight of the prior of word contrasts, in words a side: that of one short text."""

BASE = ["dimension", "base", "issue_id", "language"]


class Comparison(NamedTuple):
    """What is compared with what.

    ``scope`` names further columns that set rows apart (a period, a source); false-discovery rates are
    adjusted over all of a scope together but for its columns ``family``.
    """

    sides: tuple[str, str]
    scope: tuple[str, ...] = ()
    family: tuple[str, ...] = ()


PERSPECTIVES = Comparison(("JP", "RU"))
PERIODS = Comparison(("JP", "RU"), ("period_kind", "period"), ("period_kind",))
SOURCES = Comparison(("source", "rest"), ("source_id",))

SIDE_COLUMNS = ["count", "total", "share", "share_low", "share_high", "documents", "documents_total",
                "origins", "origins_total"]  # fmt: skip
FIGURES = ["difference", "difference_low", "difference_high", "log_odds", "log_odds_low", "log_odds_high",
           "z", "p_value", "q_value", "supported", "reason"]  # fmt: skip


def framing_contrast(items: pd.DataFrame, bases: pd.DataFrame) -> pd.DataFrame:
    """``contrast`` of the two perspectives over all texts: the rows of the table ``framing_contrast``."""
    return contrast(items, bases, PERSPECTIVES)


def contrast(items: pd.DataFrame, bases: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """One row for every item that either side uses, compared with the other side.

    Args:
        items: the columns of the comparison's scope, ``dimension, base, issue_id, language, item, side,
            documents, origins`` (with the item), ``count, count_squares, cross``: the sums of
            ``pipelines.analysis.clusters``. ``base`` names what the item is counted out of where one
            dimension has several (the concept of a term; else empty), ``issue_id`` is empty for all issues
            together, ``language`` empty for concepts. Items that too few texts use may be left out; their
            occurrences stay in the totals.
        bases: the same keys without the item, ``side, documents, origins`` (with total > 0), ``total,
            total_squares``. Rows of other sides are passed over.

    Returns:
        Scope, dimension, item, issue and language, ``SIDE_COLUMNS`` of both sides (prefixed) and ``FIGURES``.
        What needs two texts a side is NULL below that; intervals of differences, z, p and q are NULL where
        the row is not ``supported``, and ``reason`` says why. q-values are adjusted within a dimension and
        language, overall rows apart from rows within an issue.
    """
    scope = list(comparison.scope)
    rows = compare(paired(items, bases, comparison.sides, [*scope, *BASE], ["item"]), comparison)
    columns = [f"{side.lower()}_{name}" for side in comparison.sides for name in SIDE_COLUMNS]
    keys = [*scope, "dimension", "item", "issue_id", "language"]
    by = [*scope, "dimension", "issue_id", "language", "item", "base"]
    return stored(rows, [*keys, *columns, *FIGURES], by=by)


def source_contrast(items: pd.DataFrame, bases: pd.DataFrame) -> pd.DataFrame:
    """``contrast`` of every source with all other texts, whatever their perspective: the rows of the table
    ``source_contrast``, where the columns of the source itself have no prefix."""
    rows = contrast(items, bases, SOURCES)
    return rows.rename(columns={f"source_{name}": name for name in SIDE_COLUMNS})


def compare(pairs: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """``pairs`` (see ``pipelines.analysis.frames.paired``) with the shares of both sides and ``FIGURES``."""
    groups = numbered(pairs, [*comparison.scope, "dimension", "issue_id", "language"])
    a, b = (_side(pairs, side.lower(), groups) for side in comparison.sides)
    prior = _prior(pairs, a.cells, b.cells)
    ratio = log_odds(*a.counts, prior) - log_odds(*b.counts, prior)
    ratio = np.where((a.cells.total > 0) & (b.cells.total > 0), ratio, np.nan)
    reason = _reason(a, b, ratio)
    figures = _differences(a, b) | _ratios(a, b, prior, ratio)
    supported = reason == ""
    figures = {name: np.where(supported, values, np.nan) for name, values in figures.items()}
    figures |= {"difference": a.found.share - b.found.share, "log_odds": ratio}
    figures["q_value"] = q_values(figures["p_value"], _families(pairs, comparison))
    return pairs.assign(**a.columns(), **b.columns(), **figures, supported=supported, reason=reason)


def numbered(rows: pd.DataFrame, keys: list[str]) -> npt.NDArray[np.intp]:
    """The number of each row's group, in the order of first appearance."""
    return rows.groupby(keys, sort=False).ngroup().to_numpy().astype(np.intp)


class _Side(NamedTuple):
    """One side's sums for every row, and what follows from them alone."""

    name: str
    cells: Sums
    item_units: Floats
    found: ClusteredShares

    @property
    def counts(self) -> tuple[Floats, Floats]:
        return self.cells.count, self.cells.total

    def columns(self) -> dict[str, Floats]:
        return {
            f"{self.name}_share": self.found.share,
            f"{self.name}_share_low": self.found.low,
            f"{self.name}_share_high": self.found.high,
        }


def _side(pairs: pd.DataFrame, name: str, groups: npt.NDArray[np.intp]) -> _Side:
    cells = side_sums(pairs, name)
    found = clustered_shares(cells, groups)
    return _Side(name, cells, pairs[f"{name}_origins"].to_numpy(np.float64), found)


def _differences(a: _Side, b: _Side) -> dict[str, Floats]:
    low, high = difference_interval(
        a.found.share, (a.found.low, a.found.high), b.found.share, (b.found.low, b.found.high)
    )
    return {"difference_low": low, "difference_high": high}


def _ratios(a: _Side, b: _Side, prior: Prior, ratio: Floats) -> dict[str, Floats]:
    """What a test of the log-odds ratio says, and its interval."""
    variance = log_odds_variance(*a.counts, prior, a.found.effect)
    variance += log_odds_variance(*b.counts, prior, b.found.effect)
    error, freedom = np.sqrt(variance), a.cells.units + b.cells.units - 2
    half = t_quantiles(freedom) * error
    z = ratio / error
    return {
        "log_odds_low": ratio - half,
        "log_odds_high": ratio + half,
        "z": z,
        "p_value": p_values(z, freedom),
    }


def _prior(pairs: pd.DataFrame, a: Sums, b: Sums) -> Prior:
    words = (pairs["dimension"] == "word").to_numpy()
    corpus = word_prior(a.count + b.count, a.total + b.total, PRIOR_WORDS)
    half = code_prior(len(pairs))
    return Prior(np.where(words, corpus.count, half.count), np.where(words, corpus.total, half.total))


def _reason(a: _Side, b: _Side, ratio: Floats) -> npt.NDArray[np.str_]:
    """Why a row is not supported, the first reason that holds; empty where it is."""
    reasons = {
        f"few_{a.name}_origins": a.cells.units < MIN_TEXTS,
        f"few_{b.name}_origins": b.cells.units < MIN_TEXTS,
        "few_occurrences": a.cells.count + b.cells.count < MIN_COUNT,
        "few_item_origins": a.item_units + b.item_units < MIN_ITEM_TEXTS,
        "nothing_else": np.isnan(ratio),
    }
    return np.select(list(reasons.values()), list(reasons), "")


def _families(pairs: pd.DataFrame, comparison: Comparison) -> npt.NDArray[np.intp]:
    within = pairs.assign(within=pairs["issue_id"] != "")
    return numbered(within, [*comparison.family, "dimension", "language", "within"])
