"""The loss of labels from log probabilities, against PyTorch and scikit-learn."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from sklearn.metrics import log_loss

from snippets.nll_loss import nll_loss
from tests.snippets.losses import CASES, agree, case, tensors, with_ignored


@pytest.mark.parametrize("number", CASES)
def test_nll_loss_agrees_with_pytorch(number):
    z, y, _, options, rng, axis = case(number)
    del options["label_smoothing"]
    y = with_ignored(y, options, rng)
    log_q = F.log_softmax(torch.tensor(z), dim=axis)
    agree(nll_loss(log_q.numpy(), y, axis=axis, **options), F.nll_loss(log_q, torch.tensor(y), **tensors(options)))


@pytest.mark.parametrize("number", range(20))
def test_nll_loss_agrees_with_scikit_learn(number):
    rng = np.random.default_rng(number)
    classes, n = int(rng.integers(3, 6)), 30
    q, y = rng.dirichlet(np.ones(classes), size=n), rng.integers(0, classes, n)
    w, labels = rng.uniform(0.1, 3, classes), range(classes)
    assert nll_loss(np.log(q), y) == pytest.approx(log_loss(y, q, labels=labels), rel=1e-12)
    total = log_loss(y, q, labels=labels, normalize=False)
    assert nll_loss(np.log(q), y, reduction="sum") == pytest.approx(total, rel=1e-12)
    weighted = log_loss(y, q, labels=labels, sample_weight=w[y])
    assert nll_loss(np.log(q), y, weight=w) == pytest.approx(weighted, rel=1e-12)


def test_what_was_ruled_out_costs_infinitely_much_only_where_it_counts():
    sure = [[-np.inf, 0.0]]
    assert nll_loss(sure, [1]) == 0
    assert nll_loss(sure, [0]) == np.inf
    assert nll_loss(sure * 2, [0, 1], weight=[0, 1]) == nll_loss(sure * 2, [0, 1], ignore_index=0) == 0


@pytest.mark.parametrize(
    "arguments, name",
    [
        (([[0.5, 0.5]], [0]), "log_q"),
        ((-1.0, 0), "log_q"),
        (([[np.nan, -1]], [0]), "log_q"),
        (([[-1.0, -1.0]], []), "y"),
        (([[-1.0, -1.0]], [2]), "y"),
        (([[-1.0, -1.0]], [0, 1]), "y"),
        (([[-1.0, -1.0]], [0], [1.0]), "weight"),
        (([[-1.0, -1.0]], [0], [-1.0, 1.0]), "weight"),
        (([[-1.0, -1.0]], [0], None, 0), "reduction"),
        (([[-1.0, -1.0]], [0], None, -100, "average"), "reduction"),
    ],
)
def test_bad_input_is_named(arguments, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        nll_loss(*arguments)
