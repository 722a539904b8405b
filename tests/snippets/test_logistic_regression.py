"""Logistic regression, against SciPy's Bernoulli distribution, numerical derivatives and published weights."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, special, stats

from snippets.logistic_regression import (
    O_RING_DAMAGED,
    O_RING_TEMPERATURES,
    design_matrix,
    logistic_gradient,
    logistic_hessian,
    logistic_log_likelihood,
    logistic_nll,
    logistic_probability,
    logistic_score,
)

seeds = st.integers(0, 10**6)


def problem(seed, n=12, d=3):
    rng = np.random.default_rng(seed)
    features = np.column_stack([np.ones(n), rng.normal(size=(n, d - 1))])
    return rng.normal(size=d), features, rng.integers(0, 2, n)


@given(seed=seeds)
def test_log_likelihood_is_that_of_bernoulli_observations(seed):
    w, x, y = problem(seed)
    p = special.expit(x @ w)
    expected = stats.bernoulli(p).logpmf(y).sum()
    assert logistic_probability(w, x) == pytest.approx(p, rel=1e-12)
    assert logistic_log_likelihood(w, x, y) == pytest.approx(expected, rel=1e-8)  # 1 - p keeps as many digits
    assert logistic_nll(w, x, y) == pytest.approx(-expected, rel=1e-8)


@given(seed=seeds)
def test_score_and_hessian_are_the_derivatives(seed):
    w, x, y = problem(seed)
    numeric = optimize.approx_fprime(w, lambda w: stats.bernoulli(special.expit(x @ w)).logpmf(y).sum(), 1e-7)
    np.testing.assert_allclose(logistic_score(w, x, y), numeric, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(logistic_gradient(w, x, y), -numeric, rtol=1e-4, atol=1e-5)
    columns = [(logistic_score(w + h, x, y) - logistic_score(w - h, x, y)) / 2e-5 for h in 1e-5 * np.eye(3)]
    np.testing.assert_allclose(logistic_hessian(w, x), np.transpose(columns), rtol=1e-5, atol=1e-7)


@given(seed=seeds)
def test_the_log_likelihood_bends_down_in_every_direction(seed):
    w, x, _ = problem(seed)
    assert np.linalg.eigvalsh(logistic_hessian(w, x)).max() <= 1e-12


def test_the_o_rings_are_those_of_the_literature():
    """Dalal, Fowlkes & Hoadley (1989) give 15.043 and -0.232 per degree Fahrenheit."""
    assert (O_RING_TEMPERATURES.size, O_RING_DAMAGED.sum()) == (23, 7)
    x = design_matrix(O_RING_TEMPERATURES)
    nll = lambda w: np.logaddexp(0, x @ w).sum() - O_RING_DAMAGED @ x @ w  # noqa: E731
    found = optimize.minimize(nll, [15, -0.2], method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-13}).x
    assert found == pytest.approx([15.043, -0.232], abs=5e-4)
    np.testing.assert_allclose(logistic_score(found, x, O_RING_DAMAGED), 0, atol=1e-3)


@given(x=st.lists(st.floats(-9, 9), min_size=1, max_size=5))
def test_design_puts_ones_in_front(x):
    np.testing.assert_array_equal(design_matrix(np.array(x)), [[1, value] for value in x])
    np.testing.assert_array_equal(design_matrix(np.transpose([x, x])), [[1, value, value] for value in x])
