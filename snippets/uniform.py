"""The uniform distribution from 0 to an unknown end: a likelihood whose top is a cliff."""

import matplotlib.pyplot as plt
import numpy as np

BUS_WAITS = np.array([3.2, 7.9, 1.4, 9.1, 5.6])  # minutes


def uniform_likelihood(theta, x):
    """Likelihood of theta: 0 below the longest wait.

    Parameters
    ----------
    theta : float
        Candidate for the end, positive.
    x : array, shape (n,)
        Independent observations, 0 or more.

    Returns
    -------
    float
        L(theta | x), in one over the n-th power of the unit of x.

    Examples
    --------
    >>> print(f"{uniform_likelihood(9.0, BUS_WAITS):.3g}")
    0
    >>> print(f"{uniform_likelihood(9.1, BUS_WAITS):.3g}")
    1.6e-05

    In practice: `scipy.stats.uniform.pdf(x, 0, theta).prod()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    if theta >= np.max(x):
        return theta ** -len(x)
    return 0.0


def uniform_mle(x):
    """The largest observation: the end of largest likelihood.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, 0 or more, not all 0.

    Returns
    -------
    float
        Never above the true end.

    Examples
    --------
    >>> print(uniform_mle(BUS_WAITS))
    9.1

    In practice: `np.max(x)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return np.max(x)


def uniform_likelihood_figure(theta=12.0):
    """The buses' likelihood: a cliff, then a slope."""
    unit, best = 1e-5, uniform_mle(BUS_WAITS)
    below, above = [4, best], np.linspace(best, 20, 300)
    slope = [uniform_likelihood(t, BUS_WAITS) / unit for t in above]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(above, slope)
    ax.plot(below, [0, 0], "C0")
    for t, label in [(best, "largest at"), (theta, "candidate")]:
        height = uniform_likelihood(t, BUS_WAITS) / unit
        ax.plot(t, height, "o", label=f"{label} {t:g}")
    ticks = np.zeros(len(BUS_WAITS))
    ax.plot(BUS_WAITS, ticks, "|k", markersize=14, label="waits")
    ax.set_xlabel(r"minutes between buses $\theta$")
    ax.set_ylabel("likelihood ($10^{-5}$)")
    ax.legend()
    return fig
