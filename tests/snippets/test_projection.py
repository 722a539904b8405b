"""Forward and reverse divergence, against adaptive quadrature and a general optimiser."""

import inspect

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.special import logsumexp

from snippets.projection import (
    density_cross_entropy,
    density_kl,
    forward_kl,
    forward_kl_fit,
    humps_pdf,
    kl_directions_figure,
    kl_explorer,
    kl_fits_figure,
    reverse_kl,
    reverse_kl_fit,
)

HUMP_WEIGHTS, HUMP_MEANS, HUMP_SPREAD = (0.6, 0.4), (-2.0, 2.5), 0.7
HUMPS = stats.norm(HUMP_MEANS, HUMP_SPREAD)
EXACT = {"xatol": 1e-9, "fatol": 1e-15}
mus = st.floats(-4, 4)


def log_p(x):
    return logsumexp(HUMPS.logpdf(x), b=HUMP_WEIGHTS)


def quadrature(log_first, log_second, middle, reach):
    integrand = lambda x: np.exp(log_first(x)) * (log_first(x) - log_second(x))  # noqa: E731
    places = [middle, *HUMP_MEANS]
    return quad(integrand, middle - reach, middle + reach, points=places, limit=400, epsabs=1e-11)[0]


@given(st.floats(-15, 15))
def test_target_agrees_with_scipy(x):
    assert humps_pdf(x) == pytest.approx(np.exp(log_p(x)), rel=1e-11)


@given(mus, st.floats(0.5, 2), st.floats(-2, 2), st.floats(0.5, 2))
def test_divergence_of_two_normals_has_a_closed_form(mu, sigma, m, s):
    expected = np.log(s / sigma) + (sigma**2 + (mu - m) ** 2) / (2 * s**2) - 1 / 2
    ours = density_kl(stats.norm(mu, sigma).pdf, stats.norm(m, s).pdf)
    assert ours == pytest.approx(expected, rel=1e-4, abs=1e-6)  # a wide q has some mass beyond the strips


@settings(max_examples=15, deadline=None)
@given(mus, st.floats(0.5, 2.5))
def test_forward_agrees_with_quadrature(mu, sigma):
    expected = quadrature(log_p, stats.norm(mu, sigma).logpdf, 0, 9)
    assert forward_kl(mu, sigma) == pytest.approx(expected, rel=1e-8)


@settings(max_examples=15, deadline=None)
@given(mus, st.floats(0.5, 1.2))
def test_reverse_agrees_with_quadrature(mu, sigma):
    expected = quadrature(stats.norm(mu, sigma).logpdf, log_p, mu, 8.5 * sigma)
    assert reverse_kl(mu, sigma) == pytest.approx(expected, rel=1e-7)


@given(mus, st.floats(0.5, 2.5))
def test_no_candidate_is_nearer_than_the_fits(mu, sigma):
    assert forward_kl(*forward_kl_fit()) <= forward_kl(mu, sigma) + 1e-12
    assert reverse_kl(mu, sigma) >= REVERSE_SMALLEST - 1e-9


REVERSE_SMALLEST = reverse_kl(*reverse_kl_fit())


@pytest.mark.parametrize(("mu", "sigma"), [(-2.0, 0.7), (2.5, 0.7), (0.0, 2.0)])
def test_reverse_fit_finds_the_valley_that_an_optimiser_finds(mu, sigma):
    best = minimize(lambda at: reverse_kl(*at), (mu, sigma), method="Nelder-Mead", options=EXACT).x
    np.testing.assert_allclose(reverse_kl_fit(mu, sigma), best, atol=1e-4)


def test_the_three_reverse_valleys_are_as_deep_as_the_page_says():
    left, right, wide = (reverse_kl(*reverse_kl_fit(*start)) for start in ((-2.0, 1.0), (2.5, 1.0), (0.0, 2.0)))
    assert left < right < wide


def test_forward_fit_is_where_an_optimiser_ends():
    within = [(-4, 4), (0.5, 2.5)]
    best = minimize(lambda at: forward_kl(*at), (0, 1.5), method="Nelder-Mead", bounds=within, options=EXACT).x
    np.testing.assert_allclose(forward_kl_fit(), best, atol=1e-6)


def test_reverse_fit_is_no_dearer_than_the_weight_of_its_hump():
    """The target is nowhere below its first hump times its weight."""
    for mean, weight in zip(HUMP_MEANS, HUMP_WEIGHTS, strict=True):
        assert reverse_kl(*reverse_kl_fit(mean)) < -np.log(weight)


@given(mus, st.floats(0.5, 2.5))
def test_entropy_of_a_normal_agrees_with_scipy(mu, sigma):
    normal = stats.norm(mu, sigma)
    assert density_cross_entropy(normal.pdf, normal.pdf) == pytest.approx(float(normal.entropy()), rel=1e-4)


@given(mus, st.floats(0.5, 2.5), st.floats(-2, 2), st.floats(0.5, 2))
def test_cross_entropy_is_entropy_and_divergence(mu, sigma, m, s):
    p, q = stats.norm(mu, sigma), stats.norm(m, s)
    expected = float(p.entropy()) + np.log(s / sigma) + (sigma**2 + (mu - m) ** 2) / (2 * s**2) - 1 / 2
    assert density_cross_entropy(p.pdf, q.pdf) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(("mu", "sigma"), [(0.6, 1.0), (-0.2, 2.3), (-2, 0.7), (2.5, 0.7), (3, 2.5)])
def test_explorer_joins_entropy_and_divergence_to_the_cross_entropy(mu, sigma):
    top, below = kl_explorer(mu=mu, sigma=sigma).axes
    curve, q = top.lines[0], stats.norm(mu, sigma)
    np.testing.assert_allclose(curve.get_ydata(), q.pdf(curve.get_xdata()), rtol=1e-9)
    assert {bar.get_x() for bar in below.patches} == {0}
    bars = np.reshape([bar.get_width() for bar in below.patches], (2, 2))  # the whole, and in front of it the entropy
    reverse = quadrature(q.logpdf, log_p, mu, 8.5 * sigma)
    forward = quadrature(log_p, q.logpdf, 0, 9)
    own = quad(lambda x: -np.exp(log_p(x)) * log_p(x), -9, 9, points=HUMP_MEANS)[0]
    expected = [(q.entropy() + reverse, q.entropy()), (own + forward, own)]
    np.testing.assert_allclose(bars, np.array(expected, dtype=float), rtol=1e-4)
    assert bars.max() < below.get_xlim()[1]


def test_figures_draw_the_fits_and_the_valleys():
    lines = kl_fits_figure().axes[0].lines
    for line, drawn, fit in zip(lines, DRAWN, (forward_kl_fit(), reverse_kl_fit()), strict=True):
        np.testing.assert_allclose(drawn, fit, atol=5.1e-3)
        np.testing.assert_allclose(line.get_ydata(), stats.norm(*drawn).pdf(line.get_xdata()), rtol=1e-9)
    there, back = kl_directions_figure(sigma=0.7).axes[0].lines
    valleys = lambda y: int(((y[1:-1] < y[:-2]) & (y[1:-1] < y[2:])).sum())  # noqa: E731
    assert [valleys(np.array(line.get_ydata())) for line in (there, back)] == [1, 2]
    for i in range(0, 161, 40):
        mu, forward = there.get_xydata()[i]
        log_q = stats.norm(mu, 0.7).logpdf
        assert forward == pytest.approx(quadrature(log_p, log_q, 0, 9), rel=1e-7)
        assert back.get_ydata()[i] == pytest.approx(quadrature(log_q, log_p, mu, 8.5 * 0.7), rel=1e-7)


DRAWN = [parameter.default for parameter in inspect.signature(kl_fits_figure).parameters.values()]
