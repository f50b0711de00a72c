"""Figures under filters are those that a build of the filtered texts would publish.

The dashboard recomputes shares, intervals and contrasts in SQL. Here the same counts per document go through
the analysis of the pipeline and through the queries.
"""

from __future__ import annotations

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from dashboards.warehouse import statements
from pipelines.analysis.contrast import framing_contrast
from pipelines.analysis.frequency import issue_frequency
from tests.analysis.sums import sums_over_documents

ISSUES = ["islands", "treaty", "trade"]


@st.composite
def texts(draw: st.DrawFn) -> pd.DataFrame:
    """Up to eight texts a side with their sentences in all and on each issue."""
    rows = []
    for side in ("JP", "RU"):
        for number in range(draw(st.integers(1, 8))):
            total = draw(st.integers(1, 40))
            hits = {issue: draw(st.integers(0, total)) for issue in ISSUES}
            rows.append({"document_id": f"{side}{number}", "group_id": side, "total": total, **hits})
    return pd.DataFrame(rows)


def in_sql(documents: pd.DataFrame, last: str) -> pd.DataFrame:
    """What the queries make of the texts, from their cells on."""
    counts = documents.melt(["document_id", "group_id", "total"], ISSUES, "item", "hits")
    counts = counts[counts["hits"] > 0]
    counts = counts.assign(squares=counts["hits"] ** 2, products=counts["hits"] * counts["total"], texts=1)
    sums = counts.groupby(["group_id", "item"])[["texts", "hits", "squares", "products"]].sum()
    cells = pd.MultiIndex.from_product([documents["group_id"].unique(), counts["item"].unique()])
    totals = documents.assign(squares=documents["total"] ** 2, texts=1).groupby("group_id")
    whole = totals[["texts", "total", "squares"]].sum()
    cell = sums.reindex(cells, fill_value=0).rename_axis(["group_id", "item"]).reset_index()
    cell = cell.merge(whole, on="group_id", suffixes=("", "_all")).assign(base="")
    cell = cell.assign(documents=cell["texts"], documents_total=cell["texts_all"], words=0)
    names = {
        "texts": "units",
        "squares": "hit_squares",
        "texts_all": "units_total",
        "squares_all": "total_squares",
    }
    with duckdb.connect() as connection:
        connection.register("rows", cell.rename(columns=names))
        connection.execute("CREATE TEMP TABLE cell AS FROM rows")
        for step in ("statistics", "share_of_cell", last):
            for statement in statements(connection, step):
                rows = connection.execute(statement).df()
    return rows


def in_build(documents: pd.DataFrame, group: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The sums that the pipeline's analysis takes, ``group`` naming the column of the side."""
    renamed = documents.rename(columns={"group_id": group})
    totals = renamed[["document_id", group, "total"]]
    counts = renamed.melt(["document_id", group], ISSUES, "issue_id", "count")
    return sums_over_documents(counts, totals, [group], ["issue_id"])


@settings(max_examples=15, deadline=None)
@given(texts())
def test_shares_and_intervals_are_those_of_the_build(documents: pd.DataFrame) -> None:
    items, bases = in_build(documents, "source_id")
    bases = bases.rename(columns={"origins": "units"}).assign(words=0)
    built = issue_frequency(items, bases, ISSUES).set_index(["source_id", "issue_id"])
    for row in in_sql(documents, "shares").to_dict("records"):
        expected = built.loc[(row["group_id"], row["item"])]
        for ours, theirs in (("share", "share"), ("share_low", "share_low"), ("share_high", "share_high")):
            value = np.nan if pd.isna(expected[theirs]) else float(expected[theirs])
            assert row[ours] == pytest.approx(value, abs=2e-5, nan_ok=True)
        assert (row["hits"], row["total"]) == (expected["sentences"], expected["sentences_total"])


@settings(max_examples=15, deadline=None)
@given(texts())
def test_contrasts_are_those_of_the_build(documents: pd.DataFrame) -> None:
    items, bases = in_build(documents, "side")
    common = {"dimension": "issue", "base": "", "language": ""}
    items = items.rename(columns={"issue_id": "item"}).assign(issue_id="", **common)
    built = framing_contrast(items, bases.assign(issue_id="", **common)).set_index("item")
    rows = in_sql(documents, "contrasts").set_index("item")
    assert set(rows.index) == set(built.index)
    for item, row in rows.iterrows():
        expected = built.loc[item]
        assert bool(row["supported"]) == bool(expected["supported"])
        for name in ("jp_count", "ru_count", "jp_total", "ru_total", "jp_documents", "ru_documents"):
            assert row[name] == expected[name]
        for name in ("jp_share", "ru_share", "difference", "difference_low", "difference_high"):
            value = np.nan if pd.isna(expected[name]) else float(expected[name])
            assert row[name] == pytest.approx(value, abs=2e-5, nan_ok=True)


@pytest.mark.parametrize("degrees", [1, 2, 5, 30, 31, 45, 100, 1000])
def test_t_quantile(degrees: int) -> None:
    with duckdb.connect() as connection:
        for statement in statements(connection, "statistics"):
            connection.execute(statement)
        found = connection.execute("SELECT t_quantile($degrees)", {"degrees": degrees}).fetchall()[0][0]
    assert found == pytest.approx(stats.t.ppf(0.975, degrees), abs=1e-5)
