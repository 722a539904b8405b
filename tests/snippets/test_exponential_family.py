"""Exponential families, against SciPy's binomial, brute force and numerical derivatives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from snippets import exponential_family as family

etas = st.floats(-6, 6)
statistics = st.lists(st.floats(-3, 3), min_size=4, max_size=4)
bases = st.lists(st.floats(0.1, 5), min_size=4, max_size=4)


@given(eta=etas)
def test_the_defaults_are_the_binomial_distribution_of_ten_people(eta):
    people = stats.binom(10, special.expit(eta))
    np.testing.assert_allclose(family.family_log_pmf(eta), people.logpmf(np.arange(11)), rtol=1e-9, atol=1e-9)
    assert family.family_mean(eta) == pytest.approx(people.mean(), rel=1e-10)


@given(eta=etas, statistic=statistics, base=bases)
def test_probabilities_are_the_tilted_base_and_sum_to_one(eta, statistic, base):
    weights = np.array(base) * np.exp(eta * np.array(statistic))
    np.testing.assert_allclose(np.exp(family.family_log_pmf(eta, statistic, base)), weights / weights.sum(), rtol=1e-10)
    assert family.log_partition(eta, statistic, base) == pytest.approx(np.log(weights.sum()), rel=1e-10, abs=1e-10)


@given(eta=etas, statistic=statistics, base=bases)
def test_the_slope_of_the_log_partition_is_the_expected_statistic(eta, statistic, base):
    h = 1e-5
    slope = (family.log_partition(eta + h, statistic, base) - family.log_partition(eta - h, statistic, base)) / (2 * h)
    assert family.family_mean(eta, statistic, base) == pytest.approx(slope, rel=1e-6, abs=1e-6)


@given(eta=etas, statistic=statistics, base=bases, x=st.lists(st.integers(0, 3), min_size=1, max_size=9))
def test_score_is_the_slope_of_the_log_likelihood(eta, statistic, base, x):
    h = 1e-5
    above, below = (family.family_log_pmf(e, statistic, base)[x].sum() for e in (eta + h, eta - h))
    assert family.family_score(eta, x, statistic, base) == pytest.approx((above - below) / (2 * h), rel=1e-5, abs=1e-5)


def test_seven_of_ten_are_expected_at_the_log_odds_of_seven_to_three():
    assert family.family_score(special.logit(0.7), [7]) == pytest.approx(0, abs=1e-13)


def test_a_thousand_nats_do_not_overflow():
    assert family.log_partition(1000.0) == pytest.approx(10_000)
    assert family.family_mean(-1000.0) == pytest.approx(0, abs=1e-300)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (family.log_partition, (np.nan,), "eta"),
        (family.log_partition, (0.0, [1.0], [0.0]), "base"),
        (family.family_log_pmf, (0.0, [1.0, 2.0], [1.0]), "base"),
        (family.family_mean, (0.0, []), "statistic"),
        (family.family_score, (0.0, [11]), "x"),
        (family.family_score, (0.0, [0.5]), "x"),
        (family.family_score, (0.0, [-1]), "x"),
        (family.family_score, (0.0, 7), "x"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_score_figure_draws_the_mean_and_where_it_meets_what_was_seen():
    expected, seen, dot = family.family_score_figure(seen=7).axes[0].lines
    np.testing.assert_allclose(expected.get_ydata(), 10 * special.expit(expected.get_xdata()), rtol=1e-10)
    assert set(seen.get_ydata()) == {7}
    np.testing.assert_allclose(dot.get_xydata(), [[special.logit(0.7), 7]])
