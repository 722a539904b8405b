"""The normal density and its likelihood, against SciPy, mpmath and what must hold for any density."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from snippets.normal import (
    normal_candidates_figure,
    normal_likelihood,
    normal_likelihood_of_one,
    normal_log_likelihood,
    normal_log_pdf,
    normal_pdf,
    normal_spread_figure,
)

reals = st.floats(-50, 50)
scales = st.floats(0.01, 100)
samples = st.lists(reals, min_size=1, max_size=30).map(np.array)
mild = st.lists(st.floats(-3, 3), min_size=1, max_size=30).map(np.array)


@given(x=reals, mu=reals, sigma=st.floats(0.1, 100))
def test_pdf_agrees_with_mpmath(x, mu, sigma):
    """Before the density is 0 its exponent reaches 745, which a float knows to thirteen digits after the point."""
    assert normal_pdf(x, mu, sigma) == pytest.approx(float(mpmath.npdf(x, mu, sigma)), rel=1e-11, abs=1e-300)


@given(mu=reals, sigma=scales)
def test_pdf_has_area_one(mu, sigma):
    area, _ = integrate.quad(normal_pdf, mu - 12 * sigma, mu + 12 * sigma, (mu, sigma), points=[mu])
    assert area == pytest.approx(1, rel=1e-9)


@given(x=samples, mu=reals, sigma=scales)
def test_log_pdf_agrees_with_scipy(x, mu, sigma):
    assert normal_log_pdf(x, mu, sigma) == pytest.approx(stats.norm.logpdf(x, mu, sigma), rel=1e-12, abs=1e-13)


@given(x=reals, mu=reals)
def test_read_along_mu_one_observation_has_the_density_of_a_normal_around_it(x, mu):
    expected = stats.norm.pdf(mu, loc=x)
    assert normal_likelihood_of_one(mu, x) == pytest.approx(expected, rel=1e-9, abs=1e-300)


@given(x=mild, mu=st.floats(-3, 3), sigma=st.floats(0.5, 3))
def test_likelihood_is_the_joint_density(x, mu, sigma):
    joint = stats.multivariate_normal(np.full(len(x), mu), sigma**2 * np.eye(len(x)))
    assert normal_likelihood(mu, sigma, x) == pytest.approx(joint.pdf(x), rel=1e-9)


@given(x=samples, mu=reals, sigma=scales)
def test_log_likelihood_is_the_log_of_the_joint_density(x, mu, sigma):
    joint = stats.multivariate_normal(np.full(len(x), mu), sigma**2 * np.eye(len(x)))
    assert normal_log_likelihood(mu, sigma, x) == pytest.approx(joint.logpdf(x), rel=1e-9, abs=1e-9)


@given(x=samples, sigma=scales, other=reals)
def test_no_mean_is_more_likely_than_the_sample_mean(x, sigma, other):
    best = normal_log_likelihood(np.mean(x), sigma, x)
    assert normal_log_likelihood(other, sigma, x) <= best + 1e-9 * abs(best)


@given(x=st.lists(st.floats(160, 176), min_size=1, max_size=10).map(np.array), mu=st.floats(160, 176))
def test_metres_change_the_likelihood_and_no_ratio(x, mu):
    centi = [normal_likelihood(m, 3, x) for m in (mu, 168.0)]
    metre = [normal_likelihood(m / 100, 0.03, x / 100) for m in (mu, 168.0)]
    assert metre[0] / metre[1] == pytest.approx(centi[0] / centi[1], rel=1e-9)
    assert metre[0] / centi[0] == pytest.approx(100.0 ** len(x), rel=1e-9)


def test_candidates_figure_draws_each_density_and_its_value_at_the_observation():
    observation, a, a_dot, b, b_dot = normal_candidates_figure(x=1.0, means=(0.0, -1.0)).axes[0].lines
    assert set(observation.get_xdata()) == {1.0}
    for curve, dot, mean in [(a, a_dot, 0.0), (b, b_dot, -1.0)]:
        np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), mean), rtol=1e-12)
        np.testing.assert_allclose(dot.get_xydata(), [[1.0, stats.norm.pdf(1.0, mean)]], rtol=1e-12)
        assert curve.get_color() == dot.get_color()


def test_spread_figure_draws_each_density():
    *curves, one = normal_spread_figure(sigmas=(1.0, 0.1)).axes[0].lines
    for curve, sigma in zip(curves, (1.0, 0.1), strict=True):
        np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), 0, sigma), rtol=1e-10)
    assert set(one.get_ydata()) == {1}
