"""Ways to the top, against known tops and rates of convergence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets import optimisers
from snippets.heights import HEIGHTS


@given(n=st.integers(2, 200), best=st.floats(0, 1))
def test_grid_search_is_within_half_a_cell(n, best):
    found = optimisers.grid_search(lambda u: -np.abs(u - best), np.linspace(0, 1, n))
    assert abs(found - best) <= 0.5 / (n - 1) + 1e-12


def test_grid_search_finds_the_mean_of_the_heights():
    logs = lambda mu: stats.norm.logpdf(HEIGHTS[:, np.newaxis], mu, 3).sum(axis=0)  # noqa: E731
    assert optimisers.grid_search(logs, np.arange(160, 180, 0.001)) == pytest.approx(HEIGHTS.mean(), abs=6e-4)


@given(k=st.integers(1, 9))
def test_gradient_ascent_and_newton_reach_the_share_of_ones(k):
    slope = lambda p: k / p - (10 - k) / (1 - p)  # noqa: E731
    bend = lambda p: -k / p**2 - (10 - k) / (1 - p) ** 2  # noqa: E731
    assert optimisers.gradient_ascent(slope, 0.5, 0.005, 3000)[-1] == pytest.approx(k / 10, abs=1e-8)
    assert optimisers.newton(slope, bend, 0.5, 12)[-1] == pytest.approx(k / 10, abs=1e-12)


@given(seed=st.integers(0, 10**6), d=st.integers(1, 4))
def test_newton_needs_one_step_on_a_quadratic(seed, d):
    rng = np.random.default_rng(seed)
    root = rng.normal(size=(d, d)) + 3 * np.eye(d)
    bend, top = -root @ root.T, rng.normal(size=d)
    path = optimisers.newton(lambda u: bend @ (u - top), lambda u: bend, np.zeros(d), 1)
    np.testing.assert_allclose(path, [np.zeros(d), top], atol=1e-6)


def test_newton_squares_the_error_and_gradient_ascent_multiplies_it():
    upper, lower = optimisers.iterates_figure(start=0.25, rate=0.01, steps=12).axes
    ascent, newton = (10 ** line.get_ydata() for line in lower.lines)
    assert 1e-9 < newton[4] < 20 * newton[3] ** 2
    np.testing.assert_allclose(ascent[9:] / ascent[8:-1], 1 - 0.01 / 0.021, atol=0.02)  # 1 + rate times curvature
    curve, *paths = upper.lines
    np.testing.assert_allclose(curve.get_ydata(), 7 * np.log(curve.get_xdata()) + 3 * np.log(1 - curve.get_xdata()))
    for path, distance in zip(paths, lower.lines, strict=True):
        np.testing.assert_allclose(np.abs(path.get_xdata() - 0.7), 10 ** distance.get_ydata(), rtol=1e-6, atol=1e-15)


def test_newton_agrees_with_scipy_step_by_step():
    slope, bend = lambda u: np.cos(u), lambda u: -np.sin(u)
    path = optimisers.newton(slope, bend, 1.0, 4)
    assert path.shape == (5,)
    for steps in (1, 2, 3):
        found, _ = optimize.newton(slope, 1.0, fprime=bend, maxiter=steps, full_output=True, disp=False, tol=1e-300)
        assert path[steps] == pytest.approx(found, rel=1e-15)


@pytest.mark.parametrize(
    "call, name",
    [
        (lambda: optimisers.grid_search(np.sin, []), "grid"),
        (lambda: optimisers.grid_search(np.sin, [[1.0]]), "grid"),
        (lambda: optimisers.gradient_ascent(np.cos, 0.0, 0.0, 1), "rate"),
        (lambda: optimisers.gradient_ascent(np.cos, np.nan, 0.1, 1), "start"),
        (lambda: optimisers.newton(np.cos, np.sin, 0.5, -1), "steps"),
        (lambda: optimisers.newton(np.cos, np.sin, np.inf, 1), "start"),
        (lambda: optimisers.newton(lambda u: 1e300, lambda u: 1e-300, 0.5, 1), "start"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        call()
