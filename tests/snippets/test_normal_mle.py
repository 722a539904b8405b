"""The normal distribution's most likely parameters, against SciPy, a numerical search and brute force."""

import itertools

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets import normal_mle
from snippets.heights import HEIGHTS

samples = st.lists(st.floats(-100, 100), min_size=2, max_size=20).filter(lambda x: np.ptp(x) > 1e-2)


@given(x=samples)
def test_mle_agrees_with_scipy(x):
    assert normal_mle.normal_mle(x) == pytest.approx(stats.norm.fit(x), rel=1e-10, abs=1e-10)


def test_mle_of_the_heights_is_where_a_numerical_search_ends():
    def nll(parameters):
        return -stats.norm.logpdf(HEIGHTS, parameters[0], np.exp(parameters[1])).sum()

    found = optimize.minimize(nll, [160.0, 1.0], method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12}).x
    assert normal_mle.normal_mle(HEIGHTS) == pytest.approx((found[0], np.exp(found[1])), rel=1e-6)
    assert normal_mle.normal_mle(HEIGHTS) == pytest.approx((168.344, 2.6207), abs=5e-5)


@given(x=samples, mu=st.floats(-100, 100), sigma=st.floats(0.05, 100))
def test_no_other_parameters_are_more_likely(x, mu, sigma):
    best = stats.norm.logpdf(x, *normal_mle.normal_mle(x)).sum()
    assert stats.norm.logpdf(x, mu, sigma).sum() <= best + 1e-9 * abs(best) + 1e-9


@given(x=samples, mu=st.floats(-10, 10), sigma=st.floats(0.5, 10))
def test_score_is_the_gradient_of_the_log_likelihood(x, mu, sigma):
    def f(parameters):
        return stats.norm.logpdf(x, *parameters).sum()

    numeric = optimize.approx_fprime(np.array([mu, sigma]), f, 1e-6)
    scale = 1 + np.abs(x).max() ** 2 * len(x) / sigma**3
    np.testing.assert_allclose(normal_mle.normal_score(mu, sigma, x), numeric, rtol=1e-3, atol=1e-3 * scale)


@given(x=samples)
def test_the_score_is_zero_at_the_estimate(x):
    mu, sigma = normal_mle.normal_mle(x)
    assume(sigma > 0.1)
    np.testing.assert_allclose(normal_mle.normal_score(mu, sigma, x), 0, atol=1e-8)


@given(x=samples)
def test_unbiased_variance_agrees_with_numpy(x):
    assert normal_mle.unbiased_variance(x) == pytest.approx(np.var(x, ddof=1), rel=1e-12)


@pytest.mark.parametrize("n", [2, 3, 4])
def test_over_every_sample_only_the_division_by_n_minus_one_is_right(n):
    values = np.array([0.0, 1.0, 5.0])
    every = [list(x) for x in itertools.product(values, repeat=n)]
    assert np.mean([normal_mle.unbiased_variance(x) for x in every]) == pytest.approx(values.var())
    most_likely = [normal_mle.normal_mle(x)[1] ** 2 if np.ptp(x) else 0 for x in every]
    assert np.mean(most_likely) == pytest.approx((n - 1) / n * values.var())


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (normal_mle.normal_mle, ([1.0, 1.0],), "x"),
        (normal_mle.normal_mle, ([],), "x"),
        (normal_mle.normal_mle, ([[1.0, 2.0]],), "x"),
        (normal_mle.normal_score, (0.0, 0.0, [1.0]), "sigma"),
        (normal_mle.normal_score, (0.0, 1.0, 1.0), "x"),
        (normal_mle.unbiased_variance, ([1.0],), "x"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_bias_figure_draws_averages_near_the_theory():
    by_n, by_less, one = normal_mle.variance_bias_figure(most=8, samples=40_000).axes[0].lines
    n = by_n.get_xdata()
    np.testing.assert_allclose(by_n.get_ydata(), (n - 1) / n, atol=0.03)
    np.testing.assert_allclose(by_less.get_ydata(), 1, atol=0.03)
    assert set(one.get_ydata()) == {1}
