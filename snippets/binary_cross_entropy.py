"""Binary cross-entropy of predicted probabilities."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.logarithm import xlogy


def bce_terms(y_hat, y):
    """Binary cross-entropy of each prediction.

    Parameters
    ----------
    y_hat : float or array
        Predicted probabilities of a 1, in [0, 1].
    y : float or array
        What came: 0 or 1 (or the probability of a 1, in between); y_hat and y broadcast.

    Returns
    -------
    float or array
        -log y_hat where y is 1, -log(1 - y_hat) where it is 0, in nats; inf where y was ruled out.

    Raises
    ------
    ValueError
        If y_hat or y leaves [0, 1].

    Examples
    --------
    >>> bce_terms([0.9, 0.9], [1, 0]).round(4)
    array([0.1054, 2.3026])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    y_hat, y = numbers(y_hat=y_hat, y=y)
    check((y_hat >= 0) & (y_hat <= 1), "y_hat must lie in [0, 1], got {}", y_hat)
    check((y >= 0) & (y <= 1), "y must lie in [0, 1], got {}", y)
    return 0.0 - xlogy(y, y_hat) - xlogy(1 - y, 1 - y_hat)


def binary_cross_entropy(y_hat, y):
    """Binary cross-entropy of all predictions together: the sum that is the negative log-likelihood.

    Parameters
    ----------
    y_hat : float or array, shape (n,)
        Predicted probabilities of a 1, in [0, 1]; one for all, or one for each.
    y : array, shape (n,)
        What came, as for `bce_terms`.

    Returns
    -------
    float
        In nats.

    Raises
    ------
    ValueError
        As `bce_terms`.

    Examples
    --------
    >>> binary_cross_entropy(0.7, [1, 1, 1, 1, 1, 1, 1, 0, 0, 0]).round(4)
    np.float64(6.1086)

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    return bce_terms(y_hat, y).sum()


def bce_cases_figure(y_hat=0.9):
    """The loss of a prediction if a 1 comes and if a 0 comes."""
    grid = np.linspace(0.004, 0.996, 249)
    fig, ax = plt.subplots(layout="constrained")
    for y, formula in [(1, r"$-\log \hat{y}$"), (0, r"$-\log(1 - \hat{y})$")]:
        (line,) = ax.plot(grid, bce_terms(grid, y), label=f"$y = {y}$: {formula}")
        ax.plot(y_hat, bce_terms(y_hat, y), "o", color=line.get_color())
    ax.set(xlabel=r"prediction $\hat{y}$", ylabel="loss")
    ax.legend()
    return fig
