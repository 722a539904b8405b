"""Gradient descent, against what is known of parabolas."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.gradient_descent import gradient_descent

reals = st.floats(-10, 10)


@given(start=reals, lowest=reals, curvature=st.floats(0.1, 5), rate=st.floats(0.01, 0.3), steps=st.integers(0, 30))
def test_on_a_parabola_each_step_shrinks_the_distance_by_the_same_factor(start, lowest, curvature, rate, steps):
    path = gradient_descent(lambda u: curvature * (u - lowest), start, rate, steps)
    expected = lowest + (start - lowest) * (1 - rate * curvature) ** np.arange(steps + 1)
    np.testing.assert_allclose(path, expected, rtol=1e-9, atol=1e-9)


@given(start=st.lists(reals, min_size=2, max_size=2))
def test_a_vector_walks_to_the_solution_of_the_equations(start):
    matrix, right = np.array([[2.0, 0.5], [0.5, 1.0]]), np.array([1.0, -3.0])
    path = gradient_descent(lambda u: matrix @ u - right, start, 0.4, 200)
    assert path.shape == (201, 2)
    np.testing.assert_allclose(path[-1], np.linalg.solve(matrix, right), atol=1e-9)


@pytest.mark.parametrize(
    "bad, name",
    [((0.0, 0.0, 1), "rate"), ((0.0, np.nan, 1), "rate"), ((0.0, 1.0, -1), "steps"), ((np.nan, 1.0, 1), "start")],
)
def test_bad_input_is_named(bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        gradient_descent(lambda u: u, *bad)


def test_a_step_out_of_the_numbers_names_the_rate():
    with pytest.raises(ValueError, match=r"^rate must be smaller, got 0\.5"), np.errstate(over="ignore"):
        gradient_descent(lambda u: u**3, 10.0, 0.5, 20)
