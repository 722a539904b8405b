"""The negative log-likelihood of a normal distribution, against SciPy and PyTorch."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets import normal_nll

samples = st.lists(st.floats(-20, 20), min_size=1, max_size=20)
means, scales = st.floats(-20, 20), st.floats(0.1, 20)


@given(x=samples, mu=means, sigma=scales)
def test_nll_agrees_with_scipys_own(x, mu, sigma):
    assert normal_nll.normal_nll(mu, sigma, x) == pytest.approx(stats.norm.nnlf((mu, sigma), np.array(x)), rel=1e-9, abs=1e-9)


@given(x=samples, mu=means, sigma=scales)
def test_gradient_agrees_with_pytorch(x, mu, sigma):
    at = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in (mu, sigma)]
    (-torch.distributions.Normal(*at).log_prob(torch.tensor(x, dtype=torch.float64)).sum()).backward()
    np.testing.assert_allclose(
        normal_nll.normal_nll_gradient(mu, sigma, x), [value.grad.item() for value in at], rtol=1e-9, atol=1e-7
    )


@given(x=st.lists(st.floats(-20, 20), min_size=2, max_size=20).filter(lambda x: np.std(x) > 0.1))
def test_gradient_vanishes_at_scipys_fit(x):
    np.testing.assert_allclose(normal_nll.normal_nll_gradient(*stats.norm.fit(x), x), 0, atol=1e-8)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (normal_nll.normal_nll, (0, 0, [1.0]), "sigma"),
        (normal_nll.normal_nll, (0, 1, []), "x"),
        (normal_nll.normal_nll_gradient, (0, -1, [1.0]), "sigma"),
        (normal_nll.normal_nll_gradient, (np.nan, 1, [1.0]), "mu"),
        (normal_nll.normal_nll_gradient, ([0, 1], 1, [1.0]), "mu and sigma"),
        (normal_nll.normal_nll_gradient, (0, 1, [[1.0]]), "x"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)
