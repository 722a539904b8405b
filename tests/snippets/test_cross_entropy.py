"""Cross-entropy from scratch, against PyTorch on random cases, and at the edges."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from snippets.cross_entropy import cross_entropy_loss
from tests.snippets.losses import CASES, agree, case, tensors, with_ignored


@pytest.mark.parametrize("number", CASES)
def test_cross_entropy_of_labels_agrees_with_pytorch(number):
    z, y, _, options, rng, axis = case(number)
    y = with_ignored(y, options, rng)
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(y), **tensors(options))
    agree(cross_entropy_loss(z, y, axis=axis, **options), theirs)


@pytest.mark.parametrize("number", CASES)
def test_cross_entropy_of_probabilities_agrees_with_pytorch(number):
    z, _, t, options, _, axis = case(number)
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(t), **tensors(options))
    agree(cross_entropy_loss(z, t, axis=axis, **options), theirs)


def test_the_axis_is_where_the_classes_are():
    z, y = np.random.default_rng(1).normal(size=(2, 3, 4, 5)), np.random.default_rng(2).integers(0, 3, (2, 4, 5))
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(y), reduction="none")
    agree(cross_entropy_loss(z, y, axis=1, reduction="none"), theirs)
    agree(cross_entropy_loss(np.moveaxis(z, 1, -1), y, reduction="none"), theirs)


def test_huge_logits_are_exact():
    z = [[1000.0, 0.0, -1000.0]]
    np.testing.assert_array_equal([cross_entropy_loss(z, [k]) for k in range(3)], [0, 1000, 2000])


@pytest.mark.filterwarnings("error")
def test_a_class_that_does_not_count_costs_nothing_however_far_out():
    z = [[1e308, -1e308]]
    assert cross_entropy_loss(z, [[1.0, 0.0]]) == 0
    assert cross_entropy_loss(z, [0], [1.0, 0.0], label_smoothing=0.1) == 0


def test_one_class_and_one_sample():
    assert cross_entropy_loss([[7.0]], [0]) == 0
    assert cross_entropy_loss([2.0, 2.0], 1) == pytest.approx(np.log(2), rel=1e-15)


def test_float32_logits_lose_nothing_more():
    z = np.random.default_rng(0).normal(scale=30, size=(50, 7)).astype(np.float32)
    y = np.arange(50) % 7
    theirs = F.cross_entropy(torch.tensor(z.astype(np.float64)), torch.tensor(y))
    agree(cross_entropy_loss(z, y), theirs)


def test_ten_million_labels():
    z = np.broadcast_to(np.log([0.25, 0.75]), (10**7, 2))
    expected = -np.log([0.25, 0.75]).mean()
    assert cross_entropy_loss(z, np.arange(10**7) % 2) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    "arguments, name",
    [
        (([[1.0, np.nan]], [0]), "z"),
        ((1.0, 0), "z"),
        (([[1.0, 2.0]], [2]), "y"),
        (([[1.0, 2.0]], [-1]), "y"),
        (([[1.0, 2.0]], [0.5]), "y"),
        (([[1.0, 2.0]], [0, 1, 1]), "y"),
        (([[1.0, 2.0]], [[0.5, 0.6]]), "target"),
        (([[1.0, 2.0]], [[-0.5, 1.5]]), "target"),
        (([[1.0, 2.0]], [0], [1.0]), "weight"),
        (([[1.0, 2.0]], [0], [1.0, -1.0]), "weight"),
        (([[1.0, 2.0]], [0], None, 0), "reduction"),
        (([[1.0, 2.0]], [0], [0.0, 1.0]), "reduction"),
        (([[1.0, 2.0]], [0], None, -100, "average"), "reduction"),
        (([[1.0, 2.0]], [0], None, -100, "mean", 1.5), "label_smoothing"),
    ],
)
def test_bad_input_is_named(arguments, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        cross_entropy_loss(*arguments)
