"""Gradient descent finds the share of Android among ten phones."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES
from snippets.bernoulli_nll import bernoulli_nll, bernoulli_nll_gradient
from snippets.sigmoid import logit, sigmoid


def phones_descent(x, start=0.3, rate=0.01, steps=8):
    """Candidates p on the way down the NLL.

    Parameters
    ----------
    x : array, shape (n,)
        Observations, each 0 or 1.
    start : float
        The first p, in (0, 1).
    rate : float
        Learning rate, positive; one that is too large leads out of (0, 1).
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1,)
        The start, and p after each step.

    Examples
    --------
    >>> p = phones_descent(PHONES, start=0.3, rate=0.01, steps=3)
    >>> print(*[f"{p_t:.4f}" for p_t in p])
    0.3000 0.4905 0.5743 0.6257

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 4.3.
    """
    p = [start]
    for t in range(steps):
        p.append(p[t] - rate * bernoulli_nll_gradient(p[t], x))
    return np.array(p)


def phones_logit_descent(x, start=0.3, rate=0.5, steps=8):
    """The same walk over the logit z, which has no ends.

    Parameters
    ----------
    x, start, rate, steps
        As for `phones_descent`; no rate leads out of (0, 1).

    Returns
    -------
    array, shape (steps + 1,)
        The start, and p after each step.

    Examples
    --------
    >>> p = phones_logit_descent(PHONES, start=0.3, rate=0.5, steps=3)
    >>> print(*[f"{p_t:.4f}" for p_t in p])
    0.3000 0.7600 0.7011 0.6999

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    z = [logit(start)]
    for t in range(steps):
        z.append(z[t] - rate * np.sum(sigmoid(z[t]) - x))
    return np.array([sigmoid(z_t) for z_t in z])


def descent_steps_table(start=0.3, rate=0.01, steps=8):
    """Each step of the walk: where it is, and how steep."""
    rows = []
    path = phones_descent(PHONES, start, rate, steps)
    for t, p in enumerate(path, 1):
        slope = f"{bernoulli_nll_gradient(p, PHONES):.3f}"
        slope = slope.replace("-", "−")
        nll = f"{bernoulli_nll(p, PHONES):.4f}"
        rows.append([str(t), f"{p:.4f}", slope, nll])
    return ["$t$", "$p_t$", "slope", "NLL"], rows


def descent_figure(start=0.3, rate=0.01, step=8):
    """The walk so far; one that leaves (0, 1) stays at the edge."""
    grid, most = np.linspace(0.05, 0.99, 95), np.arange(9)
    path = phones_descent(PHONES, start, rate, steps=8)
    walked = np.clip(path, 0.05, 0.99)[np.minimum(most, step)]
    nlls = [bernoulli_nll(p, PHONES) for p in walked]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, [bernoulli_nll(p, PHONES) for p in grid])
    ax.plot(walked, nlls, "C1o-", linewidth=1, markersize=4)
    ax.plot(walked[-1], nlls[-1], "C1o", markersize=9)
    ax.set(xlabel="share of Android $p$", ylabel="NLL", ylim=(5, 22))
    return fig
