"""Log-likelihoods of the heights, logs in other bases, against SciPy and exact arithmetic."""

import math
from decimal import Decimal, getcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets import log_likelihood
from snippets.heights import HEIGHTS, SIGMA


@given(y=st.floats(1e-300, 1e300))
def test_in_base_agrees_with_the_logarithms_of_the_standard_library(y):
    assert log_likelihood.log_in_base(math.log(y), 2) == pytest.approx(math.log2(y), rel=1e-12, abs=1e-12)
    assert log_likelihood.log_in_base(math.log(y), 10) == pytest.approx(math.log10(y), rel=1e-12, abs=1e-12)


def test_bases_table_agrees_with_decimal_arithmetic():
    getcontext().prec = 40
    half = Decimal("0.5")
    expected = [10**9 * half.ln(), Decimal(-(10**9)), 10**9 * half.log10()]
    _, rows = log_likelihood.log_bases_table()
    for (_, value, _), exact in zip(rows, expected, strict=True):
        assert Decimal(value.replace("−", "-").replace(",", "")) == exact.quantize(Decimal("0.01"))


@pytest.mark.parametrize("value, text", [(-6.10864, "−6.109"), (1234.5, "1,234.500"), (0, "0.000")])
def test_signed_writes_a_minus_sign(value, text):
    assert log_likelihood.signed_text(value) == text


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (log_likelihood.log_in_base, (np.nan,), "nats"),
        (log_likelihood.log_in_base, (1.0, 1), "base"),
        (log_likelihood.log_in_base, (1.0, 0), "base"),
        (log_likelihood.signed_text, (np.inf,), "value"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_ledger_table_agrees_with_scipy():
    means = (166, 171)
    columns, rows = log_likelihood.ledger_table(means)
    assert [column.split()[-2] for column in columns[1:]] == ["166", "171"]
    cells = np.array([[float(cell.replace("−", "-")) for cell in row[1:]] for row in rows])
    expected = stats.norm.logpdf(HEIGHTS[:, np.newaxis], means, SIGMA)
    np.testing.assert_allclose(cells[:-1], expected, atol=5.1e-4)
    np.testing.assert_allclose(cells[-1], expected.sum(axis=0), atol=5.1e-4)


def test_two_scales_figure_draws_the_likelihood_and_its_log_with_one_top():
    upper, lower = log_likelihood.two_scales_figure(mu=166.0).axes
    grid = upper.lines[0].get_xdata()
    logs = stats.norm.logpdf(HEIGHTS[:, np.newaxis], grid, SIGMA).sum(axis=0)
    np.testing.assert_allclose(upper.lines[0].get_ydata() * 1e-11, np.exp(logs), rtol=1e-9)
    np.testing.assert_allclose(lower.lines[0].get_ydata(), logs, rtol=1e-12)
    assert abs(grid[logs.argmax()] - HEIGHTS.mean()) < 0.05
    for ax in (upper, lower):
        assert set(ax.lines[-1].get_xdata()) == {HEIGHTS.mean()}
        assert ax.lines[1].get_ydata()[0] == np.interp(166, grid, ax.lines[0].get_ydata())


def test_log_figure_draws_the_natural_logarithm():
    curve, *dots = log_likelihood.log_figure(values=(0.1, 1.0)).axes[0].lines[:3]
    np.testing.assert_allclose(np.exp(curve.get_ydata()), curve.get_xdata())
    assert [dot.get_xydata()[0].tolist() for dot in dots] == [[0.1, pytest.approx(math.log(0.1))], [1.0, 0.0]]
