"""The Dirichlet distribution: what is believed of a distribution."""

import numpy as np


def dirichlet_density(q, k, constant):
    """Prior density of the distribution q.

    Parameters
    ----------
    q : array, shape (V,)
        Distribution of the next letter.
    k : float
        Exponent of every probability, 0 or more.
    constant : float
        What makes the density integrate to 1, positive.

    Returns
    -------
    float

    Examples
    --------
    >>> print(f"{dirichlet_density(np.array([0.5, 0.5]), 1, 1 / 6):.4f}")
    1.5000

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 4.6.3.
    """
    return np.prod(q**k) / constant
