"""The exponential distribution, against SciPy and mpmath."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.exponential import (
    WAITS,
    exponential_curvature,
    exponential_density_figure,
    exponential_log_likelihood,
    exponential_mle,
    exponential_pdf,
    exponential_score,
)

samples = st.lists(st.floats(0, 100), min_size=1, max_size=15).filter(lambda x: sum(x) > 1e-3).map(np.array)
rates = st.floats(0.001, 50)


@given(rate=rates, x=samples)
def test_log_likelihood_agrees_with_scipy(rate, x):
    expected = stats.expon(scale=1 / rate).logpdf(x).sum()
    assert exponential_log_likelihood(rate, x) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(rate=rates, x=st.floats(0, 100))
def test_density_agrees_with_scipy(rate, x):
    assert exponential_pdf(x, rate) == pytest.approx(stats.expon.pdf(x, scale=1 / rate), rel=1e-9, abs=1e-300)


@given(rate=st.floats(0.01, 5), x=samples)
def test_score_and_curvature_are_the_derivatives_that_mpmath_finds(rate, x):
    f = lambda r: sum(mpmath.log(r) - r * float(value) for value in x)  # noqa: E731
    assert exponential_score(rate, x) == pytest.approx(float(mpmath.diff(f, rate)), rel=1e-6, abs=1e-6)
    with mpmath.workdps(40):  # a second difference loses half of the digits
        assert exponential_curvature(rate, x) == pytest.approx(float(mpmath.diff(f, rate, 2)), rel=1e-6)


@given(x=samples)
def test_mle_agrees_with_scipy(x):
    _, scale = stats.expon.fit(x, floc=0)
    assert exponential_mle(x) == pytest.approx(1 / scale, rel=1e-9)


@given(x=samples, other=rates)
def test_no_rate_is_more_likely(x, other):
    best = exponential_log_likelihood(exponential_mle(x), x)
    assert stats.expon(scale=1 / other).logpdf(x).sum() <= best + 1e-9 * (1 + abs(best))


@given(x=samples, factor=st.floats(0.01, 100))
def test_another_unit_of_time_changes_the_rate_by_its_factor(x, factor):
    assert exponential_mle(x * factor) == pytest.approx(exponential_mle(x) / factor, rel=1e-9)


def test_density_figure_draws_each_density_and_its_values_at_the_waits():
    rates = (0.05, 0.2)
    lines = exponential_density_figure(rates=rates).axes[0].lines
    for curve, dots, rate in zip(lines[::2], lines[1::2], rates, strict=True):
        for line in (curve, dots):
            np.testing.assert_allclose(line.get_ydata(), stats.expon(scale=1 / rate).pdf(line.get_xdata()), rtol=1e-12)
        np.testing.assert_array_equal(dots.get_xdata(), WAITS)
