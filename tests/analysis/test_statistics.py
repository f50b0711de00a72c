"""Each statistic recomputed in a second way: statsmodels, published worked examples, or by hand."""

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from pipelines.analysis.clusters import Sums, design_effects, share_variances, shares
from pipelines.analysis.intervals import difference_interval, share_interval, t_quantiles
from pipelines.analysis.log_odds import (
    code_prior,
    log_odds,
    log_odds_variance,
    p_values,
    q_values,
    word_prior,
)

NORMAL = np.array([1.959963984540054])
ONE_GROUP = np.zeros(1, dtype=np.intp)
DOCUMENTS = st.lists(
    st.integers(1, 30).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))),
    min_size=2,
    max_size=12,
)


def cell(documents: list[tuple[int, int]]) -> Sums:
    """One cell from its documents: occurrences of the item, out of how many."""
    y, x = np.array(documents, dtype=float).T
    sums = (len(y), x.sum(), (x * x).sum(), y.sum(), (y * y).sum(), (x * y).sum())
    return Sums(*(np.array([value]) for value in sums))


def array(*values: float) -> np.ndarray:
    return np.array(values, dtype=float)


@settings(deadline=None)
@given(DOCUMENTS)
def test_variance_is_that_of_a_regression_with_clustered_errors(documents: list[tuple[int, int]]) -> None:
    sentences = [
        (hit, number) for number, (y, x) in enumerate(documents) for hit in [1.0] * y + [0.0] * (x - y)
    ]
    outcome, cluster = np.array(sentences).T
    fitted = sm.OLS(outcome, np.ones(len(outcome))).fit(
        cov_type="cluster", cov_kwds={"groups": cluster.astype(int), "use_correction": True}
    )
    assert shares(cell(documents)) == pytest.approx(fitted.params)
    assert share_variances(cell(documents)) == pytest.approx(fitted.cov_params()[0], abs=1e-12)


def test_one_document_has_no_variance_to_speak_of() -> None:
    assert np.isnan(share_variances(cell([(3, 10)])))
    assert np.isnan(design_effects(cell([(3, 10)]), ONE_GROUP))


@pytest.mark.parametrize(
    ("documents", "effect"),
    [
        ([(10, 10), (0, 10)], 20.0),  # all or nothing: 2 documents, m / (m - 1) = 2, 10 sentences each
        ([(10, 10), (0, 10), (10, 10), (0, 10)], 40 / 3),
        ([(5, 10), (5, 10)], 1.0),  # more even than chance: no credit for that
        ([(0, 10), (0, 30)], 20.0),  # nothing known: a document is one observation
    ],
)
def test_design_effect_by_hand(documents: list[tuple[int, int]], effect: float) -> None:
    assert design_effects(cell(documents), ONE_GROUP) == pytest.approx(effect)


def test_a_rare_item_takes_the_design_effect_of_its_group() -> None:
    both = [cell([(10, 10), (0, 10)]), cell([(0, 10), (0, 10)])]
    joined = Sums(*(np.concatenate([vars(one)[name] for one in both]) for name in vars(both[0])))
    assert design_effects(joined, np.array([0, 0])) == pytest.approx([20, 20])
    assert design_effects(joined, np.array([0, 1])) == pytest.approx([20, 10])


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_share_interval_gives_newcombes_examples(count: int, total: int, low: float, high: float) -> None:
    """Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3."""
    ends = share_interval(array(count / total), array(total), NORMAL)
    assert np.concatenate(ends) == pytest.approx([low, high], abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_share_interval_is_wilsons(counts: tuple[int, int]) -> None:
    count, total = counts
    ends = share_interval(array(count / total), array(total), NORMAL)
    assert np.concatenate(ends) == pytest.approx(proportion_confint(count, total, method="wilson"), abs=1e-12)


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_difference_interval_gives_newcombes_examples(
    a: tuple[int, int], b: tuple[int, int], low: float, high: float
) -> None:
    """Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10."""
    (share_a, ends_a), (share_b, ends_b) = (
        (array(y / n), share_interval(array(y / n), array(n), NORMAL)) for y, n in (a, b)
    )
    ends = difference_interval(share_a, ends_a, share_b, ends_b)
    assert np.concatenate(ends) == pytest.approx([low, high], abs=5e-5)
    assert np.concatenate(ends) == pytest.approx(
        confint_proportions_2indep(*a, *b, method="newcomb"), abs=1e-9
    )


def test_few_documents_reach_further() -> None:
    assert t_quantiles(array(0, 1, 2, 1e9)) == pytest.approx(
        [np.nan, 12.706205, 4.302653, 1.959964], nan_ok=True
    )


@given(st.tuples(*[st.integers(0, 60)] * 4).filter(lambda cells: cells[0] + cells[1] and cells[2] + cells[3]))
def test_log_odds_of_codes_are_those_of_a_table_with_halves_added(cells: tuple[int, int, int, int]) -> None:
    a, b, c, d = cells
    table = Table2x2(np.array([[a, b], [c, d]]) + 0.5)
    prior, one = code_prior(1), array(1)
    ratio = log_odds(array(a), array(a + b), prior) - log_odds(array(c), array(c + d), prior)
    variance = log_odds_variance(array(a), array(a + b), prior, one) + log_odds_variance(
        array(c), array(c + d), prior, one
    )
    assert ratio == pytest.approx(table.log_oddsratio)
    assert np.sqrt(variance) == pytest.approx(table.log_oddsratio_se)


def test_log_odds_of_words_by_the_formula() -> None:
    """Monroe, Colaresi and Quinn 2008, section 3.5: one word, 30 times in 1,000 and 10 times in 3,000."""
    prior = word_prior(array(40), array(4000), 500)
    alpha, alpha_0 = 500 * 40 / 4000, 500
    first = np.log((30 + alpha) / (1000 + alpha_0 - 30 - alpha))
    second = np.log((10 + alpha) / (3000 + alpha_0 - 10 - alpha))
    assert log_odds(array(30), array(1000), prior) - log_odds(array(10), array(3000), prior) == pytest.approx(
        first - second
    )
    assert log_odds_variance(array(30), array(1000), prior, array(2)) == pytest.approx(
        2 * (1 / (30 + alpha) + 1 / (1000 + alpha_0 - 30 - alpha))
    )


def test_the_prior_draws_rare_words_to_no_difference() -> None:
    count, total = array(1, 100), array(1000, 1000)
    prior = word_prior(count, 2 * total, 500)
    ratio = log_odds(count, total, prior) - log_odds(array(0, 0), total, prior)
    assert 0 < ratio[0] < ratio[1]


def test_false_discovery_rates_give_benjamini_and_hochbergs_example() -> None:
    """Benjamini and Hochberg 1995, section 2.2: four of the fifteen hypotheses fall at 0.05."""
    p = array(
        *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
        *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0),
    )
    q = q_values(p, np.zeros(15, dtype=np.intp))
    assert (q <= 0.05).sum() == 4
    assert q == pytest.approx(multipletests(p, method="fdr_bh")[1])


@settings(deadline=None)
@given(st.lists(st.sampled_from([0.001, 0.01, 0.02, 0.04, 0.5, 1.0]), min_size=1, max_size=12))
def test_false_discovery_rates_are_those_of_statsmodels_also_with_ties(p: list[float]) -> None:
    assert q_values(array(*p), np.zeros(len(p), dtype=np.intp)) == pytest.approx(
        multipletests(p, method="fdr_bh")[1]
    )


def test_families_are_adjusted_apart_and_the_untested_left_out() -> None:
    p = array(0.01, np.nan, 0.04, 0.03)
    q = q_values(p, np.array([0, 0, 1, 1]))
    assert q == pytest.approx([0.01, np.nan, 0.04, 0.04], nan_ok=True)


def test_p_values_are_students() -> None:
    assert p_values(array(2.776445), array(4)) == pytest.approx([0.05], abs=1e-6)
    assert p_values(array(-1.959964), array(1e9)) == pytest.approx([0.05], abs=1e-6)
