"""A lighthouse off the coast and where its flashes hit the shore: a likelihood whose top no formula gives."""

import numpy as np

FLASHES = np.array([2.3, -1.8, 3.7, 1.0, -10.1, 2.1])  # km


def cauchy_log_likelihood(theta, u):
    """Log-likelihood of the lighthouse's place.

    Parameters
    ----------
    theta : float
        Candidate for the place along the coast, in km.
    u : array, shape (n,)
        Where n independent flashes hit the shore, in km.

    Returns
    -------
    float
        log L(theta | u) in nats.

    Examples
    --------
    >>> print(f"{cauchy_log_likelihood(2, FLASHES):.2f}")
    -16.75

    In practice: `scipy.stats.cauchy.logpdf(u, theta).sum()`

    Source: Gull, "Bayesian Inductive Inference and Maximum Entropy", Kluwer (1988), 53-74.
    """
    return -np.sum(np.log(np.pi * (1 + (u - theta) ** 2)))


def cauchy_score(theta, u):
    """Score: the slope of the log-likelihood.

    Parameters
    ----------
    theta, u
        As for `cauchy_log_likelihood`.

    Returns
    -------
    float
        0 at every top, and in every valley.

    Examples
    --------
    >>> print(f"{cauchy_score(1, FLASHES):.2f}")
    1.80

    Source: Lehmann & Casella, Theory of Point Estimation, 2nd ed., chapter 6.
    """
    return np.sum(2 * (u - theta) / (1 + (u - theta) ** 2))


def cauchy_curvature(theta, u):
    """Second derivative of the log-likelihood.

    Parameters
    ----------
    theta, u
        As for `cauchy_log_likelihood`.

    Returns
    -------
    float
        Below 0 at a top, above 0 in a valley.

    Examples
    --------
    >>> print(f"{cauchy_curvature(1, FLASHES):.2f}")
    -1.35

    Source: Lehmann & Casella, Theory of Point Estimation, 2nd ed., chapter 6.
    """
    r = u - theta
    return np.sum(2 * (r**2 - 1) / (1 + r**2) ** 2)


def cauchy_information(n):
    """Fisher information: minus the expected curvature.

    Parameters
    ----------
    n : int
        Number of flashes.

    Returns
    -------
    float
        The same wherever the lighthouse is.

    Examples
    --------
    >>> print(f"{cauchy_information(6):.4f}")
    3.0000

    Source: Lehmann & Casella, Theory of Point Estimation, 2nd ed., chapter 2.
    """
    turns = (np.arange(1000) + 0.5) / 1000  # all equally likely
    u = np.tan(np.pi * (turns - 0.5))  # lighthouse at 0
    return -n * cauchy_curvature(0, u) / 1000
