"""Logistic regression, against SciPy's Bernoulli distribution, numerical derivatives and published weights."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, special, stats

from snippets import logistic_regression as model

seeds = st.integers(0, 10**6)


def problem(seed, n=12, d=3):
    rng = np.random.default_rng(seed)
    x = np.column_stack([np.ones(n), rng.normal(size=(n, d - 1))])
    return rng.normal(size=d), x, rng.integers(0, 2, n)


@given(seed=seeds)
def test_log_likelihood_is_that_of_bernoulli_observations(seed):
    w, x, y = problem(seed)
    expected = stats.bernoulli(special.expit(x @ w)).logpmf(y).sum()
    assert model.logistic_log_likelihood(w, x, y) == pytest.approx(expected, rel=1e-10)
    assert model.logistic_nll(w, x, y) == pytest.approx(-expected, rel=1e-10)


@given(seed=seeds)
def test_score_and_hessian_are_the_derivatives(seed):
    w, x, y = problem(seed)
    numeric = optimize.approx_fprime(w, lambda w: model.logistic_log_likelihood(w, x, y), 1e-7)
    np.testing.assert_allclose(model.logistic_score(w, x, y), numeric, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(model.logistic_gradient(w, x, y), -numeric, rtol=1e-4, atol=1e-5)
    columns = [(model.logistic_score(w + h, x, y) - model.logistic_score(w - h, x, y)) / 2e-5 for h in 1e-5 * np.eye(3)]
    np.testing.assert_allclose(model.logistic_hessian(w, x), np.transpose(columns), rtol=1e-5, atol=1e-7)


@given(seed=seeds)
def test_the_log_likelihood_bends_down_in_every_direction(seed):
    w, x, _ = problem(seed)
    assert np.linalg.eigvalsh(model.logistic_hessian(w, x)).max() <= 1e-12


@pytest.mark.parametrize("z", [-1000.0, -40.0, 0.0, 40.0, 1000.0])
@pytest.mark.parametrize("y", [0, 1])
def test_logits_of_any_size_keep_their_digits(z, y):
    exact = float(-mpmath.log1p(mpmath.exp(-z if y else z)))
    assert model.logistic_log_likelihood([z], [[1.0]], [y]) == pytest.approx(exact, rel=1e-12, abs=1e-300)
    assert model.logistic_score([z], [[1.0]], [y])[0] == pytest.approx(y - float(1 / (1 + mpmath.exp(-z))), abs=1e-15)


def test_the_o_rings_are_those_of_the_literature():
    """Dalal, Fowlkes & Hoadley (1989) give 15.043 and -0.232 per degree Fahrenheit."""
    assert (model.O_RING_TEMPERATURES.size, model.O_RING_DAMAGED.sum()) == (23, 7)
    x = model.design_matrix(model.O_RING_TEMPERATURES)
    found = optimize.minimize(model.logistic_nll, [0, 0], (x, model.O_RING_DAMAGED), jac=model.logistic_gradient, method="BFGS", tol=1e-8).x
    assert found == pytest.approx([15.043, -0.232], abs=5e-4)


@given(x=st.lists(st.floats(-9, 9), min_size=1, max_size=5))
def test_design_puts_ones_in_front(x):
    np.testing.assert_array_equal(model.design_matrix(x), [[1, value] for value in x])
    np.testing.assert_array_equal(model.design_matrix(np.transpose([x, x])), [[1, value, value] for value in x])


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (model.design_matrix, ([],), "x"),
        (model.design_matrix, (np.zeros((1, 1, 1)),), "x"),
        (model.logistic_log_likelihood, ([0.0], [[1.0, 2.0]], [1]), "x"),
        (model.logistic_log_likelihood, ([0.0], [[1.0]], [2]), "y"),
        (model.logistic_score, ([0.0], [[1.0]], [1, 0]), "y"),
        (model.logistic_nll, ([np.nan], [[1.0]], [1]), "w"),
        (model.logistic_gradient, (0.0, [[1.0]], [1]), "x"),
        (model.logistic_hessian, ([0.0], [1.0]), "x"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)
