"""The rows of framing_contrast: by hand, with sides swapped, with too little, and over many draws."""

from collections.abc import Iterable

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.analysis.contrast import BASE, FIGURES, MIN_COUNT, SIDE_COLUMNS, framing_contrast
from tests.analysis.sums import sums_over_documents

Document = tuple[str, int, dict[str, int]]
"""Perspective, total, counts by item."""

DOCUMENTS = st.lists(
    st.tuples(
        st.sampled_from(["JP", "RU", "third"]),
        st.integers(10, 40),
        st.dictionaries(st.sampled_from(["china", "sanctions", "fisheries"]), st.integers(1, 10), max_size=3),
    ),
    min_size=1,
    max_size=20,
)
SIGNED = ["difference", "log_odds", "z"]


def contrast(documents: Iterable[Document], dimension: str = "issue", language: str = "") -> pd.DataFrame:
    """The table for documents of one base, items as index."""
    frame = (
        pd.DataFrame(documents, columns=["side", "total", "items"]).rename_axis("document_id").reset_index()
    )
    frame = frame.assign(dimension=dimension, base="", issue_id="", language=language)
    rows = [(number, item, count) for number, items in zip(frame["document_id"], frame["items"], strict=True)
            for item, count in items.items()]  # fmt: skip
    counts = pd.DataFrame(rows, columns=["document_id", "item", "count"]).astype(
        {"item": "str", "count": "int64"}
    )
    keys = [*BASE, "side"]
    counts = counts.astype({"document_id": "int64"}).merge(frame[["document_id", *keys]], on="document_id")
    items, bases = sums_over_documents(counts, frame[["document_id", *keys, "total"]], keys, ["item"])
    return framing_contrast(items, bases).set_index("item")


def side(perspective: str, *counts: int, total: int = 10, item: str = "china") -> list[Document]:
    return [(perspective, total, {item: count} if count else {}) for count in counts]


def test_a_row_by_hand() -> None:
    rows = contrast([*side("JP", 4, 2, 0), *side("RU", 0, 0, 1, 1), *side("third", 9)])
    row = rows.loc["china"]
    assert (row["jp_count"], row["jp_total"], row["jp_documents"]) == (6, 30, 2)
    assert (row["ru_count"], row["ru_total"], row["ru_documents"]) == (2, 40, 2)
    assert row["difference"] == pytest.approx(0.2 - 0.05)
    assert row["log_odds"] == pytest.approx(np.log(6.5 / 24.5) - np.log(2.5 / 38.5), abs=1e-9)
    jp_effect = (3 / 2 * (2**2 + 0 + 2**2) / 30**2) / (0.2 * 0.8 / 30)
    ru_effect = 1.0  # 4/3 * 4 * 0.5**2 / 40**2 is less than 0.05 * 0.95 / 40
    variance = jp_effect * (1 / 6.5 + 1 / 24.5) + ru_effect * (1 / 2.5 + 1 / 38.5)
    assert row["z"] == pytest.approx(row["log_odds"] / np.sqrt(variance))
    assert row["supported"]
    assert row["difference_low"] < 0.15 < row["difference_high"]


def test_columns_are_those_of_the_table() -> None:
    rows = contrast([*side("JP", 4, 2, 0), *side("RU", 0, 1, 1)]).reset_index()
    sides = [f"{side}_{name}" for side in ("jp", "ru") for name in SIDE_COLUMNS]
    assert sorted(rows.columns) == sorted(["dimension", "item", "issue_id", "language", *sides, *FIGURES])


@settings(deadline=None, max_examples=25)
@given(DOCUMENTS)
def test_swapping_the_sides_turns_every_sign(documents: list[Document]) -> None:
    swapped = [({"JP": "RU", "RU": "JP"}.get(side, side), total, items) for side, total, items in documents]
    rows, mirror = contrast(documents), contrast(swapped)
    assert list(rows.index) == list(mirror.index)
    for column in SIGNED:
        pd.testing.assert_series_equal(rows[column], -mirror[column])
    pd.testing.assert_series_equal(rows["difference_low"], -mirror["difference_high"], check_names=False)
    for column in ("q_value", "supported"):
        pd.testing.assert_series_equal(rows[column], mirror[column])
    for column in ("count", "total", "share", "documents"):
        pd.testing.assert_series_equal(rows[f"jp_{column}"], mirror[f"ru_{column}"], check_names=False)


@settings(deadline=None, max_examples=25)
@given(DOCUMENTS, st.randoms())
def test_the_order_of_documents_does_not_matter(documents: list[Document], random: object) -> None:
    shuffled = documents.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    pd.testing.assert_frame_equal(contrast(documents), contrast(shuffled))


@settings(deadline=None, max_examples=25)
@given(DOCUMENTS)
def test_figures_are_possible(documents: list[Document]) -> None:
    rows = contrast(documents)
    supported = rows[rows["supported"]]
    assert supported[["difference_low", "difference_high", "z", "q_value"]].notna().all(axis=None)
    assert (supported["difference_low"] <= supported["difference"]).all()
    assert (supported["difference"] <= supported["difference_high"]).all()
    assert supported[["difference_low", "difference_high"]].abs().le(1).all(axis=None)
    assert supported["q_value"].between(0, 1).all()


@pytest.mark.parametrize(
    ("documents", "supported"),
    [
        ([*side("JP", 2, 1, 0), *side("RU", 1, 1, 0)], True),
        ([*side("JP", 2, 1), *side("RU", 1, 1, 0)], False),  # two texts of one side
        ([*side("JP", 2, 1, 0), *side("RU", 1, 0, 0)], False),  # four occurrences
        ([*side("JP", 5, 0, 0), *side("RU", 5, 0, 0)], False),  # two texts that use it
        ([*side("JP", 2, 2, 1), *side("RU", 0, 0, 0)], True),  # silence is a finding where there are texts
        ([*side("JP", 2, 2, 1)], False),
    ],
)
def test_support_needs_texts_on_both_sides(documents: list[Document], supported: bool) -> None:
    row = contrast(documents).loc["china"]
    assert row["supported"] == supported
    assert pd.notna(row["z"]) == supported
    assert pd.notna(row["difference_low"]) == supported


def test_a_side_without_texts_has_counts_and_no_figures() -> None:
    row = contrast(side("JP", 2, 2, 1)).loc["china"]
    assert (row["jp_count"], row["ru_count"], row["ru_total"]) == (5, 0, 0)
    assert row[["ru_share", "difference", "log_odds", "z", "q_value"]].isna().all()


def test_one_loud_document_does_not_make_a_side() -> None:
    loud = contrast([*side("JP", 9, 1, 1, 1), *side("RU", 1, 1, 1, 1)]).loc["china"]
    steady = contrast([*side("JP", 3, 3, 3, 3), *side("RU", 1, 1, 1, 1)]).loc["china"]
    assert loud["jp_count"] == steady["jp_count"]
    assert loud["z"] < steady["z"]


def test_words_take_the_corpus_as_prior() -> None:
    documents = [*side("JP", 3, 3, 3, total=100), *side("RU", 1, 1, 1, total=100)]
    word = contrast(documents, dimension="word", language="en").loc["china"]
    code = contrast(documents).loc["china"]
    alpha = 500 * 12 / 600
    assert word["log_odds"] == pytest.approx(
        np.log((9 + alpha) / (800 - 9 - alpha)) - np.log((3 + alpha) / (800 - 3 - alpha))
    )
    assert word["log_odds"] < code["log_odds"]


def test_missing_figures_are_null_in_the_warehouse() -> None:
    rows = contrast(side("JP", 2, 2, 1)).reset_index()
    stored = duckdb.from_df(rows, connection=duckdb.connect())
    assert stored.aggregate("count(*), count(z), count(ru_share), any_value(jp_count)").fetchall() == [
        (1, 0, 0, 5)
    ]


def test_no_items_give_no_rows() -> None:
    assert contrast([("JP", 10, {}), ("RU", 10, {})]).empty


def test_false_discoveries_stay_rare_when_both_sides_are_drawn_from_the_same_texts() -> None:
    random = np.random.default_rng(20170320)
    draws = 60
    discoveries = sum(bool((contrast(_drawn(random))["q_value"] < 0.05).any()) for _ in range(draws))
    assert discoveries <= 6  # at most 5 % expected; 7 or more of 60 has probability 0.03 even then


def _drawn(random: np.random.Generator) -> list[Document]:
    """Twelve documents a side, issues clustered in them as in real texts."""
    documents = []
    for number in range(24):
        total = int(random.integers(10, 30))
        counts = {f"issue_{k}": int(random.binomial(total, random.beta(0.5, 4))) for k in range(8)}
        documents.append(("JP" if number % 2 else "RU", total, {k: n for k, n in counts.items() if n}))
    return documents


def test_support_threshold_is_a_count_of_both_sides() -> None:
    just = contrast([*side("JP", *[1] * (MIN_COUNT - 1)), *side("RU", 1, 0, 0)]).loc["china"]
    assert just["supported"]
