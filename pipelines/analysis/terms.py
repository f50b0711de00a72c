"""Which of the competing names of a thing texts use, and in whose words: the rows of ``term_contrast``."""

from __future__ import annotations

import pandas as pd

from pipelines.analysis.contrast import numbered
from pipelines.analysis.frames import stored, sums_of
from pipelines.analysis.intervals import clustered_shares

WORDS = ["perspective", "voice", "in_quotes"]
COLUMNS = [
    "concept_id", "variant_id", "naming_side", *WORDS, "uses", "uses_total", "documents", "origins",
    "origins_total", "share", "share_low", "share_high", "other_mouth",
]  # fmt: skip
SIDES = {"JP": "RU", "RU": "JP"}
"""Each side and the other one."""


def term_contrast(cells: pd.DataFrame) -> pd.DataFrame:
    """One row for every variant that texts of a perspective use in somebody's words.

    Args:
        cells: ``concept_id, variant_id, naming_side, perspective, voice, in_quotes, documents, origins``
            (with the variant), ``units`` (origins with the concept), and the sums of
            ``pipelines.analysis.clusters``: y the uses of the variant, x those of its concept, both in the
            words and the quotation marks of the row.

    Returns:
        The columns of the table. ``share_low`` and ``share_high`` are NULL below two origins.
    """
    sums = sums_of(cells)
    found = clustered_shares(sums, numbered(cells, WORDS))
    own = cells["naming_side"] == cells["perspective"]
    names = {"count": "uses", "total": "uses_total", "units": "origins_total"}
    rows = cells.rename(columns=names).assign(
        share=found.share,
        share_low=found.low,
        share_high=found.high,
        other_mouth=own & (cells["voice"] == cells["perspective"].map(SIDES)),
    )
    return stored(rows, COLUMNS, by=["concept_id", *WORDS, "variant_id"])
