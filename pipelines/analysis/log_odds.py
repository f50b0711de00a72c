"""Log-odds ratios of two groups of texts, shrunk by a prior, and how far they are from zero.

Weighted log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, Political Analysis
16:372-403, section 3.5). For words the prior has the shares of the whole corpus, so that rare words are
drawn to no difference. For codes it is half an observation either way (Haldane 1956, Annals of Human
Genetics 20:309-311), the same formula with another prior.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import stats

from pipelines.analysis.clusters import Floats, divide


@dataclass(frozen=True)
class Prior:
    """Pseudo-observations added to each group: of the item, and in all."""

    count: Floats
    total: Floats


def code_prior(cells: int) -> Prior:
    """Half an occurrence and half a non-occurrence for each of ``cells`` items."""
    return Prior(np.full(cells, 0.5), np.full(cells, 1.0))


def word_prior(count: Floats, total: Floats, weight: float) -> Prior:
    """``weight`` words spread like the corpus: ``count`` and ``total`` are those of both groups together."""
    return Prior(weight * divide(count, total), np.full(len(count), weight))


def log_odds(count: Floats, total: Floats, prior: Prior) -> Floats:
    """Log-odds of an item in one group; NaN where prior and counts together leave no chance for it, or none
    for anything else."""
    hits = count + prior.count
    return _log(hits) - _log(total + prior.total - hits)


def log_odds_variance(count: Floats, total: Floats, prior: Prior, design_effect: Floats) -> Floats:
    """Variance of ``log_odds``, times the design effect because words of one text depend on each other."""
    hits = count + prior.count
    one = np.ones(len(hits))
    return design_effect * (divide(one, hits) + divide(one, total + prior.total - hits))


def p_values(z: Floats, degrees_of_freedom: Floats) -> Floats:
    """Two-sided, with Student's t for few units; NaN where ``z`` is."""
    return np.asarray(2 * stats.t.sf(np.abs(z), degrees_of_freedom), dtype=np.float64)


def q_values(p: Floats, families: npt.NDArray[np.intp]) -> Floats:
    """False-discovery rates within each family: the least ``p * m / rank`` of all hypotheses that are no more
    significant (Benjamini and Hochberg 1995, JRSS B 57:289-300).

    NaN stays NaN and counts for nothing.
    """
    tested = pd.DataFrame({"family": families, "p": p}).dropna().sort_values("p", ascending=False)
    family = tested.groupby("family")["p"]
    rank = family.cumcount(ascending=False) + 1
    q = (tested["p"] * family.transform("size") / rank).groupby(tested["family"]).cummin()
    return q.reindex(range(len(p))).to_numpy(np.float64)


def _log(values: Floats) -> Floats:
    logarithm = np.full(np.shape(values), np.nan)
    np.log(values, out=logarithm, where=values > 0)
    return logarithm
