"""The line of least squares and its likelihood, against NumPy, SciPy, scikit-learn and PyTorch."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error

from snippets.squared_error import (
    CRICKET_CELSIUS,
    CRICKET_PULSES,
    crickets_figure,
    least_squares_line,
    line_mse,
    line_nll,
)
from tests.helpers.pytorch import torch

coefficients, scales = st.floats(-20, 20), st.floats(0.1, 20)
clouds = st.lists(st.tuples(st.integers(-50, 50), st.floats(-50, 50)), min_size=1, max_size=20).map(
    lambda pairs: np.array(pairs, dtype=float).T
)
lines = clouds.filter(lambda cloud: np.ptp(cloud[0]) > 0)


@given(cloud=clouds, w=coefficients, b=coefficients)
def test_mse_agrees_with_scikit_learn(cloud, w, b):
    x, y = cloud
    assert line_mse(w, b, x, y) == pytest.approx(mean_squared_error(y, w * x + b), rel=1e-12)


@given(cloud=clouds, w=coefficients, b=coefficients, sigma=scales)
def test_nll_agrees_with_scipys_density(cloud, w, b, sigma):
    x, y = cloud
    wanted = -stats.norm.logpdf(y, w * x + b, sigma).sum()
    assert line_nll(w, b, sigma, x, y) == pytest.approx(wanted, rel=1e-10, abs=1e-10)


@given(cloud=lines)
def test_line_agrees_with_numpy_scipy_and_scikit_learn(cloud):
    x, y = cloud
    theirs = LinearRegression().fit(x[:, np.newaxis], y)
    regression = stats.linregress(x, y)
    for wanted in (
        np.polyfit(x, y, 1),
        np.linalg.lstsq(np.column_stack([x, np.ones_like(x)]), y, rcond=None)[0],
        (regression.slope, regression.intercept),
        (theirs.coef_[0], theirs.intercept_),
    ):
        np.testing.assert_allclose(least_squares_line(x, y), wanted, rtol=1e-8, atol=1e-8)


@given(cloud=lines, w=coefficients, b=coefficients)
def test_no_other_line_has_a_smaller_mse_or_a_larger_likelihood(cloud, w, b):
    x, y = cloud
    best = least_squares_line(x, y)
    assert line_mse(*best, x, y) <= mean_squared_error(y, w * x + b) + 1e-9
    ours, other = (stats.norm.logpdf(y, v * x + c, 2.0).sum() for v, c in (best, (w, b)))
    assert ours >= other - 1e-9


@pytest.mark.torch
@given(cloud=lines)
def test_both_derivatives_are_0_at_the_line_and_the_errors_sum_to_0(cloud):
    x, y = map(torch.tensor, cloud)
    w, b = (torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in least_squares_line(*cloud))
    torch.nn.functional.mse_loss(w * x + b, y).backward()
    assert w.grad.item() == pytest.approx(0, abs=1e-7)
    assert b.grad.item() == pytest.approx(0, abs=1e-9)
    assert (y - (w * x + b)).sum().item() == pytest.approx(0, abs=1e-9)


def test_a_line_through_two_points_and_a_level_one():
    np.testing.assert_allclose(least_squares_line(np.array([1.0, 3.0]), np.array([5.0, 1.0])), (-2, 7))
    assert line_mse(-2, 7, np.array([1.0, 3.0]), np.array([5.0, 1.0])) == 0
    np.testing.assert_allclose(least_squares_line(np.arange(5.0), np.full(5, 3.0)), (0, 3))


def test_the_root_of_the_smallest_mse_is_where_a_search_over_sigma_ends():
    x, y = CRICKET_CELSIUS, CRICKET_PULSES
    w, b = np.polyfit(x, y, 1)
    nll = lambda sigma: -stats.norm.logpdf(y, w * x + b, sigma).sum()  # noqa: E731
    found = optimize.minimize_scalar(nll, bounds=(0.1, 20), method="bounded", options={"xatol": 1e-9})
    assert line_mse(*least_squares_line(x, y), x, y) ** 0.5 == pytest.approx(found.x, rel=1e-6)


def test_the_squares_of_the_errors_expect_n_minus_2_variances():
    """Of noise, the errors keep what is no line: the trace of that projection counts the variances."""
    x = np.column_stack([CRICKET_CELSIUS, np.ones(len(CRICKET_CELSIUS))])
    assert np.trace(np.eye(len(x)) - x @ np.linalg.pinv(x)) == pytest.approx(len(x) - 2)


def test_what_the_page_says_of_the_songs():
    assert len(CRICKET_CELSIUS) == len(CRICKET_PULSES) == 14
    assert sum(CRICKET_CELSIUS == 24) == len(set(CRICKET_PULSES[CRICKET_CELSIUS == 24])) == 4


def test_the_figure_draws_the_songs_the_line_and_bells_on_it():
    songs, line, *drawn = crickets_figure(places=(22.0, 27.0)).axes[0].lines
    np.testing.assert_allclose(songs.get_xydata(), np.column_stack([CRICKET_CELSIUS, CRICKET_PULSES]))
    best = np.polyfit(CRICKET_CELSIUS, CRICKET_PULSES, 1)
    np.testing.assert_allclose(line.get_ydata(), np.polyval(best, line.get_xdata()))
    sigma = mean_squared_error(CRICKET_PULSES, np.polyval(best, CRICKET_CELSIUS)) ** 0.5
    for place, bell in zip((22.0, 27.0), drawn[:4:2], strict=True):
        density = stats.norm(np.polyval(best, place), sigma).pdf(bell.get_ydata())
        np.testing.assert_allclose((bell.get_xdata() - place) / 1.2, density * sigma * np.sqrt(2 * np.pi), rtol=1e-9)
