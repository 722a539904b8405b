"""Where the equality ends, against PyTorch, SciPy and an optimiser."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from snippets.heights import HEIGHTS
from snippets.limits import (
    cross_entropy_bits,
    density_nll,
    pooled_nll,
    soft_label_gradient,
    soft_label_loss,
    softmax_twice_floor,
)
from tests.helpers.pytorch import F, torch

parts, sizes, seeds = st.floats(0.01, 1), st.integers(2, 8), st.integers(0, 999)


@given(classes=sizes, seed=seeds)
def test_cross_entropy_in_bits_agrees_with_scipy(classes, seed):
    p, q = np.random.default_rng(seed).dirichlet(np.ones(classes), size=2)
    expected = stats.entropy(p, base=2) + stats.entropy(p, q, base=2)
    assert cross_entropy_bits(p, q) == pytest.approx(expected, rel=1e-12)


@pytest.mark.torch
@given(classes=sizes, seed=seeds)
def test_the_loss_of_a_soft_label_is_that_of_pytorch(classes, seed):
    p, q = np.random.default_rng(seed).dirichlet(np.ones(classes), size=2)
    theirs = F.cross_entropy(torch.tensor(q).log(), torch.tensor(p)).item()
    assert soft_label_loss(p, q) == pytest.approx(theirs, rel=1e-12)


@given(unit=st.floats(0.01, 1000))
def test_density_nll_agrees_with_scipy_in_every_unit(unit):
    """Where the loss is near 0, two large numbers have met: that costs digits."""
    x = HEIGHTS / unit
    assert density_nll(unit) == pytest.approx(-stats.norm(*stats.norm.fit(x)).logpdf(x).mean(), rel=1e-6, abs=1e-6)


@pytest.mark.torch
@pytest.mark.parametrize("classes", [2, 3, 1000])
def test_no_probabilities_taken_for_logits_cost_less_than_the_floor(classes):
    def loss(q):
        return F.cross_entropy(torch.tensor(q), torch.tensor(0)).item()

    assert softmax_twice_floor(classes) == pytest.approx(loss(np.eye(classes)[0]), rel=1e-12)
    others = np.random.default_rng(classes).dirichlet(np.ones(classes), size=50)
    assert all(loss(q) > softmax_twice_floor(classes) for q in others)


@pytest.mark.torch
@given(classes=sizes, seed=seeds)
def test_the_gradient_with_a_soft_label_is_that_of_pytorch(classes, seed):
    rng = np.random.default_rng(seed)
    z, p = torch.tensor(rng.normal(size=classes), requires_grad=True), rng.dirichlet(np.ones(classes))
    F.cross_entropy(z, torch.tensor(p)).backward()
    np.testing.assert_allclose(soft_label_gradient(z.detach().numpy(), p), z.grad, rtol=1e-9, atol=1e-14)


@pytest.mark.torch
@given(cut=st.integers(1, 29), ignored=st.integers(0, 3))
def test_pooled_batches_are_one_large_batch(cut, ignored):
    z, y = torch.randn(30, 4, dtype=torch.float64), torch.arange(30) % 4
    w = torch.tensor([1.0, 2.0, 0.5, 3.0], dtype=torch.float64)
    w[ignored] = 0
    batches = [(z[:cut], y[:cut]), (z[cut:], y[cut:])]
    counted = [(a, b) for a, b in batches if w[b].sum() > 0]
    means = np.array([F.cross_entropy(a, b, weight=w).item() for a, b in counted])
    whole = F.cross_entropy(z, y, weight=w).item()
    assert pooled_nll(means, np.array([w[b].sum().item() for _, b in counted])) == pytest.approx(whole, rel=1e-12)
