"""The mean of the negative log-likelihood, and the cross-entropy that it estimates."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES  # noqa: F401 - the examples use it

HUNDRED_TOSSES = np.repeat([1, 0], [56, 44])  # 1 = heads


def bernoulli_mean_nll(p, x):
    """Negative log-likelihood per observation, in nats.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1).
    x : array, shape (n,)
        Observations, each 0 or 1.

    Returns
    -------
    float
        In nats per observation.

    Examples
    --------
    >>> print(f"{bernoulli_mean_nll(0.7, PHONES):.3f}")
    0.611
    >>> print(f"{bernoulli_mean_nll(0.56, HUNDRED_TOSSES):.3f}")
    0.686

    In practice: `sklearn.metrics.log_loss(x, [p] * len(x), labels=[0, 1])`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 5.5.
    """
    return -np.mean(x * np.log(p) + (1 - x) * np.log(1 - p))


def bernoulli_cross_entropy(p, q):
    """Mean cost if 1s have probability p and you believe q.

    Parameters
    ----------
    p : float
        Probability of a 1, in [0, 1].
    q : float
        Probability of a 1 that is believed, in (0, 1).

    Returns
    -------
    float
        In nats per observation.

    Examples
    --------
    >>> print(f"{bernoulli_cross_entropy(0.7, 0.7):.4f}")
    0.6109
    >>> print(f"{bernoulli_cross_entropy(0.7, 0.4):.4f}")
    0.7947

    In practice: `torch.nn.functional.binary_cross_entropy(torch.tensor(q), torch.tensor(p)).item()`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.3.
    """
    return -p * np.log(q) - (1 - p) * np.log(1 - q)


def running_nll_figure(p=0.7, candidates=(0.7, 0.4), most=1000):
    """Mean NLL of ever more data, and the cross-entropy."""
    x = np.random.default_rng(1).random(most) < p
    n = np.arange(1, most + 1)
    fig, ax = plt.subplots(layout="constrained")
    for k, q in enumerate(candidates):
        means = [bernoulli_mean_nll(q, x[:m]) for m in n]
        limit = bernoulli_cross_entropy(p, q)
        ax.plot(n, means, f"C{k}", label=f"mean NLL of $q = {q:g}$")
        ax.axhline(limit, color=f"C{k}", linestyle=":")
    ax.set_xlabel("number of observations $n$")
    ax.set_ylabel("nats per observation")
    ax.legend()
    return fig
