"""The sums that a build adds up in SQL, for small frames."""

from __future__ import annotations

import pandas as pd

from pipelines.analysis.frames import PAIR_SUMS


def sums_over_documents(
    counts: pd.DataFrame, totals: pd.DataFrame, base: list[str], item: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Counts per document added up into the sums of ``pipelines.analysis.clusters``, each its own origin.

    What SQL does in a build.

    Args:
        counts: ``document_id``, the ``base`` and ``item`` columns, ``count``; a row per document and item.
        totals: ``document_id``, the ``base`` columns, ``total``; a row per document, also without items.
        base: columns that identify what an item is counted out of.
        item: further columns that identify an item.

    Returns:
        Frames ``items`` and ``bases`` as the functions of the package take them.
    """
    present = totals[totals["total"] > 0]
    squared = present.assign(total_squares=present["total"] ** 2, documents=1, origins=1)
    bases = squared.groupby(base, as_index=False)[["documents", "origins", "total", "total_squares"]].sum()
    joined = counts[counts["count"] > 0].merge(present, on=["document_id", *base])
    products = joined.assign(
        documents=1, origins=1, count_squares=joined["count"] ** 2, cross=joined["count"] * joined["total"]
    )
    return products.groupby([*base, *item], as_index=False)[PAIR_SUMS].sum(), bases
