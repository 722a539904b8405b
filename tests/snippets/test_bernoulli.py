"""Zeros and ones, against SciPy and theorems."""

from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets import bernoulli

bits = st.lists(st.integers(0, 1), min_size=1, max_size=50)
probabilities = st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0.001, 0.999))


@given(x=bits, p=probabilities)
def test_pmf_agrees_with_scipy(x, p):
    np.testing.assert_allclose(bernoulli.bernoulli_pmf(x, p), stats.bernoulli.pmf(x, p), rtol=1e-12)


@given(p=st.floats(0, 1))
def test_pmf_sums_to_one(p):
    assert bernoulli.bernoulli_pmf([0, 1], p).sum() == pytest.approx(1)


@given(x=bits, p=probabilities)
def test_likelihood_agrees_with_scipy(x, p):
    assert bernoulli.bernoulli_likelihood(p, x) == pytest.approx(stats.bernoulli.pmf(x, p).prod(), rel=1e-12)


@given(x=bits, p=probabilities)
def test_log_likelihood_agrees_with_scipy(x, p):
    assert bernoulli.bernoulli_log_likelihood(p, x) == pytest.approx(stats.bernoulli.logpmf(x, p).sum(), rel=1e-12, abs=1e-13)


@given(x=bits, p=probabilities)
def test_the_count_alone_has_the_likelihood_times_the_number_of_orders(x, p):
    expected = stats.binom.pmf(sum(x), len(x), p)
    assert comb(len(x), sum(x)) * bernoulli.bernoulli_likelihood(p, x) == pytest.approx(expected, rel=1e-9, abs=1e-300)


@given(x=bits, others=st.lists(st.floats(0, 1), min_size=1))
def test_no_p_is_more_likely_than_the_mle(x, others):
    assert np.all(bernoulli.bernoulli_likelihood(others, x) <= bernoulli.bernoulli_likelihood(bernoulli.bernoulli_mle(x), x) * (1 + 1e-12))


@given(x=bits)
def test_many_candidates_are_the_single_ones(x):
    p = np.array([[0.2, 0.5, 0.9], [0.0, 1.0, 0.3]])
    assert bernoulli.bernoulli_likelihood(p, x).shape == bernoulli.bernoulli_log_likelihood(p, x).shape == p.shape
    np.testing.assert_allclose(bernoulli.bernoulli_likelihood(p, x)[1, 2], bernoulli.bernoulli_likelihood(0.3, x))


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (bernoulli.bernoulli_pmf, (2, 0.5), "x"),
        (bernoulli.bernoulli_pmf, (1, 1.5), "p"),
        (bernoulli.bernoulli_likelihood, (-0.1, [1]), "p"),
        (bernoulli.bernoulli_likelihood, (np.nan, [1]), "p"),
        (bernoulli.bernoulli_likelihood, (0.5, []), "x"),
        (bernoulli.bernoulli_likelihood, (0.5, [[1], [0]]), "x"),
        (bernoulli.bernoulli_likelihood, (0.5, ["a"]), "x"),
        (bernoulli.bernoulli_log_likelihood, (0.5, [0.5]), "x"),
        (bernoulli.bernoulli_log_likelihood, (1.1, [1]), "p"),
        (bernoulli.bernoulli_mle, ([0, 2],), "x"),
        (bernoulli.bernoulli_mle, ([],), "x"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_likelihood_figure_draws_the_curve_the_candidate_and_the_top():
    curve, candidate, top = bernoulli.bernoulli_likelihood_figure(p=0.5).axes[0].lines
    p = curve.get_xdata()
    np.testing.assert_allclose(curve.get_ydata(), p**7 * (1 - p) ** 3, rtol=1e-9, atol=1e-18)
    np.testing.assert_allclose(candidate.get_xydata(), [[0.5, 0.5**10]])
    np.testing.assert_allclose(top.get_xydata(), [[0.7, curve.get_ydata().max()]])


def test_factor_figure_draws_one_shape_on_two_scales():
    left, right = bernoulli.constant_factor_figure().axes
    p, with_factor = left.lines[0].get_data()
    np.testing.assert_allclose(with_factor, stats.binom.pmf(7, 10, p), rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(
        right.lines[0].get_ydata(),
        stats.bernoulli.pmf(bernoulli.PHONES[:, np.newaxis], p).prod(axis=0),
        rtol=1e-9,
        atol=1e-18,
    )
    for ax in (left, right):
        assert set(ax.lines[1].get_xdata()) == {0.7}
