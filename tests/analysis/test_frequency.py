"""The rows of issue_frequency."""

import duckdb
import numpy as np
import pandas as pd
import pytest

from pipelines.analysis.clusters import Sums, design_effects, shares
from pipelines.analysis.frequency import COLUMNS, issue_frequency
from pipelines.analysis.intervals import share_interval, t_quantiles
from tests.analysis.sums import sums_over_documents

ISSUES = ["china", "fisheries", "sanctions"]


def frequency(*documents: tuple[str, int, dict[str, int]]) -> pd.DataFrame:
    """The table for documents given as source, sentences, sentences by issue; ten words a sentence."""
    totals = pd.DataFrame([(n, source, total) for n, (source, total, _) in enumerate(documents)],
                          columns=["document_id", "source_id", "total"])  # fmt: skip
    counts = pd.DataFrame(
        [
            (n, source, issue, y)
            for n, (source, _, issues) in enumerate(documents)
            for issue, y in issues.items()
        ],
        columns=["document_id", "source_id", "issue_id", "count"],
    )
    items, bases = sums_over_documents(counts, totals, ["source_id"], ["issue_id"])
    bases = bases.rename(columns={"origins": "units"}).assign(words=10 * bases["total"])
    table = issue_frequency(items, bases, ISSUES)
    return table.set_index(["source_id", "issue_id"])


def test_every_source_has_a_row_for_every_issue() -> None:
    table = frequency(
        ("mofa", 10, {"china": 2}), ("mofa", 30, {"china": 4, "sanctions": 1}), ("tass", 8, {"china": 8})
    )
    assert list(table.index) == [(source, issue) for source in ("mofa", "tass") for issue in ISSUES]
    row = table.loc[("mofa", "china")]
    assert (row["sentences"], row["documents"], row["sentences_total"], row["documents_total"]) == (
        6,
        2,
        40,
        2,
    )
    assert row["share"] == pytest.approx(6 / 40)
    assert row["per_1000_words"] == pytest.approx(6 / 0.4)
    nothing = table.loc[("mofa", "fisheries")]
    assert (nothing["sentences"], nothing["documents"], nothing["share"]) == (0, 0, 0)
    assert nothing["share_low"] == 0
    assert nothing["share_high"] > 0
    assert sorted(table.reset_index().columns) == sorted(COLUMNS)


def test_one_text_gives_a_share_and_no_interval() -> None:
    row = frequency(("tass", 8, {"china": 4})).loc[("tass", "china")]
    assert row["share"] == 0.5
    assert pd.isna(row["share_low"])
    assert pd.isna(row["share_high"])


@pytest.mark.parametrize("even", [True, False])
def test_an_issue_in_one_text_is_less_certain_than_the_same_in_all(even: bool) -> None:
    counts = [4, 4, 4, 4, 4] if even else [20, 0, 0, 0, 0]
    row = frequency(*(("mofa", 20, {"china": y} if y else {}) for y in counts)).loc[("mofa", "china")]
    assert row["share"] == 0.2
    assert (row["share_high"] - row["share_low"] > 0.5) is not even


def test_missing_figures_are_null_in_the_warehouse() -> None:
    table = frequency(("tass", 8, {"china": 4})).reset_index()
    stored = duckdb.from_df(table, connection=duckdb.connect())
    assert stored.aggregate("count(*), count(share), count(share_low)").fetchall() == [(3, 3, 0)]


@pytest.mark.parametrize("documents", [3, 6, 18, 60])
@pytest.mark.parametrize("share", [0.02, 0.2, 0.5])
def test_intervals_cover(documents: int, share: float) -> None:
    """The true share lies inside in at least 95 % of 2,000 draws (1.5 points allowed for chance)."""
    random, draws, issues = np.random.default_rng(20131102), 200, 10
    x = random.integers(5, 30, (draws, 1, documents)).repeat(issues, axis=1)
    spread = 0.1
    own = random.beta(share * (1 / spread - 1), (1 - share) * (1 / spread - 1), x.shape)
    y = random.binomial(x, own)
    sums = (
        np.full(x.shape[:2], documents),
        x.sum(2),
        (x * x).sum(2),
        y.sum(2),
        (y * y).sum(2),
        (x * y).sum(2),
    )
    cells = Sums(*(values.ravel().astype(float) for values in sums))
    effect = design_effects(cells, np.repeat(np.arange(draws), issues))
    low, high = share_interval(shares(cells), cells.total / effect, t_quantiles(cells.units - 1))
    assert np.mean((low <= share) & (share <= high)) > 0.935
