"""Where the truth is known: intervals cover it, false discoveries stay rare, copies are no witnesses."""

import numpy as np
import pytest

from benchmarks.statistics import Model, simulate

DRAWS = 150
CHANCE = 0.015
"""What a share of 1,800 intervals may fall short of 95 % by chance: three standard errors."""


@pytest.mark.parametrize("texts", [3, 5, 20, 50])
@pytest.mark.parametrize("share", [0.03, 0.1, 0.3])
def test_intervals_cover_the_truth(texts: int, share: float) -> None:
    outcome = simulate(Model(texts, share=share, different=3), DRAWS)
    assert outcome.difference_covers > 0.95 - CHANCE
    assert outcome.log_odds_covers > 0.95 - CHANCE


@pytest.mark.parametrize("texts", [5, 20, 50])
@pytest.mark.parametrize("different", [0, 3])
def test_false_discoveries_stay_rare(texts: int, different: int) -> None:
    outcome = simulate(Model(texts, share=0.3, different=different), DRAWS)
    assert outcome.false_discovery_rate < 0.05 + CHANCE


def test_with_many_texts_true_differences_are_found() -> None:
    assert simulate(Model(50, different=3), DRAWS).power > 0.7


def test_at_five_texts_a_side_rare_issues_are_not_judged() -> None:
    assert simulate(Model(5, share=0.03), DRAWS).supported < 0.6


def test_copies_change_nothing_where_origins_are_the_unit() -> None:
    once, thrice = (simulate(Model(10, copies=copies, different=3), DRAWS) for copies in (1, 3))
    np.testing.assert_allclose(once[1:], thrice[1:], atol=0.01)


def test_copies_taken_for_texts_of_their_own_make_false_discoveries() -> None:
    """Why origins are the unit."""
    outcome = simulate(Model(10, copies=3, different=3, origins=False), DRAWS)
    assert outcome.difference_covers < 0.85
    assert outcome.false_discovery_rate > 0.15
