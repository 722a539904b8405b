"""Ways to the top, against known tops and rates of convergence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.heights import HEIGHTS
from snippets.optimisers import gradient_ascent, grid_search, iterates_figure, newton


@given(n=st.integers(2, 200), best=st.floats(0, 1))
def test_grid_search_is_within_half_a_cell(n, best):
    found = grid_search(lambda u: -np.abs(u - best), np.linspace(0, 1, n))
    assert abs(found - best) <= 0.5 / (n - 1) + 1e-12


def test_grid_search_finds_the_mean_of_the_heights():
    log_likelihood = lambda mu: stats.norm.logpdf(HEIGHTS, mu, 3).sum()  # noqa: E731
    assert grid_search(log_likelihood, np.arange(165, 172, 0.01)) == pytest.approx(HEIGHTS.mean(), abs=6e-3)


@given(k=st.integers(1, 9))
def test_gradient_ascent_and_newton_reach_the_share_of_ones(k):
    slope = lambda p: k / p - (10 - k) / (1 - p)  # noqa: E731
    bend = lambda p: -k / p**2 - (10 - k) / (1 - p) ** 2  # noqa: E731
    assert gradient_ascent(slope, 0.5, 0.005, 3000)[-1] == pytest.approx(k / 10, abs=1e-8)
    assert newton(slope, bend, 0.5, 12)[-1] == pytest.approx(k / 10, abs=1e-12)


@given(top=st.floats(-5, 5), bend=st.floats(-9, -0.1), start=st.floats(-5, 5))
def test_on_a_parabola_newton_needs_one_step_and_gradient_ascent_nears_by_a_constant_factor(top, bend, start):
    slope = lambda u: bend * (u - top)  # noqa: E731
    assert newton(slope, lambda u: bend, start, 1) == pytest.approx([start, top], abs=1e-12)
    expected = top + (start - top) * (1 + 0.1 * bend) ** np.arange(6)
    np.testing.assert_allclose(gradient_ascent(slope, start, 0.1, 5), expected, rtol=1e-9, atol=1e-12)


def test_newton_squares_the_error_and_gradient_ascent_multiplies_it():
    upper, lower = iterates_figure(start=0.25, rate=0.01, steps=12).axes
    ascent, jumps = (10 ** line.get_ydata() for line in lower.lines)
    assert 1e-9 < jumps[4] < 20 * jumps[3] ** 2
    np.testing.assert_allclose(ascent[9:] / ascent[8:-1], 1 - 0.01 / 0.021, atol=0.02)  # 1 + rate times curvature
    curve, *paths = upper.lines
    slope, bend = lambda p: 7 / p - 3 / (1 - p), lambda p: -7 / p**2 - 3 / (1 - p) ** 2
    expected = gradient_ascent(slope, 0.25, 0.01, 12), newton(slope, bend, 0.25, 12)
    np.testing.assert_allclose([path.get_xdata() for path in paths], expected, rtol=1e-12)
    for line in (curve, *paths):
        x = np.array(line.get_xdata())
        np.testing.assert_allclose(line.get_ydata(), stats.binom.logpmf(7, 10, x) - np.log(120), rtol=1e-9)
    for path, distance in zip(paths, lower.lines, strict=True):
        np.testing.assert_allclose(np.abs(path.get_xdata() - 0.7), 10 ** distance.get_ydata(), rtol=1e-6, atol=1e-15)


def test_newton_agrees_with_scipy_step_by_step():
    slope, bend = lambda u: np.cos(u), lambda u: -np.sin(u)
    path = newton(slope, bend, 1.0, 4)
    assert path.shape == (5,)
    for steps in (1, 2, 3):
        found, _ = optimize.newton(slope, 1.0, fprime=bend, maxiter=steps, full_output=True, disp=False, tol=1e-300)
        assert path[steps] == pytest.approx(found, rel=1e-15)
