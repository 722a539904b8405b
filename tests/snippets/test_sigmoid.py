"""The sigmoid and its neighbours, against SciPy and PyTorch."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from snippets.sigmoid import logit, sigmoid, sigmoid_figure, sigmoid_slope
from tests.helpers.pytorch import torch

logits = st.floats(-700, 700)


@given(z=logits)
def test_sigmoid_agrees_with_scipy(z):
    assert sigmoid(z) == pytest.approx(special.expit(z), rel=1e-12, abs=0)


@given(p=st.floats(1e-300, 1 - 1e-6))
def test_logit_agrees_with_scipy(p):
    assert logit(p) == pytest.approx(special.logit(p), rel=1e-9, abs=1e-12)  # digits go where p / (1 - p) is near 1


@given(z=st.floats(-30, 15))  # above, 1 - p has lost too many digits
def test_logit_undoes_the_sigmoid(z):
    assert logit(sigmoid(z)) == pytest.approx(z, abs=1e-8)


@pytest.mark.torch
@given(z=logits)
def test_slope_agrees_with_autograd(z):
    at = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    torch.sigmoid(at).backward()
    assert sigmoid_slope(z) == pytest.approx(at.grad.item(), rel=1e-9, abs=1e-15)


def test_sigmoid_figure_draws_the_curve_and_the_logit():
    curve, dot, *_ = sigmoid_figure(z=2.0).axes[0].lines
    np.testing.assert_allclose(curve.get_ydata(), special.expit(curve.get_xdata()))
    np.testing.assert_allclose(dot.get_xydata(), [[2.0, special.expit(2.0)]])
