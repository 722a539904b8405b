"""What one observation costs: the larger its probability or density, the less."""

import numpy as np


def surprise(u):
    """Cost of what happened, in nats.

    Parameters
    ----------
    u : float
        Probability or density that the model gave to it, above 0.

    Returns
    -------
    float
        0 where u is 1, negative where a density exceeds 1.

    Examples
    --------
    >>> print(f"{surprise(0.5):.4f}")
    0.6931
    >>> print(f"{surprise(0.01):.4f}")
    4.6052

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    return -np.log(u)


def initial_loss(K):
    """Loss of equal probabilities for all K classes, in nats.

    Parameters
    ----------
    K : int
        Number of classes.

    Returns
    -------
    float
        0 for a single class.

    Examples
    --------
    >>> print(f"{initial_loss(10):.4f}")
    2.3026

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    return -np.log(1 / K)
