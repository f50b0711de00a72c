"""How often each source raises each issue: the rows of ``issue_frequency``."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from pipelines.analysis.clusters import divide
from pipelines.analysis.frames import cells_of, stored, sums_of
from pipelines.analysis.intervals import clustered_shares

COLUMNS = [
    "source_id", "issue_id", "sentences", "documents", "origins", "sentences_total", "documents_total",
    "origins_total", "words_total", "share", "share_low", "share_high", "per_1000_words",
]  # fmt: skip


def issue_frequency(items: pd.DataFrame, bases: pd.DataFrame, issues: Iterable[str]) -> pd.DataFrame:
    """One row for every source and issue, also where the source never raises it.

    Args:
        items: ``source_id, issue_id, documents, origins`` (with the issue), ``count, count_squares, cross``:
            the sums of ``pipelines.analysis.clusters``, y the sentences on the issue, x all sentences of an
            independent text.
        bases: ``source_id, documents`` and ``units`` (independent texts) with a sentence, ``total,
            total_squares, words``.
        issues: all issue ids.

    Returns:
        The columns of the table. ``share_low`` and ``share_high`` are NULL for a source with fewer than two
        independent texts: one says nothing about how much texts of the source differ.
    """
    grid = bases.merge(pd.DataFrame({"issue_id": sorted(issues)}), how="cross")
    rows = cells_of(grid, items, ["source_id", "issue_id"])
    cells = sums_of(rows)
    found = clustered_shares(cells, pd.factorize(rows["source_id"])[0])
    rows = rows.assign(
        share=found.share,
        share_low=found.low,
        share_high=found.high,
        per_1000_words=divide(1000 * cells.count, rows["words"].to_numpy(np.float64)),
    )
    names = {"count": "sentences", "total": "sentences_total", "documents": "documents_total"}
    names |= {"item_documents": "documents", "item_origins": "origins", "units": "origins_total"}
    names |= {"words": "words_total"}
    return stored(rows.rename(columns=names), COLUMNS, by=["source_id", "issue_id"])
