"""Data as a distribution, against counting by hand, SciPy and the theorem that the MLE is a projection."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from snippets.bernoulli import PHONES
from snippets.empirical import (
    categorical_mean_nll,
    empirical_share,
    empirical_shares,
    kl_argmin,
    nll_decomposition_table,
    nll_gap_figure,
)

data = st.lists(st.integers(0, 3), min_size=1, max_size=40).map(np.array)
beliefs = st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(lambda w: np.array(w) / sum(w))


@given(data)
def test_shares_are_counts_over_the_number_of_data(x):
    found = Counter(x.tolist())
    assert [empirical_share(k, x) for k in range(4)] == [found[k] / len(x) for k in range(4)]
    assert empirical_shares(x, 4).tolist() == [found[k] / len(x) for k in range(4)]


@given(data, beliefs)
def test_mean_nll_is_minus_the_log_of_the_product(x, q):
    assert categorical_mean_nll(q, x) == pytest.approx(-np.log(np.prod(q[x])) / len(x), rel=1e-10, abs=1e-12)


@given(data, beliefs)
def test_mean_nll_is_the_entropy_of_the_data_plus_the_divergence(x, q):
    p = empirical_shares(x, 4)
    assert categorical_mean_nll(q, x) == pytest.approx(stats.entropy(p) + special.rel_entr(p, q).sum(), rel=1e-10)


@given(data, beliefs)
def test_no_distribution_is_nearer_to_the_data_than_their_shares(x, q):
    best = categorical_mean_nll(empirical_shares(x, 4), x)
    assert best <= categorical_mean_nll(q, x) + 1e-12


def test_an_observation_that_the_model_rules_out_costs_without_end():
    with np.errstate(divide="ignore"):
        assert categorical_mean_nll(np.array([1.0, 0.0]), np.array([0, 1])) == np.inf


@given(st.lists(st.integers(0, 1), min_size=1, max_size=40).map(np.array))
def test_the_nearest_coin_has_the_share_of_ones(x):
    """The maximum likelihood estimate, which the grid holds, away from the ends."""
    best = np.clip(x.mean(), 0.01, 0.99)
    grid = np.unique([*np.linspace(0.01, 0.99, 50), best])
    found = kl_argmin(empirical_shares(x, 2), lambda theta: np.array([1 - theta, theta]), grid)
    likelihood = [theta ** x.sum() * (1 - theta) ** (1 - x).sum() for theta in grid]
    assert found == best == grid[np.argmax(likelihood)]


def test_decomposition_table_adds_up():
    _, rows = nll_decomposition_table(candidates=(0.3, 0.5, 0.7))
    for theta, nll, entropy, divergence, likelihood in (map(float, row) for row in rows):
        assert nll == pytest.approx(entropy + divergence, abs=1.1e-4)
        assert nll == pytest.approx(-stats.bernoulli.logpmf(PHONES, theta).mean(), abs=5.1e-5)
        assert likelihood == pytest.approx(theta**7 * (1 - theta) ** 3, abs=5.1e-8)


def test_gap_figure_closes_at_the_share_of_ones():
    curve, floor, gap, best = nll_gap_figure(theta=0.3).axes[0].lines
    theta = curve.get_xdata()
    np.testing.assert_allclose(curve.get_ydata(), -(7 * np.log(theta) + 3 * np.log(1 - theta)) / 10, rtol=1e-12)
    np.testing.assert_allclose(floor.get_ydata(), stats.bernoulli.entropy(0.7))
    np.testing.assert_allclose(np.diff(gap.get_ydata()), special.rel_entr([0.3, 0.7], [0.7, 0.3]).sum())
    np.testing.assert_allclose(best.get_xydata(), [[0.7, stats.bernoulli.entropy(0.7)]])
