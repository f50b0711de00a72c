"""Sums over independent texts, and what they tell about how much texts differ.

A sentence is no independent observation: a text that raises an issue raises it again, and a copy of a text
says nothing new. The unit (the cluster) of every interval here is therefore the origin: a document with its
copies and translations. One principle: divide the counts by the design effect, then use the standard method
(Rao and Scott 1992, Biometrics 48:577-585).

A *cell* is one item (an issue, a term, a word) in one group of documents (a source, or the texts of one
side). Per cell six sums over units are enough, so that SQL can do the adding: with ``y`` the occurrences of
the item in a unit and ``x`` what they are counted out of,

    units = number of units with x > 0      total = sum x      total_squares = sum x*x
    count = sum y                           count_squares = sum y*y      cross = sum x*y
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Sums:
    """The sums of many cells, one array element a cell."""

    units: Floats
    total: Floats
    total_squares: Floats
    count: Floats
    count_squares: Floats
    cross: Floats


def shares(cells: Sums) -> Floats:
    """``count / total``, the ratio estimator; NaN where ``total`` is 0."""
    return divide(cells.count, cells.total)


def share_variances(cells: Sums) -> Floats:
    """Variance of the share between units, by linearisation of the ratio; NaN below two units.

    ``m / (m - 1) * sum((y - share * x)**2) / total**2`` (Cochran 1977, Sampling Techniques, 6.4), the sum
    being multiplied out into the sums of the cell.
    """
    share = shares(cells)
    squares = cells.count_squares - 2 * share * cells.cross + share**2 * cells.total_squares
    correction = divide(cells.units, cells.units - 1)
    return correction * divide(np.maximum(squares, 0), cells.total**2)


def design_effects(cells: Sums, groups: npt.NDArray[np.intp]) -> Floats:
    """How many times the variance between units exceeds that of independent observations; at least 1.

    The larger of the cell's own design effect (Kish 1965, Survey Sampling, 8.2) and that of its group, the
    ratio of the summed variances: a rare item tells nothing about its own clustering, and a zero count
    would look certain. Where no cell of a group occurs, units count as one observation each. NaN below two
    units.

    Args:
        groups: number of the group of each cell, from 0; cells of one group share units and dimension.
    """
    share, variance = shares(cells), share_variances(cells)
    independent = divide(share * (1 - share), cells.total)
    known = ~np.isnan(variance)
    summed, expected = (_summed(np.where(known, v, 0.0), groups) for v in (variance, independent))
    pooled = divide(summed, expected)
    whole_units = divide(cells.total, cells.units)
    pooled = np.where(np.isnan(pooled), whole_units, pooled)
    effect = np.fmax(np.fmax(divide(variance, independent), pooled), 1.0)
    return np.where(known, effect, np.nan)


def divide(a: Floats, b: Floats) -> Floats:
    """``a / b``, NaN where ``b`` is not positive."""
    quotient = np.full(np.shape(a), np.nan)
    np.divide(a, b, out=quotient, where=b > 0)
    return quotient


def _summed(values: Floats, groups: npt.NDArray[np.intp]) -> Floats:
    """For each cell the sum over its group, added up in the order of the cells."""
    sums = np.bincount(groups, weights=values).astype(np.float64)
    return sums[groups]
