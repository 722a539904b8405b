"""Log-sum-exp, against SciPy, mpmath and its own bounds."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from snippets.bernoulli import bernoulli_log_likelihood
from snippets.logsumexp import DRAWER_TOSSES, log_mean_exp, logsumexp, naive_logsumexp, smooth_maximum_figure

logs = st.lists(st.floats(-2000, 2000), min_size=1, max_size=12).map(np.array)


@given(z=logs)
def test_logsumexp_agrees_with_scipy(z):
    assert logsumexp(z) == pytest.approx(special.logsumexp(z), rel=1e-13, abs=1e-13)


@given(z=st.lists(st.floats(-50, 50), min_size=1, max_size=12).map(np.array))
def test_logsumexp_agrees_with_mpmath(z):
    exact = float(mpmath.log(mpmath.fsum(mpmath.exp(value) for value in z)))
    assert logsumexp(z) == pytest.approx(exact, rel=1e-12, abs=1e-12)


@given(z=st.lists(st.floats(-2000, 2000), min_size=1, max_size=12).map(np.array), shift=st.floats(-1000, 1000))
def test_a_shift_of_all_terms_shifts_the_result(z, shift):
    assert logsumexp(z + shift) == pytest.approx(logsumexp(z) + shift, abs=1e-9)


def test_logs_of_zero_add_nothing_but_must_not_be_all_there_is():
    assert logsumexp(np.array([-np.inf, 3.0])) == 3
    with np.errstate(invalid="ignore"):
        assert np.isnan(logsumexp(np.array([-np.inf, -np.inf])))


@given(z=st.lists(st.floats(-700, 700), min_size=1, max_size=8).map(np.array))
def test_the_naive_form_is_right_only_while_nothing_leaves_the_floats(z):
    assert naive_logsumexp(z) == pytest.approx(special.logsumexp(z), rel=1e-12, abs=1e-12)
    assert naive_logsumexp(z + 1500) == np.inf
    assert naive_logsumexp(z - 1500) == -np.inf


@given(p=st.lists(st.floats(1e-6, 1), min_size=1, max_size=10))
def test_log_mean_exp_is_the_log_of_the_average(p):
    assert log_mean_exp(np.log(p)) == pytest.approx(np.log(np.mean(p)), rel=1e-9, abs=1e-12)


def test_the_average_over_the_drawer_is_that_of_exact_powers():
    logs = [bernoulli_log_likelihood(p, DRAWER_TOSSES) for p in (0.3, 0.31)]
    exact = [mpmath.mpf(p) ** 5600 * (1 - mpmath.mpf(p)) ** 4400 for p in (0.3, 0.31)]
    assert log_mean_exp(np.array(logs)) == pytest.approx(float(mpmath.log(mpmath.fsum(exact) / 2)), rel=1e-12)


def test_smooth_maximum_figure_draws_softplus_and_the_maximum():
    smooth, sharp, dot = smooth_maximum_figure().axes[0].lines
    x = smooth.get_xdata()
    np.testing.assert_allclose(smooth.get_ydata(), -stats.logistic.logsf(x), rtol=1e-12)
    np.testing.assert_array_equal(sharp.get_ydata(), np.clip(x, 0, None))
    np.testing.assert_allclose(dot.get_xydata(), [[0, special.logsumexp([0, 0])]])
