"""Binary cross-entropy of predicted probabilities."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES  # noqa: F401 - the examples use it

FORECASTS = np.array([0.9, 0.2, 0.6])
OUTCOMES = np.array([1, 0, 1])


def bce_price(y_hat, y):
    """What a prediction costs, once the outcome y is known.

    Parameters
    ----------
    y_hat : float
        Predicted probability of a 1, in [0, 1]; inf comes out where it ruled out y.
    y : int
        The outcome, 0 or 1.

    Returns
    -------
    float
        In nats, never below 0.

    Examples
    --------
    >>> print(f"{bce_price(0.9, 1):.4f}")
    0.1054
    >>> print(f"{bce_price(0.9, 0):.4f}")
    2.3026

    In practice: `-scipy.stats.bernoulli.logpmf(y, y_hat)`

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    if y == 1:
        return -np.log(y_hat)
    return -np.log(1 - y_hat)


def outcomes_nll(p, y):
    """Minus the log of the probabilities, multiplied.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1).
    y : array, shape (n,)
        Independent outcomes, each 0 or 1; of some hundreds of them the product is too small for a float.

    Returns
    -------
    float
        -log L(p | y) in nats.

    Examples
    --------
    >>> print(f"{outcomes_nll(0.7, PHONES):.4f}")
    6.1086

    In practice: `-scipy.stats.bernoulli.logpmf(y, p).sum()`

    Source: Bishop, Pattern Recognition and Machine Learning, section 2.1.
    """
    return -np.log(np.prod(p**y * (1 - p) ** (1 - y)))


def labels_likelihood(y_hat, y):
    """Likelihood of the labels: each has its own prediction.

    Parameters
    ----------
    y_hat : array, shape (n,)
        Predicted probabilities of a 1, in [0, 1]; or one number for all.
    y : array, shape (n,)
        Labels, each 0 or 1.

    Returns
    -------
    float
        In [0, 1].

    Examples
    --------
    >>> print(f"{labels_likelihood(FORECASTS, OUTCOMES):.3f}")
    0.432

    In practice: `scipy.stats.bernoulli.pmf(y, y_hat).prod()`

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    return np.prod(y_hat**y * (1 - y_hat) ** (1 - y))


def binary_cross_entropy(y_hat, y):
    """Binary cross-entropy, summed over the predictions.

    Parameters
    ----------
    y_hat : array, shape (n,)
        Predicted probabilities of a 1, in (0, 1); or one number for all.
    y : array, shape (n,)
        Labels, each 0 or 1 (or the probability of a 1, in between).

    Returns
    -------
    float
        In nats, never below 0.

    Examples
    --------
    >>> print(f"{binary_cross_entropy(np.full(10, 0.7), PHONES):.4f}")
    6.1086

    In practice: `sklearn.metrics.log_loss(y, y_hat, normalize=False, labels=[0, 1])`

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    return -np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def bce_cases_figure(y_hat=0.9):
    """What a prediction costs for either outcome."""
    grid = np.linspace(0.004, 0.996, 249)
    names = {1: r"$-\log \hat{y}$", 0: r"$-\log(1 - \hat{y})$"}
    fig, ax = plt.subplots(layout="constrained")
    for y, name in names.items():
        prices = [bce_price(q, y) for q in grid]
        (line,) = ax.plot(grid, prices, label=f"$y = {y}$: {name}")
        ax.plot(y_hat, bce_price(y_hat, y), "o", color=line.get_color())
    ax.set(xlabel=r"prediction $\hat{y}$", ylabel="loss")
    ax.legend()
    return fig
