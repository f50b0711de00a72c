"""95 % intervals for a share and for the difference of two shares.

Score intervals: they stay inside the possible range and keep their coverage for small counts and zeros,
where ``share +- 1.96 standard errors`` does not (Brown, Cai and DasGupta 2001, Statistical Science
16:101-133). With counts from clusters they take the effective number of observations, and Student's t for
few clusters (Franco, Little, Louis and Slud 2019, Journal of Survey Statistics and Methodology 7:334-364).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import stats

from pipelines.analysis.clusters import Floats, Sums, design_effects, shares

CONFIDENCE = 0.95


class ClusteredShares(NamedTuple):
    """Shares of cells, the design effects of their groups, and the ends of their intervals."""

    share: Floats
    effect: Floats
    low: Floats
    high: Floats


def clustered_shares(cells: Sums, groups: npt.NDArray[np.intp]) -> ClusteredShares:
    """The share of every cell and its interval, independent texts being the unit.

    Args:
        cells: the sums of the cells.
        groups: for every cell the number of its group, whose cells lend each other their design effect.
    """
    share, effect = shares(cells), design_effects(cells, groups)
    low, high = share_interval(share, cells.total / effect, t_quantiles(cells.units - 1))
    return ClusteredShares(share, effect, low, high)


def t_quantiles(degrees_of_freedom: Floats) -> Floats:
    """How many standard errors a two-sided interval reaches; NaN below one degree of freedom."""
    usable = np.where(degrees_of_freedom >= 1, degrees_of_freedom, np.nan)
    different, places = np.unique(usable, return_inverse=True)  # many rows, few numbers of units
    return np.asarray(stats.t.ppf((1 + CONFIDENCE) / 2, different), dtype=np.float64)[places]


def share_interval(share: Floats, observations: Floats, quantile: Floats) -> tuple[Floats, Floats]:
    """Lower and upper ends (Wilson 1927, Journal of the American Statistical Association 22:209-212).

    Args:
        share: observed shares.
        observations: effective numbers of observations.
        quantile: standard errors to each side.
    """
    weight = quantile**2 / observations
    centre = (share + weight / 2) / (1 + weight)
    half = np.sqrt(weight * share * (1 - share) + weight**2 / 4) / (1 + weight)
    return np.maximum(centre - half, 0.0), np.minimum(centre + half, 1.0)


def difference_interval(
    a: Floats, a_interval: tuple[Floats, Floats], b: Floats, b_interval: tuple[Floats, Floats]
) -> tuple[Floats, Floats]:
    """Ends of the interval for ``a - b`` from the intervals of two independent shares.

    The square-and-add method (Newcombe 1998, Statistics in Medicine 17:873-890, method 10).
    """
    low = (a - b) - np.hypot(a - a_interval[0], b_interval[1] - b)
    high = (a - b) + np.hypot(a_interval[1] - a, b - b_interval[0])
    return low, high
