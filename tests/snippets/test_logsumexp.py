"""Log-sum-exp, against SciPy, mpmath and its own bounds."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from snippets import logsumexp

logs = st.lists(st.one_of(st.just(-np.inf), st.floats(-2000, 2000)), min_size=1, max_size=12)


@given(z=logs)
def test_logsumexp_agrees_with_scipy(z):
    assert logsumexp.logsumexp(z) == pytest.approx(special.logsumexp(z), rel=1e-13, abs=1e-13)


@given(z=st.lists(st.floats(-50, 50), min_size=1, max_size=12))
def test_logsumexp_agrees_with_mpmath(z):
    exact = float(mpmath.log(mpmath.fsum(mpmath.exp(value) for value in z)))
    assert logsumexp.logsumexp(z) == pytest.approx(exact, rel=1e-12, abs=1e-12)


@given(z=st.lists(st.floats(-2000, 2000), min_size=1, max_size=12), shift=st.floats(-1000, 1000))
def test_a_shift_of_all_terms_shifts_the_result(z, shift):
    assert logsumexp.logsumexp(np.array(z) + shift) == pytest.approx(logsumexp.logsumexp(z) + shift, abs=1e-9)


@pytest.mark.parametrize("axis", [0, 1, -1, 2])
def test_logsumexp_works_along_any_axis(axis):
    z = np.random.default_rng(1).normal(0, 300, (4, 3, 5)).astype(np.float32)
    for ours, theirs in [(logsumexp.logsumexp, special.logsumexp), (logsumexp.log_mean_exp, None)]:
        expected = special.logsumexp(z.astype(float), axis=axis) - (0 if theirs else np.log(z.shape[axis]))
        np.testing.assert_allclose(ours(z, axis), expected, rtol=1e-12)


def test_an_all_zero_sum_has_log_minus_infinity():
    assert logsumexp.logsumexp([-np.inf, -np.inf]) == -np.inf
    np.testing.assert_array_equal(logsumexp.logsumexp([[-np.inf, -np.inf], [0, -np.inf]]), [-np.inf, 0])


@given(z=st.lists(st.floats(-700, 700), min_size=1, max_size=8))
def test_the_naive_form_is_right_only_while_nothing_leaves_the_floats(z):
    assert logsumexp.naive_logsumexp(z) == pytest.approx(special.logsumexp(z), rel=1e-12, abs=1e-12)
    assert logsumexp.naive_logsumexp(np.array(z) + 1500) == np.inf
    assert logsumexp.naive_logsumexp(np.array(z) - 1500) == -np.inf


@given(p=st.lists(st.floats(1e-6, 1), min_size=1, max_size=10))
def test_log_mean_exp_is_the_log_of_the_average(p):
    assert logsumexp.log_mean_exp(np.log(p)) == pytest.approx(np.log(np.mean(p)), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("function", [logsumexp.logsumexp, logsumexp.naive_logsumexp, logsumexp.log_mean_exp])
@pytest.mark.parametrize("bad", [[], 1.0, [np.nan, 0], [np.inf]])
def test_bad_input_is_named(function, bad):
    with pytest.raises(ValueError, match=r"^z must"):
        function(bad)


def test_smooth_maximum_figure_draws_softplus_and_the_maximum():
    smooth, sharp, dot = logsumexp.smooth_maximum_figure().axes[0].lines
    x = smooth.get_xdata()
    np.testing.assert_allclose(smooth.get_ydata(), -stats.logistic.logsf(x), rtol=1e-12)
    np.testing.assert_array_equal(sharp.get_ydata(), np.clip(x, 0, None))
    np.testing.assert_allclose(dot.get_xydata(), [[0, special.logsumexp([0, 0])]])
