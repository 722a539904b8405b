"""Logarithms that do not stumble over zero."""

import numpy as np

from snippets.checks import check


def xlogy(x, y):
    """x log y, with 0 log 0 = 0 and -inf where only y is 0.

    Parameters
    ----------
    x, y : float or array
        Non-negative; the shapes broadcast.

    Returns
    -------
    float or array
        In nats.

    Raises
    ------
    ValueError
        If x or y is negative or NaN.

    Examples
    --------
    >>> xlogy([0.0, 1.0], [0.0, 1.0])
    array([0., 0.])

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    check(x >= 0, "x must not be negative, got {}", x)
    check(y >= 0, "y must not be negative, got {}", y)
    with np.errstate(divide="ignore"):
        return x * np.log(np.where(x == 0, 1.0, y))
