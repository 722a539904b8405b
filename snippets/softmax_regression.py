"""Softmax regression: a weighted sum a class, and the softmax of them; its loss and its gradient."""

import numpy as np

from snippets.softmax import log_softmax, softmax

ZERO_W = np.zeros((64, 10))
ZERO_B = np.zeros(10)
INKY = np.ones((1, 64))  # a picture full of ink


def regression_logits(w, b, x):
    """Weighted sums of the features, one for each class.

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

    Examples
    --------
    >>> print(regression_logits(ZERO_W, ZERO_B, INKY))
    [[0. 0. 0. 0. 0. 0. 0. 0. 0. 0.]]

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return x @ w + b


def regression_loss(w, b, x, y, penalty=0.0):
    """Mean NLL of the labels, and a penalty on the weights.

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

    Examples
    --------
    >>> print(f"{regression_loss(ZERO_W, ZERO_B, INKY, np.array([3])):.4f}")
    2.3026

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 10.3.
    """
    log_q = log_softmax(x @ w + b)
    nll = -np.mean(log_q[np.arange(len(y)), y])
    return nll + penalty / 2 * np.sum(w**2)


def regression_loss_gradient(w, b, x, y, penalty=0.0):
    """Slopes of the loss along the weights and the intercepts.

    Parameters
    ----------
    w, b, x, y, penalty
        As for `regression_loss`.

    Returns
    -------
    array, shape (d, K), and array, shape (K,)
        Features times what the model missed, on average.

    Examples
    --------
    >>> g, _ = regression_loss_gradient(ZERO_W, ZERO_B, INKY, np.array([3]))
    >>> print(g[0].round(1))
    [ 0.1  0.1  0.1 -0.9  0.1  0.1  0.1  0.1  0.1  0.1]

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 10.3.
    """
    missed = softmax(x @ w + b) - np.eye(len(b))[y]
    return x.T @ missed / len(x) + penalty * w, missed.mean(axis=0)
