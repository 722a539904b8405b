"""Binary losses, against PyTorch and scikit-learn."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from sklearn.metrics import log_loss

from snippets.binary_losses import bce_loss, bce_with_logits_loss
from tests.snippets.losses import CASES, SHAPES, agree, tensors


def case(number):
    """Logits, labels that are bits or probabilities, and options that walk through all ways."""
    rng = np.random.default_rng(number)
    shape = SHAPES[number % len(SHAPES)]
    z = rng.normal(scale=[0.1, 3][number % 2], size=shape)
    y = np.asarray(rng.random(shape) if number // 2 % 2 else rng.integers(0, 2, shape).astype(float))
    options = {"reduction": ["none", "sum", "mean"][number // 5 % 3]}
    if rng.random() < 0.5:
        options["weight"] = np.asarray(rng.uniform(0.1, 3, shape))
    return np.asarray(z), y, options, rng


@pytest.mark.parametrize("number", CASES)
def test_binary_cross_entropy_agrees_with_pytorch(number):
    z, y, options, _ = case(number)
    y_hat = torch.sigmoid(torch.tensor(z))
    theirs = F.binary_cross_entropy(y_hat, torch.tensor(y), **tensors(options))
    agree(bce_loss(y_hat.numpy(), y, **options), theirs)


@pytest.mark.parametrize("number", CASES)
def test_binary_cross_entropy_with_logits_agrees_with_pytorch(number):
    z, y, options, rng = case(number)
    z = z * rng.choice([1, 300])
    if z.ndim and rng.random() < 0.5:
        options["pos_weight"] = rng.uniform(0.1, 3, z.shape[-1:])
    theirs = F.binary_cross_entropy_with_logits(torch.tensor(z), torch.tensor(y), **tensors(options))
    agree(bce_with_logits_loss(z, y, **options), theirs)


@pytest.mark.parametrize("number", range(20))
def test_binary_cross_entropy_agrees_with_scikit_learn(number):
    rng = np.random.default_rng(number)
    y_hat, y = rng.random(30), rng.integers(0, 2, 30)
    assert bce_loss(y_hat, y) == pytest.approx(log_loss(y, y_hat, labels=[0, 1]), rel=1e-12)


def test_probabilities_0_and_1_and_huge_logits():
    losses = bce_loss([0.0, 1.0, 0.0], [0, 1, 1], reduction="none")
    np.testing.assert_array_equal(losses, [0, 0, np.inf])
    huge = bce_with_logits_loss([1000.0, -1000.0], [0, 0], reduction="none")
    np.testing.assert_array_equal(huge, [1000, 0])


@pytest.mark.filterwarnings("error")
def test_what_has_no_weight_costs_nothing_even_where_it_was_ruled_out():
    np.testing.assert_array_equal(bce_loss([0.0, 0.5], [1, 1], [0, 0], "none"), [0, 0])
    theirs = F.binary_cross_entropy(torch.tensor([0.0]), torch.tensor([1.0]), weight=torch.tensor([0.0]))
    assert bce_loss([0.0], [1], [0.0]) == theirs == 0


@pytest.mark.parametrize(
    "function, arguments, name",
    [
        (bce_loss, (1.5, 1), "y_hat"),
        (bce_loss, (0.5, 2), "y"),
        (bce_loss, ([0.5, 0.5], 1), "y"),
        (bce_loss, (0.5, 1, -1.0), "weight"),
        (bce_loss, (0.5, 1, 1.0, "average"), "reduction"),
        (bce_with_logits_loss, (np.inf, 1), "z"),
        (bce_with_logits_loss, (0.5, 1.5), "y"),
        (bce_with_logits_loss, (0.5, 1, 1.0, -1.0), "pos_weight"),
        (bce_loss, ([0.5, 0.5], [0, 1], [1.0, 1.0, 1.0]), "weight"),
        (bce_loss, (0.5, 1, [1.0, 1.0]), "weight"),
        (bce_with_logits_loss, ([0.5, 0.5], [0, 1], [[1.0], [2.0]]), "weight"),
        (bce_with_logits_loss, ([0.5, 0.5], [0, 1], 1.0, [1.0, 1.0, 1.0]), "pos_weight"),
    ],
)
def test_bad_input_is_named(function, arguments, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*arguments)
