"""The loss of labels from log probabilities, against PyTorch and scikit-learn."""

import numpy as np
import pytest
from sklearn.metrics import log_loss

from snippets.nll_loss import label_cross_entropy, label_divergence, nll_loss
from tests.helpers.pytorch import F, torch


@pytest.mark.torch
@pytest.mark.parametrize("number", range(20))
def test_nll_loss_agrees_with_pytorch_and_scikit_learn(number):
    rng = np.random.default_rng(number)
    classes = int(rng.integers(3, 6))
    q, y = rng.dirichlet(np.ones(classes), size=30), rng.integers(0, classes, 30)
    theirs = F.nll_loss(torch.tensor(q).log(), torch.tensor(y)).item()
    assert nll_loss(np.log(q), y) == pytest.approx(theirs, rel=1e-12)
    assert nll_loss(np.log(q), y) == pytest.approx(log_loss(y, q, labels=range(classes)), rel=1e-12)


@pytest.mark.parametrize("number", range(20))
def test_one_label_agrees_with_scikit_learn(number):
    rng = np.random.default_rng(number)
    q, y = rng.dirichlet(np.ones(4)), int(rng.integers(0, 4))
    wanted = log_loss([y], [q], labels=range(4))
    assert label_cross_entropy(q, y) == pytest.approx(wanted, rel=1e-12)
    assert label_divergence(q, y) == pytest.approx(wanted, rel=1e-12)


def test_what_was_ruled_out_costs_infinitely_much():
    sure = np.array([[-np.inf, 0.0]])
    assert nll_loss(sure, np.array([1])) == 0
    assert nll_loss(sure, np.array([0])) == np.inf


def test_a_label_below_0_is_refused():
    """Python would take the last class."""
    with pytest.raises(ValueError, match="must not be negative"):
        nll_loss(np.log([[0.5, 0.5]]), np.array([-1]))
    with pytest.raises(ValueError, match="must not be negative"):
        label_cross_entropy(np.array([0.5, 0.5]), -1)
