"""Entropy, cross-entropy and the Kullback-Leibler divergence of distributions on finitely many outcomes."""

import matplotlib.pyplot as plt
import numpy as np

PHONE_SHARES = np.array([0.3, 0.7])  # iOS, Android
TRUE_COIN = np.array([0.5, 0.5])  # tails, heads
BELIEVED_COIN = np.array([0.15, 0.85])  # tails, heads
FAIR_DIE = np.array([1, 1, 1, 1, 1, 1]) / 6
LOADED_DIE = np.array([1, 1, 1, 1, 1, 5]) / 10  # six half the time
TOSS_SHARES = np.array([0.44, 0.56])  # a hundred tosses: tails, heads
CODE_SHARES = np.array([1 / 2, 1 / 4, 1 / 8, 1 / 8])
CODE = ["0", "10", "110", "111"]
ONLY_TAILS = np.array([1.0, 0.0])
ONLY_HEADS = np.array([0.0, 1.0])


def surprisal(p):
    """Surprise of an outcome of probability p, in nats.

    Parameters
    ----------
    p : float
        Probability of the outcome, above 0 and at most 1.

    Returns
    -------
    float
        0 where p is 1, and the larger the smaller p is.

    Examples
    --------
    >>> print(f"{surprisal(0.5):.4f}")
    0.6931

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    return -np.log(p)


def entropy(p):
    """Entropy in nats: the surprise to expect.

    Parameters
    ----------
    p : array, shape (K,)
        Probabilities of K outcomes, with sum 1.

    Returns
    -------
    float
        H(p), from 0 to log K.

    Examples
    --------
    >>> print(f"{entropy(PHONE_SHARES):.4f}")
    0.6109

    In practice: `scipy.stats.entropy(p)`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    seen = p > 0  # 0 log 0 = 0
    return -np.sum(p[seen] * np.log(p[seen]))


def mean_code_length(p, code):
    """Mean length of the words of a code, in bits.

    Parameters
    ----------
    p : array, shape (K,)
        Probabilities of K outcomes, with sum 1.
    code : list of str
        The word of each outcome, made of 0 and 1.

    Returns
    -------
    float
        At least the entropy in bits, if no word is the beginning of another.

    Examples
    --------
    >>> print(f"{mean_code_length(CODE_SHARES, CODE):.2f}")
    1.75

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 5.1.
    """
    return np.sum(p * [len(word) for word in code])


def cross_entropy(p, q):
    """Cross-entropy in nats: -log q, averaged over p.

    Parameters
    ----------
    p, q : array, shape (K,)
        Distributions over the same K outcomes: what is true, and what is believed.

    Returns
    -------
    float
        H(p, q); inf, with NumPy's warning, where q rules out what p allows.

    Examples
    --------
    >>> print(f"{cross_entropy(TRUE_COIN, BELIEVED_COIN):.4f}")
    1.0298

    In practice: `scipy.stats.entropy(p) + scipy.stats.entropy(p, q)`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 6.1.2.
    """
    seen = p > 0  # 0 log 0 = 0
    return -np.sum(p[seen] * np.log(q[seen]))


def kl_divergence(p, q):
    """Divergence of p from q in nats: what believing q costs.

    Parameters
    ----------
    p, q : array, shape (K,)
        Distributions over the same K outcomes: what is true, and what is believed.

    Returns
    -------
    float
        0 where p and q are equal; inf, with NumPy's warning, where q rules out what p allows.

    Examples
    --------
    >>> print(f"{kl_divergence(TRUE_COIN, BELIEVED_COIN):.4f}")
    0.3367

    In practice: `scipy.stats.entropy(p, q)`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.3.
    """
    seen = p > 0  # 0 log 0 = 0
    return np.sum(p[seen] * np.log(p[seen] / q[seen]))


def jensen_shannon(p, q):
    """Mean divergence of p and q from their midpoint.

    Parameters
    ----------
    p, q : array, shape (K,)
        Distributions over the same K outcomes.

    Returns
    -------
    float
        In nats, from 0 to log 2; the same for q and p.

    Examples
    --------
    >>> print(f"{jensen_shannon(ONLY_TAILS, ONLY_HEADS):.4f}")
    0.6931

    In practice: `scipy.spatial.distance.jensenshannon(p, q) ** 2`

    Source: Lin, "Divergence measures based on the Shannon entropy" (1991).
    """
    m = (p + q) / 2
    return 1 / 2 * kl_divergence(p, m) + 1 / 2 * kl_divergence(q, m)


def surprisal_figure(p=0.125):
    """Surprise in bits, and one outcome on the curve."""
    grid, bit = np.linspace(0.01, 1, 199), np.log(2)
    name = f"probability {p:g}: {surprisal(p) / bit:.2f} bits"
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, surprisal(grid) / bit)
    ax.plot(p, surprisal(p) / bit, "o", label=name)
    ax.set(xlabel="probability", ylabel="surprise (bits)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig


def coin_entropy_figure(p=0.7):
    """Entropy of coins in bits, and one coin on the curve."""
    grid, bit = np.linspace(0, 1, 201), np.log(2)
    bits = [entropy(np.array([1 - t, t])) / bit for t in grid]
    own = entropy(np.array([1 - p, p])) / bit
    name = f"probability {p:g}: {own:.2f} bits"
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, bits)
    ax.plot(p, own, "o", label=name)
    ax.set(xlabel="probability of heads", ylabel="entropy (bits)")
    ax.set_ylim(bottom=0)
    ax.legend(loc="lower center")
    return fig


def kl_asymmetry_figure(p=0.5, q=0.85):
    """Divergences between one coin and all others, both ways."""
    grid, coin = np.linspace(0.005, 0.995, 199), np.array([1 - p, p])
    others = [np.array([1 - t, t]) for t in grid]
    there = [kl_divergence(coin, other) for other in others]
    back = [kl_divergence(other, coin) for other in others]
    second = np.array([1 - q, q])
    both = [kl_divergence(coin, second), kl_divergence(second, coin)]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, there, label=r"$D(p \,\Vert\, q)$")
    ax.plot(grid, back, "--", label=r"$D(q \,\Vert\, p)$")
    ax.plot([q, q], both, "o", color="C2", label=f"heads {q:g}")
    ax.axvline(p, color="grey", ls=":", label=f"equal at {p:g}")
    ax.set(xlabel="probability of heads under $q$")
    ax.set(ylabel="divergence (nats)")
    ax.set_ylim(0, 2)
    ax.legend(loc="upper center")
    return fig
