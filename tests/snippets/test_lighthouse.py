"""The lighthouse: the Cauchy distribution against SciPy, numerical derivatives and integrals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from snippets.lighthouse import (
    FLASHES,
    cauchy_curvature,
    cauchy_information,
    cauchy_log_likelihood,
    cauchy_score,
)

places = st.floats(-20, 20)
samples = st.lists(places, min_size=1, max_size=8).map(np.array)


@given(theta=places, x=samples)
def test_log_likelihood_agrees_with_scipy(theta, x):
    assert cauchy_log_likelihood(theta, x) == pytest.approx(stats.cauchy.logpdf(x, theta).sum(), rel=1e-12)


@given(theta=places, x=samples)
def test_score_and_curvature_are_derivatives(theta, x):
    h = 1e-4
    low, here, high = (stats.cauchy.logpdf(x, theta + step).sum() for step in (-h, 0, h))
    assert cauchy_score(theta, x) == pytest.approx((high - low) / (2 * h), rel=1e-5, abs=1e-6)
    assert cauchy_curvature(theta, x) == pytest.approx((high - 2 * here + low) / h**2, rel=1e-3, abs=1e-4)


def test_flashes_in_all_directions_follow_the_cauchy_distribution():
    """The lamp is 1 km from the shore: a flash at an angle hits it at the angle's tangent."""
    angles = np.random.default_rng(3).uniform(-np.pi / 2, np.pi / 2, 4000)
    assert stats.kstest(2 + np.tan(angles), stats.cauchy(2).cdf).pvalue > 0.01


@pytest.mark.parametrize("theta", [0.0, 3.0])
def test_information_is_the_expected_squared_score_at_any_place(theta):
    squared = lambda x: stats.cauchy.pdf(x, theta) * cauchy_score(theta, np.array([x])) ** 2  # noqa: E731
    expected, _ = integrate.quad(squared, -np.inf, np.inf)
    for n in (1, 6):
        assert cauchy_information(n) == pytest.approx(n * expected, rel=1e-9)


def test_the_flashes_have_two_tops_and_scipy_finds_the_higher_one():
    grid = np.linspace(-15, 8, 4601)
    logs = stats.cauchy.logpdf(FLASHES[:, np.newaxis], grid).sum(axis=0)
    inner = logs[1:-1]
    tops = grid[1:-1][(inner > logs[:-2]) & (inner > logs[2:])]
    assert len(tops) == 2
    best, _ = stats.cauchy.fit(FLASHES, fscale=1)
    assert best == pytest.approx(tops[1], abs=0.01)
    assert cauchy_log_likelihood(tops[1], FLASHES) > cauchy_log_likelihood(tops[0], FLASHES)
