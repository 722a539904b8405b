"""The density of a prior, against SciPy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.special import gammaln

from snippets.dirichlet import dirichlet_density


@given(st.integers(0, 10**6), st.floats(0.1, 5))
def test_prior_density_agrees_with_scipy(seed, k):
    q = np.random.default_rng(seed).dirichlet(np.full(4, 5.0))
    constant = np.exp(4 * gammaln(k + 1) - gammaln(4 * (k + 1)))
    assert dirichlet_density(q, k, constant) == pytest.approx(stats.dirichlet.pdf(q, np.full(4, k + 1)), rel=1e-9)
