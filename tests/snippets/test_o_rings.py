"""Training on the O-rings, against scikit-learn, PyTorch and the published fit."""

import numpy as np
import pytest
from scipy.special import expit
from scipy.stats import bernoulli
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.preprocessing import StandardScaler

from snippets.o_rings import (
    CELSIUS,
    O_RING_DAMAGED,
    STANDARD_CELSIUS,
    o_ring_explorer,
    o_ring_risk,
    train_o_rings,
)
from tests.helpers.pytorch import torch


def test_standardised_temperatures_agree_with_scikit_learn():
    expected = StandardScaler().fit_transform(CELSIUS[:, np.newaxis])[:, 0]
    np.testing.assert_allclose(STANDARD_CELSIUS, expected)


def test_training_ends_where_scikit_learn_does():
    fit = LogisticRegression(C=np.inf, tol=1e-12).fit(STANDARD_CELSIUS[:, np.newaxis], O_RING_DAMAGED)
    expected = [fit.intercept_[0], fit.coef_[0, 0]]
    np.testing.assert_allclose(train_o_rings(STANDARD_CELSIUS, O_RING_DAMAGED, steps=1000)[-1], expected, rtol=1e-5)


def test_training_finds_the_published_weights_by_fahrenheit():
    intercept, slope = train_o_rings(STANDARD_CELSIUS, O_RING_DAMAGED, steps=1000)[-1]
    by_degree = slope / (1.8 * CELSIUS.std())
    at_zero = intercept - by_degree * (1.8 * CELSIUS.mean() + 32)
    assert (at_zero, by_degree) == (pytest.approx(15.0429, abs=1e-4), pytest.approx(-0.2322, abs=1e-4))


@pytest.mark.torch
def test_training_takes_the_steps_of_pytorch():
    layer = torch.nn.Linear(1, 1, dtype=torch.float64)
    torch.nn.init.zeros_(layer.weight)
    torch.nn.init.zeros_(layer.bias)
    truth = torch.tensor(O_RING_DAMAGED, dtype=torch.float64)
    optimiser, path = torch.optim.SGD(layer.parameters(), lr=0.7), [[0.0, 0.0]]
    for _ in range(20):
        optimiser.zero_grad()
        logits = layer(torch.tensor(STANDARD_CELSIUS)[:, None])[:, 0]
        torch.nn.BCEWithLogitsLoss()(logits, truth).backward()
        optimiser.step()
        path.append([layer.bias.item(), layer.weight.item()])
    ours = train_o_rings(STANDARD_CELSIUS, O_RING_DAMAGED, 0.7, 20)
    np.testing.assert_allclose(ours, path, rtol=1e-9, atol=1e-12)


def test_at_the_end_the_predictions_sum_to_the_damaged_flights():
    """The equation of the intercept: the model is right on the whole."""
    assert o_ring_risk(CELSIUS, steps=1000).sum() == pytest.approx(7)
    assert O_RING_DAMAGED.sum() == 7


@pytest.mark.parametrize(("half", "steepness"), [(22.0, 0.2), (18.2, 0.42), (12, 0.6), (26, 0)])
def test_explorer_draws_the_curve_and_the_cost_of_each_flight(half, steepness):
    top, below = o_ring_explorer(half=half, steepness=steepness).axes
    curve, launch = top.lines
    np.testing.assert_allclose(curve.get_ydata(), expit(-steepness * (curve.get_xdata() - half)))
    np.testing.assert_allclose(launch.get_xdata(), -5 / 9)
    drawn = np.array(top.collections[0].get_offsets())
    assert sorted(drawn.tolist()) == sorted(np.c_[CELSIUS, O_RING_DAMAGED].tolist())
    bars = sorted(below.patches, key=lambda bar: bar.get_x())
    costs = np.array([bar.get_height() for bar in bars])
    risk = expit(-steepness * (CELSIUS - half))
    assert costs.sum() == pytest.approx(log_loss(O_RING_DAMAGED, risk, normalize=False))
    for x, cost in zip(np.sort(CELSIUS), costs, strict=True):
        seen = O_RING_DAMAGED[x == CELSIUS]
        prices = -bernoulli.logpmf(seen, expit(-steepness * (x - half)))
        assert np.isclose(cost, prices).any()
    assert costs.max() < below.get_ylim()[1]
