"""Forward and reverse divergence, against adaptive quadrature and a general optimiser."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.special import logsumexp

from snippets import projection

HUMPS = stats.norm(projection.HUMP_MEANS, projection.HUMP_SPREAD)
mus, sigmas = st.floats(-5, 5), st.floats(0.2, 2.5)


def log_p(x):
    return logsumexp(HUMPS.logpdf(x), b=projection.HUMP_WEIGHTS)


def quadrature(log_first, log_second, middle, reach):
    integrand = lambda x: np.exp(log_first(x)) * (log_first(x) - log_second(x))  # noqa: E731
    places = [middle, *projection.HUMP_MEANS]
    return quad(integrand, middle - reach, middle + reach, points=places, limit=400, epsabs=1e-11)[0]


@given(st.floats(-30, 30))
def test_log_target_agrees_with_scipy(x):
    assert projection.humps_log_pdf(x) == pytest.approx(log_p(x), rel=1e-12)


@settings(max_examples=15, deadline=None)
@given(mus, sigmas)
def test_forward_agrees_with_quadrature(mu, sigma):
    expected = quadrature(log_p, stats.norm(mu, sigma).logpdf, 0, 9)
    assert projection.forward_kl(mu, sigma) == pytest.approx(expected, rel=1e-8)


@settings(max_examples=15, deadline=None)
@given(mus, sigmas)
def test_reverse_agrees_with_quadrature(mu, sigma):
    expected = quadrature(stats.norm(mu, sigma).logpdf, log_p, mu, 8.5 * sigma)
    assert projection.reverse_kl(mu, sigma) == pytest.approx(expected, rel=1e-8)


@given(mus, sigmas)
def test_no_candidate_is_nearer_than_the_fits(mu, sigma):
    assert projection.forward_kl(*projection.forward_kl_fit()) <= projection.forward_kl(mu, sigma) + 1e-12
    assert projection.reverse_kl(*projection.reverse_kl_fit()) <= projection.reverse_kl(mu, sigma) + 1e-12


@pytest.mark.parametrize("start", [-2.0, 2.5])
def test_reverse_fit_finds_the_valley_that_an_optimiser_finds(start):
    exact = {"xatol": 1e-9, "fatol": 1e-15}
    best = minimize(lambda at: projection.reverse_kl(*at), (start, 0.7), method="Nelder-Mead", options=exact).x
    np.testing.assert_allclose(projection.reverse_kl_fit(start), best, atol=1e-6)


def test_forward_fit_is_where_an_optimiser_ends():
    exact = {"xatol": 1e-9, "fatol": 1e-15}
    within = [(-5, 5), (0.2, 2.5)]
    best = minimize(lambda at: projection.forward_kl(*at), (0, 1.5), method="Nelder-Mead", bounds=within, options=exact).x
    np.testing.assert_allclose(projection.forward_kl_fit(), best, atol=1e-6)


def test_reverse_fit_is_no_dearer_than_the_weight_of_its_hump():
    """The target is nowhere below its first hump times its weight."""
    for mean, weight in zip(projection.HUMP_MEANS, projection.HUMP_WEIGHTS, strict=True):
        assert projection.reverse_kl(*projection.reverse_kl_fit(mean)) < -np.log(weight)


@pytest.mark.parametrize("function", [projection.forward_kl, projection.reverse_kl])
def test_many_candidates_are_the_single_ones(function):
    many = function(np.array([[-1.0], [0.0], [2.0]]), np.array([0.5, 1.0]))
    assert many.shape == (3, 2)
    assert many[2, 1] == function(2.0, 1.0)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (projection.humps_log_pdf, ([],), "x"),
        (projection.forward_kl, (6.0, 1.0), "mu"),
        (projection.forward_kl, (0.0, 0.1), "sigma"),
        (projection.reverse_kl, (np.nan, 1.0), "mu"),
        (projection.reverse_kl, (0.0, 3.0), "sigma"),
        (projection.reverse_kl_fit, (9.0,), "mu"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_figures_draw_the_fits_and_the_valleys():
    forward, reverse = projection.kl_fits_figure().axes[0].lines
    for line, fit in ((forward, projection.forward_kl_fit()), (reverse, projection.reverse_kl_fit())):
        np.testing.assert_allclose(line.get_ydata(), stats.norm(*fit).pdf(line.get_xdata()), rtol=1e-9)
    there, back = projection.kl_directions_figure(sigma=0.7).axes[0].lines
    valleys = lambda y: int(((y[1:-1] < y[:-2]) & (y[1:-1] < y[2:])).sum())  # noqa: E731
    assert [valleys(line.get_ydata()) for line in (there, back)] == [1, 2]
