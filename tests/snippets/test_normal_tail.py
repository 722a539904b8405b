"""Areas under the normal density, against SciPy and mpmath, also far out in a tail."""

import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from snippets.normal_tail import normal_between, normal_tail, normal_tail_figure

CLOSE = 1e-8
"""Strips of width w are off by w squared over 24, times a slope that is at most some hundred times the area."""


@settings(max_examples=20)
@given(x=st.floats(-8, 8))
def test_tail_agrees_with_scipy(x):
    assert normal_tail(x) == pytest.approx(stats.norm.sf(x), rel=CLOSE)


@settings(max_examples=50)
@given(low=st.floats(-12, 12), width=st.floats(0.01, 5), mu=st.floats(-1, 1), sigma=st.floats(0.5, 2))
def test_between_agrees_with_an_integral_in_sixty_digits(low, width, mu, sigma):
    with mpmath.workdps(60):
        exact = mpmath.ncdf(low + width, mu, sigma) - mpmath.ncdf(low, mu, sigma)
    assert normal_between(low, low + width, mu, sigma) == pytest.approx(float(exact), rel=CLOSE)


def test_between_and_the_two_tails_make_one():
    assert normal_between(-1, 1, 0, 1) + 2 * normal_tail(1) == pytest.approx(1, rel=CLOSE)


def test_deep_in_the_tail_areas_to_the_left_differ_by_nothing():
    assert stats.norm.cdf(10) - stats.norm.cdf(9) == 0
    assert normal_between(9, 10, 0, 1) > 0


@pytest.mark.parametrize("x", [1.0, 2.5])
def test_tail_figure_shades_the_area_that_it_states(x):
    ax = normal_tail_figure(x).axes[0]
    curve, (shade,) = ax.lines[0], ax.collections
    np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata()), rtol=1e-9)
    outline = shade.get_paths()[0].vertices
    assert outline[:, 0].min() == x
    on_curve = outline[outline[:, 1] > 0]
    assert len(on_curve) > 100
    np.testing.assert_allclose(on_curve[:, 1], stats.norm.pdf(on_curve[:, 0]), rtol=1e-9)
    assert ax.texts[0].get_text() == f"area {stats.norm.sf(x):.4f}"
