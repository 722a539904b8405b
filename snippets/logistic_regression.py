"""Logistic regression: a sigmoid turns a weighted sum into the probability of a 1.

`logistic_log_likelihood` and its derivatives `logistic_score` and `logistic_hessian`, to be maximised; `logistic_nll`
and `logistic_gradient`, to be minimised.
"""

import numpy as np

# fmt: off

O_RING_TEMPERATURES = np.array([66, 70, 69, 68, 67, 72, 73, 70, 57, 63,
    70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58])  # Fahrenheit

O_RING_DAMAGED = np.array([0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1,
    0, 0, 0, 0, 0, 0, 1, 0, 1])  # 1: a ring was damaged

O_RING_X = np.column_stack([np.ones(23),
    (O_RING_TEMPERATURES - 32) / 1.8])  # a 1, and Celsius

# fmt: on

O_RING_W = np.array([7.614, -0.4179])  # fitted below


def design_matrix(x):
    """Features with a column of ones, for the intercept.

    Parameters
    ----------
    x : array, shape (n,) or (n, d)
        Features of n observations.

    Returns
    -------
    array, shape (n, 1 + d)

    Examples
    --------
    >>> print(*design_matrix(np.array([66, 70])).tolist())
    [1.0, 66.0] [1.0, 70.0]

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., section 4.4.1.
    """
    return np.column_stack([np.ones(len(x)), x])


def logistic_probability(w, X):
    """Probability of a 1 for each row of X.

    Parameters
    ----------
    w : array, shape (d,)
        Weights.
    X : array, shape (n, d)
        Features, with a column of ones where there is to be an intercept (see `design_matrix`); or one row of them.

    Returns
    -------
    array, shape (n,)
        In (0, 1).

    Examples
    --------
    >>> risk = logistic_probability(O_RING_W, np.array([1, 20]))
    >>> print(f"{risk:.2f}")
    0.32

    In practice: `scipy.special.expit(X @ w)`

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.18.
    """
    return 1 / (1 + np.exp(-(X @ w)))


def logistic_log_likelihood(w, X, y):
    """Log-likelihood of the weights.

    Parameters
    ----------
    w : array, shape (d,)
        Weights.
    X : array, shape (n, d)
        Features, with a column of ones where there is to be an intercept (see `design_matrix`).
    y : array, shape (n,)
        What was observed, each 0 or 1.

    Returns
    -------
    float
        log L(w) in nats, as long as no probability is rounded to 0 or 1.

    Examples
    --------
    >>> logs = logistic_log_likelihood(O_RING_W, O_RING_X, O_RING_DAMAGED)
    >>> print(f"{logs:.3f}")
    -10.158

    In practice: `-sklearn.metrics.log_loss(y, scipy.special.expit(X @ w), labels=[0, 1], normalize=False)`

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.20.
    """
    y_hat = logistic_probability(w, X)
    return np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def logistic_score(w, X, y):
    """Gradient of the log-likelihood, one slope per weight.

    Parameters
    ----------
    w, X, y
        As for `logistic_log_likelihood`.

    Returns
    -------
    array, shape (d,)

    Examples
    --------
    >>> slopes = logistic_score(np.zeros(2), O_RING_X, O_RING_DAMAGED)
    >>> print(*[f"{slope:.2f}" for slope in slopes])
    -4.50 -116.67

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.24.
    """
    y_hat = logistic_probability(w, X)
    return (y - y_hat) @ X  # the sum over i


def logistic_hessian(w, X):
    """Second derivatives of the log-likelihood.

    Parameters
    ----------
    w, X
        As for `logistic_log_likelihood`; the labels make no difference.

    Returns
    -------
    array, shape (d, d)
        Symmetric, with no positive eigenvalue.

    Examples
    --------
    >>> hessian = logistic_hessian(np.zeros(2), O_RING_X)
    >>> print(*[f"{value:.2f}" for value in hessian.ravel()])
    -5.75 -120.00 -120.00 -2588.89

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.25.
    """
    y_hat = logistic_probability(w, X)
    weights = y_hat * (1 - y_hat)
    return -np.einsum("i,ij,ik->jk", weights, X, X)  # the sum over i


def logistic_nll(w, X, y):
    """Negative log-likelihood of the weights.

    Parameters
    ----------
    w, X, y
        As for `logistic_log_likelihood`.

    Returns
    -------
    float
        In nats, never below 0.

    Examples
    --------
    >>> nll = logistic_nll(O_RING_W, O_RING_X, O_RING_DAMAGED)
    >>> print(f"{nll:.3f}")
    10.158

    In practice: `sklearn.metrics.log_loss(y, scipy.special.expit(X @ w), labels=[0, 1], normalize=False)`

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.20.
    """
    return -logistic_log_likelihood(w, X, y)


def logistic_gradient(w, X, y):
    """Gradient of the negative log-likelihood.

    Parameters
    ----------
    w, X, y
        As for `logistic_log_likelihood`.

    Returns
    -------
    array, shape (d,)

    Examples
    --------
    >>> slopes = logistic_gradient(np.zeros(2), O_RING_X, O_RING_DAMAGED)
    >>> print(*[f"{slope:.2f}" for slope in slopes])
    4.50 116.67

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., equation 4.24.
    """
    y_hat = logistic_probability(w, X)
    return (y_hat - y) @ X  # the sum over i
