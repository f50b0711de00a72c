"""The frames that statistics take and give: sums by group joined to items, results as tables store them."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pandas as pd
from pandas.api.types import is_float_dtype

from pipelines.analysis.clusters import Sums

DIGITS = 9
"""Digits kept of a stored figure: the rest depends on the machine's arithmetic."""

COUNTS = frozenset(
    {"sentences", "documents", "sentences_total", "documents_total", "words_total"}
    | {"jp_count", "jp_total", "ru_count", "ru_total", "jp_documents", "ru_documents"}
)
"""Columns of the result tables that hold whole numbers."""

ITEM_SUMS = ["item_documents", "count", "count_squares", "cross"]


def sums_over_documents(
    counts: pd.DataFrame, totals: pd.DataFrame, base: list[str], item: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Counts per document added up into the sums of ``pipelines.analysis.clusters``.

    What SQL does for large tables, for frames that are already at hand.

    Args:
        counts: ``document_id``, the ``base`` and ``item`` columns, ``count``; a row per document and item.
        totals: ``document_id``, the ``base`` columns, ``total``; a row per document, also without items.
        base: columns that identify what an item is counted out of.
        item: further columns that identify an item.

    Returns:
        Frames ``items`` and ``bases`` as the other functions of this package take them.
    """
    present = totals[totals["total"] > 0]
    squared = present.assign(total_squares=present["total"] ** 2, documents=1)
    bases = squared.groupby(base, as_index=False)[["documents", "total", "total_squares"]].sum()
    joined = counts[counts["count"] > 0].merge(present, on=["document_id", *base])
    products = joined.assign(
        documents=1, count_squares=joined["count"] ** 2, cross=joined["count"] * joined["total"]
    )
    sums = ["documents", "count", "count_squares", "cross"]
    return products.groupby([*base, *item], as_index=False)[sums].sum(), bases


def cells_of(grid: pd.DataFrame, items: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """``grid`` (a row per cell, with the sums of its base) and the item's sums, 0 where it does not occur."""
    renamed = items.rename(columns={"documents": "item_documents"})[[*keys, *ITEM_SUMS]]
    joined = grid.merge(renamed, on=keys, how="left", validate="one_to_one")
    return joined.fillna(dict.fromkeys(ITEM_SUMS, 0))


def sums_of(rows: pd.DataFrame) -> Sums:
    """The columns that are named like the sums of a cell."""
    return Sums(**{field.name: rows[field.name].to_numpy(np.float64) for field in fields(Sums)})


def stored(rows: pd.DataFrame, columns: list[str], by: list[str]) -> pd.DataFrame:
    """``columns`` of ``rows`` in the order of ``by``: counts as integers, figures rounded, NaN as NULL."""
    table = rows.sort_values(by, ignore_index=True)[columns]
    for name in columns:
        if name in COUNTS:
            table[name] = table[name].astype("int64")
        elif is_float_dtype(table[name]):
            table[name] = table[name].round(DIGITS).astype("Float64") + 0.0  # no minus zero
    return table
