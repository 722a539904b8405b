"""Binary cross-entropy of logits, against mpmath and PyTorch, far beyond where the naive form breaks."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.bce_logits import (
    bce_from_logits,
    bce_logit_gradient,
    bce_softplus,
    naive_bce_from_logits,
    squared_error_slope,
)
from tests.helpers.pytorch import torch

logits = st.floats(-1000, 1000)
labels = st.one_of(st.integers(0, 1), st.floats(0, 1))


def _exact(z, y):
    with mpmath.workdps(900):
        return float(mpmath.log1p(mpmath.exp(mpmath.mpf(z))) - mpmath.mpf(z) * y)


def rounding(z):
    """What rounding may leave of z - zy where the two nearly cancel, and of 1 + e^-|z|."""
    return 4 * np.finfo(float).eps * max(1, abs(z))


@given(z=logits, y=labels)
def test_from_logits_agrees_with_mpmath(z, y):
    assert bce_from_logits(z, y) == pytest.approx(_exact(z, y), rel=1e-14, abs=rounding(z))


@given(z=st.floats(-700, 700), y=labels)
def test_softplus_agrees_with_mpmath_below_the_overflow(z, y):
    assert bce_softplus(z, y) == pytest.approx(_exact(z, y), rel=1e-13, abs=rounding(z))


@pytest.mark.torch
@given(z=st.floats(-700, 700), y=labels)
def test_loss_and_gradient_agree_with_pytorch(z, y):
    at = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(at, torch.tensor(y, dtype=torch.float64))
    loss.backward()
    assert bce_from_logits(z, y) == pytest.approx(loss.item(), rel=1e-9, abs=rounding(z))
    assert bce_logit_gradient(z, y) == pytest.approx(at.grad.item(), rel=1e-9, abs=1e-13)


@pytest.mark.torch
@given(z=st.floats(-30, 30), y=labels)
def test_squared_error_slope_agrees_with_autograd(z, y):
    at = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    ((torch.sigmoid(at) - y) ** 2).backward()
    assert squared_error_slope(z, y) == pytest.approx(at.grad.item(), rel=1e-9, abs=1e-15)


@given(z=st.floats(-20, 20), y=labels)
def test_naive_is_the_same_where_nothing_rounds(z, y):
    assert naive_bce_from_logits(z, y) == pytest.approx(_exact(z, y), rel=1e-6, abs=1e-9)


def test_naive_breaks_where_the_stable_form_holds():
    assert [naive_bce_from_logits(800, 0), naive_bce_from_logits(-800, 1)] == [np.inf, np.inf]
    assert [bce_from_logits(800, 0), bce_from_logits(-800, 1)] == [800, 800]
    assert naive_bce_from_logits(36.5, 0) != pytest.approx(_exact(36.5, 0), rel=1e-3)
    with np.errstate(over="ignore"):
        assert bce_softplus(800, 0) == np.inf


@pytest.mark.parametrize("z", [1.7e308, -1.7e308, 0])
def test_far_out_is_silent_and_finite(z):
    assert np.isfinite([bce_from_logits(z, y) for y in (0, 1)]).all()
