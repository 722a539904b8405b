"""Cross-entropy of labels, against PyTorch, its automatic derivatives, SciPy and scikit-learn."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special
from sklearn.metrics import log_loss
from sklearn.preprocessing import label_binarize

from snippets.categorical_cross_entropy import (
    categorical_cross_entropy,
    cross_entropy_explorer,
    cross_entropy_gradient,
    label_memory_table,
    numeric_gradient,
    one_hot,
    softmax_nll,
    sparse_cross_entropy,
)
from tests.helpers.pytorch import F, torch

seeds = st.integers(0, 10**6)


def observation(seed, scale=5.0):
    """Logits of 2 to 6 classes, and a label."""
    rng, classes = np.random.default_rng(seed), 2 + seed % 5
    return rng.normal(scale=scale, size=classes), int(rng.integers(classes))


def theirs(z, y):
    return F.cross_entropy(torch.tensor(z), torch.tensor(y)).item()


@pytest.mark.torch
@given(seed=seeds)
def test_integer_and_one_hot_labels_agree_with_pytorch(seed):
    z, y = observation(seed)
    assert sparse_cross_entropy(z, y) == pytest.approx(theirs(z, y), rel=1e-12, abs=1e-13)
    assert categorical_cross_entropy(z, one_hot(y, len(z))) == pytest.approx(theirs(z, y), rel=1e-12, abs=1e-13)


@given(seed=seeds)
def test_any_distribution_may_be_the_label(seed):
    z, _ = observation(seed)
    t = np.random.default_rng(seed).dirichlet(np.ones(len(z)))
    assert categorical_cross_entropy(z, t) == pytest.approx(-(t * special.log_softmax(z)).sum(), rel=1e-12)


@given(seed=seeds)
def test_nll_is_the_sum_that_scikit_learn_takes(seed):
    rng = np.random.default_rng(seed)
    z, y = rng.normal(scale=3, size=(5, 3)), rng.integers(3, size=5)
    expected = log_loss(y, special.softmax(z, axis=1), normalize=False, labels=range(3))
    assert softmax_nll(z, y) == pytest.approx(expected, rel=1e-9)  # theirs clips and rounds probabilities


@pytest.mark.torch
@given(seed=seeds)
def test_gradients_agree_with_automatic_derivatives(seed):
    z, y = observation(seed)
    tensor = torch.tensor(z, requires_grad=True)
    F.cross_entropy(tensor, torch.tensor(y)).backward()
    np.testing.assert_allclose(cross_entropy_gradient(z, y), tensor.grad.numpy(), rtol=1e-11, atol=1e-13)
    np.testing.assert_allclose(numeric_gradient(z, y), tensor.grad.numpy(), atol=1e-9)


@given(y=st.integers(0, 4))
def test_one_hot_agrees_with_scikit_learn(y):
    np.testing.assert_array_equal(one_hot(y, 5), label_binarize([y], classes=range(5))[0])


def test_logits_far_apart():
    z = np.array([1000.0, -1000.0])
    assert [sparse_cross_entropy(z, 0), sparse_cross_entropy(z, 1)] == [0, 2000]


def test_a_negative_label_would_pick_the_last_class_and_is_refused():
    with pytest.raises(ValueError, match="y must not be negative, got -1"):
        sparse_cross_entropy(np.array([2.0, 1.0]), -1)


def test_memory_table_counts_the_bytes_of_real_arrays():
    _, rows = label_memory_table(n=100_000, classes=(10,))
    (classes, integers, rows_of_zeros), y = rows[0], np.zeros(100_000, dtype=np.int64)
    assert classes == "10"
    assert float(integers) == y.nbytes / 1e6
    assert float(rows_of_zeros) == np.eye(10)[y].nbytes / 1e6


@pytest.mark.torch
@pytest.mark.parametrize(("logit", "label"), [(0.5, 1), (-4, 1), (2, 2), (6, 3)])
def test_explorer_draws_prediction_error_and_the_tangent_of_the_loss(logit, label):
    left, right, below = cross_entropy_explorer(logit=logit, label=label).axes
    z, true = torch.tensor([logit, 1.0, -1.0], dtype=torch.float64, requires_grad=True), np.eye(3)[label - 1]
    loss = F.cross_entropy(z, torch.tensor(label - 1))
    loss.backward()
    q, slopes = special.softmax([logit, 1.0, -1.0]), z.grad.numpy()
    np.testing.assert_allclose([bar.get_height() for bar in left.patches], [*q, *true])
    np.testing.assert_allclose([bar.get_height() for bar in right.patches], slopes, atol=1e-12)
    curve, tangent, point = (line.get_xydata() for line in below.lines)
    np.testing.assert_allclose(point, [[logit, loss.item()]])
    np.testing.assert_allclose(tangent, [[logit + t, loss.item() + slopes[0] * t] for t in (-1, 1)])
    expected = [-special.log_softmax([first, 1, -1])[label - 1] for first in curve[:, 0]]
    np.testing.assert_allclose(curve[:, 1], expected)
