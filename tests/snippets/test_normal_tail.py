"""Areas under the normal density, against SciPy and mpmath, far out in both tails."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets import normal_tail

reals = st.floats(-30, 30)
scales = st.floats(0.1, 10)


@given(x=reals, mu=reals, sigma=scales)
def test_tail_and_cdf_agree_with_scipy(x, mu, sigma):
    assert normal_tail.normal_tail(x, mu, sigma) == pytest.approx(stats.norm.sf(x, mu, sigma), rel=1e-9, abs=1e-300)
    assert normal_tail.normal_cdf(x, mu, sigma) == pytest.approx(stats.norm.cdf(x, mu, sigma), rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("x", [0.0, 1.0, 8.3, 20.0, 37.0])
def test_the_far_tail_keeps_its_digits(x):
    expected = float(mpmath.erfc(x / mpmath.sqrt(2)) / 2)
    assert normal_tail.normal_tail(x) == pytest.approx(expected, rel=1e-12)
    assert normal_tail.normal_cdf(-x) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("x, expected", [(1e308, 0.0), (-1e308, 1.0)])
def test_tail_is_silent_at_the_ends_of_the_floats(x, expected):
    assert normal_tail.normal_tail(x, -x, 1e-300) == expected


@given(low=st.floats(-12, 12), width=st.floats(0.01, 5), mu=st.floats(-1, 1), sigma=st.floats(0.5, 2))
def test_between_agrees_with_an_integral_in_forty_digits(low, width, mu, sigma):
    with mpmath.workdps(60):
        exact = mpmath.ncdf(low + width, mu, sigma) - mpmath.ncdf(low, mu, sigma)
        assert normal_tail.normal_between(low, low + width, mu, sigma) == pytest.approx(float(exact), rel=1e-9)


def test_between_takes_arrays():
    low, high = [-1.0, 9.0, -10.0], [1.0, 10.0, -9.0]
    expected = [stats.norm.cdf(1) - stats.norm.cdf(-1), stats.norm.sf(9) - stats.norm.sf(10)]
    expected.append(stats.norm.cdf(-9) - stats.norm.cdf(-10))
    np.testing.assert_allclose(normal_tail.normal_between(low, high), expected, rtol=1e-9)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (normal_tail.normal_tail, (np.nan,), "x"),
        (normal_tail.normal_tail, (1, 0, 0), "sigma"),
        (normal_tail.normal_cdf, ("a",), "x"),
        (normal_tail.normal_cdf, (0, 0, -1), "sigma"),
        (normal_tail.normal_between, (1, 0), "low"),
        (normal_tail.normal_between, (0, np.inf), "high"),
        (normal_tail.normal_between, ([], 1), "low"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


@pytest.mark.parametrize("x, mu, sigma", [(1.0, 0.0, 1.0), (172.0, 168.0, 3.0), (9.0, 0.0, 1.0)])
def test_tail_figure_shades_the_area_that_it_states(x, mu, sigma):
    ax = normal_tail.normal_tail_figure(x, mu, sigma).axes[0]
    curve, (shade,) = ax.lines[0], ax.collections
    np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), mu, sigma), rtol=1e-9)
    outline = shade.get_paths()[0].vertices
    assert outline[:, 0].min() == x
    on_curve = outline[outline[:, 1] > 0]
    assert len(on_curve) > 100
    np.testing.assert_allclose(on_curve[:, 1], stats.norm.pdf(on_curve[:, 0], mu, sigma), rtol=1e-9)
    assert ax.texts[0].get_text() == f"area {stats.norm.sf(x, mu, sigma):.4f}"
