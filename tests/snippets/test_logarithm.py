"""Logarithms, against SciPy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from snippets import logarithm

values = st.one_of(st.just(0.0), st.floats(0, 1e6))


@given(x=values, y=values)
def test_xlogy_agrees_with_scipy(x, y):
    assert logarithm.xlogy(x, y) == pytest.approx(special.xlogy(x, y), rel=1e-14)


def test_xlogy_broadcasts():
    x, y = np.array([[0.0], [2.0]]), np.array([0.0, 0.5, 3.0])
    np.testing.assert_allclose(logarithm.xlogy(x, y), special.xlogy(x, y))


@pytest.mark.parametrize("x, y, name", [(-1, 1, "x"), (np.nan, 1, "x"), (1, -0.5, "y"), (1, [1, np.nan], "y")])
def test_bad_input_is_named(x, y, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        logarithm.xlogy(x, y)
