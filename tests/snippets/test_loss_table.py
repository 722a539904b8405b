"""The tables distribution, output layer, loss, NLL: every row against PyTorch's loss and SciPy's density.

A row says: the NLL is the loss times a factor plus a constant, and so are the slopes along z.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pytest
from scipy import optimize, special, stats

from tests.helpers import ROOT
from tests.helpers.pytorch import nn, torch

NUMBERS = range(20)


class Row(NamedTuple):
    z: np.ndarray  # what the model computes
    loss: Callable  # PyTorch's, of z
    nll: Callable  # SciPy's, of z
    factor: float
    constant: float
    error: Callable | None = None  # prediction minus observation, of z


def tensor(value):
    return torch.tensor(value, dtype=torch.float64)


def normal(rng, sigma=None):
    y, sigma = rng.normal(scale=3), sigma or rng.uniform(0.3, 3)
    return Row(
        z=rng.normal(scale=3, size=1),
        loss=lambda z: nn.MSELoss()(z, tensor([y])),
        nll=lambda z: -stats.norm.logpdf(y, z[0], sigma),
        factor=1 / (2 * sigma**2),
        constant=np.log(sigma * np.sqrt(2 * np.pi)),
        error=lambda z: z - y,
    )


def laplace(rng):
    y, tau = rng.normal(scale=3), rng.uniform(0.3, 3)
    return Row(
        z=y + rng.choice([-1, 1]) * rng.uniform(0.01, 5, size=1),
        loss=lambda z: nn.L1Loss()(z, tensor([y])),
        nll=lambda z: -stats.laplace.logpdf(y, z[0], tau),
        factor=1 / tau,
        constant=np.log(2 * tau),
        error=lambda z: z - y,
    )


def learned_sigma(rng):
    y = rng.normal(scale=3)
    return Row(
        z=rng.normal(size=2),
        loss=lambda z: nn.GaussianNLLLoss()(z[:1], tensor([y]), z[1:].exp()),
        nll=lambda z: -stats.norm.logpdf(y, z[0], np.exp(z[1] / 2)),
        factor=1,
        constant=np.log(2 * np.pi) / 2,
    )


def bernoulli(rng):
    y = int(rng.integers(2))
    return Row(
        z=rng.normal(scale=2, size=1),
        loss=lambda z: nn.BCEWithLogitsLoss()(z, tensor([y])),
        nll=lambda z: -stats.bernoulli.logpmf(y, special.expit(z[0])),
        factor=1,
        constant=0,
        error=lambda z: special.expit(z) - y,
    )


def categorical(rng):
    classes = int(rng.integers(2, 6))
    y = int(rng.integers(classes))
    seen = np.eye(classes, dtype=int)[y]
    return Row(
        z=rng.normal(scale=2, size=classes),
        loss=lambda z: nn.CrossEntropyLoss()(z[np.newaxis], torch.tensor([y])),
        nll=lambda z: -stats.multinomial.logpmf(seen, 1, special.softmax(z)),
        factor=1,
        constant=0,
        error=lambda z: special.softmax(z) - seen,
    )


def poisson(rng):
    y = int(rng.integers(0, 12))
    return Row(
        z=rng.normal(size=1),
        loss=lambda z: nn.PoissonNLLLoss()(z, tensor([y])),
        nll=lambda z: -stats.poisson.logpmf(y, np.exp(z[0])),
        factor=1,
        constant=special.gammaln(y + 1),
        error=lambda z: np.exp(z) - y,
    )


ROWS = {
    "MSELoss": normal,
    "L1Loss": laplace,
    "GaussianNLLLoss": learned_sigma,
    "BCEWithLogitsLoss": bernoulli,
    "CrossEntropyLoss": categorical,
    "PoissonNLLLoss": poisson,
}


def slope(row):
    """PyTorch's, of the loss along z."""
    z = torch.tensor(row.z, requires_grad=True)
    row.loss(z).backward()
    return z.grad.numpy()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_these_are_the_rows_of_the_page(language):
    page = (ROOT / "docs" / language / "pages" / "squared-error.md").read_text(encoding="utf-8")
    assert re.findall(r"^\|.*\| `(\w+)`[^|]*\|$", page, re.M) == list(ROWS)


@pytest.mark.torch
@pytest.mark.parametrize("name", ROWS)
def test_the_nll_is_the_loss_but_for_what_is_left_out(name):
    for number in NUMBERS:
        row = ROWS[name](np.random.default_rng(number))
        wanted = row.factor * row.loss(torch.tensor(row.z)).item() + row.constant
        assert row.nll(row.z) == pytest.approx(wanted, rel=1e-9, abs=1e-9)


@pytest.mark.torch
@pytest.mark.parametrize("name", ROWS)
def test_the_slope_of_the_nll_is_that_of_the_loss_times_the_factor(name):
    for number in NUMBERS:
        row = ROWS[name](np.random.default_rng(number))
        wanted = optimize.approx_fprime(row.z, lambda z, row=row: float(row.nll(z)), 1e-7)
        np.testing.assert_allclose(row.factor * slope(row), wanted, rtol=1e-4, atol=1e-5)


@pytest.mark.torch
@pytest.mark.parametrize("name", ["BCEWithLogitsLoss", "CrossEntropyLoss", "PoissonNLLLoss"])
def test_the_slope_is_prediction_minus_observation(name):
    for number in NUMBERS:
        row = ROWS[name](np.random.default_rng(number))
        np.testing.assert_allclose(slope(row), row.error(row.z), rtol=1e-10, atol=1e-12)


@pytest.mark.torch
def test_that_of_squared_error_is_twice_as_much_and_that_of_absolute_error_its_sign():
    for number in NUMBERS:
        row = normal(np.random.default_rng(number), sigma=1)
        np.testing.assert_allclose(slope(row), 2 * row.error(row.z), rtol=1e-12)
        np.testing.assert_allclose(row.factor * slope(row), row.error(row.z), rtol=1e-12)
        row = laplace(np.random.default_rng(number))
        np.testing.assert_array_equal(slope(row), np.sign(row.error(row.z)))
