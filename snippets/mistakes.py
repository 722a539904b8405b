"""What the counterexamples need: a density above 1, an area that is not 1, and divergences from samples."""

import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood  # noqa: F401 - the example uses PHONES

FAIR_COIN = np.array([0.5, 0.5])  # tails, heads
BENT_COIN = np.array([0.4, 0.6])  # tails, heads
FAIR_TOSSES = np.array([1, 0, 0, 0, 1, 1, 1, 1, 1, 1])  # 1 = heads
BATCH_MEANS = np.array([0.5, 1.0])
BATCH_SIZES = np.array([8, 2])


def normal_peak(sigma):
    """Normal density at its mean, per unit of sigma.

    Parameters
    ----------
    sigma : float
        Standard deviation, positive.

    Returns
    -------
    float
        Above 1 where sigma is below 0.3989.

    Examples
    --------
    >>> print(f"{normal_peak(0.03):.2f}")
    13.30

    In practice: `scipy.stats.norm.pdf(0, 0, sigma)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    return 1 / (sigma * np.sqrt(2 * np.pi))


def bernoulli_area(x, strips=1000):
    """Area under the likelihood: a sum of narrow strips.

    Parameters
    ----------
    x : array, shape (n,)
        Observations, each 0 or 1.
    strips : int
        How many; more strips, more digits.

    Returns
    -------
    float
        The integral of L(p | x) over p from 0 to 1.

    Examples
    --------
    >>> print(f"{bernoulli_area(PHONES):.2e}")
    7.58e-04

    In practice: `scipy.integrate.quad(lambda p: bernoulli_likelihood(p, x), 0, 1)[0]`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.3.
    """
    width = 1 / strips
    middles = (np.arange(strips) + 0.5) * width
    return sum(bernoulli_likelihood(p, x) * width for p in middles)


def plain_kl(p, q, x):
    """Divergence from a sample: mean of log p - log q.

    Parameters
    ----------
    p, q : array, shape (K,)
        Probabilities of K outcomes; q is above 0 where p is.
    x : array of int, shape (n,)
        Sample of p: outcomes 0 ... K - 1.

    Returns
    -------
    float
        In nats; right on average, but below 0 for some samples.

    Examples
    --------
    >>> print(f"{plain_kl(FAIR_COIN, BENT_COIN, FAIR_TOSSES):.4f}")
    -0.0607

    Source: Schulman, "Approximating KL Divergence", 2020.
    """
    return np.mean(np.log(p[x]) - np.log(q[x]))


def sampled_kl(p, q, x):
    """Divergence from a sample, never below 0.

    Parameters
    ----------
    p, q, x
        As for `plain_kl`.

    Returns
    -------
    float
        In nats, at least 0; right on average where q has no outcome that p rules out.

    Examples
    --------
    >>> print(f"{sampled_kl(FAIR_COIN, BENT_COIN, FAIR_TOSSES):.4f}")
    0.0193

    Source: Schulman, "Approximating KL Divergence", 2020.
    """
    t = q[x] / p[x]
    return np.mean(t - 1 - np.log(t))
