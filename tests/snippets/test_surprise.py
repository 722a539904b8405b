"""What an observation costs, against SciPy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.surprise import surprise, surprise_figure


@given(x=st.floats(-30, 30), mu=st.floats(-5, 5), sigma=st.floats(0.1, 5))
def test_the_surprise_of_a_density_is_minus_scipys_log_density(x, mu, sigma):
    density = stats.norm.pdf(x, mu, sigma)
    if density > 1e-290:  # below, the density itself has lost its digits
        assert surprise(density) == pytest.approx(-stats.norm.logpdf(x, mu, sigma), rel=1e-9, abs=1e-12)


@given(k=st.integers(0, 900))
def test_halving_costs_one_more_bit(k):
    assert surprise(0.5**k) == pytest.approx(k * np.log(2))


def test_surprise_figure_draws_the_curve_and_writes_the_costs():
    ax = surprise_figure(highest=2.0, marks=(0.25, 2.0)).axes[0]
    curve, _, *dots = ax.lines
    f = curve.get_xdata()
    assert f.max() == 2.0
    np.testing.assert_allclose(np.exp(-curve.get_ydata()), f)
    np.testing.assert_allclose(np.exp(-np.ravel([dot.get_ydata() for dot in dots])), [0.25, 2.0])
    assert [text.get_text() for text in ax.texts] == ["1.39", "−0.69"]
