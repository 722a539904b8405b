"""Cross-entropy from scratch, against PyTorch on random cases, and at the edges."""

import numpy as np
import pytest

from snippets.cross_entropy import cross_entropy_loss, mean_cross_entropy, weighted_cross_entropy
from tests.helpers.pytorch import F, torch
from tests.snippets.losses import CASES, agree, case, tensors, with_ignored


@pytest.mark.torch
@pytest.mark.parametrize("number", CASES)
def test_cross_entropy_of_labels_agrees_with_pytorch(number):
    z, y, _, options, rng, axis = case(number)
    y = with_ignored(y, options, rng)
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(y), **tensors(options))
    agree(cross_entropy_loss(np.moveaxis(z, axis, -1), y, **options), theirs)


@pytest.mark.torch
@pytest.mark.parametrize("number", CASES)
def test_cross_entropy_of_probabilities_agrees_with_pytorch(number):
    z, _, t, options, _, axis = case(number)
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(t), **tensors(options))
    agree(cross_entropy_loss(np.moveaxis(z, axis, -1), np.moveaxis(t, axis, -1), **options), theirs)


@pytest.mark.torch
def test_the_short_losses_agree_with_pytorch():
    for number in range(20):
        rng = np.random.default_rng(number)
        z, y, w = rng.normal(scale=3, size=(6, 4)), rng.integers(0, 4, 6), rng.uniform(0.1, 3, 4)
        agree(mean_cross_entropy(z, y), F.cross_entropy(torch.tensor(z), torch.tensor(y)))
        agree(weighted_cross_entropy(z, y, w), F.cross_entropy(torch.tensor(z), torch.tensor(y), torch.tensor(w)))


def test_huge_logits_are_exact():
    z = np.array([[1000.0, 0.0, -1000.0]])
    for loss in (cross_entropy_loss, mean_cross_entropy):
        np.testing.assert_array_equal([loss(z, np.array([k])) for k in range(3)], [0, 1000, 2000])


@pytest.mark.torch
@pytest.mark.filterwarnings("error")
def test_a_class_that_is_ruled_out_costs_nothing_where_it_does_not_count_and_infinitely_much_where_it_does():
    z = np.array([[2.0, 1.0, -np.inf]])
    for y in range(3):
        agree(cross_entropy_loss(z, np.array([y])), F.cross_entropy(torch.tensor(z), torch.tensor([y])))
    first = -np.log(1 / (1 + np.exp(-1.0)))
    assert cross_entropy_loss(z, np.array([[1.0, 0.0, 0.0]])) == pytest.approx(first, rel=1e-12)
    assert cross_entropy_loss(np.repeat(z, 2, 0), np.array([0, -100])) == pytest.approx(first, rel=1e-12)


def test_one_class_and_one_sample():
    assert cross_entropy_loss(np.array([[7.0]]), np.array([0])) == 0
    assert cross_entropy_loss(np.array([[7.0]]), np.array([[1.0]]), label_smoothing=0.1) == 0
    assert cross_entropy_loss(np.array([2.0, 2.0]), 1) == pytest.approx(np.log(2), rel=1e-15)


@pytest.mark.torch
def test_nothing_that_counts_has_no_mean():
    z, y = np.zeros((2, 3)), np.array([-100, -100])
    assert cross_entropy_loss(z, y, reduction="sum") == 0
    with pytest.warns(RuntimeWarning):
        assert np.isnan(cross_entropy_loss(z, y))
    assert F.cross_entropy(torch.tensor(z), torch.tensor(y)).isnan()


@pytest.mark.torch
@pytest.mark.parametrize("y", [[-1], [2]])
def test_a_label_out_of_range_is_refused_as_by_pytorch(y):
    with pytest.raises(ValueError, match=r"^labels must"):
        cross_entropy_loss(np.array([[1.0, 2.0]]), np.array(y))
    with pytest.raises((IndexError, RuntimeError)):
        F.cross_entropy(torch.tensor([[1.0, 2.0]]), torch.tensor(y))


@pytest.mark.parametrize("t", [[[0.5, 0.6]], [[-0.5, 1.5]], [[1.0, 1.0]], [[0.0, 0.0]]])
def test_what_is_no_distribution_is_refused(t):
    with pytest.raises(ValueError, match="must sum to 1"):
        cross_entropy_loss(np.array([[1.0, 2.0]]), np.array(t))
