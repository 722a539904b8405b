"""Every check names the argument and the value, and lets everything usable pass."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from snippets import checks

UNUSABLE = [np.nan, np.inf, [], "1.0", None, 1j, [[1.0], [1.0, 2.0]], np.array(["a"]), [1.0, None]]


@pytest.mark.parametrize("check", [checks.numbers, checks.positive, checks.probabilities, checks.counts, checks.sample])
@pytest.mark.parametrize("value", UNUSABLE, ids=repr)
def test_what_is_not_numbers_is_named(check, value):
    with pytest.raises(ValueError, match=r"^tide must hold finite numbers") as raised:
        check(tide=value)
    assert repr(value) in str(raised.value)


@pytest.mark.parametrize(
    "check, value",
    [
        (checks.positive, 0.0),
        (checks.positive, [1.0, -1e-300]),
        (checks.probabilities, -1e-300),
        (checks.probabilities, [0.5, np.nextafter(1, 2)]),
        (checks.counts, -1),
        (checks.counts, [1, 2.5]),
        (checks.sample, 1.0),
        (checks.sample, np.ones((2, 2))),
    ],
)
def test_what_is_out_of_range_is_named(check, value):
    with pytest.raises(ValueError, match=r"^tide must"):
        check(tide=value)


@pytest.mark.parametrize(
    "check, value",
    [
        (checks.positive, 5e-324),
        (checks.probabilities, [0, 1]),
        (checks.counts, [0, 3.0]),
        (checks.sample, [True, False]),
        (checks.sample, np.array([250, 251], dtype=np.uint8)),
    ],
)
def test_the_edges_of_the_range_pass(check, value):
    result = check(tide=value)
    assert result.dtype == np.float64
    np.testing.assert_array_equal(result, np.asarray(value, dtype=float))


@given(arrays(float, array_shapes(max_dims=3), elements=st.floats(allow_nan=False, allow_infinity=False)))
def test_numbers_change_nothing(value):
    np.testing.assert_array_equal(checks.numbers(x=value), value)


@given(array_shapes(max_dims=2, max_side=4), array_shapes(max_dims=2, max_side=4))
def test_shapes_fit_together_exactly_when_numpy_can_broadcast_them(one, two):
    try:
        np.ones(one) + np.ones(two)
    except ValueError:
        with pytest.raises(ValueError, match=r"^high, low must have shapes that fit together"):
            checks.numbers(high=np.ones(one), low=np.ones(two))
    else:
        assert [array.shape for array in checks.numbers(high=np.ones(one), low=np.ones(two))] == [one, two]
