"""Softmax regression against PyTorch and scikit-learn."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from snippets.softmax_regression import regression_logits, regression_loss, regression_loss_gradient
from tests.helpers.pytorch import torch


def problem(seed, n=30, d=4, classes=3):
    rng = np.random.default_rng(seed)
    w, b, x = (rng.normal(size=shape) for shape in ((d, classes), classes, (n, d)))
    return w, b, x, rng.integers(classes, size=n)


def by_torch(w, b, x, y, penalty):
    """The loss and its gradients as PyTorch computes and differentiates them."""
    w, b = (torch.tensor(part, requires_grad=True) for part in (w, b))
    found = torch.nn.functional.cross_entropy(torch.from_numpy(x) @ w + b, torch.from_numpy(y))
    found = found + penalty / 2 * torch.linalg.matrix_norm(w) ** 2
    found.backward()
    return found.item(), w.grad.numpy(), b.grad.numpy()


@pytest.mark.torch
@pytest.mark.parametrize("penalty", [0.0, 0.7])
@pytest.mark.parametrize("seed", range(5))
def test_loss_and_gradient_are_those_of_pytorch(seed, penalty):
    w, b, x, y = problem(seed)
    expected, by_w, by_b = by_torch(w, b, x, y, penalty)
    assert regression_loss(w, b, x, y, penalty) == pytest.approx(expected, rel=1e-12)
    ours = regression_loss_gradient(w, b, x, y, penalty)
    assert np.allclose(ours[0], by_w, rtol=1e-12, atol=1e-14)
    assert np.allclose(ours[1], by_b, rtol=1e-12, atol=1e-14)


def test_the_gradient_is_zero_at_the_optimum_that_scikit_learn_finds():
    _, _, x, y = problem(1, n=60)
    penalty = 0.05
    found = LogisticRegression(C=1 / (len(x) * penalty), tol=1e-12, max_iter=10_000).fit(x, y)
    for slopes in regression_loss_gradient(found.coef_.T, found.intercept_, x, y, penalty):
        assert np.abs(slopes).max() < 1e-5


def test_huge_logits_do_not_overflow():
    w, b, x, y = np.array([[1e3, -1e3]]), np.zeros(2), np.array([[1.0], [-1.0]]), np.array([0, 0])
    assert regression_loss(w, b, x, y) == pytest.approx(1000.0)
    assert np.isfinite(regression_loss_gradient(w, b, x, y)[0]).all()


def test_logits_are_weighted_sums():
    w, b, x, _ = problem(2)
    by_hand = [[sum(x[i, j] * w[j, k] for j in range(4)) + b[k] for k in range(3)] for i in range(len(x))]
    assert np.allclose(regression_logits(w, b, x), by_hand, rtol=1e-13)
