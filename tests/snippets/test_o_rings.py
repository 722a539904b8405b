"""Training on the O-rings, against scikit-learn, PyTorch and the published fit."""

import numpy as np
import pytest
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from snippets import o_rings
from snippets.o_rings import CELSIUS, DAMAGED


def test_standardised_agrees_with_scikit_learn():
    expected = StandardScaler().fit_transform(CELSIUS[:, np.newaxis])[:, 0]
    np.testing.assert_allclose(o_rings.standardised(CELSIUS), expected)


def test_training_ends_where_scikit_learn_does():
    x = o_rings.standardised(CELSIUS)
    fit = LogisticRegression(C=np.inf, tol=1e-12).fit(x[:, np.newaxis], DAMAGED)
    expected = [fit.intercept_[0], fit.coef_[0, 0]]
    np.testing.assert_allclose(o_rings.train_o_rings(x, DAMAGED, steps=1000)[-1], expected, rtol=1e-5)


def test_training_finds_the_published_weights_by_fahrenheit():
    intercept, slope = o_rings.train_o_rings(o_rings.standardised(CELSIUS), DAMAGED, steps=1000)[-1]
    by_degree = slope / (1.8 * CELSIUS.std())
    at_zero = intercept - by_degree * (1.8 * CELSIUS.mean() + 32)
    assert (at_zero, by_degree) == (pytest.approx(15.0429, abs=1e-4), pytest.approx(-0.2322, abs=1e-4))


def test_training_takes_the_steps_of_pytorch():
    x = o_rings.standardised(CELSIUS)
    layer = torch.nn.Linear(1, 1, dtype=torch.float64)
    torch.nn.init.zeros_(layer.weight)
    torch.nn.init.zeros_(layer.bias)
    optimiser, path = torch.optim.SGD(layer.parameters(), lr=0.7), [[0.0, 0.0]]
    for _ in range(20):
        optimiser.zero_grad()
        logits = layer(torch.tensor(x)[:, None])[:, 0]
        torch.nn.BCEWithLogitsLoss()(logits, torch.tensor(DAMAGED, dtype=torch.float64)).backward()
        optimiser.step()
        path.append([layer.bias.item(), layer.weight.item()])
    np.testing.assert_allclose(o_rings.train_o_rings(x, DAMAGED, 0.7, 20), path, rtol=1e-9, atol=1e-12)


def test_at_the_end_the_predictions_sum_to_the_damaged_flights():
    """The equation of the intercept: the model is right on the whole."""
    assert o_rings.o_ring_risk(CELSIUS, steps=1000).sum() == pytest.approx(7)
    assert DAMAGED.sum() == 7


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (o_rings.train_o_rings, ([1.0, 2.0], [0, 2]), "y"),
        (o_rings.train_o_rings, ([1.0, 2.0], [0]), "y"),
        (o_rings.train_o_rings, ([np.nan], [0]), "x"),
        (o_rings.train_o_rings, ([1.0], [0], -1.0), "rate"),
        (o_rings.standardised, ("1",), "celsius"),
        (o_rings.o_ring_risk, ([],), "celsius"),
        (o_rings.o_ring_risk, (0.0, -1), "steps"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_loss_figure_draws_pytorchs_losses():
    x = o_rings.standardised(CELSIUS)
    for line, rate in zip(o_rings.o_ring_loss_figure(rates=(1.0, 0.1), steps=60).axes[0].lines, (1.0, 0.1), strict=True):
        weights = torch.tensor(o_rings.train_o_rings(x, DAMAGED, rate, 60))
        logits = weights[:, :1] + weights[:, 1:] * torch.tensor(x)
        truth = torch.tensor(DAMAGED, dtype=torch.float64).expand(61, -1)
        expected = torch.nn.BCEWithLogitsLoss(reduction="none")(logits, truth).mean(1)
        np.testing.assert_allclose(line.get_ydata(), expected.numpy(), rtol=1e-12)
        assert np.all(np.diff(line.get_ydata()) < 0)


def test_risk_figure_draws_the_flights_and_the_risk():
    *curves, flights, launch = o_rings.o_ring_risk_figure(steps=(0, 200)).axes[0].lines
    for curve, steps in zip(curves, (0, 200), strict=True):
        intercept, slope = o_rings.train_o_rings(o_rings.standardised(CELSIUS), DAMAGED, steps=steps)[-1]
        z = intercept + slope * (curve.get_xdata() - CELSIUS.mean()) / CELSIUS.std()
        np.testing.assert_allclose(curve.get_ydata(), 1 / (1 + np.exp(-z)))
    np.testing.assert_allclose(flights.get_xydata(), np.c_[CELSIUS, DAMAGED])
    np.testing.assert_allclose(launch.get_xdata(), -5 / 9)
