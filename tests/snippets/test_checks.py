"""Every check names what is wrong, and lets everything usable pass unchanged."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from snippets import checks

UNUSABLE = [np.nan, np.inf, [], "1.0", None, 1j, np.array(["a"]), [1.0, None], [0.5, np.nan]]


@pytest.mark.parametrize("value", UNUSABLE, ids=repr)
def test_what_is_not_numbers_is_named(value):
    with pytest.raises(ValueError, match=r"^tide must hold finite numbers") as raised:
        checks.numbers(moon=1.0, tide=value)
    assert repr(value) in str(raised.value)


@given(arrays(float, array_shapes(max_dims=3), elements=st.floats(allow_nan=False, allow_infinity=False)))
def test_numbers_change_nothing(value):
    np.testing.assert_array_equal(checks.numbers(x=value), value)


@pytest.mark.parametrize("value", [True, 3, np.array([250, 251], dtype=np.uint8), np.float32(0.5), [[1], [2]]])
def test_every_kind_of_number_becomes_a_float(value):
    first, second = checks.numbers(a=value, b=0)
    assert first.dtype == second.dtype == np.float64
    np.testing.assert_array_equal(first, np.asarray(value, dtype=float))


@pytest.mark.parametrize("holds", [False, np.array([True, False]), np.array([[True], [False]])])
def test_what_does_not_hold_everywhere_is_an_error(holds):
    with pytest.raises(ValueError, match=r"^the tide must be in$"):
        checks.check(holds, "the tide must be in")


def test_what_holds_everywhere_passes():
    assert checks.check(np.array([True, True]), "never said") is None
