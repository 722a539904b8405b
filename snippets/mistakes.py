"""The divergence from samples: the plain average may be negative, a better one never is."""

import numpy as np

from snippets.checks import check
from snippets.entropy import distributions
from snippets.logarithm import xlogy


def log_ratios(p, q, n, seed):
    """log q - log p at n outcomes drawn from p; ValueError where n is not positive.

    Parameters
    ----------
    p, q : array, shape (K,)
        Probabilities of K outcomes.
    n : int
        Number of draws, positive.
    seed : int
        Where the random numbers begin.

    Returns
    -------
    array, shape (n,)
        In nats; -inf where q gives an outcome no probability.

    Raises
    ------
    ValueError
        If p or q is no distribution, or n is not positive.

    Examples
    --------
    >>> log_ratios([0.5, 0.5], [0.5, 0.5], 3, seed=0)
    array([0., 0., 0.])
    """
    p, q = distributions(p=p, q=q)
    check(n > 0, "n must be positive, got {}", n)
    drawn = np.random.default_rng(seed).choice(len(p), size=n, p=p / p.sum())
    return xlogy(1, q[drawn]) - xlogy(1, p[drawn])


def plain_kl(p, q, n, seed=0):
    """The divergence of p from q, estimated by the mean of log p - log q over a sample of p.

    Parameters
    ----------
    p, q : array, shape (k,)
        Distributions over k outcomes.
    n, seed : int
        Size of the sample; another seed, another sample.

    Returns
    -------
    float
        In nats; right on average, but below 0 for some samples.

    Raises
    ------
    ValueError
        If p or q is no distribution, or n is not positive.

    Examples
    --------
    >>> plain_kl([0.5, 0.5], [0.4, 0.6], 10) < 0
    np.True_

    Source: Schulman, "Approximating KL Divergence", 2020.
    """
    return -log_ratios(p, q, n, seed).mean()


def sampled_kl(p, q, n, seed=0):
    """The divergence of p from q, estimated from a sample of p without ever being negative.

    Parameters
    ----------
    p, q, n, seed
        As for `plain_kl`.

    Returns
    -------
    float
        In nats, at least 0; right on average where q has no outcome that p rules out.

    Raises
    ------
    ValueError
        As `plain_kl`.

    Examples
    --------
    >>> sampled_kl([0.5, 0.5], [0.4, 0.6], 10) >= 0
    np.True_

    Source: Schulman, "Approximating KL Divergence", 2020.
    """
    log_ratio = log_ratios(p, q, n, seed)
    return (np.expm1(log_ratio) - log_ratio).mean()
