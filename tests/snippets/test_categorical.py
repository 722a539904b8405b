"""Categorical counts, against SciPy's multinomial and a search over the simplex."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, special, stats

from snippets import categorical

tables = st.lists(st.integers(0, 30), min_size=1, max_size=6).filter(any)


def simplex(size, seed):
    return np.random.default_rng(seed).dirichlet(np.ones(size))


@given(counts=tables, seed=st.integers(0, 10**6))
def test_log_likelihood_is_the_multinomial_without_the_number_of_orders(counts, seed):
    p, n = simplex(len(counts), seed), sum(counts)
    orders = special.gammaln(n + 1) - special.gammaln(np.array(counts) + 1).sum()
    expected = stats.multinomial(n, p).logpmf(counts) - orders
    assert categorical.categorical_log_likelihood(p, counts) == pytest.approx(expected, rel=1e-9, abs=1e-8)


@given(counts=tables, seed=st.integers(0, 10**6))
def test_no_probabilities_are_more_likely_than_the_shares(counts, seed):
    best = categorical.categorical_log_likelihood(categorical.categorical_mle(counts), counts)
    assert categorical.categorical_log_likelihood(simplex(len(counts), seed), counts) <= best + 1e-9


def test_shares_are_where_a_constrained_search_ends():
    found = optimize.minimize(
        lambda p: -(categorical.BLOOD * np.log(p)).sum(),
        np.full(4, 0.25),
        bounds=[(1e-6, 1)] * 4,
        constraints={"type": "eq", "fun": lambda p: p.sum() - 1},
    )
    np.testing.assert_allclose(categorical.categorical_mle(categorical.BLOOD), found.x, atol=1e-3)


@given(counts=st.lists(st.integers(1, 30), min_size=2, max_size=5), price=st.floats(0.1, 50), seed=st.integers(0, 999))
def test_lagrange_gradient_is_that_of_the_lagrangian(counts, price, seed):
    p = 0.1 + simplex(len(counts), seed)
    numeric = optimize.approx_fprime(p, lambda p: (counts * np.log(p)).sum() + price * (1 - p.sum()), 1e-8)
    np.testing.assert_allclose(categorical.categorical_lagrange_gradient(p, price, counts), numeric, rtol=1e-4, atol=1e-3)


@given(counts=tables, price=st.floats(0.1, 50), excess=st.floats(0.5, 2), seed=st.integers(0, 999))
def test_lagrangian_charges_the_price_for_what_exceeds_the_total(counts, price, excess, seed):
    p = (simplex(len(counts), seed) + 1e-3) / (1 + 1e-3 * len(counts))
    within = categorical.categorical_log_likelihood(p, counts)
    assert categorical.categorical_lagrangian(p, price, counts) == pytest.approx(within, rel=1e-9, abs=1e-9)
    charged = within + sum(counts) * np.log(excess) - price * (excess - 1)
    assert categorical.categorical_lagrangian(p * excess, price, counts) == pytest.approx(charged, rel=1e-9, abs=1e-9)


def test_a_kind_never_seen_is_given_probability_zero_and_sinks_the_log_likelihood_when_it_comes():
    p = categorical.categorical_mle([3, 0, 1])
    assert categorical.categorical_log_likelihood(p, [3, 0, 1]) == pytest.approx(3 * np.log(0.75) + np.log(0.25))
    assert categorical.categorical_log_likelihood(p, [3, 1, 1]) == -np.inf
    assert categorical.categorical_log_likelihood(categorical.categorical_mle([5]), [5]) == 0


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (categorical.categorical_log_likelihood, ([0.5, 0.6], [1, 2]), "p"),
        (categorical.categorical_log_likelihood, ([-0.5, 1.5], [1, 2]), "p"),
        (categorical.categorical_log_likelihood, ([1.0], [1, 2]), "p"),
        (categorical.categorical_log_likelihood, ([0.5, 0.5], [1, 0.5]), "counts"),
        (categorical.categorical_mle, ([0, 0],), "counts"),
        (categorical.categorical_mle, ([-1, 2],), "counts"),
        (categorical.categorical_mle, ([],), "counts"),
        (categorical.categorical_lagrangian, ([0.0, 1.0], 1.0, [1, 1]), "p"),
        (categorical.categorical_lagrange_gradient, ([0.0, 1.0], 1.0, [1, 1]), "p"),
        (categorical.categorical_lagrange_gradient, ([0.5, 0.5], np.nan, [1, 1]), "price"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_shares_figure_moves_probability_from_one_group_to_another():
    curve, dot = categorical.blood_shares_figure().axes[0].lines
    a, b, o, ab = categorical.BLOOD
    moved = curve.get_xdata()
    rest = o * np.log(0.28) + ab * np.log(0.11)
    expected = a * np.log(0.34 - moved) + b * np.log(0.27 + moved) + rest
    np.testing.assert_allclose(curve.get_ydata(), expected, rtol=1e-10)
    assert dot.get_ydata()[0] >= curve.get_ydata().max()
