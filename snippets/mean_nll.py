"""The mean of the negative log-likelihood, and the cross-entropy that it estimates."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import bits
from snippets.bernoulli_nll import bernoulli_nll
from snippets.checks import check, numbers
from snippets.coin import HEADS, TOSSES
from snippets.logarithm import xlogy

TEN_TOSSES = np.repeat([1, 0], [HEADS, TOSSES - HEADS])  # a hundred tosses: 1 heads, 0 tails


def bernoulli_mean_nll(p, x):
    """Negative log-likelihood per observation.

    Parameters
    ----------
    p, x
        As for `bernoulli_nll`.

    Returns
    -------
    float or array
        In nats per observation.

    Raises
    ------
    ValueError
        As `bernoulli_nll`.

    Examples
    --------
    >>> bernoulli_mean_nll(0.5, TEN_TOSSES).round(4)
    np.float64(0.6931)

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 5.5.
    """
    return bernoulli_nll(p, x) / len(bits(x))


def bernoulli_cross_entropy(p, q):
    """What an observation costs on average if 1s come with probability p and q is believed.

    Parameters
    ----------
    p, q : float or array
        Probabilities of a 1, in [0, 1]; they broadcast.

    Returns
    -------
    float or array
        -p log q - (1 - p) log (1 - q) in nats; inf where q rules out what p allows.

    Raises
    ------
    ValueError
        If p or q leaves [0, 1].

    Examples
    --------
    >>> bernoulli_cross_entropy(0.7, 0.5).round(4)
    np.float64(0.6931)

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.3.
    """
    p, q = numbers(p=p, q=q)
    check((p >= 0) & (p <= 1), "p must lie in [0, 1], got {}", p)
    check((q >= 0) & (q <= 1), "q must lie in [0, 1], got {}", q)
    return 0.0 - xlogy(p, q) - xlogy(1 - p, 1 - q)


def running_nll_figure(p=0.7, candidates=(0.7, 0.4), most=1000, seed=1):
    """Mean NLL of ever more simulated observations, beside the cross-entropy."""
    x = np.random.default_rng(seed).random(most) < p
    count = np.arange(1, most + 1)
    fig, ax = plt.subplots(layout="constrained")
    for q in candidates:
        means = np.cumsum(bernoulli_cross_entropy(x, q)) / count
        (line,) = ax.plot(count, means, label=f"mean NLL of $q = {q:g}$")
        ax.axhline(bernoulli_cross_entropy(p, q), color=line.get_color(), linestyle=":")
    ax.set(xlabel="number of observations $n$", ylabel="nats per observation")
    ax.legend()
    return fig
