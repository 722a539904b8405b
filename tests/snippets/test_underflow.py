"""Products of densities, against exact fractions, mpmath and the ends of the floats."""

import sys
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from snippets.underflow import (
    mean_log_density,
    product_text,
    random_densities,
    running_product,
    running_products_figure,
    underflow_point,
)


def first_lost(factors):
    """Where an exact product leaves what a float can hold, rounded to the nearest float."""
    product = Fraction(1)
    for n, factor in enumerate(factors, 1):
        product *= Fraction(factor)
        if product <= Fraction(1, 2**1075) or product >= 2**1024 - 2**970:
            return n
    return None


@pytest.mark.parametrize("factor", [0.5, 0.25, 2.0, 4.0, 2.0**-30, 2.0**40])
def test_breakdown_is_where_the_exact_product_leaves_the_floats(factor):
    factors = np.full(1200, factor)
    assert underflow_point(factors) == first_lost(factors)


@pytest.mark.parametrize("sigma", [1.0, 0.1])
def test_the_products_of_the_figure_break_down_where_exact_ones_do(sigma):
    """Below 2^-1022 floats lose digits one by one, so that a rounded product may live a few factors longer."""
    factors = random_densities(1000, sigma)
    assert abs(underflow_point(factors) - first_lost(factors)) <= 3


@given(factors=st.lists(st.floats(0.1, 10), min_size=1, max_size=50).map(np.array))
def test_running_product_agrees_with_exact_fractions(factors):
    exact = [float(np.prod([Fraction(f) for f in factors[: n + 1]])) for n in range(len(factors))]
    np.testing.assert_allclose(running_product(factors), exact, rtol=1e-13)


def test_a_product_that_stays_in_the_floats_has_no_such_point():
    with pytest.raises(IndexError):
        underflow_point(np.ones(5))


@pytest.mark.parametrize("sigma", [1.0, 0.1, 25.0])
def test_densities_are_those_of_normal_draws(sigma):
    """A density of a normal variable tells its square, which is chi-squared."""
    squares = -2 * np.log(random_densities(20_000, sigma) / stats.norm.pdf(0, 0, sigma))
    assert stats.kstest(squares, "chi2", args=(1,)).pvalue > 1e-3
    np.testing.assert_array_equal(random_densities(10, sigma), random_densities(20_000, sigma)[:10])


@given(sigma=st.floats(0.01, 50))
def test_mean_log_density_agrees_with_quadrature_and_scipy(sigma):
    f = stats.norm(0, sigma)
    numeric, _ = integrate.quad(lambda x: f.pdf(x) * f.logpdf(x), -12 * sigma, 12 * sigma, points=[0])
    assert mean_log_density(sigma) == pytest.approx(numeric, rel=1e-8, abs=1e-8)
    assert mean_log_density(sigma) == pytest.approx(-f.entropy(), rel=1e-12, abs=1e-12)


def test_the_product_neither_vanishes_nor_explodes_at_one_standard_deviation():
    sigma = float(mpmath.findroot(lambda s: -mpmath.log(s * mpmath.sqrt(2 * mpmath.pi * mpmath.e)), 0.3))
    assert mean_log_density(sigma) == pytest.approx(0, abs=1e-14)
    assert sigma == pytest.approx(stats.norm.pdf(1))


@pytest.mark.parametrize("n", [300, 525, 526, 1000])
def test_products_figure_draws_products_that_end_and_sums_that_do_not(n):
    lines = running_products_figure(n=n).axes[0].lines
    for sigma, product, logs, dot in ((1.0, *lines[:3]), (0.1, *lines[3:6])):
        factors = random_densities(1000, sigma)
        for line in (logs, dot):
            counts = line.get_xdata()
            exact = [float(mpmath.log10(mpmath.fprod(factors[:k]))) for k in counts[:: len(counts) // 3 or 1]]
            np.testing.assert_allclose(line.get_ydata()[:: len(counts) // 3 or 1], exact, rtol=1e-10)
        drawn = np.isfinite(product.get_ydata())
        assert drawn.tolist() == (product.get_xdata() < underflow_point(factors)).tolist()
        full = drawn & (product.get_ydata() > np.log10(sys.float_info.min))  # below, floats lose digits
        np.testing.assert_allclose(product.get_ydata()[full], logs.get_ydata()[full], rtol=1e-9)
        assert logs.get_xdata()[-1] == dot.get_xdata()[0] == n


def test_a_product_is_said_as_long_as_floats_have_it():
    assert [product_text(np.full(n, 0.5)) for n in (1074, 1075)] == ["4.94 × 10⁻³²⁴", "0"]
    assert [product_text(np.full(n, 2.0)) for n in (1023, 1024)] == ["8.99 × 10³⁰⁷", "∞"]
