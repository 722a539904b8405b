"""Slopes and curvature of the Bernoulli likelihood and its log, against derivatives by mpmath and theorems."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.bernoulli import PHONES
from snippets.score import (
    bernoulli_curvature,
    bernoulli_likelihood_slope,
    bernoulli_score,
    sample_size_figure,
    score_tangent_figure,
)

samples = st.lists(st.integers(0, 1), min_size=1, max_size=20).map(np.array)
inner = st.floats(0.05, 0.95)


def log_likelihood(p, x):
    return mpmath.fsum(mpmath.log(p if one else 1 - p) for one in x)


@given(p=inner, x=samples)
def test_score_and_curvature_are_the_derivatives_of_the_log_likelihood(p, x):
    for order, ours in [(1, bernoulli_score), (2, bernoulli_curvature)]:
        exact = float(mpmath.diff(lambda q: log_likelihood(q, x), p, order))
        assert ours(p, x) == pytest.approx(exact, rel=1e-6, abs=1e-6)


@given(p=inner, x=samples.filter(lambda x: 0 < x.sum() < len(x)))
def test_the_slope_of_the_likelihood_is_its_derivative(p, x):
    exact = float(mpmath.diff(lambda q: mpmath.fprod(q if one else 1 - q for one in x), p))
    assert bernoulli_likelihood_slope(p, x) == pytest.approx(exact, rel=1e-6, abs=1e-12)


def test_seven_of_ten_have_a_level_likelihood_at_the_ends_and_at_the_top():
    for p in (0.0, 0.7, 1.0):
        assert bernoulli_likelihood_slope(p, PHONES) == pytest.approx(0, abs=1e-16)


@given(p=inner, n=st.integers(1, 6))
def test_the_score_is_zero_on_average_and_its_variance_is_minus_the_expected_curvature(p, n):
    """Bartlett's identities, by summing over every possible sample."""
    every = [np.array([(k >> i) & 1 for i in range(n)]) for k in range(2**n)]
    weights = [p ** x.sum() * (1 - p) ** (n - x.sum()) for x in every]
    scores, bends = ([f(p, x) for x in every] for f in (bernoulli_score, bernoulli_curvature))
    assert np.dot(weights, scores) == pytest.approx(0, abs=1e-9 * n)
    assert np.dot(weights, np.square(scores)) == pytest.approx(-np.dot(weights, bends), rel=1e-9)


@given(x=samples.filter(lambda x: 0 < x.sum() < len(x)))
def test_the_score_is_zero_at_the_share_of_ones_where_the_curve_bends_down(x):
    assert bernoulli_score(np.mean(x), x) == pytest.approx(0, abs=1e-9)
    assert bernoulli_curvature(np.mean(x), x) < 0


@pytest.mark.parametrize("p", [0.25, 0.5, 0.7, 0.9])
def test_tangent_figure_draws_a_line_that_touches_the_curve(p):
    upper, lower = score_tangent_figure(p=p).axes
    curve, tangent = upper.lines
    exact = [float(log_likelihood(q, PHONES)) for q in curve.get_xdata()]
    np.testing.assert_allclose(curve.get_ydata(), exact, rtol=1e-12)
    (x0, at, x1), (y0, height, y1) = tangent.get_xdata(), tangent.get_ydata()
    slope = float(mpmath.diff(lambda q: log_likelihood(q, PHONES), p))
    assert (y1 - y0) / (x1 - x0) == pytest.approx(slope, abs=1e-9)
    assert (at, height) == pytest.approx((p, float(log_likelihood(p, PHONES))))
    assert (y0 + y1) / 2 == pytest.approx(height)
    assert tangent.get_markevery() == [1]
    np.testing.assert_allclose(lower.lines[0].get_ydata(), 7 / curve.get_xdata() - 3 / (1 - curve.get_xdata()))
    assert lower.lines[2].get_xydata()[0] == pytest.approx([p, slope], abs=1e-9)
    assert lower.collections[0].get_segments()[0].ravel() == pytest.approx([p, 0, p, slope], abs=1e-9)


@pytest.mark.parametrize("n", [10, 20, 1000])
def test_sample_size_figure_draws_the_binomial_likelihood_divided_by_its_top(n):
    (ax,) = sample_size_figure(n=n).axes
    ten, curve, dot = ax.lines
    for line, size in ((ten, 10), (curve, n), (dot, n)):
        exact = stats.binom.pmf(7 * size / 10, size, line.get_xdata()) / stats.binom.pmf(7 * size / 10, size, 0.7)
        np.testing.assert_allclose(line.get_ydata(), exact, rtol=1e-8, atol=1e-200)
    assert max(curve.get_ydata()) == pytest.approx(1)
    assert dot.get_xdata().tolist() == [0.6]
