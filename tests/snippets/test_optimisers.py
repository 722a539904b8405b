"""Ways to the top, against known tops and rates of convergence."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.heights import HEIGHTS
from snippets.lighthouse import FLASHES
from snippets.optimisers import (
    fisher_scoring,
    gradient_ascent,
    grid_search,
    iterates_figure,
    lighthouse_figure,
    newton,
    starts_table,
)


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


def best_place():
    return optimize.brentq(lambda theta: sum(2 * u / (1 + u**2) for u in FLASHES - theta), 1.5, 2.5, xtol=1e-14)


def test_newton_squares_the_error_and_the_other_two_multiply_it():
    ascent, scoring, jumps = (10 ** line.get_ydata() for line in iterates_figure().axes[0].lines)
    assert ascent[0] == scoring[0] == jumps[0] == pytest.approx(best_place() - 1, abs=1e-6)
    assert 1e-9 < jumps[3] < 2 * jumps[2] ** 2
    bend = sum(2 * (u**2 - 1) / (1 + u**2) ** 2 for u in FLASHES - best_place())
    far = np.array([best_place() - 1])
    for _ in range(7):
        far = np.append(far, far[-1] - 0.1 * sum(2 * u / (1 + u**2) for u in FLASHES - best_place() + far[-1]))
    np.testing.assert_allclose(ascent, far, rtol=1e-6)
    np.testing.assert_allclose(scoring[4:7] / scoring[3:6], abs(1 + bend / 3), atol=0.01)


@pytest.mark.parametrize(("start", "step"), [(1, 0), (3, 7), (5, 7), (-10, 4)])
def test_iterates_figure_shows_each_way_up_to_the_step(start, step):
    lines = iterates_figure(start=start, step=step).axes[0].lines
    for line, whole in zip(lines, iterates_figure(start=start).axes[0].lines, strict=True):
        assert line.get_xdata().tolist() == [min(t, step) for t in range(8)]
        np.testing.assert_array_equal(line.get_ydata(), whole.get_ydata()[line.get_xdata()])
        assert 10 ** line.get_ydata()[0] == pytest.approx(abs(start - best_place()))
    circle, away = (10 ** iterates_figure(start=s).axes[0].lines[2].get_ydata() for s in (3, 5))
    assert circle[7] == pytest.approx(circle[5], abs=0.05) and away[7] > 500


def test_lighthouse_figure_draws_the_log_likelihood_and_its_top():
    upper, lower = lighthouse_figure().axes
    curve, top = lower.lines
    expected = stats.cauchy.logpdf(FLASHES[:, np.newaxis], curve.get_xdata()).sum(axis=0)
    np.testing.assert_allclose(curve.get_ydata(), expected, rtol=1e-12)
    assert top.get_xdata()[0] == pytest.approx(best_place(), abs=0.03)
    rays = upper.lines[: len(FLASHES)]
    assert [ray.get_xdata()[1] for ray in rays] == list(FLASHES)
    assert {(ray.get_xdata()[0], *ray.get_ydata()) for ray in rays} == {(top.get_xdata()[0], 1, 0)}


def test_from_the_starts_of_the_table_newton_arrives_circles_leaves_and_takes_the_lower_top():
    _, rows = starts_table()
    near, circling, leaving, lower = ([float(text.replace("−", "-")) for text in row] for row in rows)
    assert near[-1] == pytest.approx(best_place(), abs=0.006)
    assert circling[1:4:2] == pytest.approx(circling[3:6:2], abs=0.05) and circling[2] == circling[4]
    assert all(after > 1.7 * before for before, after in pairwise(leaving))
    slope = lambda theta: sum(2 * u / (1 + u**2) for u in FLASHES - theta)  # noqa: E731
    assert lower[-1] == pytest.approx(optimize.brentq(slope, -9.6, -9.2), abs=0.006)
    for row, start in zip((near, circling, leaving, lower), (1, 3, 5, -10), strict=True):
        bend = lambda theta: sum(2 * (u**2 - 1) / (1 + u**2) ** 2 for u in FLASHES - theta)  # noqa: E731
        found, _ = optimize.newton(slope, start, bend, maxiter=1, full_output=True, disp=False, tol=1e-300)
        assert row[:2] == pytest.approx([start, found], abs=0.006)


@given(k=st.integers(0, 10), start=st.floats(0.01, 0.99))
def test_on_coins_fisher_scoring_arrives_at_the_share_in_one_step(k, start):
    slope = lambda p: k / p - (10 - k) / (1 - p)  # noqa: E731
    information = lambda p: 10 / (p * (1 - p))  # noqa: E731
    assert fisher_scoring(slope, information, start, 1) == pytest.approx([start, k / 10], abs=1e-12)


def test_on_the_flashes_fisher_scoring_is_gradient_ascent_at_one_rate():
    slope = lambda theta: sum(2 * u / (1 + u**2) for u in FLASHES - theta)  # noqa: E731
    expected = gradient_ascent(slope, 5.0, 2 / 6, 60)
    np.testing.assert_allclose(fisher_scoring(slope, lambda theta: 3, 5.0, 60), expected, rtol=1e-12)
    assert expected[-1] == pytest.approx(best_place(), abs=1e-6)


def test_newton_agrees_with_scipy_step_by_step():
    slope, bend = lambda u: np.cos(u), lambda u: -np.sin(u)
    path = newton(slope, bend, 1.0, 4)
    assert path.shape == (5,)
    for steps in (1, 2, 3):
        found, _ = optimize.newton(slope, 1.0, fprime=bend, maxiter=steps, full_output=True, disp=False, tol=1e-300)
        assert path[steps] == pytest.approx(found, rel=1e-15)
