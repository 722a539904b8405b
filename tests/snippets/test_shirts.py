"""Softmax regression of the shirt sizes, against SciPy's optimiser and PyTorch."""

import itertools

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from scipy import optimize

from snippets import shirts
from snippets.heights import HEIGHTS


def data():
    return torch.tensor(np.column_stack([np.ones(10), (HEIGHTS - 168) / 3])), torch.tensor(shirts.SHIRT_SIZES)


def loss(weights):
    """The mean loss and its derivatives, by PyTorch."""
    (x, y), w = data(), torch.tensor(np.reshape(weights, (2, 3)), requires_grad=True)
    value = F.cross_entropy(x @ w, y)
    value.backward()
    return value.item(), w.grad.numpy().ravel()


def test_mean_loss_agrees_with_pytorch():
    weights = np.random.default_rng(0).normal(size=(2, 3))
    assert shirts.shirt_mean_loss(weights) == pytest.approx(loss(weights)[0], rel=1e-12)


def test_training_ends_where_an_optimiser_ends():
    best = optimize.minimize(loss, np.zeros(6), jac=True, method="BFGS", options={"gtol": 1e-9})
    assert shirts.shirt_mean_loss(shirts.shirt_path()[-1]) == pytest.approx(best.fun, abs=1e-4)
    q = torch.softmax(data()[0] @ torch.tensor(best.x.reshape(2, 3)), dim=-1).numpy()
    np.testing.assert_allclose(shirts.shirt_probabilities(HEIGHTS), q, atol=0.02)


def test_each_step_goes_downhill_along_the_gradient():
    path = shirts.shirt_path(rate=0.5, steps=3)
    for before, after in itertools.pairwise(path):
        np.testing.assert_allclose(after, before - 0.5 * loss(before)[1].reshape(2, 3), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("call", [lambda: shirts.shirt_mean_loss([[np.nan] * 3] * 2), lambda: shirts.shirt_probabilities(np.nan)])
def test_what_is_no_number_is_refused(call):
    with pytest.raises(ValueError, match="must hold finite numbers"):
        call()


def test_loss_table_adds_up_to_the_mean_loss():
    columns, rows = shirts.shirt_loss_table()
    assert len(columns) == 4
    assert [float(row[0]) for row in rows] == HEIGHTS.tolist()
    for _, _, q, value in rows:
        assert float(value) == pytest.approx(-np.log(float(q)), abs=6e-5 + 6e-5 / float(q))
    assert np.mean([float(row[3]) for row in rows]) == pytest.approx(loss(shirts.shirt_path()[-1])[0], abs=5e-5)
    assert [row[1] for row in rows] == [["small", "medium", "large"][k] for k in shirts.SHIRT_SIZES]


def test_probabilities_figure_draws_three_curves_that_sum_to_one():
    lines = shirts.shirt_probabilities_figure().axes[0].lines
    np.testing.assert_allclose(sum(line.get_ydata() for line in lines[::2]), 1, rtol=1e-12)
    for k, points in enumerate(lines[1::2]):
        np.testing.assert_array_equal(points.get_xdata(), HEIGHTS[k == shirts.SHIRT_SIZES])


def test_training_figure_draws_the_losses_of_the_path():
    curve, _, lowest = shirts.shirt_training_figure(steps=20).axes[0].lines
    np.testing.assert_allclose(curve.get_ydata(), [loss(w)[0] for w in shirts.shirt_path(steps=20)], rtol=1e-12)
    assert curve.get_ydata()[0] == pytest.approx(np.log(3))
    assert lowest.get_ydata()[0] < min(curve.get_ydata())
