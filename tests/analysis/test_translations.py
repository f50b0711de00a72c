"""What two texts report, sentence by sentence, and how alike that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.analysis.translations import likeness

A = [{"issue a", "act JP state"}, {"issue b"}, {"figure 150"}, {"speaker kono", "issue c"}]
CASES = [
    ("the same", A, A, 1.0),
    (
        "another order",
        A,
        A[::-1],
        2 * 3 / (2 * 9),
    ),  # one sentence at most is aligned, best a figure or a speaker
    ("a sentence less on one side", A, [*A[:1], {"issue d"}, *A[2:]], 2 * 8 / 18),
    ("too short to tell", A[:3], A[:3], 0.0),
    ("nothing in common", A, [{"issue x"}] * 4, 0.0),
]


@pytest.mark.parametrize(("a", "b", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_likeness(a: list[set[str]], b: list[set[str]], wanted: float) -> None:
    assert likeness([*map(frozenset, a)], [*map(frozenset, b)]) == round(wanted, 4)


reports = st.lists(st.frozensets(st.sampled_from("abcdef"), min_size=1), max_size=8)


@given(reports, reports)
def test_likeness_is_symmetric_and_a_share(a: list[frozenset[str]], b: list[frozenset[str]]) -> None:
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1
