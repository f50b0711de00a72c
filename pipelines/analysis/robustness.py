"""Whether a contrast rests on one text or one source: what becomes of it when each is left out in turn.

Leave-one-out (the jackknife: Quenouille 1956, Biometrika 43:353-360) on sums, not on texts: the figures are
those that the collection would give without the text. What does not belong here: the figures themselves
(``contrast``).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.analysis.contrast import Comparison, compare
from pipelines.analysis.frames import stored

WITHOUT = Comparison(("JP", "RU"), ("without",), ("without",))
KEYS = ["dimension", "item", "issue_id", "language"]
COLUMNS = [
    *KEYS, "leave_out", "units", "difference", "lowest", "lowest_without", "highest", "highest_without",
    "highest_q_value", "holds", "vanishes", "loses", "lost_without", "lost_units",
]  # fmt: skip
LOSSES = ("sign", "support", "significance")
"""What a contrast can lose, the worst first."""


def without_each(pairs: pd.DataFrame) -> pd.DataFrame:
    """The figures without each text.

    Args:
        pairs: rows as of ``pipelines.analysis.frames.paired`` with ``without``, what is left out of them.

    Returns:
        ``KEYS``, ``without``, ``difference``, ``sign`` (-1, 0, 1), ``supported``, ``excludes_zero`` (whether
        the interval of the difference does) and ``q_value``.
    """
    rows = compare(pairs, WITHOUT)
    figures = stored(rows, [*KEYS, "without", "difference", "difference_low", "difference_high", "supported",
                            "q_value"], by=["without", *KEYS])  # fmt: skip
    sign = np.sign(figures["difference"].fillna(0)).astype("int64")
    figures = figures.assign(sign=sign, excludes_zero=excludes_zero(figures))
    return figures.drop(columns=["difference_low", "difference_high"])


def excludes_zero(rows: pd.DataFrame) -> pd.Series[bool]:
    """Whether the interval of the difference lies on one side of zero; False where there is none."""
    outside = (rows["difference_low"] > 0) | (rows["difference_high"] < 0)
    return outside.fillna(False).astype(bool)


def contrast_robustness(contrasts: pd.DataFrame, left: pd.DataFrame, leave_out: str) -> pd.DataFrame:
    """One row for every contrast: its range over all that was left out, and what it lost.

    Args:
        contrasts: the rows of ``framing_contrast`` to be judged, all of them supported.
        left: what ``without_each`` gives for them; at least one row for each.
        leave_out: what was left out, ``document`` or ``source``.
    """
    whole = contrasts[[*KEYS, "difference"]].assign(holds=excludes_zero(contrasts))
    each = left.merge(whole, on=KEYS, suffixes=("_left", "")).sort_values([*KEYS, "without"])
    each = each.assign(loss=_losses(each), nearness=_nearness(each))
    rows = whole.merge(_ranges(each), on=KEYS).merge(_worst(each), on=KEYS)
    vanishes = (rows["loses"] != "").astype("boolean").where(rows["holds"])
    return stored(rows.assign(leave_out=leave_out, vanishes=vanishes), COLUMNS, by=KEYS)


def _losses(each: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Number of the worst loss in ``LOSSES``; their number where nothing is lost or nothing was there."""
    turned = each["sign"] != np.sign(each["difference"])
    lost = [turned, ~each["supported"], ~each["excludes_zero"]]
    worst = np.select(lost, range(len(LOSSES)), len(LOSSES))
    return np.where(each["holds"], worst, len(LOSSES)).astype(np.int64)


def _nearness(each: pd.DataFrame) -> pd.Series[float]:
    """What is left of the contrast, as a share of it: the less, the worse."""
    return (each["difference_left"] / each["difference"]).astype("float64").fillna(0.0)


def _ranges(each: pd.DataFrame) -> pd.DataFrame:
    known = each.dropna(subset=["difference_left"])
    by_row = known.groupby(KEYS)["difference_left"]
    lowest, highest = known.loc[by_row.idxmin()], known.loc[by_row.idxmax()]
    ends = [
        end[[*KEYS, "difference_left", "without"]].rename(columns={"difference_left": name, "without": which})
        for end, name, which in (
            (lowest, "lowest", "lowest_without"),
            (highest, "highest", "highest_without"),
        )
    ]
    counted = each.groupby(KEYS, as_index=False).agg(
        units=("without", "size"), highest_q_value=("q_value", lambda q: q.max(skipna=False))
    )
    for end in ends:  # where a side has one source, nothing is left to compare without it
        counted = counted.merge(end, on=KEYS, how="left")
    return counted.fillna({"lowest_without": "", "highest_without": ""})


def _worst(each: pd.DataFrame) -> pd.DataFrame:
    """What is lost at worst and without which text, and without how many something is."""
    lost = each[each["loss"] < len(LOSSES)].sort_values([*KEYS, "loss", "nearness", "without"])
    worst = lost.groupby(KEYS, as_index=False).agg(
        loss=("loss", "first"), lost_without=("without", "first"), lost_units=("without", "size")
    )
    worst = each[KEYS].drop_duplicates().merge(worst, on=KEYS, how="left")
    names = np.array([*LOSSES, ""])[worst["loss"].fillna(len(LOSSES)).astype("int64")]
    worst = worst.assign(loses=names, lost_without=worst["lost_without"].fillna(""))
    return worst.fillna({"lost_units": 0}).drop(columns="loss")
