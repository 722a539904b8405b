"""Log-likelihoods of the heights, logs in other bases, against SciPy and exact arithmetic."""

import math
from decimal import Decimal, getcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.heights import HEIGHTS, SIGMA
from snippets.log_likelihood import (
    coin_log_likelihood,
    increasing_table,
    ledger_table,
    log_bases_table,
    log_figure,
    log_in_base,
    normal_log_ratio,
    signed_text,
    two_scales_figure,
)

means = st.floats(150, 190)


@given(p=st.floats(1e-6, 1 - 1e-6), heads=st.integers(0, 300), tails=st.integers(0, 300))
def test_coin_log_likelihood_agrees_with_scipy(p, heads, tails):
    """SciPy subtracts logarithms of factorials near 3000, which leaves it an absolute error near 1e-12."""
    exact = stats.binom.logpmf(heads, heads + tails, p)
    assert coin_log_likelihood(p, heads, heads + tails) == pytest.approx(exact, rel=1e-9, abs=1e-9)


@given(first=means, second=means, sigma=st.floats(2, 10))
def test_the_difference_is_the_log_of_the_likelihood_ratio(first, second, sigma):
    """The squares in the exponents cancel: the heights matter through their mean only."""
    middle = (first + second) / 2
    exact = len(HEIGHTS) * (first - second) * (HEIGHTS.mean() - middle) / sigma**2
    assert normal_log_ratio(first, second, sigma, HEIGHTS) == pytest.approx(exact, rel=1e-9, abs=1e-9)


def test_168_is_twenty_times_as_likely_as_166():
    densities = [stats.norm.pdf(HEIGHTS, mean, SIGMA).prod() for mean in (168, 166)]
    assert math.exp(normal_log_ratio(168, 166, SIGMA, HEIGHTS)) == pytest.approx(densities[0] / densities[1])


@given(y=st.floats(1e-300, 1e300))
def test_in_base_agrees_with_the_logarithms_of_the_standard_library(y):
    assert log_in_base(math.log(y), 2) == pytest.approx(math.log2(y), rel=1e-12, abs=1e-12)
    assert log_in_base(math.log(y), 10) == pytest.approx(math.log10(y), rel=1e-12, abs=1e-12)


def test_bases_table_agrees_with_decimal_arithmetic():
    getcontext().prec = 40
    half = Decimal("0.5")
    expected = [10**9 * half.ln(), Decimal(-(10**9)), 10**9 * half.log10()]
    _, rows = log_bases_table()
    for (_, value, _), exact in zip(rows, expected, strict=True):
        assert Decimal(value.replace("−", "-").replace(",", "")) == exact.quantize(Decimal("0.01"))


@pytest.mark.parametrize("value, text", [(-6.10864, "−6.109"), (1234.5, "1,234.500"), (0, "0.000")])
def test_signed_writes_a_minus_sign(value, text):
    assert signed_text(value) == text


def test_ledger_table_agrees_with_scipy():
    means = (166, 171)
    columns, rows = ledger_table(means)
    assert [column.split()[-2] for column in columns[1:]] == ["166", "171"]
    cells = np.array([[float(cell.replace("−", "-")) for cell in row[1:]] for row in rows])
    expected = stats.norm.logpdf(HEIGHTS[:, np.newaxis], means, SIGMA)
    np.testing.assert_allclose(cells[:-1], expected, atol=5.1e-4)
    np.testing.assert_allclose(cells[-1], expected.sum(axis=0), atol=5.1e-4)


def number(cell):
    """What a cell such as `2.22 × 10⁻³` or `−6.11` says."""
    return float(cell.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")).replace(" × 10", "e"))


def test_increasing_table_applies_each_function_to_the_likelihood():
    shares = (0.2, 0.5, 0.7, 0.9)
    _, rows = increasing_table(shares)
    likelihood = np.array([stats.bernoulli.pmf([1] * 7 + [0] * 3, p).prod() for p in shares])
    functions = [np.positive, np.sqrt, np.square, np.log]
    for (_, *cells), function in zip(rows, functions, strict=True):
        np.testing.assert_allclose([*map(number, cells)], function(likelihood), rtol=6e-3)
        assert np.argmax([*map(number, cells)]) == shares.index(0.7)


def test_two_scales_figure_draws_the_likelihood_and_its_log_with_one_top():
    upper, lower = two_scales_figure(mu=166.0).axes
    grid = upper.lines[0].get_xdata()
    logs = stats.norm.logpdf(HEIGHTS[:, np.newaxis], grid, SIGMA).sum(axis=0)
    np.testing.assert_allclose(upper.lines[0].get_ydata() * 1e-11, np.exp(logs), rtol=1e-9)
    np.testing.assert_allclose(lower.lines[0].get_ydata(), logs, rtol=1e-12)
    assert abs(grid[logs.argmax()] - HEIGHTS.mean()) < 0.05
    for ax in (upper, lower):
        assert set(ax.lines[-1].get_xdata()) == {HEIGHTS.mean()}
        at_166 = np.interp(166, grid, ax.lines[0].get_ydata())
        assert ax.lines[1].get_ydata()[0] == pytest.approx(at_166, rel=1e-9)


def test_log_figure_draws_the_natural_logarithm():
    curve, *dots = log_figure(values=(0.1, 1.0)).axes[0].lines[:3]
    np.testing.assert_allclose(np.exp(curve.get_ydata()), curve.get_xdata())
    assert [dot.get_xydata()[0].tolist() for dot in dots] == [[0.1, pytest.approx(math.log(0.1))], [1.0, 0.0]]
