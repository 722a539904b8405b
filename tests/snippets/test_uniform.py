"""The uniform distribution, against SciPy and the distribution of a maximum."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.uniform import BUS_WAITS, uniform_likelihood, uniform_likelihood_figure, uniform_mle

samples = st.lists(st.floats(0.01, 100), min_size=1, max_size=15).map(np.array)
ends = st.floats(0.01, 200)


@given(theta=ends, x=samples)
def test_likelihood_agrees_with_scipy(theta, x):
    expected = stats.uniform(0, theta).pdf(x).prod()
    assert uniform_likelihood(theta, x) == pytest.approx(expected, rel=1e-10, abs=1e-300)


@given(x=samples, other=ends)
def test_no_end_is_more_likely_than_the_largest_observation(x, other):
    assert uniform_likelihood(other, x) <= uniform_likelihood(uniform_mle(x), x)


@given(x=samples)
def test_the_top_is_a_cliff(x):
    best = uniform_mle(x)
    assert uniform_likelihood(np.nextafter(best, 0), x) == 0 < uniform_likelihood(best, x)


def test_the_estimate_is_too_small_by_one_part_in_n_plus_one_on_average():
    draws = np.random.default_rng(3).uniform(0, 7.0, (5000, 5))
    assert np.mean([uniform_mle(x) for x in draws]) == pytest.approx(7 * 5 / 6, rel=0.01)


def test_likelihood_figure_draws_nothing_below_the_longest_wait_and_a_slope_beyond_it():
    above, below, top, candidate, waits = uniform_likelihood_figure(theta=12.0).axes[0].lines
    assert set(below.get_ydata()) == {0} and below.get_xdata()[-1] == above.get_xdata()[0] == 9.1
    for line in (above, top, candidate):
        x = np.array(line.get_xdata(), dtype=float)
        np.testing.assert_allclose(np.multiply(line.get_ydata(), 1e-5), x**-5.0, rtol=1e-12)
    np.testing.assert_array_equal(waits.get_xdata(), BUS_WAITS)
