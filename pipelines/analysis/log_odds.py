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
from scipy import stats

from pipelines.analysis.clusters import Floats


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
    return Prior(weight * count / total, np.full(len(count), weight))


def log_odds(count: Floats, total: Floats, prior: Prior) -> Floats:
    """Log-odds of an item in one group."""
    hits = count + prior.count
    return np.log(hits) - np.log(total + prior.total - hits)


def log_odds_variance(count: Floats, total: Floats, prior: Prior, design_effect: Floats) -> Floats:
    """Variance of ``log_odds``, times the design effect because words of one text depend on each other."""
    hits = count + prior.count
    return design_effect * (1 / hits + 1 / (total + prior.total - hits))


def p_values(z: Floats, degrees_of_freedom: Floats) -> Floats:
    """Two-sided, with Student's t for few documents; NaN where ``z`` is."""
    return np.asarray(2 * stats.t.sf(np.abs(z), degrees_of_freedom), dtype=np.float64)


def q_values(p: Floats, families: npt.NDArray[np.intp]) -> Floats:
    """False-discovery rates (Benjamini and Hochberg 1995, JRSS B 57:289-300) within each family.

    NaN stays NaN and counts for nothing.
    """
    q = np.full(len(p), np.nan)
    for family in np.unique(families):
        tested = np.flatnonzero((families == family) & ~np.isnan(p))
        if len(tested):
            q[tested] = stats.false_discovery_control(p[tested])
    return q
