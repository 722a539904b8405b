"""Logistic regression: a sigmoid turns a weighted sum into the probability of a 1.

`logistic_log_likelihood` and its derivatives `logistic_score` and `logistic_hessian`, to be maximised; `logistic_nll` and `logistic_gradient`, to be minimised.
"""

import numpy as np

from snippets.checks import check, numbers
from snippets.sigmoid import log_sigmoid, sigmoid

# 23 launches of the space shuttle: degrees Fahrenheit, and 1 where an O-ring of the boosters was damaged
O_RING_TEMPERATURES = np.array(
    [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58], dtype=float
)
O_RING_DAMAGED = np.array([0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1])


def design_matrix(x):
    """Rows of features with a 1 in front, which the intercept is multiplied with.

    Parameters
    ----------
    x : array, shape (n,) or (n, d)
        Features of n observations.

    Returns
    -------
    array, shape (n, 1 + d)

    Raises
    ------
    ValueError
        If x is empty, not finite, or has more than two dimensions.

    Examples
    --------
    >>> design_matrix([66, 70])
    array([[ 1., 66.],
           [ 1., 70.]])

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., section 4.4.1.
    """
    x = numbers(x=x)
    check(x.ndim in (1, 2), "x must have one or two dimensions, got shape {}", x.shape)
    return np.column_stack([np.ones(len(x)), x])


def logistic_log_likelihood(w, x, y):
    """Log-likelihood of the weights.

    Parameters
    ----------
    w : array, shape (d,)
        Weights.
    x : array, shape (n, d)
        Features, with a column of ones where there is to be an intercept (see `design_matrix`).
    y : array, shape (n,)
        What was observed, each 0 or 1.

    Returns
    -------
    float
        log L(w) in nats, finite for logits of any size.

    Raises
    ------
    ValueError
        If an argument is empty or not finite, the shapes do not fit, or y holds anything but 0 and 1.

    Examples
    --------
    >>> logistic_log_likelihood([0.0, 0.0], design_matrix(O_RING_TEMPERATURES), O_RING_DAMAGED).round(4)  # 23 log(1/2)
    np.float64(-15.9424)

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.20.
    """
    w, x, y = logistic_fitting(w, x, y)
    z = x @ w
    return log_sigmoid((2 * y - 1) * z).sum()  # log s where y is 1, log(1 - s) where it is 0


def logistic_score(w, x, y):
    """Gradient of the log-likelihood: each observation pulls by what the model missed.

    Parameters
    ----------
    w, x, y
        As for `logistic_log_likelihood`.

    Returns
    -------
    array, shape (d,)

    Raises
    ------
    ValueError
        As `logistic_log_likelihood`.

    Examples
    --------
    >>> logistic_score([0.0, 0.0], design_matrix(O_RING_TEMPERATURES), O_RING_DAMAGED)
    array([  -4.5, -354. ])

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.24.
    """
    w, x, y = logistic_fitting(w, x, y)
    return x.T @ (y - sigmoid(x @ w))


def logistic_hessian(w, x):
    """Second derivatives of the log-likelihood; they do not depend on y.

    Parameters
    ----------
    w, x
        As for `logistic_log_likelihood`.

    Returns
    -------
    array, shape (d, d)
        Symmetric, with no positive eigenvalue.

    Raises
    ------
    ValueError
        As `logistic_log_likelihood`.

    Examples
    --------
    >>> logistic_hessian([0.0, 0.0], design_matrix([0.0, 1.0]))
    array([[-0.5 , -0.25],
           [-0.25, -0.25]])

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.25.
    """
    w, x, _ = logistic_fitting(w, x, np.zeros(len(x)))
    s = sigmoid(x @ w)
    return -(x.T * (s * (1 - s))) @ x


def logistic_nll(w, x, y):
    """Negative log-likelihood of the weights: `logistic_log_likelihood` with the other sign, to be minimised.

    Parameters
    ----------
    w, x, y
        As for `logistic_log_likelihood`.

    Returns
    -------
    float
        In nats, never below 0.

    Raises
    ------
    ValueError
        As `logistic_log_likelihood`.

    Examples
    --------
    >>> logistic_nll([0.0, 0.0], design_matrix(O_RING_TEMPERATURES), O_RING_DAMAGED).round(4)
    np.float64(15.9424)

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.20.
    """
    return -logistic_log_likelihood(w, x, y)


def logistic_gradient(w, x, y):
    """Gradient of the negative log-likelihood.

    Parameters
    ----------
    w, x, y
        As for `logistic_log_likelihood`.

    Returns
    -------
    array, shape (d,)

    Raises
    ------
    ValueError
        As `logistic_log_likelihood`.

    Examples
    --------
    >>> logistic_gradient([0.0, 0.0], design_matrix(O_RING_TEMPERATURES), O_RING_DAMAGED)
    array([  4.5, 354. ])

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.24.
    """
    return -logistic_score(w, x, y)


def logistic_fitting(w, x, y):
    """The arguments as arrays whose shapes fit; ValueError where they do not, or y is anything but 0s and 1s.

    Parameters
    ----------
    w : array, shape (d,)
        Weights.
    x : array, shape (n, d)
        Features, a row for each observation.
    y : array, shape (n,)
        Labels, each 0 or 1.

    Returns
    -------
    three arrays
        The same as floats.

    Raises
    ------
    ValueError
        If the shapes do not fit, a number is not finite, or y holds anything but 0 and 1.

    Examples
    --------
    >>> logistic_fitting([1], [[2], [3]], [0, 1])
    (array([1.]), array([[2.],
           [3.]]), array([0., 1.]))
    """
    w, x, y = numbers(w=w, x=x, y=y)
    check(w.ndim == 1 and x.ndim == 2 and x.shape[1] == w.size, "x must have shape (n, {}), got {}", w.size, x.shape)
    check(y.shape == x.shape[:1], "y must have shape ({},), got {}", len(x), y.shape)
    check(np.isin(y, (0, 1)), "y must hold 0s and 1s, got {}", y)
    return w, x, y
