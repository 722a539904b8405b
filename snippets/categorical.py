"""More than two kinds of result: counts, and the probabilities of largest likelihood."""

import matplotlib.pyplot as plt
import numpy as np

BLOOD = np.array([34, 27, 28, 11])  # blood groups A, B, O, AB


def categorical_log_likelihood(p, counts):
    """Log-likelihood of the probabilities of several kinds.

    Parameters
    ----------
    p : array, shape (K,)
        Probabilities of the K kinds, above 0, with sum 1.
    counts : array, shape (K,)
        How often each kind was seen.

    Returns
    -------
    float
        log L(p | counts) in nats, for results in the order in which they were seen.

    Examples
    --------
    >>> p = np.array([0.25, 0.25, 0.25, 0.25])
    >>> print(f"{categorical_log_likelihood(p, BLOOD):.2f}")
    -138.63

    Source: Bishop, Pattern Recognition and Machine Learning, section 2.2.
    """
    return np.sum(counts * np.log(p))


def categorical_mle(counts):
    """The shares: the probabilities with the largest likelihood.

    Parameters
    ----------
    counts : array, shape (K,)
        How often each kind was seen, not all 0.

    Returns
    -------
    array, shape (K,)
        In [0, 1], with sum 1.

    Examples
    --------
    >>> print(*[f"{share:.2f}" for share in categorical_mle(BLOOD)])
    0.34 0.27 0.28 0.11

    Source: Bishop, Pattern Recognition and Machine Learning, section 2.2.
    """
    return counts / np.sum(counts)


def categorical_lagrangian(p, price, counts):
    """The log-likelihood, less the price of all above 1.

    Parameters
    ----------
    p : array, shape (K,)
        Positive; their sum may differ from 1.
    price : float
        Lagrange multiplier of the sum.
    counts : array, shape (K,)
        How often each kind was seen.

    Returns
    -------
    float
        The log-likelihood itself where the sum of p is 1.

    Examples
    --------
    >>> p = np.array([0.34, 0.27, 0.28, 0.21])  # 0.1 too much
    >>> print(f"{categorical_lagrangian(p, 0, BLOOD):.2f}")
    -124.84
    >>> print(f"{categorical_lagrangian(p, 100, BLOOD):.2f}")
    -134.84

    Source: Bishop, Pattern Recognition and Machine Learning, appendix E.
    """
    log_likelihood = np.sum(counts * np.log(p))
    return log_likelihood + price * (1 - np.sum(p))


def categorical_lagrange_gradient(p, price, counts):
    """Slope of the Lagrangian along each probability.

    Parameters
    ----------
    p, price, counts
        As for `categorical_lagrangian`.

    Returns
    -------
    array, shape (K,)
        0 where p is the counts divided by the price.

    Examples
    --------
    >>> p = np.array([0.25, 0.25, 0.25, 0.25])
    >>> slopes = categorical_lagrange_gradient(p, 100, BLOOD)
    >>> print(*[f"{slope:.0f}" for slope in slopes])
    36 8 12 -56

    Source: Bishop, Pattern Recognition and Machine Learning, appendix E.
    """
    return counts / p - price


def blood_shares_figure():
    """Log-likelihood as probability moves from A to B."""
    best = categorical_mle(BLOOD)
    moves = np.linspace(-0.22, 0.26, 241)
    logs = []
    for moved in moves:
        p = best + moved * np.array([-1, 1, 0, 0])
        logs.append(categorical_log_likelihood(p, BLOOD))
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(moves, logs)
    top = categorical_log_likelihood(best, BLOOD)
    ax.plot(0, top, "o", color="C1", label="the shares")
    ax.set_xlabel("probability moved from A to B")
    ax.set_ylabel("log-likelihood")
    ax.legend()
    return fig
