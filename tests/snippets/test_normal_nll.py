"""The negative log-likelihood of a normal distribution, against SciPy and PyTorch."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.normal_nll import normal_nll, normal_nll_gradient, normal_nll_squares
from tests.helpers.pytorch import torch

samples = st.lists(st.floats(-20, 20), min_size=1, max_size=20).map(np.array)
means, scales = st.floats(-20, 20), st.floats(0.1, 20)


@pytest.mark.parametrize("nll", [normal_nll, normal_nll_squares])
@given(x=samples, mu=means, sigma=scales)
def test_nll_agrees_with_scipys_own(nll, x, mu, sigma):
    assert nll(mu, sigma, x) == pytest.approx(stats.norm.nnlf((mu, sigma), x), rel=1e-9, abs=1e-9)


@pytest.mark.torch
@given(x=samples, mu=means, sigma=scales)
def test_gradient_agrees_with_pytorch(x, mu, sigma):
    at = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in (mu, sigma)]
    (-torch.distributions.Normal(*at).log_prob(torch.tensor(x, dtype=torch.float64)).sum()).backward()
    expected = [value.grad.item() for value in at]
    np.testing.assert_allclose(normal_nll_gradient(mu, sigma, x), expected, rtol=1e-9, atol=1e-7)


@given(x=st.lists(st.floats(-20, 20), min_size=2, max_size=20).map(np.array).filter(lambda x: x.std() > 0.1))
def test_gradient_vanishes_at_scipys_fit(x):
    np.testing.assert_allclose(normal_nll_gradient(*stats.norm.fit(x), x), 0, atol=1e-8)
