"""The heights: their figures and table, against SciPy."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets import heights

DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


@given(value=st.floats(1e-300, 1e300), digits=st.integers(0, 6))
def test_scientific_reads_back_as_the_rounded_number(value, digits):
    mantissa, _, power = heights.scientific(value, digits).partition(" × 10")
    assert Decimal(mantissa).scaleb(int(power.translate(DIGITS) or 0)) == Decimal(f"{value:.{digits}e}")


@pytest.mark.parametrize(
    "bad, name", [((0,), "value"), ((np.nan,), "value"), ((np.inf,), "value"), ((1.0, -1), "digits")]
)
def test_bad_input_is_named(bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        heights.scientific(*bad)


def _densities(means):
    return stats.norm.pdf(heights.HEIGHTS[:, np.newaxis], means, heights.SIGMA)


def test_the_heights_are_the_ten_given():
    assert heights.HEIGHTS.size == 10
    assert heights.HEIGHTS.mean() == pytest.approx(168.344)
    assert heights.HEIGHTS.std() == pytest.approx(2.6207, abs=5e-5)


def test_density_table_agrees_with_scipy():
    means = (166, 168, 171)
    columns, rows = heights.heights_density_table(means)
    assert len(columns) == 4
    cells = np.array(rows, dtype=float)
    np.testing.assert_array_equal(cells[:, 0], heights.HEIGHTS)
    np.testing.assert_allclose(cells[:, 1:], _densities(means), atol=5.1e-5)


def test_candidates_figure_draws_each_density_and_its_values_at_the_heights():
    *pairs, rug = heights.heights_candidates_figure(means=(166, 168)).axes[0].lines
    for curve, dots, mean in zip(pairs[::2], pairs[1::2], (166, 168), strict=True):
        np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), mean, heights.SIGMA))
        np.testing.assert_array_equal(dots.get_xdata(), heights.HEIGHTS)
        np.testing.assert_allclose(dots.get_ydata(), _densities([mean])[:, 0])
    np.testing.assert_array_equal(rug.get_xdata(), heights.HEIGHTS)


def test_likelihood_figure_draws_the_products_of_the_densities():
    ax = heights.heights_likelihood_figure(means=(166, 168, 171)).axes[0]
    curve, *dots = ax.lines
    assert "10^{-11}" in ax.get_ylabel()
    np.testing.assert_allclose(curve.get_ydata() * 1e-11, _densities(curve.get_xdata()).prod(axis=0), rtol=1e-9)
    drawn = np.array([dot.get_xydata()[0] for dot in dots])
    np.testing.assert_array_equal(drawn[:, 0], [166, 168, 171])
    np.testing.assert_allclose(drawn[:, 1] * 1e-11, _densities([166, 168, 171]).prod(axis=0), rtol=1e-9)
