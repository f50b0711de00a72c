"""Do the intervals cover, and do false discoveries stay rare? A simulation where the truth is known.

Both sides' texts are drawn from the same model: issues cluster in texts (a text has its own share of each,
beta-distributed around the side's), and a text may have copies. Some issues may truly differ.

    python -m benchmarks.statistics      (half a minute; fixed seed)
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.analysis.contrast import Comparison, compare

DRAWN = Comparison(("JP", "RU"), ("draw",), ("draw",))
SEED = 20131102
DISCOVERY = 0.05


class Model(NamedTuple):
    """How collections are drawn: ``texts`` a side, each in ``copies`` copies; ``issues``, each with this
    ``share`` of sentences; the first ``different`` of them have twice that in Japanese texts. ``spread`` is
    how much texts differ, from 0 (not at all) to 1 (all or nothing). ``origins`` False takes copies for
    texts of their own."""

    texts: int
    issues: int = 12
    share: float = 0.1
    different: int = 0
    spread: float = 0.1
    copies: int = 1
    origins: bool = True


class Outcome(NamedTuple):
    """Shares of ``supported`` rows; of these, of intervals of the difference and of the log-odds that cover
    the truth; the mean share of false ones among discoveries (at q < 0.05); and of true differences found."""

    supported: float
    difference_covers: float
    log_odds_covers: float
    false_discovery_rate: float
    power: float


def simulate(model: Model, draws: int, seed: int = SEED) -> Outcome:
    """Draw ``draws`` collections and compare what the analysis says of them with the truth."""
    random = np.random.default_rng(seed)
    truth = {side: np.full(model.issues, model.share) for side in ("jp", "ru")}
    truth["jp"][: model.different] *= 2
    sums = [_side(random, model, draws, side, shares) for side, shares in truth.items()]
    rows = compare(pd.concat([_keys(model, draws), *sums], axis=1), DRAWN)
    return _outcome(rows, model, truth)


def _side(
    random: np.random.Generator, model: Model, draws: int, side: str, shares: npt.NDArray[np.float64]
) -> pd.DataFrame:
    """One side's sums, a row for every draw and issue."""
    total = random.integers(8, 30, (draws, 1, model.texts)).repeat(model.issues, axis=1)
    looseness = 1 / model.spread - 1
    mean = shares[None, :, None]
    own = random.beta(mean * looseness, (1 - mean) * looseness, total.shape)
    counts = random.binomial(total, own)
    units = model.texts if model.origins else model.texts * model.copies
    times = model.copies**2 if model.origins else model.copies
    using = (counts > 0).sum(2) * (1 if model.origins else model.copies)
    sums = {
        "documents": using, "origins": using, "count": counts.sum(2) * model.copies,
        "count_squares": (counts**2).sum(2) * times, "cross": (counts * total).sum(2) * times,
        "documents_total": np.full(using.shape, units), "origins_total": np.full(using.shape, units),
        "total": total.sum(2) * model.copies, "total_squares": (total**2).sum(2) * times,
    }  # fmt: skip
    return pd.DataFrame({f"{side}_{name}": values.ravel().astype(float) for name, values in sums.items()})


def _keys(model: Model, draws: int) -> pd.DataFrame:
    draw, item = np.divmod(np.arange(draws * model.issues), model.issues)
    none = dict.fromkeys(("base", "issue_id", "language"), "")
    return pd.DataFrame({"draw": draw, "dimension": "issue", **none, "item": item})


def _outcome(rows: pd.DataFrame, model: Model, truth: dict[str, npt.NDArray[np.float64]]) -> Outcome:
    jp, ru = (truth[side][rows["item"]] for side in ("jp", "ru"))
    supported = rows["supported"].to_numpy()
    ratio = np.log(jp / (1 - jp)) - np.log(ru / (1 - ru))
    found, differs = rows["q_value"].to_numpy() < DISCOVERY, rows["item"].to_numpy() < model.different
    false, all_found = (pd.Series(hits).groupby(rows["draw"]).sum() for hits in (found & ~differs, found))
    return Outcome(
        supported.mean(),
        _between(rows, "difference", jp - ru)[supported].mean(),
        _between(rows, "log_odds", ratio)[supported].mean(),
        (false / all_found.clip(lower=1)).mean(),
        found[differs].mean() if model.different else np.nan,
    )


def _between(rows: pd.DataFrame, name: str, truth: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    low, high = (rows[f"{name}_{end}"].to_numpy() for end in ("low", "high"))
    return np.asarray((low <= truth) & (truth <= high))


def main(draws: int = 2000) -> None:
    """A table of models and outcomes."""
    print("texts  share  spread  copies  unit       " + "  ".join(Outcome._fields))
    for texts in (3, 5, 10, 20, 50):
        for share in (0.03, 0.1, 0.3):
            _show(Model(texts, share=share, different=3), draws)
    for origins in (True, False):
        _show(Model(10, copies=3, different=3, origins=origins), draws)
    for spread in (0.02, 0.3):
        _show(Model(10, spread=spread, different=3), draws)
    for texts in (5, 20):
        _show(Model(texts), draws)


def _show(model: Model, draws: int) -> None:
    outcome = simulate(model, draws)
    unit = "origin" if model.origins else "document"
    figures = "  ".join(f"{value:>{len(name)}.3f}" for name, value in outcome._asdict().items())
    print(
        f"{model.texts:5}  {model.share:5}  {model.spread:6}  {model.copies:6}  {unit:9}  {figures}",
        flush=True,
    )


if __name__ == "__main__":
    main()
