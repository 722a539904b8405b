"""A language model that counts: each letter given the one before it."""

from collections import Counter
from unicodedata import normalize

import matplotlib.pyplot as plt
import numpy as np

from snippets.poems import LETTER_NAMES, LETTERS, POEM, VERSE, letters  # noqa: F401 - the examples use VERSE

# Letters that follow a space, the most frequent first
NEXT_LETTERS = list("ㄱㅇㅂㄸㄴㅈㅎㄲㄷㅃㅅㅁ")
AFTER_SPACE = np.array([7, 4, 3, 3, 1, 1, 1, 1, 1, 1, 0, 0] + [0] * 57)
# The same letters after a space in the new poem
NEW_POEM_ROW = np.array([3, 3, 5, 0, 3, 3, 1, 0, 0, 0, 2, 1] + [0] * 57)
UNIFORM_MODEL = np.full((69, 69), 1 / 69)


def bigram_counts(text):
    """How often each letter (column) follows each (row).

    Parameters
    ----------
    text : str
        Made of LETTERS, or of syllables that are.

    Returns
    -------
    array of int, shape (V, V)

    Examples
    --------
    >>> print(bigram_counts(VERSE).sum())
    18

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    w = letters(text)
    count = np.zeros((len(LETTERS), len(LETTERS)), dtype=int)
    np.add.at(count, (w[:-1], w[1:]), 1)  # one more of each pair
    return count


def bigram_shares(c):
    """Share of each count in their sum.

    Parameters
    ----------
    c : array, shape (V,)
        Counts of what followed one letter, not all of them 0.

    Returns
    -------
    array, shape (V,)
        The maximum likelihood estimate; it sums to 1.

    Examples
    --------
    >>> print(f"{bigram_shares(AFTER_SPACE)[0]:.4f}")
    0.3043

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    return c / np.sum(c)


def pairs_log_likelihood(q, w):
    """Log-likelihood of letters, equal pairs taken together.

    Parameters
    ----------
    q : array, shape (V, V)
        q[a, b] is the probability of b after a, above 0 for the pairs of w.
    w : list of int
        Letters, the first of which is given.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(f"{pairs_log_likelihood(UNIFORM_MODEL, letters(VERSE)):.4f}")
    -76.2139

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    count = Counter(zip(w, w[1:]))
    return sum(c * np.log(q[a, b]) for (a, b), c in count.items())


def bigram_row_nll(c, q):
    """NLL of what followed one letter, from its counts.

    Parameters
    ----------
    c : array, shape (V,)
        Counts of what followed.
    q : array, shape (V,)
        Distribution of the next letter.

    Returns
    -------
    float
        In nats; inf where q rules out a letter that followed.

    Examples
    --------
    >>> print(f"{bigram_row_nll(AFTER_SPACE, bigram_shares(AFTER_SPACE)):.4f}")
    46.3581

    In practice: `-scipy.special.xlogy(c, q).sum()`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 11.1.
    """
    seen = c > 0  # 0 log 0 = 0
    return -np.sum(c[seen] * np.log(q[seen]))


def smoothed_shares(c, k):
    """Share of each count, after k has been added to each.

    Parameters
    ----------
    c : array, shape (V,)
        Counts of what followed one letter.
    k : float
        What is added to each count, above 0 if all counts are 0.

    Returns
    -------
    array, shape (V,)
        It sums to 1.

    Examples
    --------
    >>> q = smoothed_shares(AFTER_SPACE, 1)
    >>> print(f"{q[0]:.4f}, {q[-1]:.4f}")
    0.0870, 0.0109

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    return (c + k) / (np.sum(c) + k * len(c))


def bigram_fit(count, k=0.0):
    """Smoothed shares of every row; an empty row is uniform.

    Parameters
    ----------
    count : array, shape (V, V)
        Row: the letter before; column: the letter that follows it.
    k : float
        What is added to each count; 0 gives the maximum likelihood estimate.

    Returns
    -------
    array, shape (V, V)
        Each row sums to 1.

    Examples
    --------
    >>> count = np.array([[3, 1], [0, 0]])  # of two letters
    >>> print(bigram_fit(count, 0.5))
    [[0.7 0.3]
     [0.5 0.5]]

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    rows = [smoothed_shares(c, k if c.any() else 1) for c in count]
    return np.array(rows)


def bigram_generate(q, length, seed=0):
    """A text that the model writes, letter by letter.

    Parameters
    ----------
    q : array, shape (V, V)
        q[a, b] is the probability of b after a, or in proportion to it, such as counts.
    length : int
        How many letters.
    seed : int
        Another seed, another text.

    Returns
    -------
    str
        Letters joined to syllables where they form any.

    Examples
    --------
    >>> print(bigram_generate(bigram_counts(VERSE), 17))
    나 보격기가 보기

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    rng, w = np.random.default_rng(seed), [0]
    for _ in range(length):
        row = q[w[-1]]
        w.append(rng.choice(len(row), p=row / row.sum()))
    return normalize("NFC", "".join(LETTERS[b] for b in w[1:]))


def bigram_row_figure(k=1.0):
    """Shares of what follows a space, and the same smoothed."""
    place = np.arange(len(NEXT_LETTERS))
    shares = bigram_shares(AFTER_SPACE)[place]
    smooth = smoothed_shares(AFTER_SPACE, k)[place]
    fig, ax = plt.subplots(layout="constrained")
    ax.bar(place - 0.2, shares, 0.4, label="shares")
    ax.bar(place + 0.2, smooth, 0.4, label=f"smoothed with {k:g}")
    ax.set_xticks(place, NEXT_LETTERS)
    ax.set(xlabel="letter after a space", ylabel="probability")
    ax.legend()
    return fig


def bigram_table_figure(size=20):
    """The most frequent letters: a stronger colour, a larger share."""
    count = bigram_counts(POEM)
    often = np.sort(np.argsort(-count.sum(axis=1))[:size])
    shares = (count[often].T / count[often].sum(axis=1)).T[:, often]
    row, column = np.nonzero(shares)
    fig, ax = plt.subplots(figsize=(5.6, 5.6), layout="constrained")
    ax.scatter(column, row, 200, marker="s", alpha=shares[row, column])
    names = [LETTER_NAMES[letter] for letter in often]
    ax.set_xticks(range(size), names)
    ax.set_yticks(range(size), names)
    ax.set(xlabel="letter that follows", ylabel="letter before")
    ax.invert_yaxis()
    return fig
