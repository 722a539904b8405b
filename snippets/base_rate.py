"""Rare ones: the loss of a constant prediction, and what a weight on the ones makes of it."""

import numpy as np

from snippets.logistic_regression import O_RING_DAMAGED  # noqa: F401 - an example uses it


def base_rate_loss(y):
    """Mean loss if the share of ones is always predicted.

    Parameters
    ----------
    y : array, shape (n,)
        Labels, each 0 or 1, at least one of each.

    Returns
    -------
    float
        In nats, at most log 2.

    Examples
    --------
    >>> print(f"{base_rate_loss(O_RING_DAMAGED):.4f}")
    0.6145

    In practice: `scipy.stats.entropy([np.mean(y), 1 - np.mean(y)])`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    r = np.mean(y)
    return -r * np.log(r) - (1 - r) * np.log(1 - r)


def weighted_base_rate(r, v):
    """Constant prediction of smallest loss if ones weigh v.

    Parameters
    ----------
    r : float
        Share of ones, in (0, 1).
    v : float
        What the loss of a 1 is multiplied by, positive.

    Returns
    -------
    float
        In (0, 1): above the share of ones where v is above 1.

    Examples
    --------
    >>> print(f"{weighted_base_rate(0.1, 9):.1f}")
    0.5

    Source: King & Zeng, "Logistic Regression in Rare Events Data", Political Analysis 9 (2001), 137-163.
    """
    return v * r / (v * r + 1 - r)
