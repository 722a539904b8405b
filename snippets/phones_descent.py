"""Gradient descent finds the share of Android among ten phones."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bits
from snippets.bernoulli_nll import bernoulli_nll, bernoulli_nll_gradient
from snippets.gradient_descent import gradient_descent
from snippets.sigmoid import logit, sigmoid


def phones_descent(x, start=0.3, rate=0.01, steps=8):
    """Candidates p on the way down the negative log-likelihood.

    Parameters
    ----------
    x : array, shape (n,)
        Observations, each 0 or 1.
    start : float
        The first p, strictly between 0 and 1.
    rate : float
        Learning rate, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1,)
        The start, and p after each step.

    Raises
    ------
    ValueError
        If a step leads out of (0, 1) - take a smaller rate - or an argument is bad.

    Examples
    --------
    >>> phones_descent(PHONES).round(3)
    array([0.3  , 0.49 , 0.574, 0.626, 0.657, 0.676, 0.687, 0.693, 0.696])

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 4.3.
    """
    return gradient_descent(lambda p: bernoulli_nll_gradient(p, x), start, rate, steps)


def phones_logit_descent(x, start=0.3, rate=0.5, steps=8):
    """The same walk over the logit of p, which no step can lead out of (0, 1).

    Parameters
    ----------
    x, start, rate, steps
        As for `phones_descent`.

    Returns
    -------
    array, shape (steps + 1,)
        The start, and p after each step.

    Raises
    ------
    ValueError
        If x does not hold zeros and ones, start leaves (0, 1), or as `gradient_descent`.

    Examples
    --------
    >>> phones_logit_descent(PHONES, steps=3).round(3)
    array([0.3  , 0.76 , 0.701, 0.7  ])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    x = bits(x)
    return sigmoid(gradient_descent(lambda z: (sigmoid(z) - x).sum(), logit(start), rate, steps))


def descent_steps_table(start=0.3, rate=0.01, steps=8):
    """Each step of the walk: where it is, how steep it is there, what remains."""
    rows = []
    for t, p in enumerate(phones_descent(PHONES, start, rate, steps), 1):
        slope = f"{bernoulli_nll_gradient(p, PHONES):.3f}".replace("-", "−")
        rows.append([str(t), f"{p:.4f}", slope, f"{bernoulli_nll(p, PHONES):.4f}"])
    return ["$t$", "$p_t$", "slope", "NLL"], rows


def descent_figure(start=0.3, rates=(0.01, 0.03), steps=8):
    """The walk on the phones' NLL, with a small and a large learning rate."""
    grid = np.linspace(0.15, 0.95, 161)
    fig, axes = plt.subplots(len(rates), 1, squeeze=False, figsize=(5.6, 2.5 * len(rates)), layout="constrained")
    for ax, rate, color in zip(axes[:, 0], rates, ["C1", "C2", "C3"], strict=False):
        path = phones_descent(PHONES, start, rate, steps)
        ax.plot(grid, bernoulli_nll(grid, PHONES))
        ax.plot(path, bernoulli_nll(path, PHONES), "o-", color=color, label=f"learning rate {rate:g}")
        ax.set(xlabel="share of Android $p$", ylabel="NLL")
        ax.legend()
    return fig
