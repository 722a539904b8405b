"""Where the equality ends, against PyTorch, SciPy and an optimiser."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets import limits
from snippets.heights import HEIGHTS

parts, sizes = st.floats(0.01, 1), st.integers(2, 8)


def smoothed_loss(margin, smoothing, classes):
    z = torch.zeros(classes, dtype=torch.float64)
    z[0] = float(margin)
    return F.cross_entropy(z, torch.tensor(0), label_smoothing=smoothing).item()


@given(smoothing=parts, classes=sizes)
def test_smoothed_labels_are_those_of_pytorch(smoothing, classes):
    """The loss of logits that single out one class is linear in the labels: it tells each of them."""
    z = np.random.default_rng(classes).normal(size=classes)
    theirs = F.cross_entropy(torch.tensor(z), torch.tensor(1), label_smoothing=smoothing).item()
    t = torch.tensor(limits.smoothed_labels(1, classes, smoothing))
    assert F.cross_entropy(torch.tensor(z), t).item() == pytest.approx(theirs, rel=1e-12)
    assert t.sum().item() == pytest.approx(1)


@given(smoothing=parts, classes=sizes)
def test_no_loss_is_below_the_floor_and_the_best_margin_reaches_it(smoothing, classes):
    floor, best = limits.smoothing_floor(smoothing, classes), limits.best_smoothed_margin(smoothing, classes)
    assert smoothed_loss(best, smoothing, classes) == pytest.approx(floor, rel=1e-9)
    for margin in (best - 0.5, best + 0.5, 0.0, 20.0):
        assert smoothed_loss(margin, smoothing, classes) >= floor - 1e-12


@pytest.mark.parametrize("smoothing, classes", [(0.1, 3), (0.3, 10)])
def test_an_optimiser_finds_the_best_margin(smoothing, classes):
    found = optimize.minimize_scalar(lambda m: smoothed_loss(m, smoothing, classes), bounds=(0, 20), method="bounded")
    assert limits.best_smoothed_margin(smoothing, classes) == pytest.approx(found.x, abs=1e-4)


def test_hard_labels_have_no_floor():
    assert limits.smoothing_floor(0.0, 3) == 0


@given(unit=st.floats(0.01, 1000))
def test_density_nll_agrees_with_scipy_in_every_unit(unit):
    x = HEIGHTS / unit
    assert limits.density_nll(unit) == pytest.approx(
        -stats.norm(*stats.norm.fit(x)).logpdf(x).mean(), rel=1e-6, abs=1e-6
    )


@given(cut=st.integers(1, 29), ignored=st.integers(0, 3))
def test_pooled_batches_are_one_large_batch(cut, ignored):
    z, y = torch.randn(30, 4, dtype=torch.float64), torch.arange(30) % 4
    w = torch.tensor([1.0, 2.0, 0.5, 3.0], dtype=torch.float64)
    w[ignored] = 0
    batches = [(z[:cut], y[:cut]), (z[cut:], y[cut:])]
    counted = [(a, b) for a, b in batches if w[b].sum() > 0]
    means = [F.cross_entropy(a, b, weight=w).item() for a, b in counted]
    whole = F.cross_entropy(z, y, weight=w).item()
    assert limits.pooled_nll(means, [w[b].sum().item() for _, b in counted]) == pytest.approx(whole, rel=1e-12)


@pytest.mark.parametrize(
    "function, arguments, name",
    [
        (limits.smoothed_labels, (0, 3, 1.5), "smoothing"),
        (limits.smoothed_labels, (3, 3, 0.1), "y"),
        (limits.smoothing_floor, (-0.1, 3), "smoothing"),
        (limits.best_smoothed_margin, (0.0, 3), "smoothing"),
        (limits.best_smoothed_margin, (0.1, 1), "classes"),
        (limits.density_nll, (0.0,), "unit"),
    ],
)
def test_bad_input_is_named(function, arguments, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*arguments)


def test_smoothing_figure_draws_the_losses_of_pytorch():
    hard, soft, best, floor = limits.label_smoothing_figure(smoothing=0.2, classes=4).axes[0].lines
    for line, smoothing in ((hard, 0.0), (soft, 0.2)):
        expected = [smoothed_loss(margin, smoothing, 4) for margin in line.get_xdata()]
        np.testing.assert_allclose(line.get_ydata(), expected, rtol=1e-12)
    assert best.get_ydata()[0] == pytest.approx(floor.get_ydata()[0], rel=1e-12)


@pytest.mark.parametrize(
    "means, weights",
    [
        ([1.0, 2.0], [1.0]),
        ([1.0, 2.0], [0.0, 0.0]),
        ([1.0, 2.0], [3.0, -1.0]),
    ],
)
def test_bad_weights_of_batches_are_named(means, weights):
    with pytest.raises(ValueError, match=r"^weights must"):
        limits.pooled_nll(means, weights)
