"""The coin, against SciPy, exact fractions, brute force over all orders, and theorems."""

from fractions import Fraction
from itertools import product
from math import comb, prod

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from snippets.coin import (
    coin_area,
    coin_likelihood,
    coin_likelihood_figure,
    coin_likelihood_ratio,
    coin_table,
    coin_total,
)

records = st.integers(0, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
anywhere = st.one_of(st.sampled_from([0.0, 1.0]), st.floats(1e-9, 1 - 1e-9))
inner = st.floats(0.01, 0.99)


@given(record=records, p=anywhere)
def test_likelihood_agrees_with_scipy(record, p):
    assert coin_likelihood(p, *record) == pytest.approx(stats.binom.pmf(*record, p), rel=1e-9, abs=1e-250)


@given(n=st.integers(0, 40), p=st.fractions(0, 1, max_denominator=20))
def test_likelihood_agrees_with_exact_fractions(n, p):
    for k in range(n + 1):
        exact = float(comb(n, k) * p**k * (1 - p) ** (n - k))
        assert coin_likelihood(float(p), k, n) == pytest.approx(exact, rel=1e-11, abs=1e-300)


@given(n=st.integers(1, 8), p=st.floats(0, 1))
def test_likelihood_counts_every_order_of_heads_and_tails(n, p):
    by_hand = np.zeros(n + 1)
    for order in product([0, 1], repeat=n):
        by_hand[sum(order)] += prod(p if head else 1 - p for head in order)
    ours = [coin_likelihood(p, k, n) for k in range(n + 1)]
    np.testing.assert_allclose(ours, by_hand, rtol=1e-12, atol=1e-300)


@given(n=st.integers(0, 300), p=st.floats(0, 1))
def test_read_along_the_heads_it_sums_to_one(n, p):
    assert coin_total(p, n) == pytest.approx(1, rel=1e-10)


@given(record=records.filter(lambda record: record[1] > 0), other=st.floats(0, 1))
def test_no_p_is_more_likely_than_the_share_of_heads(record, other):
    heads, tosses = record
    assert coin_likelihood(other, heads, tosses) <= coin_likelihood(heads / tosses, heads, tosses) * (1 + 1e-12)


@given(record=records, p=st.fractions("1/50", "49/50", max_denominator=50), q=st.fractions("1/50", "49/50"))
def test_likelihood_ratio_agrees_with_exact_fractions(record, p, q):
    k, n = record
    exact = (p / q) ** k * ((1 - p) / (1 - q)) ** (n - k)
    hundredth = Fraction(1, 10**200)
    if hundredth < (p / q) ** k < 1 / hundredth and hundredth < ((1 - p) / (1 - q)) ** (n - k) < 1 / hundredth:
        assert coin_likelihood_ratio(float(p), float(q), k, n) == pytest.approx(float(exact), rel=1e-11, abs=1e-300)


@given(record=records.filter(lambda record: record[1] <= 100), p=inner, q=inner)
def test_the_number_of_orders_cancels_in_a_ratio(record, p, q):
    """With a hundred tosses no likelihood is too small for a float."""
    ratio = coin_likelihood_ratio(p, q, *record)
    assert ratio * coin_likelihood(q, *record) == pytest.approx(coin_likelihood(p, *record), rel=1e-9)


def test_likelihood_ratio_survives_where_both_likelihoods_are_zero():
    assert 0.3**5600 * 0.7**4400 == 0.31**5600 * 0.69**4400 == 0
    exact = Fraction(31, 30) ** 5600 * Fraction(69, 70) ** 4400
    assert coin_likelihood_ratio(0.31, 0.3, 5600, 10_000) == pytest.approx(float(exact), rel=1e-10)
    assert coin_likelihood_ratio(0.0, 0.5, 1, 2) == 0


@settings(max_examples=10)
@given(record=st.integers(0, 40).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_area_is_one_over_the_number_of_results(record):
    """Bayes' billiard table: every number of heads has the same area, and n + 1 of them share 1."""
    assert coin_area(*record) == pytest.approx(1 / (record[1] + 1), rel=1e-9)


def test_likelihood_table_agrees_with_exact_fractions():
    columns, rows = coin_table()
    assert [float(row[0]) for row in rows] == [0.3, 0.4, 0.5, 0.56, 0.6, 0.7]
    assert len(columns) == 3
    best = Fraction(56, 100) ** 56 * Fraction(44, 100) ** 44
    for p, value, worse in rows:
        exact = Fraction(p) ** 56 * (1 - Fraction(p)) ** 44
        assert float(value) == pytest.approx(float(comb(100, 56) * exact), abs=5.1e-5)
        assert float(worse.replace(",", "")) == pytest.approx(float(best / exact), abs=0.051)


def test_likelihood_figure_draws_the_curve_and_the_candidates():
    curve, *dots = coin_likelihood_figure(candidates=(0.5, 0.56)).axes[0].lines
    np.testing.assert_allclose(curve.get_ydata(), stats.binom.pmf(56, 100, curve.get_xdata()), rtol=1e-9)
    drawn = [tuple(dot.get_xydata()[0]) for dot in dots]
    assert drawn == [pytest.approx((p, stats.binom.pmf(56, 100, p)), rel=1e-9) for p in (0.5, 0.56)]
