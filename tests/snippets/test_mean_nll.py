"""The mean negative log-likelihood and what it estimates, against SciPy, scikit-learn and theorems."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn.metrics import log_loss

from snippets.mean_nll import HUNDRED_TOSSES, bernoulli_cross_entropy, bernoulli_mean_nll, running_nll_figure

bits = st.lists(st.integers(0, 1), min_size=1, max_size=50).map(np.array)
probabilities = st.floats(0.01, 0.99)


@given(x=bits, q=probabilities)
def test_mean_nll_agrees_with_scikit_learn(x, q):
    assert bernoulli_mean_nll(q, x) == pytest.approx(log_loss(x, np.full(len(x), q), labels=[0, 1]), rel=1e-9)


@given(p=probabilities, q=probabilities)
def test_cross_entropy_is_scipys_entropy_plus_divergence(p, q):
    expected = stats.entropy([p, 1 - p]) + stats.entropy([p, 1 - p], [q, 1 - q])
    assert bernoulli_cross_entropy(p, q) == pytest.approx(expected, rel=1e-9)


@given(x=bits, q=probabilities)
def test_of_the_data_it_is_the_cross_entropy_from_the_share_of_ones(x, q):
    assert bernoulli_mean_nll(q, x) == pytest.approx(bernoulli_cross_entropy(np.mean(x), q), rel=1e-9)


def test_the_coin_has_its_heads():
    assert stats.describe(HUNDRED_TOSSES).mean == 0.56
    assert len(HUNDRED_TOSSES) == 100


def test_running_figure_draws_means_that_come_near_the_cross_entropy():
    lines = running_nll_figure(p=0.7, candidates=(0.7, 0.4), most=1000).axes[0].lines
    x = None
    for means, level, q in zip(lines[::2], lines[1::2], (0.7, 0.4), strict=True):
        expected = stats.entropy([0.7, 0.3]) + stats.entropy([0.7, 0.3], [q, 1 - q])
        np.testing.assert_allclose(level.get_ydata(), expected)
        costs = np.diff(np.r_[0, means.get_ydata() * np.arange(1, 1001)])
        np.testing.assert_allclose(np.unique(costs.round(9)), np.sort(-np.log([q, 1 - q])).round(9))
        ones = np.isclose(costs, -np.log(q))
        assert x is None or np.array_equal(ones, x)
        x = ones
        four_errors = 4 * abs(np.log(q / (1 - q))) * np.sqrt(0.7 * 0.3 / 1000)
        assert means.get_ydata()[-1] == pytest.approx(expected, abs=four_errors)
