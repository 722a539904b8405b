"""Binary cross-entropy of probabilities, against PyTorch, scikit-learn and the likelihood."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn.metrics import log_loss

from snippets import binary_cross_entropy as bce

soft = st.lists(st.tuples(st.floats(1e-6, 1 - 1e-6), st.floats(0, 1)), min_size=1, max_size=30)
pairs = st.lists(st.tuples(st.floats(1e-6, 1 - 1e-6), st.integers(0, 1)), min_size=1, max_size=30)


@given(pairs=st.one_of(pairs, soft))
def test_losses_agree_with_pytorch(pairs):
    y_hat, y = np.array(pairs).T
    expected = torch.nn.BCELoss(reduction="none")(torch.tensor(y_hat), torch.tensor(y))
    np.testing.assert_allclose(bce.bce_terms(y_hat, y), expected.numpy(), rtol=1e-9)


@given(pairs=pairs)
def test_the_sum_agrees_with_scikit_learn(pairs):
    y_hat, y = np.array(pairs).T
    assert bce.binary_cross_entropy(y_hat, y) == pytest.approx(log_loss(y, y_hat, normalize=False, labels=[0, 1]))


@given(pairs=pairs)
def test_the_sum_is_the_negative_log_likelihood(pairs):
    y_hat, y = np.array(pairs).T
    assert bce.binary_cross_entropy(y_hat, y) == pytest.approx(-stats.bernoulli.logpmf(y, y_hat).sum(), rel=1e-9)


def test_the_ends_are_exact_where_pytorch_stops_at_a_hundred():
    assert bce.bce_terms([0, 1, 1, 0], [0, 1, 0, 1]).tolist() == [0, 0, np.inf, np.inf]
    assert torch.nn.BCELoss()(torch.tensor(1.0), torch.tensor(0.0)).item() == 100


@pytest.mark.parametrize(
    "bad, name",
    [
        ((1.1, 1), "y_hat"),
        ((-0.1, 1), "y_hat"),
        (([], 1), "y_hat"),
        ((0.5, np.nan), "y"),
        ((0.5, 1.5), "y"),
        ((0.5, -1), "y"),
    ],
)
def test_bad_input_is_named(bad, name):
    for function in (bce.bce_terms, bce.binary_cross_entropy):
        with pytest.raises(ValueError, match=f"^{name} must"):
            function(*bad)


def test_cases_figure_draws_both_cases_and_the_prediction_on_them():
    one, dot_one, zero, dot_zero = bce.bce_cases_figure(y_hat=0.9).axes[0].lines
    for curve, dot, y in [(one, dot_one, 1), (zero, dot_zero, 0)]:
        np.testing.assert_allclose(curve.get_ydata(), -stats.bernoulli.logpmf(y, curve.get_xdata()))
        np.testing.assert_allclose(dot.get_xydata(), [[0.9, -stats.bernoulli.logpmf(y, 0.9)]])
