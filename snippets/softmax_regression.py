"""Softmax regression: one straight line a class, and the softmax of them; its loss and its gradient."""

import numpy as np

from snippets.categorical_cross_entropy import cross_entropy_gradient, sparse_cross_entropy
from snippets.checks import check, numbers


def regression_logits(w, b, x):
    """Logits of every observation: weighted sums of its features, one for each class.

    Parameters
    ----------
    w : array, shape (d, K)
        Weights of d features in K classes.
    b : array, shape (K,)
        Intercepts.
    x : array, shape (n, d)
        Features of n observations.

    Returns
    -------
    array, shape (n, K)

    Raises
    ------
    ValueError
        If an argument is empty or not finite, or the shapes do not fit.

    Examples
    --------
    >>> regression_logits([[1.0, -1.0]], [0.0, 0.5], [[2.0], [3.0]])
    array([[ 2. , -1.5],
           [ 3. , -2.5]])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    w, b, x = numbers(w=w, b=b, x=x)
    fits = x.ndim == w.ndim == 2 and x.shape[1] == w.shape[0] and b.shape == w.shape[1:]
    check(fits, "w, b and x must have shapes (d, K), (K,) and (n, d), got {}, {} and {}", w.shape, b.shape, x.shape)
    return x @ w + b


def regression_loss(w, b, x, y, penalty=0.0):
    """Mean negative log-likelihood of the labels, and half the penalty times the sum of the squared weights.

    Parameters
    ----------
    w, b, x
        As for `regression_logits`.
    y : array of int, shape (n,)
        Labels 0 ... K - 1.
    penalty : float
        0 or more; intercepts are not penalised.

    Returns
    -------
    float
        In nats.

    Raises
    ------
    ValueError
        If penalty is negative, y holds anything but 0 ... K - 1, or as `regression_logits`.

    Examples
    --------
    >>> regression_loss(np.zeros((1, 4)), np.zeros(4), [[2.0], [3.0]], [0, 3]).round(4)  # log 4
    np.float64(1.3863)

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 10.3.
    """
    check(penalty >= 0, "penalty must not be negative, got {}", penalty)
    return sparse_cross_entropy(regression_logits(w, b, x), y).mean() + penalty / 2 * np.square(w).sum()


def regression_loss_gradient(w, b, x, y, penalty=0.0):
    """Derivatives of the loss by the weights and by the intercepts.

    Parameters
    ----------
    w, b, x, y, penalty
        As for `regression_loss`.

    Returns
    -------
    array, shape (d, K), and array, shape (K,)
        Features times what the model missed, on average.

    Raises
    ------
    ValueError
        As `regression_loss`.

    Examples
    --------
    >>> by_w, by_b = regression_loss_gradient(np.zeros((1, 2)), np.zeros(2), [[2.0], [3.0]], [0, 0])
    >>> by_w, by_b
    (array([[-1.25,  1.25]]), array([-0.5,  0.5]))

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 10.3.
    """
    check(penalty >= 0, "penalty must not be negative, got {}", penalty)
    missed = cross_entropy_gradient(regression_logits(w, b, x), y) / len(x)
    return np.transpose(x) @ missed + penalty * np.asarray(w), missed.sum(axis=0)
