"""The Poisson distribution, against SciPy and numerical derivatives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.poisson import MESSAGES, poisson_likelihood_figure, poisson_log_likelihood, poisson_mle, poisson_score

samples = st.lists(st.integers(0, 40), min_size=1, max_size=15).map(np.array)
rates = st.floats(0.05, 60)


@given(rate=rates, x=samples)
def test_log_likelihood_agrees_with_scipy(rate, x):
    assert poisson_log_likelihood(rate, x) == pytest.approx(stats.poisson.logpmf(x, rate).sum(), rel=1e-10, abs=1e-10)


@given(rate=rates, x=samples)
def test_score_is_the_slope_of_the_log_likelihood(rate, x):
    h = 1e-6 * rate
    rise = (stats.poisson.logpmf(x, rate + h) - stats.poisson.logpmf(x, rate - h)).sum()
    assert poisson_score(rate, x) == pytest.approx(rise / (2 * h), rel=1e-4, abs=1e-4)


@given(x=samples, other=rates)
def test_no_rate_is_more_likely_than_the_mean(x, other):
    best = stats.poisson.logpmf(x, poisson_mle(x)).sum()
    assert stats.poisson.logpmf(x, other).sum() <= best + 1e-9


def test_the_rate_of_the_messages_is_where_a_numerical_search_ends():
    nll = lambda rate: -stats.poisson.logpmf(MESSAGES, rate).sum()  # noqa: E731
    found = optimize.minimize_scalar(nll, bounds=(0.1, 20), method="bounded", options={"xatol": 1e-9})
    assert poisson_mle(MESSAGES) == pytest.approx(found.x, abs=1e-5)


def test_likelihood_figure_draws_the_log_likelihood_and_its_top():
    curve, dot = poisson_likelihood_figure().axes[0].lines
    expected = stats.poisson.logpmf(MESSAGES[:, np.newaxis], curve.get_xdata()).sum(axis=0)
    np.testing.assert_allclose(curve.get_ydata(), expected, rtol=1e-12)
    assert dot.get_xdata()[0] == 4 and dot.get_ydata()[0] >= curve.get_ydata().max()
