"""Tables of what a function is given at an edge, and what it must return there."""

import mpmath
import numpy as np
import pytest


def check(function, given, expected):
    """Equal to 1e-12, infinities and the smallest floats included, and never NaN."""
    ours = np.asarray(function(*given))
    assert not np.isnan(ours).any()
    np.testing.assert_allclose(ours, np.asarray(expected, dtype=float), rtol=1e-12, atol=1e-320)


def table(*rows):
    names = [f"{row[0].__module__.split('.')[1]}.{row[0].__name__}-{number}" for number, row in enumerate(rows)]
    return pytest.mark.parametrize("function, given, expected", rows, ids=names)


def precise(expression):
    with mpmath.workdps(2000):
        return float(expression())


def exact_log_softmax(z):
    with mpmath.workdps(2000):
        z = [mpmath.mpf(float(value)) for value in z]
        total = mpmath.log(mpmath.fsum(map(mpmath.exp, z)))
        return [float(value - total) for value in z]


def exact_bce(z, y):
    return precise(lambda: mpmath.log1p(mpmath.exp(z)) - mpmath.mpf(z) * y)
