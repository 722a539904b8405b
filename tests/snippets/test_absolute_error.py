"""Laplace noise and the line of least absolute errors, against SciPy, PyTorch and scikit-learn."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats
from sklearn.linear_model import QuantileRegressor
from sklearn.metrics import mean_absolute_error

from snippets.absolute_error import (
    MISTYPED,
    laplace_line_nll,
    laplace_pdf,
    least_absolute_line,
    noise_losses_figure,
    outlier_figure,
)
from snippets.squared_error import CRICKET_CELSIUS, CRICKET_PULSES
from tests.helpers.pytorch import torch

coefficients, scales = st.floats(-20, 20), st.floats(0.1, 20)
clouds = st.lists(st.tuples(st.integers(-20, 20), st.integers(-50, 50)), min_size=2, max_size=12).map(
    lambda pairs: np.array(pairs, dtype=float).T
)
lines = clouds.filter(lambda cloud: np.ptp(cloud[0]) > 0)


def smallest_sum(x, y):
    """The smallest sum of absolute errors that any line has: a linear programme over slope, intercept and errors."""
    n = len(x)
    design = np.column_stack([x, np.ones(n)])
    sides = np.block([[design, -np.eye(n)], [-design, -np.eye(n)]])
    free = [(None, None)] * 2 + [(0, None)] * n
    return optimize.linprog([0, 0, *np.ones(n)], A_ub=sides, b_ub=[*y, *-y], bounds=free).fun


@pytest.mark.torch
@given(cloud=clouds, w=coefficients, b=coefficients, tau=scales)
def test_nll_agrees_with_pytorchs_distribution(cloud, w, b, tau):
    x, y = cloud
    wanted = -torch.distributions.Laplace(torch.tensor(w * x + b), tau).log_prob(torch.tensor(y)).sum().item()
    assert laplace_line_nll(w, b, tau, x, y) == pytest.approx(wanted, rel=1e-10, abs=1e-10)


@given(y=coefficients, mu=coefficients, tau=scales)
def test_density_agrees_with_scipy(y, mu, tau):
    assert laplace_pdf(y, mu, tau) == pytest.approx(stats.laplace.pdf(y, mu, tau), rel=1e-12)


@given(cloud=clouds, w=st.floats(-5, 5), b=coefficients, tau=st.floats(0.5, 20))
def test_nll_agrees_with_scipys_density(cloud, w, b, tau):
    """Where the density is no 0: SciPy takes its logarithm."""
    x, y = cloud
    wanted = -stats.laplace.logpdf(y, w * x + b, tau).sum()
    assert laplace_line_nll(w, b, tau, x, y) == pytest.approx(wanted, rel=1e-10, abs=1e-10)


@given(cloud=clouds, w=coefficients, b=coefficients)
def test_the_sum_in_the_nll_is_n_times_the_mean_absolute_error(cloud, w, b):
    x, y = cloud
    rest = laplace_line_nll(w, b, 2.0, x, y) - len(x) * np.log(4)
    assert rest == pytest.approx(len(x) / 2 * mean_absolute_error(y, w * x + b), rel=1e-9, abs=1e-9)


@given(cloud=lines)
def test_no_line_has_a_smaller_sum_of_absolute_errors(cloud):
    x, y = cloud
    w, b = least_absolute_line(x, y)
    assert np.abs(y - (w * x + b)).sum() == pytest.approx(smallest_sum(x, y), rel=1e-7, abs=1e-7)


@pytest.mark.parametrize("y", [CRICKET_PULSES, MISTYPED], ids=["as measured", "mistyped"])
def test_the_crickets_line_agrees_with_scikit_learns_median_regression(y):
    theirs = QuantileRegressor(quantile=0.5, alpha=0).fit(CRICKET_CELSIUS[:, np.newaxis], y)
    np.testing.assert_allclose(least_absolute_line(CRICKET_CELSIUS, y), (theirs.coef_[0], theirs.intercept_), rtol=1e-6)


def test_points_above_each_other_join_no_line():
    x, y = np.array([1.0, 1.0, 1.0, 2.0]), np.array([0.0, 4.0, 5.0, 6.0])
    np.testing.assert_allclose(least_absolute_line(x, y), (2, 2))


@given(y=st.lists(st.floats(-50, 50), min_size=1, max_size=15).map(np.array), other=st.floats(-50, 50))
def test_the_median_has_the_smallest_absolute_and_the_mean_the_smallest_squared_errors(y, other):
    assert np.abs(y - np.median(y)).sum() <= np.abs(y - other).sum() + 1e-9
    assert ((y - y.mean()) ** 2).sum() <= ((y - other) ** 2).sum() + 1e-9


def test_one_value_is_mistyped_and_a_worse_slip_moves_the_robust_line_no_further():
    (slip,) = np.flatnonzero(MISTYPED != CRICKET_PULSES)
    assert (CRICKET_PULSES[slip], MISTYPED[slip]) == (98.6, 68.9)
    worse = np.where(np.arange(14) == slip, 6.89, CRICKET_PULSES)
    np.testing.assert_allclose(MISTYPED - 62.01 * (MISTYPED == 68.9), worse)
    theirs = QuantileRegressor(quantile=0.5, alpha=0).fit(CRICKET_CELSIUS[:, np.newaxis], worse)
    np.testing.assert_allclose(
        least_absolute_line(CRICKET_CELSIUS, MISTYPED), (theirs.coef_[0], theirs.intercept_), rtol=1e-6
    )


def test_absolute_errors_are_not_robust_against_a_far_x():
    x, y = np.append(CRICKET_CELSIUS, 300.0), np.append(CRICKET_PULSES, 70.0)
    assert least_absolute_line(x, y)[0] < 0 < least_absolute_line(CRICKET_CELSIUS, CRICKET_PULSES)[0]


def test_the_noise_figure_draws_scipys_densities_and_minus_their_logarithms():
    above, below = noise_losses_figure().axes
    for law, density, loss in zip((stats.norm, stats.laplace), above.lines, below.lines, strict=True):
        np.testing.assert_allclose(density.get_ydata(), law.pdf(density.get_xdata()), rtol=1e-12)
        np.testing.assert_allclose(loss.get_ydata(), -law.logpdf(loss.get_xdata()), rtol=1e-12, atol=1e-12)


def test_the_outlier_figure_draws_each_line_and_marks_the_slip():
    squares, absolute, before, points, slip = outlier_figure().axes[0].lines
    for line, wanted in (
        (squares, np.polyfit(CRICKET_CELSIUS, MISTYPED, 1)),
        (absolute, least_absolute_line(CRICKET_CELSIUS, MISTYPED)),
        (before, np.polyfit(CRICKET_CELSIUS, CRICKET_PULSES, 1)),
    ):
        np.testing.assert_allclose(line.get_ydata(), np.polyval(wanted, line.get_xdata()))
    np.testing.assert_allclose(points.get_xydata(), np.column_stack([CRICKET_CELSIUS, MISTYPED]))
    np.testing.assert_allclose(slip.get_xydata(), [[28.4, 68.9]])
