"""The probability of a text, one letter after another."""

import numpy as np

TWO_LETTERS = np.array([[0.1, 0.2], [0.3, 0.4]])  # joint probabilities


def chain_rule(joint, w):
    """Probability of w, each letter given those before it.

    Parameters
    ----------
    joint : array, shape (V, ..., V)
        Joint probability of every text of T letters, an axis for each place.
    w : tuple of int
        The text, T numbers from 0 to V - 1, none of which is impossible after those before it.

    Returns
    -------
    float

    Examples
    --------
    >>> print(f"{chain_rule(TWO_LETTERS, (1, 0)):.4f}")
    0.3000

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    given = [
        np.sum(joint[w[: t + 1]]) / np.sum(joint[w[:t]])
        for t in range(len(w))
    ]
    return np.prod(given)
