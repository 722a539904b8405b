"""The normal distribution's maximum likelihood parameters, against SciPy, a numerical search and brute force."""

import itertools

import mpmath
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.heights import HEIGHTS
from snippets.normal_mle import (
    expected_variance,
    normal_curvature,
    normal_mle,
    normal_score,
    squares_around,
    unbiased_variance,
    variance_bias_figure,
)

samples = st.lists(st.floats(-100, 100), min_size=2, max_size=20).filter(lambda x: np.ptp(x) > 1e-2).map(np.array)


@given(x=samples)
def test_mle_agrees_with_scipy(x):
    assert normal_mle(x) == pytest.approx(stats.norm.fit(x), rel=1e-10, abs=1e-10)


def test_mle_of_the_heights_is_where_a_numerical_search_ends():
    def nll(parameters):
        return -stats.norm.logpdf(HEIGHTS, parameters[0], np.exp(parameters[1])).sum()

    found = optimize.minimize(nll, [160.0, 1.0], method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12}).x
    assert normal_mle(HEIGHTS) == pytest.approx((found[0], np.exp(found[1])), rel=1e-6)


@given(x=samples, mu=st.floats(-100, 100), sigma=st.floats(0.05, 100))
def test_no_other_parameters_are_more_likely(x, mu, sigma):
    best = stats.norm.logpdf(x, *normal_mle(x)).sum()
    assert stats.norm.logpdf(x, mu, sigma).sum() <= best + 1e-9 * abs(best) + 1e-9


@given(x=samples, mu=st.floats(-10, 10), sigma=st.floats(0.5, 10))
def test_score_is_the_gradient_of_the_log_likelihood(x, mu, sigma):
    def f(parameters):
        return stats.norm.logpdf(x, *parameters).sum()

    numeric = optimize.approx_fprime(np.array([mu, sigma]), f, 1e-6)
    scale = 1 + np.abs(x).max() ** 2 * len(x) / sigma**3
    np.testing.assert_allclose(normal_score(mu, sigma, x), numeric, rtol=1e-3, atol=1e-3 * scale)


@given(x=samples)
def test_the_score_is_zero_at_the_estimate_and_the_surface_bends_down_there(x):
    mu, sigma = normal_mle(x)
    assume(sigma > 0.1)
    np.testing.assert_allclose(normal_score(mu, sigma, x), 0, atol=1e-8)
    assert (normal_curvature(mu, sigma, x) < 0).all()


@given(x=samples, mu=st.floats(-10, 10), sigma=st.floats(0.5, 10))
def test_curvature_holds_the_second_derivatives_that_mpmath_finds(x, mu, sigma):
    def f(mu, sigma):
        return sum(mpmath.log(mpmath.npdf(float(value), mu, sigma)) for value in x)

    with mpmath.workdps(60):  # a second difference loses half of the digits, and terms may cancel
        exact = [mpmath.diff(f, (mu, sigma), order) for order in [(2, 0), (0, 2)]]
    scale = len(x) * (1 + np.abs(x - mu).max() ** 2 / sigma**2) / sigma**2
    np.testing.assert_allclose(normal_curvature(mu, sigma, x), np.array(exact, float), rtol=1e-9, atol=1e-12 * scale)


@given(x=samples, center=st.floats(-100, 100))
def test_squares_are_fewest_around_the_average_and_grow_by_those_of_the_distance(x, center):
    least, more = squares_around(x.mean(), x), squares_around(center, x)
    assert more == pytest.approx(least + len(x) * (x.mean() - center) ** 2, rel=1e-9)
    assert least == pytest.approx(len(x) * np.var(x), rel=1e-9)


@given(x=samples)
def test_unbiased_variance_agrees_with_numpy(x):
    assert unbiased_variance(x) == pytest.approx(np.var(x, ddof=1), rel=1e-12)


@pytest.mark.parametrize("n", [2, 3, 4])
@pytest.mark.parametrize("values", [[0.0, 1.0, 5.0], [2.0, 2.0], [-1.0, 0.5, 3.0, 3.0]])
def test_over_every_sample_only_the_division_by_n_minus_one_is_right(n, values):
    values = np.array(values)
    every = [np.array(x) for x in itertools.product(values, repeat=n)]
    assert np.mean([unbiased_variance(x) for x in every]) == pytest.approx(values.var())
    assert expected_variance(values, n) == pytest.approx((n - 1) / n * values.var())


def test_bias_figure_draws_averages_near_the_theory():
    by_n, by_less, one = variance_bias_figure(most=8, samples=40_000).axes[0].lines
    n = by_n.get_xdata()
    np.testing.assert_allclose(by_n.get_ydata(), (n - 1) / n, atol=0.03)
    np.testing.assert_allclose(by_less.get_ydata(), 1, atol=0.03)
    assert set(one.get_ydata()) == {1}
