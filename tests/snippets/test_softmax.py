"""Softmax and its log, against SciPy, PyTorch, exact arithmetic, and theorems."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy import special

from snippets.softmax import (
    log_softmax,
    naive_log_softmax,
    naive_softmax,
    softmax,
    softmax_explorer,
    softmax_overflow_table,
    softmax_steps_figure,
    two_class_figure,
)
from tests.helpers.pytorch import torch

logits = arrays(float, array_shapes(max_dims=3, max_side=5), elements=st.floats(-1000, 1000))
small = arrays(float, st.integers(1, 6), elements=st.floats(-40, 40))


@given(z=logits)
def test_softmax_and_log_softmax_agree_with_scipy(z):
    np.testing.assert_allclose(softmax(z), special.softmax(z, axis=-1), rtol=1e-12, atol=1e-300)
    np.testing.assert_allclose(log_softmax(z), special.log_softmax(z, axis=-1), rtol=1e-12, atol=1e-12)


@pytest.mark.torch
@given(z=logits)
def test_log_softmax_agrees_with_pytorch(z):
    theirs = torch.log_softmax(torch.tensor(z), dim=-1).numpy()
    np.testing.assert_allclose(log_softmax(z), theirs, rtol=1e-12, atol=1e-12)


@given(z=small)
def test_log_softmax_agrees_with_fifty_digits(z):
    with mpmath.workdps(50):
        total = mpmath.fsum(mpmath.exp(mpmath.mpf(x)) for x in z)
        exact = [float(mpmath.mpf(x) - mpmath.log(total)) for x in z]
    np.testing.assert_allclose(log_softmax(z), exact, rtol=1e-11, atol=1e-14)


@given(z=small)
def test_the_naive_ones_are_right_where_nothing_overflows(z):
    np.testing.assert_allclose(naive_softmax(z), special.softmax(z), rtol=1e-12)
    # where one logit is far ahead, its log probability is what two numbers of size 40 leave of each other
    np.testing.assert_allclose(naive_log_softmax(z), special.log_softmax(z), rtol=1e-12, atol=1e-13)


@given(z=logits, shift=st.floats(-100, 100))
def test_a_shift_changes_nothing(z, shift):
    np.testing.assert_allclose(softmax(z + shift), softmax(z), rtol=1e-9, atol=1e-12)


def test_logits_at_the_edges():
    np.testing.assert_array_equal(softmax(np.array([1000.0, -1000.0])), [1, 0])
    np.testing.assert_array_equal(softmax(np.array([[3.0], [-1000.0]])), [[1], [1]])


def test_the_naive_ones_fail_where_the_exponentials_do():
    with np.errstate(all="ignore"):
        assert np.isnan(naive_softmax(np.array([1000.0, 0.0]))[0])
        assert np.isnan(naive_softmax(np.array([-1000.0, -1000.0]))).all()
        assert np.isinf(naive_log_softmax(np.array([1000.0, 0.0]))).all()


def test_overflow_table_says_what_fails_and_what_does_not():
    columns, rows = softmax_overflow_table(logits=((1000, 0), (3, 3)))
    assert len(columns) == 5
    assert rows[0] == ["1000, 0", "no number, 0", "1, 0", "−∞, −∞", "0, −1000"]
    assert rows[1][1] == rows[1][2] == "0.5, 0.5"


def test_steps_figure_draws_logits_exponentials_and_shares():
    panels = softmax_steps_figure(z=(2.0, 1.0, -1.0), shift=1.0).axes
    drawn = [[bar.get_height() for bar in ax.patches] for ax in panels]
    z = np.array([3.0, 2.0, 0.0])
    np.testing.assert_allclose(drawn, [z, np.exp(z), special.softmax(z)], rtol=1e-12)


@pytest.mark.parametrize("shift", [-3, 0, 2])
@pytest.mark.parametrize("temperature", [0.1, 1, 100])
def test_explorer_shifts_the_logits_and_divides_them(shift, temperature):
    left, right = ([bar.get_height() for bar in ax.patches] for ax in softmax_explorer(shift, temperature).axes)
    np.testing.assert_allclose(left, np.array([2, 1, -1]) + shift)
    np.testing.assert_allclose(right, special.softmax(np.array([2, 1, -1]) / temperature), rtol=1e-9)


@pytest.mark.parametrize("number, other", [(0, 0.0), (1, 2.0)])
def test_two_class_figure_draws_moved_sigmoids(number, other):
    line = two_class_figure(others=(0.0, 2.0)).axes[0].lines[number]
    np.testing.assert_allclose(line.get_ydata(), special.expit(line.get_xdata() - other), rtol=1e-12)
