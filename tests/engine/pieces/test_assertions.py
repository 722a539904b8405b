"""What a sentence claims: true, or refused in one line that shows both sides."""

from __future__ import annotations

import warnings

import pytest

from runmath.errors import RunmathError

SOURCE = '''\
import numpy as np

HALF = 0.5
ROW = np.array([1.0, 2.0, 3.0])
COUNT = np.int64(5)
NEAR = 0.5 + 1e-12


def f(x):
    """Half of x."""
    if x < 0:
        raise ValueError("x must not be negative")
    return x / 2


def log(x):
    """Logarithm of x."""
    return np.log(x)
'''


@pytest.mark.parametrize(
    "expression",
    [
        "f(3) > 2 * f(1)",
        "f(1) == HALF",
        "0 < f(1) < f(2) <= f(2)",
        "ROW[0] < ROW[1]",  # NumPy's own truth
        "all(f(x) < x for x in ROW)",
        "sum(x > 1 for x in ROW) == 2",
        "any(x == 2 for x in ROW) and not f(0) > 0",
        "COUNT in (4, 5)",
        "True",
    ],
)
def test_what_is_true_holds(project, expression):
    project.topic(SOURCE)
    assert project.engine().hold(expression) is None


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("f(3) > 2 * f(2)", " is false: 1.5 > 2"),
        ("f(1) > f(2)", " is false: 0.5 > 1"),
        ("0 < f(4) < HALF", " is false: 0 < 2 < 0.5"),
        ("NEAR == HALF", " is false: 0.500000000001 == 0.5"),
        ("COUNT != 5", " is false: 5 != 5"),
        ("ROW[2] / 7 <= 0.4", " is false: 0.428571 <= 0.4"),
        ("f(2) == 1 and f(2) < HALF and f(1) < 0", " is false: 1 < 0.5"),
        ("f(1) not in (HALF, 2)", " is false: 0.5 not in (0.5, 2)"),
        ("all(f(x) < 1 for x in ROW)", " is false"),
        ("not f(1) == HALF", " is false"),
        ("f(1) == 0 or f(1) == 1", " is false"),
        ("False", " is false"),
    ],
)
def test_what_is_false_shows_both_sides(project, expression, said):
    assert refusal(project, expression) == (
        f"the assertion `{expression}`{said} - mend what the sentence says, or the assertion"
    )


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("f(", "is not Python"),
        ("x = 1", "is not Python"),
        ("g(1) > 0", "names 'g', which is no snippet - "),
        ("open('x') is None", "names 'open', which is no snippet"),
        ("f(-1) > 0", "failed with ValueError: x must not be negative - "),
        ("log(0) < 0", "failed with RuntimeWarning: divide by zero"),
        ("ROW > 0", "is array([ True, True, True]), neither true nor false - compare two numbers; of many, say all("),
        ("0 < ROW < 4", "failed with ValueError"),
        ("f(1)", "is 0.5, neither true nor false"),
        ("COUNT", "is 5, neither true nor false"),
        ("1", "is 1, neither true nor false"),
        ("None", "is None, neither true nor false"),
        ("f", "is <function f at "),
    ],
)
def test_what_is_neither_true_nor_false_is_refused(project, expression, what):
    assert refusal(project, expression).startswith(f"the assertion `{expression}` {what}")


def refusal(project, expression) -> str:
    project.topic(SOURCE)
    with warnings.catch_warnings(), pytest.raises(RunmathError) as error:
        warnings.simplefilter("ignore")  # an author's Python is not as strict as pytest
        project.engine().hold(expression)
    assert "\n" not in str(error.value)
    assert error.value.mend
    return str(error.value)


def test_an_assertion_is_tried_again_when_what_it_calls_changes(project):
    project.topic(SOURCE)
    project.engine().hold("f(2) == 1")
    project.topic(SOURCE.replace("x / 2", "x / 4"))
    with pytest.raises(RunmathError, match=r"is false: 0\.5 == 1"):
        project.engine().hold("f(2) == 1")
