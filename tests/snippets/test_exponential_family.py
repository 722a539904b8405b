"""Exponential families, against SciPy's binomial, brute force and numerical derivatives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from snippets.exponential_family import (
    FAMILY_H,
    FAMILY_T,
    family_mean,
    family_pmf,
    family_score,
    family_score_figure,
    log_partition,
)

PEOPLE = FAMILY_T, FAMILY_H
etas = st.floats(-6, 6)
statistics = st.lists(st.floats(-3, 3), min_size=4, max_size=4).map(np.array)
factors = st.lists(st.floats(0.1, 5), min_size=4, max_size=4).map(np.array)


@given(eta=etas, x=st.integers(0, 10))
def test_ten_people_have_a_binomial_distribution(eta, x):
    people = stats.binom(10, special.expit(eta))
    assert family_pmf(x, eta, *PEOPLE) == pytest.approx(people.pmf(x), rel=1e-9)
    assert family_mean(eta, *PEOPLE) == pytest.approx(people.mean(), rel=1e-10)


@given(eta=etas, T=statistics, h=factors)
def test_probabilities_are_the_tilted_factors_and_sum_to_one(eta, T, h):
    tilted = special.softmax(eta * T + np.log(h))
    for x in range(4):
        assert family_pmf(x, eta, T, h) == pytest.approx(tilted[x], rel=1e-10)
    assert sum(family_pmf(x, eta, T, h) for x in range(4)) == pytest.approx(1, rel=1e-12)


@given(eta=etas, T=statistics, h=factors)
def test_log_partition_agrees_with_scipy(eta, T, h):
    assert log_partition(eta, T, h) == pytest.approx(special.logsumexp(eta * T, b=h), rel=1e-10, abs=1e-10)


@given(eta=etas, T=statistics, h=factors)
def test_the_slope_of_the_log_partition_is_the_expected_statistic(eta, T, h):
    step = 1e-5
    slope = (log_partition(eta + step, T, h) - log_partition(eta - step, T, h)) / (2 * step)
    assert family_mean(eta, T, h) == pytest.approx(slope, rel=1e-6, abs=1e-6)
    expected = sum(T[x] * family_pmf(x, eta, T, h) for x in range(4))
    assert family_mean(eta, T, h) == pytest.approx(expected, rel=1e-10, abs=1e-12)


@given(eta=etas, T=statistics, h=factors, x=st.lists(st.integers(0, 3), min_size=1, max_size=9).map(np.array))
def test_score_is_the_slope_of_the_log_likelihood(eta, T, h, x):
    step = 1e-5
    above, below = (sum(np.log(family_pmf(k, e, T, h)) for k in x) for e in (eta + step, eta - step))
    assert family_score(eta, x, T, h) == pytest.approx((above - below) / (2 * step), rel=1e-5, abs=1e-5)


def test_seven_of_ten_are_expected_at_the_log_odds_of_seven_to_three():
    assert family_score(special.logit(0.7), np.array([7]), *PEOPLE) == pytest.approx(0, abs=1e-13)


def test_score_figure_draws_the_mean_and_where_it_meets_what_was_seen():
    expected, seen, dot = family_score_figure(seen=7).axes[0].lines
    np.testing.assert_allclose(expected.get_ydata(), 10 * special.expit(expected.get_xdata()), rtol=1e-10)
    assert set(seen.get_ydata()) == {7}
    np.testing.assert_allclose(dot.get_xydata(), [[special.logit(0.7), 7]])
