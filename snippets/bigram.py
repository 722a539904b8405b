"""A language model that counts: each letter given the one before it."""

import unicodedata

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.poems import AZALEAS, LETTERS, letters


def bigram_counts(text):
    """How often each letter follows each other one.

    Parameters
    ----------
    text : str
        Korean letters, spaces and line breaks.

    Returns
    -------
    array of int, shape (69, 69)
        Row: the letter before; column: the letter that follows it.

    Raises
    ------
    ValueError
        If text is empty or holds anything else.

    Examples
    --------
    >>> bigram_counts("나 보기가").sum()
    np.int64(9)

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.1.
    """
    w, size = letters(text), len(LETTERS)
    return np.bincount(w[:-1] * size + w[1:], minlength=size**2).reshape(size, size)


def bigram_fit(count, k=0.0):
    """Shares of the counts in each row, after k has been added to each count.

    Parameters
    ----------
    count : array, shape (..., v)
        How often each of v letters followed, one row for each letter before.
    k : float
        0 gives the maximum likelihood estimate; more than 0 smooths.

    Returns
    -------
    array, shape (..., v)
        Each row sums to 1; a row without any count, where every distribution is an MLE, is uniform.

    Raises
    ------
    ValueError
        If a count or k is negative.

    Examples
    --------
    >>> bigram_fit([3, 1, 0]), bigram_fit([3, 1, 0], k=1).round(4)
    (array([0.75, 0.25, 0.  ]), array([0.5714, 0.2857, 0.1429]))

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.6.
    """
    count, k = numbers(count=count, k=k)
    check(count >= 0, "count must not be negative, got {}", count)
    check(k >= 0, "k must not be negative, got {}", k)
    total = (count + k).sum(axis=-1, keepdims=True)
    return np.where(total > 0, (count + k) / np.where(total > 0, total, 1), 1 / count.shape[-1])


def bigram_generate(q, length, seed=0):
    """A text that the model writes.

    Parameters
    ----------
    q : array, shape (69, 69)
        q[a, b] is the probability of b after a.
    length : int
        How many letters.
    seed : int
        Another seed, another text.

    Returns
    -------
    str
        Letters joined to syllables where they form any.

    Raises
    ------
    ValueError
        If length is not positive.

    Examples
    --------
    >>> len(unicodedata.normalize("NFD", bigram_generate(bigram_fit(bigram_counts(AZALEAS)), 20)))
    20

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.4.
    """
    check(length > 0, "length must be positive, got {}", length)
    w, below = [0], np.cumsum(q, axis=-1)
    for dice in np.random.default_rng(seed).random(length):
        w.append(int(np.searchsorted(below[w[-1]], dice * below[w[-1], -1], side="right")))
    return unicodedata.normalize("NFC", "".join(map(chr, LETTERS[w[1:]])))


def bigram_row_figure(before=" ", k=1.0):
    """Which letters follow a given one: counted shares, and the same smoothed."""
    row = bigram_counts(AZALEAS)[letters(before)[-1]]
    order = np.argsort(-row, kind="stable")[:20]
    fig, ax = plt.subplots(layout="constrained")
    ax.bar(np.arange(1, 21) - 0.2, bigram_fit(row)[order], 0.4, label="shares")
    ax.bar(np.arange(1, 21) + 0.2, bigram_fit(row, k)[order], 0.4, label=f"smoothed with {k:g}")
    ax.set(xlabel="next letters, the most frequent first", ylabel="probability", xticks=[1, 5, 10, 15, 20])
    ax.legend()
    return fig
