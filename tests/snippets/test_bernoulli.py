"""Zeros and ones, against SciPy, exact fractions and theorems."""

from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.bernoulli import (
    PHONES,
    bernoulli_argmax,
    bernoulli_likelihood,
    bernoulli_likelihood_figure,
    bernoulli_log_likelihood,
    bernoulli_mle,
    bernoulli_pmf,
    constant_factor_figure,
)

bits = st.lists(st.integers(0, 1), min_size=1, max_size=50).map(np.array)
inside = st.floats(0.001, 0.999)
anywhere = st.one_of(st.sampled_from([0.0, 1.0]), inside)


@given(x=bits, p=anywhere)
def test_pmf_agrees_with_scipy(x, p):
    np.testing.assert_allclose(bernoulli_pmf(x, p), stats.bernoulli.pmf(x, p), rtol=1e-12)


@given(p=st.floats(0, 1))
def test_pmf_sums_to_one(p):
    assert bernoulli_pmf(0, p) + bernoulli_pmf(1, p) == pytest.approx(1)


@given(x=bits, p=anywhere)
def test_likelihood_agrees_with_scipy(x, p):
    assert bernoulli_likelihood(p, x) == pytest.approx(stats.bernoulli.pmf(x, p).prod(), rel=1e-12)


@given(x=bits, p=inside)
def test_log_likelihood_agrees_with_scipy(x, p):
    expected = stats.bernoulli.logpmf(x, p).sum()
    assert bernoulli_log_likelihood(p, x) == pytest.approx(expected, rel=1e-12, abs=1e-13)


@given(x=bits, p=anywhere)
def test_the_count_alone_has_the_likelihood_times_the_number_of_orders(x, p):
    expected = stats.binom.pmf(sum(x), len(x), p)
    assert comb(len(x), sum(x)) * bernoulli_likelihood(p, x) == pytest.approx(expected, rel=1e-9, abs=1e-300)


@given(x=bits, other=st.floats(0, 1))
def test_no_p_is_more_likely_than_the_mle(x, other):
    assert bernoulli_likelihood(other, x) <= bernoulli_likelihood(bernoulli_mle(x), x) * (1 + 1e-12)


@given(x=st.lists(st.integers(0, 1), min_size=1, max_size=12).map(np.array))
def test_the_grid_finds_what_an_optimiser_finds(x):
    """Twelve observations curve the likelihood so much that neighbours on the grid differ."""
    found = optimize.minimize_scalar(lambda p: -bernoulli_likelihood(p, x), bounds=(0, 1), method="bounded")
    assert bernoulli_argmax(x) == pytest.approx(found.x, abs=1e-3)


def test_likelihood_figure_draws_the_curve_the_candidate_and_the_top():
    curve, candidate, top = bernoulli_likelihood_figure(p=0.5).axes[0].lines
    p = curve.get_xdata()
    np.testing.assert_allclose(curve.get_ydata(), p**7 * (1 - p) ** 3, rtol=1e-9, atol=1e-18)
    np.testing.assert_allclose(candidate.get_xydata(), [[0.5, 0.5**10]])
    np.testing.assert_allclose(top.get_xydata(), [[0.7, curve.get_ydata().max()]])


def test_factor_figure_draws_one_shape_on_two_scales():
    left, right = constant_factor_figure().axes
    p, with_factor = left.lines[0].get_data()
    np.testing.assert_allclose(with_factor, stats.binom.pmf(7, 10, p), rtol=1e-9, atol=1e-15)
    without = stats.bernoulli.pmf(PHONES[:, np.newaxis], p).prod(axis=0)
    np.testing.assert_allclose(right.lines[0].get_ydata(), without, rtol=1e-9, atol=1e-18)
    for ax in (left, right):
        assert set(ax.lines[1].get_xdata()) == {0.7}
