"""Softmax and its log, against SciPy, PyTorch, exact arithmetic, and theorems."""

import mpmath
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy import special

from snippets import softmax

logits = arrays(float, array_shapes(max_dims=3, max_side=5), elements=st.floats(-1000, 1000))


@given(z=logits)
def test_softmax_and_log_softmax_agree_with_scipy_along_every_axis(z):
    for axis in range(-1, z.ndim):
        np.testing.assert_allclose(softmax.softmax(z, axis), special.softmax(z, axis), rtol=1e-12, atol=1e-300)
        np.testing.assert_allclose(softmax.log_softmax(z, axis), special.log_softmax(z, axis), rtol=1e-12, atol=1e-12)


@given(z=logits)
def test_log_softmax_agrees_with_pytorch(z):
    theirs = torch.log_softmax(torch.tensor(z), dim=-1).numpy()
    np.testing.assert_allclose(softmax.log_softmax(z), theirs, rtol=1e-12, atol=1e-12)


@given(z=st.lists(st.floats(-40, 40), min_size=1, max_size=6))
def test_log_softmax_agrees_with_fifty_digits(z):
    with mpmath.workdps(50):
        total = mpmath.fsum(mpmath.exp(mpmath.mpf(x)) for x in z)
        exact = [float(mpmath.mpf(x) - mpmath.log(total)) for x in z]
    np.testing.assert_allclose(softmax.log_softmax(z), exact, rtol=1e-11, atol=1e-14)


@given(z=logits, shift=st.floats(-100, 100))
def test_a_shift_changes_nothing(z, shift):
    np.testing.assert_allclose(softmax.softmax(z + shift), softmax.softmax(z), rtol=1e-9, atol=1e-12)


def test_logits_at_the_edges():
    np.testing.assert_array_equal(softmax.softmax([1000.0, -1000.0]), [1, 0])
    np.testing.assert_array_equal(softmax.log_softmax([1e308, -1e308]), [0, -np.inf])
    np.testing.assert_array_equal(softmax.softmax([[3.0], [-1000.0]]), [[1], [1]])
    z = np.array([1.0, 2.0], dtype=np.float32)
    np.testing.assert_allclose(softmax.softmax(z), special.softmax(z.astype(float)), rtol=1e-15)


def test_naive_softmax_is_right_until_it_overflows():
    np.testing.assert_allclose(softmax.naive_softmax([1.0, 2.0]), special.softmax([1.0, 2.0]), rtol=1e-14)
    assert np.isnan(softmax.naive_softmax([1000.0, 0.0])[0])
    assert np.isnan(softmax.naive_softmax([-1000.0, -1000.0])).all()


@pytest.mark.parametrize("function", [softmax.softmax, softmax.log_softmax, softmax.naive_softmax])
@pytest.mark.parametrize("bad", [[], [np.nan, 1.0], [np.inf, 1.0], ["a"]])
def test_bad_input_is_named(function, bad):
    with pytest.raises(ValueError, match=r"^z must"):
        function(bad)


def test_steps_figure_draws_logits_exponentials_and_shares():
    panels = softmax.softmax_steps_figure(z=(2.0, 1.0, -1.0), shift=1.0).axes
    drawn = [[bar.get_height() for bar in ax.patches] for ax in panels]
    z = np.array([3.0, 2.0, 0.0])
    np.testing.assert_allclose(drawn, [z, np.exp(z), special.softmax(z)], rtol=1e-12)


def test_two_class_figure_draws_moved_sigmoids():
    first, second = softmax.two_class_figure(others=(0.0, 2.0)).axes[0].lines[:2]
    np.testing.assert_allclose(first.get_ydata(), special.expit(first.get_xdata()), rtol=1e-12)
    np.testing.assert_allclose(second.get_ydata(), special.expit(second.get_xdata() - 2), rtol=1e-12)
