"""The frames that statistics take and give: sums by group joined to items, results as tables store them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import numpy as np
import pandas as pd
from pandas.api.types import is_float_dtype

from pipelines.analysis.clusters import Sums

DIGITS = 9
"""Digits kept of a stored figure: the rest depends on the machine's arithmetic."""

COUNTS = frozenset({"count", "total", "sentences", "uses", "documents", "origins", "units"})
"""What columns of the result tables that hold whole numbers end in, but for ``_total``."""

ITEM_SUMS = ["item_documents", "item_origins", "count", "count_squares", "cross"]
PAIR_SUMS = ["documents", "origins", "count", "count_squares", "cross"]
PAIR_TOTALS = {"documents": "documents_total", "origins": "origins_total", "total": "total",
               "total_squares": "total_squares"}  # fmt: skip


def cells_of(grid: pd.DataFrame, items: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """``grid`` (a row per cell, with the sums of its base) and the item's sums, 0 where it does not occur."""
    names = {"documents": "item_documents", "origins": "item_origins"}
    renamed = items.rename(columns=names)[[*keys, *ITEM_SUMS]]
    joined = grid.merge(renamed, on=keys, how="left", validate="one_to_one")
    return joined.fillna(dict.fromkeys(ITEM_SUMS, 0))


def paired(
    items: pd.DataFrame, bases: pd.DataFrame, sides: Sequence[str], base: list[str], item: list[str]
) -> pd.DataFrame:
    """One row for every item that either side uses, with the sums of both sides, 0 where there is nothing.

    Args:
        items: ``base`` and ``item`` columns, ``side``, ``documents`` and ``origins`` (with the item),
            ``count, count_squares, cross``.
        bases: ``base`` columns, ``side``, ``documents``, ``origins``, ``total, total_squares``.
        sides: the two values of ``side`` to compare; rows of others are passed over.

    Returns:
        The columns of ``base`` and ``item`` and for each side, prefixed with its name in lower case, sums.
    """
    keys = [*base, *item]
    pairs = items[items["side"].isin(sides)][keys].drop_duplicates().sort_values(keys, ignore_index=True)
    for side in sides:
        own_bases = _of_side(bases, side, base, PAIR_TOTALS)
        own_items = _of_side(items, side, keys, {name: name for name in PAIR_SUMS})
        pairs = pairs.merge(own_bases, on=base, how="left", validate="many_to_one")
        pairs = pairs.merge(own_items, on=keys, how="left", validate="one_to_one")
    return pairs.fillna(dict.fromkeys(pairs.columns.drop(keys), 0))


def side_sums(pairs: pd.DataFrame, side: str) -> Sums:
    """The sums of one side of ``paired`` rows."""
    names = {field.name: field.name for field in fields(Sums)} | {"units": "origins_total"}
    return Sums(**{name: pairs[f"{side}_{column}"].to_numpy(np.float64) for name, column in names.items()})


def sums_of(rows: pd.DataFrame) -> Sums:
    """The columns that are named like the sums of a cell."""
    return Sums(**{field.name: rows[field.name].to_numpy(np.float64) for field in fields(Sums)})


def stored(rows: pd.DataFrame, columns: Sequence[str], by: Sequence[str]) -> pd.DataFrame:
    """``columns`` of ``rows`` in the order of ``by``: counts as integers, figures rounded, NaN as NULL."""
    table = rows.sort_values(list(by), ignore_index=True)[list(columns)]
    for name in columns:
        if name.removesuffix("_total").rpartition("_")[2] in COUNTS:
            table[name] = table[name].astype("int64")
        elif is_float_dtype(table[name]):
            table[name] = table[name].round(DIGITS).astype("Float64") + 0.0  # no minus zero
    return table


def _of_side(rows: pd.DataFrame, side: str, keys: list[str], names: dict[str, str]) -> pd.DataFrame:
    prefixed = {name: f"{side.lower()}_{new}" for name, new in names.items()}
    return rows[rows["side"] == side][[*keys, *names]].rename(columns=prefixed)
