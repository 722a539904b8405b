"""The uniform distribution, against SciPy and the distribution of a maximum."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets import uniform

samples = st.lists(st.floats(0.01, 100), min_size=1, max_size=15)
ends = st.floats(0.01, 200)


@given(theta=ends, x=samples)
def test_likelihood_agrees_with_scipy(theta, x):
    expected = stats.uniform(0, theta).pdf(x).prod()
    assert uniform.uniform_likelihood(theta, x) == pytest.approx(expected, rel=1e-10, abs=1e-300)


@given(x=samples, other=ends)
def test_no_end_is_more_likely_than_the_largest_observation(x, other):
    assert uniform.uniform_likelihood(other, x) <= uniform.uniform_likelihood(uniform.uniform_mle(x), x)


@given(x=samples)
def test_the_top_is_a_cliff(x):
    best = uniform.uniform_mle(x)
    assert uniform.uniform_likelihood(np.nextafter(best, 0), x) == 0 < uniform.uniform_likelihood(best, x)


def test_the_estimate_is_too_small_by_one_part_in_n_plus_one_on_average():
    draws = np.random.default_rng(3).uniform(0, 7.0, (5000, 5))
    assert np.mean([uniform.uniform_mle(x) for x in draws]) == pytest.approx(7 * 5 / 6, rel=0.01)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (uniform.uniform_likelihood, (0.0, [1.0]), "theta"),
        (uniform.uniform_likelihood, (1.0, [-1.0]), "x"),
        (uniform.uniform_mle, ([0.0],), "x"),
        (uniform.uniform_mle, ([],), "x"),
        (uniform.uniform_mle, (1.0,), "x"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_likelihood_figure_draws_nothing_below_the_longest_wait_and_a_slope_beyond_it():
    below, above, top, candidate, waits = uniform.uniform_likelihood_figure(theta=12.0).axes[0].lines
    assert set(below.get_ydata()) == {0} and below.get_xdata()[-1] == above.get_xdata()[0] == 9.1
    for line in (above, top, candidate):
        np.testing.assert_allclose(line.get_ydata() * 1e-5, line.get_xdata() ** -5.0, rtol=1e-12)
    np.testing.assert_array_equal(waits.get_xdata(), uniform.BUS_WAITS)
