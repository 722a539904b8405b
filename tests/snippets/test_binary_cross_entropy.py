"""Binary cross-entropy of probabilities, against PyTorch, scikit-learn, SciPy and the likelihood."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn.metrics import log_loss

from snippets.binary_cross_entropy import (
    bce_cases_figure,
    bce_price,
    binary_cross_entropy,
    labels_likelihood,
    outcomes_nll,
)
from tests.helpers.pytorch import torch

inside = st.floats(1e-6, 1 - 1e-6)
soft = st.lists(st.tuples(inside, st.floats(0, 1)), min_size=1, max_size=30).map(np.transpose)
pairs = st.lists(st.tuples(inside, st.integers(0, 1)), min_size=1, max_size=30).map(np.transpose)


@given(y_hat=inside, y=st.integers(0, 1))
def test_price_agrees_with_scipy(y_hat, y):
    assert bce_price(y_hat, y) == pytest.approx(-stats.bernoulli.logpmf(y, y_hat), rel=1e-9)


def test_certainty_is_free_or_cannot_be_paid_for():
    assert [bce_price(np.float64(1), 1), bce_price(np.float64(0), 0)] == [0, 0]
    with np.errstate(divide="ignore"):
        assert [bce_price(np.float64(0), 1), bce_price(np.float64(1), 0)] == [np.inf, np.inf]


@pytest.mark.torch
@given(pairs=st.one_of(pairs, soft))
def test_the_sum_agrees_with_pytorch(pairs):
    y_hat, y = pairs
    expected = torch.nn.BCELoss(reduction="sum")(torch.tensor(y_hat), torch.tensor(y)).item()
    assert binary_cross_entropy(y_hat, y) == pytest.approx(expected, rel=1e-9)


@given(pairs=pairs)
def test_the_sum_agrees_with_scikit_learn(pairs):
    y_hat, y = pairs
    assert binary_cross_entropy(y_hat, y) == pytest.approx(log_loss(y, y_hat, normalize=False, labels=[0, 1]))


@given(pairs=pairs)
def test_the_likelihood_agrees_with_scipy(pairs):
    y_hat, y = pairs
    assert labels_likelihood(y_hat, y) == pytest.approx(stats.bernoulli.pmf(y, y_hat).prod(), rel=1e-9)


@given(p=inside, y=st.lists(st.integers(0, 1), min_size=1, max_size=30).map(np.array))
def test_nll_of_outcomes_with_one_probability_agrees_with_scipy(p, y):
    assert outcomes_nll(p, y) == pytest.approx(-stats.bernoulli.logpmf(y, p).sum(), rel=1e-9, abs=1e-12)


@given(pairs=pairs.filter(lambda pairs: labels_likelihood(*pairs) > 1e-300))  # far from underflow
def test_the_sum_is_the_negative_log_likelihood(pairs):
    assert binary_cross_entropy(*pairs) == pytest.approx(-np.log(labels_likelihood(*pairs)), rel=1e-9, abs=1e-12)


@given(pairs=pairs)
def test_the_sum_is_that_of_the_prices(pairs):
    y_hat, y = pairs
    prices = [bce_price(*pair) for pair in zip(y_hat, y, strict=True)]
    assert binary_cross_entropy(y_hat, y) == pytest.approx(np.sum(prices), rel=1e-12)


def test_cases_figure_draws_both_cases_and_the_prediction_on_them():
    one, dot_one, zero, dot_zero = bce_cases_figure(y_hat=0.9).axes[0].lines
    for curve, dot, y in [(one, dot_one, 1), (zero, dot_zero, 0)]:
        np.testing.assert_allclose(curve.get_ydata(), -stats.bernoulli.logpmf(y, curve.get_xdata()))
        np.testing.assert_allclose(dot.get_xydata(), [[0.9, -stats.bernoulli.logpmf(y, 0.9)]])
