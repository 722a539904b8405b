"""What an observation costs, against SciPy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.surprise import initial_loss, surprise


@given(x=st.floats(-30, 30), mu=st.floats(-5, 5), sigma=st.floats(0.1, 5))
def test_the_surprise_of_a_density_is_minus_scipys_log_density(x, mu, sigma):
    density = stats.norm.pdf(x, mu, sigma)
    if density > 1e-290:  # below, the density itself has lost its digits
        assert surprise(density) == pytest.approx(-stats.norm.logpdf(x, mu, sigma), rel=1e-9, abs=1e-12)


@given(k=st.integers(0, 900))
def test_halving_costs_one_more_bit(k):
    assert surprise(0.5**k) == pytest.approx(k * np.log(2))


@given(classes=st.integers(1, 10_000))
def test_the_initial_loss_is_scipys_entropy_of_equal_shares(classes):
    assert initial_loss(classes) == pytest.approx(stats.entropy(np.ones(classes)), abs=1e-12)
