"""The geometric distribution, against SciPy, a search, and the coin that it is made of."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.geometric import TRIES, geometric_figure, geometric_log_likelihood, geometric_mle, geometric_pmf

samples = st.lists(st.integers(1, 60), min_size=1, max_size=15).map(np.array)
shares = st.floats(0.01, 0.99)


@given(x=st.integers(1, 200), p=st.floats(0.01, 1))
def test_probability_agrees_with_scipy(x, p):
    assert geometric_pmf(x, p) == pytest.approx(stats.geom.pmf(x, p), rel=1e-9, abs=1e-300)


@given(p=shares)
def test_probabilities_add_up_to_1_with_what_is_beyond(p):
    assert geometric_pmf(np.arange(1, 51), p).sum() + stats.geom.sf(50, p) == pytest.approx(1, rel=1e-12)


@given(p=shares, x=samples)
def test_log_likelihood_agrees_with_scipy(p, x):
    assert geometric_log_likelihood(p, x) == pytest.approx(stats.geom.logpmf(x, p).sum(), rel=1e-9)


def test_success_at_every_first_try_leaves_no_doubt():
    assert geometric_mle(np.array([1, 1, 1])) == 1
    assert geometric_log_likelihood(1.0, np.array([1, 1, 1])) == 0


@given(x=samples, other=shares)
def test_no_probability_is_more_likely_than_successes_over_tries(x, other):
    best = stats.geom.logpmf(x, geometric_mle(x)).sum()
    assert stats.geom.logpmf(x, other).sum() <= best + 1e-9


@given(x=samples, p=shares)
def test_the_likelihood_is_that_of_all_tries_as_tosses_of_one_coin(x, p):
    tosses = np.concatenate([[0] * (tries - 1) + [1] for tries in x])
    assert geometric_log_likelihood(p, x) == pytest.approx(stats.bernoulli.logpmf(tosses, p).sum(), rel=1e-9)


def test_the_toys_probability_is_where_a_numerical_search_ends():
    nll = lambda p: -stats.geom.logpmf(TRIES, p).sum()  # noqa: E731
    found = optimize.minimize_scalar(nll, bounds=(0.01, 0.99), method="bounded", options={"xatol": 1e-10})
    assert geometric_mle(TRIES) == pytest.approx(found.x, abs=1e-6)


def test_figure_draws_the_probabilities_and_the_data():
    *curves, ticks = geometric_figure(shares=(0.3, 0.5)).axes[0].lines
    for curve, p in zip(curves, (0.3, 0.5), strict=True):
        np.testing.assert_allclose(curve.get_ydata(), stats.geom.pmf(curve.get_xdata(), p), rtol=1e-12)
    assert list(ticks.get_xdata()) == list(TRIES)
