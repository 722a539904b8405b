"""The normal density and its likelihood, against SciPy, mpmath and what must hold for any density."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from snippets import normal

reals = st.floats(-50, 50)
scales = st.floats(0.01, 100)
samples = st.lists(reals, min_size=1, max_size=30)


@given(x=samples, mu=reals, sigma=scales)
def test_log_pdf_agrees_with_scipy(x, mu, sigma):
    assert normal.normal_log_pdf(x, mu, sigma) == pytest.approx(stats.norm.logpdf(x, mu, sigma), rel=1e-12, abs=1e-13)


@given(x=reals, mu=reals, sigma=scales)
def test_pdf_agrees_with_mpmath(x, mu, sigma):
    assert normal.normal_pdf(x, mu, sigma) == pytest.approx(float(mpmath.npdf(x, mu, sigma)), rel=1e-8, abs=1e-300)


@given(mu=reals, sigma=scales)
def test_pdf_has_area_one(mu, sigma):
    area, _ = integrate.quad(normal.normal_pdf, mu - 12 * sigma, mu + 12 * sigma, (mu, sigma), points=[mu])
    assert area == pytest.approx(1, rel=1e-9)


@pytest.mark.parametrize("x, sigma, expected", [(1e308, 1e-308, -np.inf), (0.0, 5e-324, 743.52), (1e200, 1.0, -np.inf)])
def test_log_pdf_stays_silent_at_the_ends_of_the_floats(x, sigma, expected):
    assert normal.normal_log_pdf(x, 0.0, sigma) == pytest.approx(expected, rel=1e-4)


@given(x=samples, mu=reals, sigma=scales)
def test_log_likelihood_is_the_log_of_the_joint_density(x, mu, sigma):
    joint = stats.multivariate_normal(np.full(len(x), mu), sigma**2 * np.eye(len(x)))
    assert normal.normal_log_likelihood(mu, sigma, x) == pytest.approx(joint.logpdf(x), rel=1e-9, abs=1e-9)


@given(x=st.lists(st.floats(-3, 3), min_size=1, max_size=30), mu=st.floats(-3, 3), sigma=st.floats(0.5, 3))
def test_likelihood_is_the_product_of_the_densities(x, mu, sigma):
    assert normal.normal_likelihood(mu, sigma, x) == pytest.approx(stats.norm.pdf(x, mu, sigma).prod(), rel=1e-9)


@given(x=samples, sigma=scales, other=reals)
def test_no_mean_is_more_likely_than_the_sample_mean(x, sigma, other):
    best = normal.normal_log_likelihood(np.mean(x), sigma, x)
    assert normal.normal_log_likelihood(other, sigma, x) <= best + 1e-9 * abs(best)


@given(x=samples, mu=st.lists(reals, min_size=1, max_size=4), sigma=scales)
def test_many_candidates_are_the_single_ones(x, mu, sigma):
    together = normal.normal_log_likelihood(np.array(mu)[:, np.newaxis], [sigma, 2 * sigma], x)
    assert together.shape == (len(mu), 2)
    for i, m in enumerate(mu):
        for j, s in enumerate([sigma, 2 * sigma]):
            assert together[i, j] == pytest.approx(normal.normal_log_likelihood(m, s, x), rel=1e-12)


def test_likelihood_survives_partial_products_beyond_the_floats():
    x = np.r_[np.zeros(400), np.full(400, 2.1e-2)]
    exact = mpmath.fprod(mpmath.npdf(value, 0, 0.01) for value in x)
    with np.errstate(over="ignore", invalid="ignore"):
        assert not np.isfinite(np.prod(normal.normal_pdf(x, 0, 0.01)))
    assert normal.normal_likelihood(0.0, 0.01, x) == (pytest.approx(float(exact), rel=1e-9) if exact < 1e308 else np.inf)


@given(x=st.lists(st.floats(150, 190), min_size=1, max_size=10), mu=st.floats(150, 190))
def test_metres_change_the_likelihood_and_no_ratio(x, mu):
    centi = normal.normal_log_likelihood(mu, 3.0, x) - normal.normal_log_likelihood(170.0, 3.0, x)
    metre = [normal.normal_log_likelihood(m / 100, 0.03, np.array(x) / 100) for m in (mu, 170.0)]
    assert metre[0] - metre[1] == pytest.approx(centi, rel=1e-6, abs=1e-8)
    assert metre[0] - normal.normal_log_likelihood(mu, 3.0, x) == pytest.approx(len(x) * np.log(100), rel=1e-6)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (normal.normal_log_pdf, (np.nan, 0, 1), "x"),
        (normal.normal_pdf, ([], 0, 1), "x"),
        (normal.normal_pdf, (0, np.inf, 1), "mu"),
        (normal.normal_pdf, (0, 0, 0), "sigma"),
        (normal.normal_log_likelihood, (0, -1, [1.0]), "sigma"),
        (normal.normal_log_likelihood, (0, 1, []), "x"),
        (normal.normal_likelihood, (0, 1, 1.0), "x"),
        (normal.normal_likelihood, (0, 1, ["1"]), "x"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_candidates_figure_draws_each_density_and_its_value_at_the_observation():
    observation, a, a_dot, b, b_dot = normal.normal_candidates_figure(x=1.0, means=(0.0, -1.0)).axes[0].lines
    assert set(observation.get_xdata()) == {1.0}
    for curve, dot, mean in [(a, a_dot, 0.0), (b, b_dot, -1.0)]:
        np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), mean), rtol=1e-12)
        np.testing.assert_allclose(dot.get_xydata(), [[1.0, stats.norm.pdf(1.0, mean)]], rtol=1e-12)


def test_spread_figure_draws_each_density():
    *curves, one = normal.normal_spread_figure(sigmas=(1.0, 0.1)).axes[0].lines
    for curve, sigma in zip(curves, (1.0, 0.1), strict=True):
        np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), 0, sigma), rtol=1e-10)
    assert set(one.get_ydata()) == {1}
