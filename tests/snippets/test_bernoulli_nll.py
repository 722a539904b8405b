"""The negative log-likelihood of zeros and ones, against SciPy, scikit-learn and theorems."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import differentiate, optimize, stats
from sklearn.metrics import log_loss

from snippets.bernoulli_nll import (
    PHONES,
    bernoulli_nll,
    bernoulli_nll_argmin,
    bernoulli_nll_curvature,
    bernoulli_nll_gradient,
    nll_mirror_figure,
    nll_pulls_figure,
)

bits = st.lists(st.integers(0, 1), min_size=1, max_size=50).map(np.array)
mixed = bits.filter(lambda x: 0 < x.sum() < len(x))
inner = st.floats(0.02, 0.98)


@given(x=bits, p=inner)
def test_nll_agrees_with_scipy(x, p):
    assert bernoulli_nll(p, x) == pytest.approx(-stats.bernoulli.logpmf(x, p).sum(), rel=1e-12)


@given(x=bits, p=inner)
def test_nll_agrees_with_scikit_learn(x, p):
    expected = log_loss(x, np.full(len(x), p), normalize=False, labels=[0, 1])
    assert bernoulli_nll(p, x) == pytest.approx(expected, rel=1e-9)


def test_what_p_rules_out_costs_infinitely_much_and_certainty_is_not_computed():
    with np.errstate(all="ignore"):
        assert bernoulli_nll(1.0, np.array([0])) == np.inf
        assert np.isnan(bernoulli_nll(1.0, PHONES))  # as the page says


@given(x=bits, p=inner)
def test_gradient_and_curvature_are_derivatives(x, p):
    for function, derivative in [
        (bernoulli_nll, bernoulli_nll_gradient),
        (bernoulli_nll_gradient, bernoulli_nll_curvature),
    ]:
        at = np.vectorize(lambda q, f=function: f(q, x))
        expected = differentiate.derivative(at, p, initial_step=0.005)
        assert derivative(p, x) == pytest.approx(float(expected.df), rel=1e-5, abs=1e-5)


@given(x=mixed)
def test_an_optimiser_finds_the_zero_of_the_gradient(x):
    found = optimize.minimize_scalar(lambda p: bernoulli_nll(p, x), bounds=(0, 1), options={"xatol": 1e-9})
    assert found.x == pytest.approx(np.mean(x), abs=1e-5)
    assert bernoulli_nll_gradient(np.mean(x), x) == pytest.approx(0, abs=1e-9)


@given(x=mixed)
def test_the_smallest_nll_of_a_grid_lies_beside_the_share_of_ones(x):
    assert bernoulli_nll_argmin(x, np.linspace(0.01, 0.99, 99)) == pytest.approx(x.mean(), abs=0.01)


def _phones(p):
    return -stats.bernoulli.logpmf(PHONES[:, np.newaxis], p).sum(axis=0)


def test_mirror_figure_draws_a_curve_and_its_mirror_image():
    above, below = nll_mirror_figure().axes
    for ax, sign in [(above, -1), (below, 1)]:
        curve, dot = ax.lines
        np.testing.assert_allclose(curve.get_ydata(), sign * _phones(curve.get_xdata()))
        np.testing.assert_allclose(dot.get_xydata(), [[0.7, sign * _phones(0.7)[0]]])


def test_pulls_figure_draws_two_parts_their_sum_and_the_tangent():
    android, ios, total, tangent, dot = nll_pulls_figure(p=0.5).axes[0].lines
    p = total.get_xdata()
    np.testing.assert_allclose(np.exp(-android.get_ydata()), p**7)
    np.testing.assert_allclose(np.exp(-ios.get_ydata()), (1 - p) ** 3)
    np.testing.assert_allclose(total.get_ydata(), _phones(p))
    np.testing.assert_allclose(dot.get_xydata(), [[0.5, _phones(0.5)[0]]])
    h = 1e-6
    slope = (_phones(0.5 + h) - _phones(0.5 - h))[0] / (2 * h)
    (x0, x1), (y0, y1) = tangent.get_data()
    assert (y1 - y0) / (x1 - x0) == pytest.approx(slope, rel=1e-6)
    assert (y0 + y1) / 2 == pytest.approx(_phones(0.5)[0])
