"""What makes two texts the same run of words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.analysis.copies import coverage
from pipelines.text.shingles import WINDOW, WORDS, fingerprints, shingles

SAME = [
    (
        "case and punctuation",
        "en",
        "The two ministers met; then they left.",
        "THE two ministers met, then they left",
    ),
    ("line breaks", "en", "The two ministers met in Tokyo.", "The two ministers\nmet in  Tokyo."),
    ("full width", "ja", "２プラス２は2017年に開かれた。", "２プラス２は２０１７年に開かれた"),
]


@pytest.mark.parametrize(("language", "a", "b"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_equal_texts(language: str, a: str, b: str) -> None:
    assert shingles(a, language).whole == shingles(b, language).whole


COVERED = [
    ("an excerpt is covered", "a b c d e f g h", "x y z a b c d e f g h q", 1.0),
    ("half of it", "a b c d 1 2 3 4", "a b c d 5 6 7 8", 0.5),
    ("runs that are too short", "a b c 1 d e f 2", "a b c 3 d e f 4", 0.0),
]


@pytest.mark.parametrize(
    ("a", "b", "wanted"), [case[1:] for case in COVERED], ids=[case[0] for case in COVERED]
)
def test_coverage(a: str, b: str, wanted: float) -> None:
    assert coverage(shingles(a, "en"), shingles(b, "en")) == wanted


words = st.lists(st.sampled_from("abcdefgh"), max_size=30)


@given(words, words, st.lists(st.sampled_from("pqrstuvw"), min_size=(WINDOW + 1) * WORDS - 1, max_size=40))
def test_a_long_common_run_shares_a_fingerprint(a: list[str], b: list[str], run: list[str]) -> None:
    one, two = (fingerprints(shingles(" ".join([*text, *run]), "en")) for text in (a, b))
    assert np.intersect1d(one, two).size
