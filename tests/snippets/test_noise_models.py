"""Losses of noise that is not alike everywhere, against SciPy and PyTorch."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, special, stats

from snippets.noise_models import WARM, gaussian_mean_nll, poisson_nll
from snippets.squared_error import CRICKET_CELSIUS, CRICKET_PULSES, line_mse
from tests.helpers.pytorch import F, torch

reals = st.floats(-20, 20)
samples = st.lists(st.tuples(reals, st.floats(0.1, 20), reals), min_size=1, max_size=20).map(
    lambda rows: np.array(rows).T
)


@pytest.mark.torch
@given(sample=samples)
def test_gaussian_nll_agrees_with_scipy_and_pytorch(sample):
    mu, sigma, y = sample
    assert gaussian_mean_nll(mu, sigma, y) == pytest.approx(
        -stats.norm.logpdf(y, mu, sigma).mean(), rel=1e-10, abs=1e-10
    )
    mu_t, variance, y_t = torch.tensor(mu), torch.tensor(sigma) ** 2, torch.tensor(y)
    theirs = F.gaussian_nll_loss(mu_t, y_t, variance, full=True).item()
    assert gaussian_mean_nll(mu, sigma, y) == pytest.approx(theirs, rel=1e-10, abs=1e-10)
    without = F.gaussian_nll_loss(mu_t, y_t, variance).item()
    assert theirs - without == pytest.approx(math.log(2 * math.pi) / 2, abs=1e-6)


@given(miss=st.floats(0.1, 50))
def test_the_best_sigma_for_one_observation_is_the_size_of_the_miss(miss):
    nll = lambda sigma: gaussian_mean_nll(80, sigma, 80 + miss)  # noqa: E731
    found = optimize.minimize_scalar(nll, bounds=(miss / 5, miss * 5), method="bounded", options={"xatol": 1e-9})
    assert found.x == pytest.approx(miss, rel=1e-4)
    assert nll(miss / 2) > nll(miss * 2) > nll(miss)


@pytest.mark.torch
def test_pytorch_keeps_the_variance_above_one_millionth():
    zero = torch.zeros(1, dtype=torch.float64)
    floor = F.gaussian_nll_loss(zero, zero, zero).item()
    assert floor == F.gaussian_nll_loss(zero, zero, zero + 1e-9).item() == pytest.approx(math.log(1e-6) / 2)


@pytest.mark.torch
@given(z=st.floats(-30, 8), y=st.integers(0, 60))
def test_poisson_nll_agrees_with_scipy_and_pytorch(z, y):
    assert poisson_nll(z, y) == pytest.approx(-stats.poisson.logpmf(y, math.exp(z)), rel=1e-9, abs=1e-9)
    theirs = F.poisson_nll_loss(torch.tensor(z, dtype=torch.float64), torch.tensor(float(y), dtype=torch.float64))
    assert poisson_nll(z, y) == pytest.approx(theirs.item() + special.gammaln(y + 1), rel=1e-9, abs=1e-9)


def test_poisson_nll_at_the_ends():
    assert poisson_nll(-800.0, 0) == 0
    assert poisson_nll(-800.0, 3) == pytest.approx(2400 + math.log(6), rel=1e-15)
    assert poisson_nll(0.0, 1000) == pytest.approx(1 + special.gammaln(1001), rel=1e-12)
    assert np.isfinite(poisson_nll(700.0, 0))


@pytest.mark.torch
@given(rate=st.floats(0, 20))
def test_a_rate_in_the_place_of_its_logarithm_becomes_one_of_at_least_1(rate):
    given_rate = torch.tensor(rate, dtype=torch.float64, requires_grad=True)
    F.poisson_nll_loss(given_rate, torch.tensor(0.0, dtype=torch.float64)).backward()
    assert given_rate.grad.item() == pytest.approx(math.exp(rate), rel=1e-12)
    assert given_rate.grad.item() >= 1  # predicted minus observed, and observed was 0


def test_four_songs_are_warm():
    assert WARM.sum() == 4 and (~WARM).sum() == 10


@pytest.mark.torch
def test_a_column_minus_a_row_compares_each_with_all():
    """The exercise: the best prediction is then the mean, and the loss is larger than that of the line."""
    column = torch.tensor(CRICKET_PULSES[:, np.newaxis])
    line = np.polyfit(CRICKET_CELSIUS, CRICKET_PULSES, 1)
    wrong = ((column - torch.tensor(np.polyval(line, CRICKET_CELSIUS))) ** 2).mean().item()
    assert line_mse(*line, CRICKET_CELSIUS, CRICKET_PULSES[:, np.newaxis]) / 14 == pytest.approx(wrong, rel=1e-12)
    assert wrong > 10 * line_mse(*line, CRICKET_CELSIUS, CRICKET_PULSES)
    level = torch.full((14,), CRICKET_PULSES.mean(), dtype=torch.float64, requires_grad=True)
    ((column - level) ** 2).mean().backward()
    np.testing.assert_allclose(level.grad.numpy(), 0, atol=1e-12)
