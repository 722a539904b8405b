"""Softmax regression of the shirt sizes, against SciPy's optimiser and PyTorch."""

import itertools

import numpy as np
import pytest
from matplotlib.colors import same_color
from scipy import optimize

from snippets.heights import HEIGHTS
from snippets.shirts import (
    SHIRT_INTERCEPTS,
    SHIRT_NAMES,
    SHIRT_SIZES,
    SHIRT_SLOPES,
    shirt_loss_table,
    shirt_mean_loss,
    shirt_probabilities,
    shirt_probabilities_figure,
    shirt_training,
    shirt_training_figure,
)
from tests.helpers.pytorch import F, torch


def loss(weights):
    """The mean loss and its derivatives, by PyTorch."""
    x = torch.tensor(np.column_stack([np.ones(10), (HEIGHTS - 168) / 3]))
    w = torch.tensor(np.reshape(weights, (2, 3)), requires_grad=True)
    value = F.cross_entropy(x @ w, torch.tensor(SHIRT_SIZES))
    value.backward()
    return value.item(), w.grad.numpy().ravel()


@pytest.fixture(scope="module")
def best():
    return optimize.minimize(loss, np.zeros(6), jac=True, method="BFGS", options={"gtol": 1e-9})


@pytest.mark.torch
def test_the_weights_are_where_an_optimiser_ends(best):
    np.testing.assert_allclose([*SHIRT_INTERCEPTS, *SHIRT_SLOPES], best.x, atol=1e-4)
    assert shirt_mean_loss() == pytest.approx(best.fun, abs=1e-8)


@pytest.mark.torch
def test_probabilities_agree_with_pytorch():
    w = torch.tensor(np.array([SHIRT_INTERCEPTS, SHIRT_SLOPES]))
    for x in HEIGHTS:
        q = torch.softmax(w[0] + w[1] * (x - 168) / 3, dim=-1).numpy()
        np.testing.assert_allclose(shirt_probabilities(x), q, rtol=1e-12)


@pytest.mark.torch
def test_training_nears_the_smallest_loss(best):
    weights, losses = shirt_training(steps=1000)
    assert losses[-1] == pytest.approx(best.fun, abs=1e-4)
    np.testing.assert_allclose(weights.ravel(), best.x, atol=0.2)


@pytest.mark.torch
def test_each_step_goes_downhill_along_the_gradient():
    path = [shirt_training(rate=0.5, steps=steps)[0] for steps in range(4)]
    for before, after in itertools.pairwise(path):
        np.testing.assert_allclose(after, before - 0.5 * loss(before)[1].reshape(2, 3), rtol=1e-12, atol=1e-15)


def test_loss_table_adds_up_to_the_mean_loss():
    columns, rows = shirt_loss_table()
    assert len(columns) == 4
    assert [float(row[0]) for row in rows] == HEIGHTS.tolist()
    for _, _, q, value in rows:
        assert float(value) == pytest.approx(-np.log(float(q)), abs=6e-5 + 6e-5 / float(q))
    assert np.mean([float(row[3]) for row in rows]) == pytest.approx(shirt_mean_loss(), abs=5e-5)
    assert [row[1] for row in rows] == [SHIRT_NAMES[k] for k in SHIRT_SIZES]


def test_probabilities_figure_draws_three_curves_that_sum_to_one():
    lines = shirt_probabilities_figure().axes[0].lines
    curves, dots = lines[:3], lines[3:]
    np.testing.assert_allclose(np.sum([line.get_ydata() for line in curves], axis=0), 1, rtol=1e-12)
    assert [line.get_label() for line in curves] == SHIRT_NAMES
    for dot, x, size in zip(dots, HEIGHTS, SHIRT_SIZES, strict=True):
        assert same_color(dot.get_color(), curves[size].get_color())
        np.testing.assert_array_equal(dot.get_xdata(), [x])
        on_curve = np.interp(x, curves[size].get_xdata(), curves[size].get_ydata())
        assert dot.get_ydata()[0] == pytest.approx(on_curve, abs=1e-3)  # the curve is straight between its points


@pytest.mark.torch
def test_training_figure_draws_the_loss_after_each_step():
    curve, lowest = shirt_training_figure(steps=20).axes[0].lines
    weights = [shirt_training(steps=steps)[0] for steps in range(21)]
    np.testing.assert_allclose(curve.get_ydata(), [loss(w)[0] for w in weights], rtol=1e-12)
    assert curve.get_ydata()[0] == pytest.approx(np.log(3))
    assert lowest.get_ydata()[0] < min(curve.get_ydata())
