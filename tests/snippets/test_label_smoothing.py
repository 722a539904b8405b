"""Where the equality ends, against PyTorch, SciPy and an optimiser."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, special, stats

from snippets.label_smoothing import (
    best_smoothed_margin,
    label_smoothing_figure,
    smoothed_cross_entropy,
    smoothed_labels,
)
from tests.helpers.pytorch import F, torch

pytestmark = pytest.mark.torch

parts, sizes, seeds = st.floats(0.01, 1), st.integers(2, 8), st.integers(0, 999)


def smoothed_loss(margin, smoothing, classes):
    z = torch.zeros(classes, dtype=torch.float64)
    z[0] = float(margin)
    return F.cross_entropy(z, torch.tensor(0), label_smoothing=smoothing).item()


@given(smoothing=parts, classes=sizes)
def test_smoothed_labels_are_those_of_pytorch(smoothing, classes):
    """The loss of logits that single out one class is linear in the labels: it tells each of them."""
    z = np.random.default_rng(classes).normal(size=classes)
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(1), label_smoothing=smoothing).item()
    t = torch.tensor(smoothed_labels(1, classes, smoothing))
    assert F.cross_entropy(torch.tensor(z), t).item() == pytest.approx(theirs, rel=1e-12)
    assert t.sum().item() == pytest.approx(1)


@given(smoothing=parts, classes=sizes, seed=seeds)
def test_smoothed_cross_entropy_is_that_of_pytorch(smoothing, classes, seed):
    z = np.random.default_rng(seed).normal(size=classes)
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(0), label_smoothing=smoothing).item()
    assert smoothed_cross_entropy(special.softmax(z), 0, smoothing) == pytest.approx(theirs, rel=1e-12)


@given(smoothing=parts, classes=sizes)
def test_no_loss_is_below_the_entropy_of_the_label_and_the_best_margin_reaches_it(smoothing, classes):
    floor, best = stats.entropy(smoothed_labels(0, classes, smoothing)), best_smoothed_margin(smoothing, classes)
    assert smoothed_loss(best, smoothing, classes) == pytest.approx(floor, rel=1e-9)
    for margin in (best - 0.5, best + 0.5, 0.0, 20.0):
        assert smoothed_loss(margin, smoothing, classes) >= floor - 1e-12


@pytest.mark.parametrize("smoothing, classes", [(0.1, 3), (0.3, 10)])
def test_an_optimiser_finds_the_best_margin(smoothing, classes):
    found = optimize.minimize_scalar(lambda m: smoothed_loss(m, smoothing, classes), bounds=(0, 20), method="bounded")
    assert best_smoothed_margin(smoothing, classes) == pytest.approx(found.x, abs=1e-4)


def test_smoothing_figure_draws_the_losses_of_pytorch():
    hard, soft, best, floor = label_smoothing_figure(eps=0.2, K=4).axes[0].lines
    for line, smoothing in ((hard, 0.0), (soft, 0.2)):
        expected = [smoothed_loss(margin, smoothing, 4) for margin in line.get_xdata()]
        np.testing.assert_allclose(line.get_ydata(), expected, rtol=1e-12, atol=1e-14)  # small losses of logits near 8
    assert best.get_xdata()[0] == pytest.approx(best_smoothed_margin(0.2, 4), abs=0.0051)  # half a step of the grid
    assert best.get_ydata()[0] == pytest.approx(floor.get_ydata()[0], abs=1e-5)
    assert floor.get_ydata()[0] == pytest.approx(stats.entropy([0.85, 0.05, 0.05, 0.05]), rel=1e-12)
