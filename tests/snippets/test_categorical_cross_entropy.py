"""Cross-entropy of labels, against PyTorch, its automatic derivatives, SciPy and scikit-learn."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st
from scipy import special
from sklearn.preprocessing import label_binarize

from snippets import categorical_cross_entropy as cce

seeds = st.integers(0, 10**6)


def batch(seed, scale=5.0):
    rng = np.random.default_rng(seed)
    shape, classes = [(), (4,), (2, 3)][seed % 3], 2 + seed % 5
    return rng.normal(scale=scale, size=(*shape, classes)), rng.integers(0, classes, shape)


@given(seed=seeds)
def test_integer_and_one_hot_labels_agree_with_pytorch(seed):
    z, y = batch(seed)
    flat = torch.tensor(z.reshape(-1, z.shape[-1])), torch.tensor(y.reshape(-1))
    theirs = F.cross_entropy(*flat, reduction="none").numpy().reshape(y.shape)
    np.testing.assert_allclose(cce.sparse_cross_entropy(z, y), theirs, rtol=1e-12, atol=1e-13)
    np.testing.assert_allclose(cce.categorical_cross_entropy(z, cce.one_hot(y, z.shape[-1])), theirs, rtol=1e-12, atol=1e-13)


@given(seed=seeds)
def test_any_distribution_may_be_the_label(seed):
    z, _ = batch(seed)
    t = np.random.default_rng(seed).dirichlet(np.ones(z.shape[-1]), size=z.shape[:-1])
    expected = -(t * special.log_softmax(z, axis=-1)).sum(axis=-1)
    np.testing.assert_allclose(cce.categorical_cross_entropy(z, t), expected, rtol=1e-12)


@given(seed=seeds)
def test_gradient_agrees_with_automatic_derivatives(seed):
    z, y = batch(seed)
    tensor = torch.tensor(z.reshape(-1, z.shape[-1]), requires_grad=True)
    F.cross_entropy(tensor, torch.tensor(y.reshape(-1)), reduction="sum").backward()
    np.testing.assert_allclose(cce.cross_entropy_gradient(z, y), tensor.grad.numpy().reshape(z.shape), rtol=1e-11, atol=1e-13)


@given(seed=seeds.filter(lambda seed: seed % 3 == 0))
def test_numeric_gradient_agrees_with_automatic_derivatives(seed):
    z, y = batch(seed)
    tensor = torch.tensor(z, requires_grad=True)
    F.cross_entropy(tensor, torch.tensor(y)).backward()
    np.testing.assert_allclose(cce.numeric_gradient(z, int(y)), tensor.grad.numpy(), atol=1e-9)


@given(y=st.lists(st.integers(0, 4), min_size=1))
def test_one_hot_agrees_with_scikit_learn(y):
    np.testing.assert_array_equal(cce.one_hot(y, 5), label_binarize(y, classes=range(5)))


def test_edges():
    np.testing.assert_array_equal(cce.sparse_cross_entropy([[1000.0, -1000.0]] * 2, [0, 1]), [0, 2000])
    assert cce.sparse_cross_entropy([5.0], 0) == cce.categorical_cross_entropy([5.0], [1.0]) == 0


@pytest.mark.parametrize(
    "function, arguments, name",
    [
        (cce.one_hot, ([3], 3), "y"),
        (cce.one_hot, ([0.5], 3), "y"),
        (cce.sparse_cross_entropy, ([[1.0, 2.0]], [2]), "y"),
        (cce.sparse_cross_entropy, ([[1.0, 2.0]], [-1]), "y"),
        (cce.sparse_cross_entropy, ([[1.0, 2.0]], [0, 1]), "y"),
        (cce.sparse_cross_entropy, ([[1.0, np.nan]], [0]), "z"),
        (cce.categorical_cross_entropy, ([1.0, 2.0], [0.5, 0.6]), "t"),
        (cce.categorical_cross_entropy, ([1.0, 2.0], [1.0]), "t"),
        (cce.cross_entropy_gradient, ([1.0, 2.0], 2), "y"),
        (cce.numeric_gradient, ([1.0, 2.0], 0, 0.0), "step"),
    ],
)
def test_bad_input_is_named(function, arguments, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*arguments)


def test_memory_table_counts_the_bytes_of_real_arrays():
    _, rows = cce.label_memory_table(n=100_000, classes=(10,))
    (classes, integers, rows_of_zeros), y = rows[0], np.zeros(100_000, dtype=np.int64)
    assert classes == "10"
    assert float(integers) == y.nbytes / 1e6
    assert float(rows_of_zeros) == cce.one_hot(y, 10).nbytes / 1e6


def test_gradient_figure_draws_prediction_label_and_difference():
    left, right = cce.cross_entropy_gradient_figure(z=(2.0, 1.0, -1.0), y=1).axes
    q = special.softmax([2.0, 1.0, -1.0])
    np.testing.assert_allclose([bar.get_height() for bar in left.patches], [*q, 0, 1, 0])
    np.testing.assert_allclose([bar.get_height() for bar in right.patches], q - [0, 1, 0])
