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
