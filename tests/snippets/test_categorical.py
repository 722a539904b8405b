"""Categorical counts, against SciPy's multinomial and a search over the simplex."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, special, stats

from snippets.categorical import (
    BLOOD,
    blood_shares_figure,
    categorical_lagrange_gradient,
    categorical_lagrangian,
    categorical_log_likelihood,
    categorical_mle,
)

tables = st.lists(st.integers(0, 30), min_size=1, max_size=6).filter(any).map(np.array)
seeds = st.integers(0, 10**6)


def simplex(size, seed):
    """Probabilities, none of them so small that it is rounded to 0."""
    return 0.99 * np.random.default_rng(seed).dirichlet(np.ones(size)) + 0.01 / size


@given(counts=tables, seed=seeds)
def test_log_likelihood_is_the_multinomial_without_the_number_of_orders(counts, seed):
    p, n = simplex(len(counts), seed), counts.sum()
    orders = special.gammaln(n + 1) - special.gammaln(counts + 1).sum()
    expected = stats.multinomial(n, p).logpmf(counts) - orders
    assert categorical_log_likelihood(p, counts) == pytest.approx(expected, rel=1e-9, abs=1e-8)


@given(counts=tables.filter(all), seed=seeds)
def test_no_probabilities_are_more_likely_than_the_shares(counts, seed):
    best = categorical_log_likelihood(categorical_mle(counts), counts)
    assert categorical_log_likelihood(simplex(len(counts), seed), counts) <= best + 1e-9


def test_shares_are_where_a_constrained_search_ends():
    found = optimize.minimize(
        lambda p: -(BLOOD * np.log(p)).sum(),
        np.full(4, 0.25),
        bounds=[(1e-6, 1)] * 4,
        constraints={"type": "eq", "fun": lambda p: p.sum() - 1},
    )
    np.testing.assert_allclose(categorical_mle(BLOOD), found.x, atol=1e-3)


@given(counts=tables, price=st.floats(0.1, 50), seed=seeds)
def test_lagrange_gradient_is_that_of_the_lagrangian(counts, price, seed):
    p = 0.1 + simplex(len(counts), seed)
    numeric = optimize.approx_fprime(p, lambda p: categorical_lagrangian(p, price, counts), 1e-8)
    np.testing.assert_allclose(categorical_lagrange_gradient(p, price, counts), numeric, rtol=1e-4, atol=1e-3)


@given(counts=tables, price=st.floats(0.1, 50), excess=st.floats(0.5, 2), seed=seeds)
def test_lagrangian_charges_the_price_for_what_exceeds_the_total(counts, price, excess, seed):
    p = simplex(len(counts), seed)
    within = categorical_log_likelihood(p, counts)
    assert categorical_lagrangian(p, price, counts) == pytest.approx(within, rel=1e-9, abs=1e-9)
    charged = within + counts.sum() * np.log(excess) - price * (excess - 1)
    assert categorical_lagrangian(p * excess, price, counts) == pytest.approx(charged, rel=1e-9, abs=1e-9)


def test_a_kind_never_seen_is_given_probability_zero_and_sinks_the_log_likelihood_when_it_comes():
    p = categorical_mle(np.array([3, 0, 1]))
    assert p.tolist() == [0.75, 0, 0.25]
    with np.errstate(divide="ignore"):
        assert categorical_log_likelihood(p, np.array([3, 1, 1])) == -np.inf


def test_shares_figure_moves_probability_from_one_group_to_another():
    curve, dot = blood_shares_figure().axes[0].lines
    a, b, o, ab = BLOOD
    moved = curve.get_xdata()
    rest = o * np.log(0.28) + ab * np.log(0.11)
    expected = a * np.log(0.34 - moved) + b * np.log(0.27 + moved) + rest
    np.testing.assert_allclose(curve.get_ydata(), expected, rtol=1e-10)
    assert dot.get_ydata()[0] >= curve.get_ydata().max()
