"""The mean negative log-likelihood and what it estimates, against SciPy, scikit-learn and theorems."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn.metrics import log_loss

from snippets import mean_nll

bits = st.lists(st.integers(0, 1), min_size=1, max_size=50)
probabilities = st.floats(0.01, 0.99)


@given(x=bits, q=probabilities)
def test_mean_nll_agrees_with_scikit_learn(x, q):
    assert mean_nll.bernoulli_mean_nll(q, x) == pytest.approx(log_loss(x, np.full(len(x), q), labels=[0, 1]), rel=1e-9)


@given(p=probabilities, q=probabilities)
def test_cross_entropy_is_scipys_entropy_plus_divergence(p, q):
    expected = stats.entropy([p, 1 - p]) + stats.entropy([p, 1 - p], [q, 1 - q])
    assert mean_nll.bernoulli_cross_entropy(p, q) == pytest.approx(expected, rel=1e-9)


@given(x=bits, q=probabilities)
def test_of_the_data_it_is_the_cross_entropy_from_the_share_of_ones(x, q):
    assert mean_nll.bernoulli_mean_nll(q, x) == pytest.approx(mean_nll.bernoulli_cross_entropy(np.mean(x), q), rel=1e-9)


def test_the_ends_of_cross_entropy():
    assert mean_nll.bernoulli_cross_entropy([0, 1, 1], [0, 1, 0]).tolist() == [0, 0, np.inf]


def test_the_coin_has_its_heads():
    assert stats.describe(mean_nll.TEN_TOSSES).mean == 0.56
    assert len(mean_nll.TEN_TOSSES) == 100


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (mean_nll.bernoulli_mean_nll, (1.5, [1]), "p"),
        (mean_nll.bernoulli_mean_nll, (0.5, []), "x"),
        (mean_nll.bernoulli_cross_entropy, (-0.1, 0.5), "p"),
        (mean_nll.bernoulli_cross_entropy, (0.5, 1.1), "q"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_running_figure_draws_means_that_come_near_the_cross_entropy():
    lines = mean_nll.running_nll_figure(p=0.7, candidates=(0.7, 0.4), most=1000).axes[0].lines
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
