"""The sigmoid and its neighbours, against SciPy and mpmath."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from snippets import sigmoid

logits = st.floats(-1000, 1000)


@given(z=st.lists(logits, min_size=1))
def test_sigmoid_agrees_with_scipy(z):
    np.testing.assert_allclose(sigmoid.sigmoid(z), special.expit(z), rtol=1e-12, atol=1e-300)


@given(z=logits)
def test_log_sigmoid_agrees_with_mpmath(z):
    with mpmath.workdps(500):
        exact = -mpmath.log1p(mpmath.exp(-mpmath.mpf(z)))
    assert sigmoid.log_sigmoid(z) == pytest.approx(float(exact), rel=1e-14, abs=1e-320)


@given(p=st.floats(1e-300, 1 - 1e-16))
def test_logit_agrees_with_scipy(p):
    assert sigmoid.logit(p) == pytest.approx(special.logit(p), rel=1e-12, abs=1e-15)


@given(z=st.floats(-30, 30))
def test_logit_undoes_the_sigmoid(z):
    assert sigmoid.logit(sigmoid.sigmoid(z)) == pytest.approx(z, abs=1e-2 if z > 20 else 1e-7)


@pytest.mark.parametrize("z", [-1.7e308, -1000, 1000, 1.7e308, np.float32(-90)])
def test_sigmoid_is_silent_far_out(z):
    assert sigmoid.sigmoid(z) == pytest.approx(float(z > 0), abs=1e-30)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (sigmoid.sigmoid, np.inf, "z"),
        (sigmoid.log_sigmoid, [], "z"),
        (sigmoid.logit, 0.0, "p"),
        (sigmoid.logit, [0.5, 1.0], "p"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(bad)


def test_sigmoid_figure_draws_the_curve_and_the_logit():
    curve, dot, *_ = sigmoid.sigmoid_figure(z=2.0).axes[0].lines
    np.testing.assert_allclose(curve.get_ydata(), special.expit(curve.get_xdata()))
    np.testing.assert_allclose(dot.get_xydata(), [[2.0, special.expit(2.0)]])
