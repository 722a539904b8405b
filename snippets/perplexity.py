"""How well a language model foretells a text: per letter, per character, in nats, bits and choices."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bigram import (
    AFTER_SPACE,
    NEW_POEM_ROW,
    UNIFORM_MODEL,  # noqa: F401 - for the examples
    bigram_row_nll,
    smoothed_shares,
)
from snippets.poems import VERSE, letters  # noqa: F401 - the same
from snippets.surprise import initial_loss  # noqa: F401 - the same


def text_nll(q, text):
    """NLL of a text under a bigram model: one term per letter.

    Parameters
    ----------
    q : array, shape (V, V)
        q[a, b] is the probability of b after a.
    text : str
        Made of LETTERS, or of syllables that are.

    Returns
    -------
    float
        In nats; inf where q rules out a pair of the text.

    Examples
    --------
    >>> print(f"{text_nll(UNIFORM_MODEL, VERSE):.4f}")
    76.2139

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    w = letters(text)
    return -np.sum(np.log(q[w[:-1], w[1:]]))


def perplexity(q, text):
    """How many equally probable letters would be as hard to guess.

    Parameters
    ----------
    q, text
        As for `text_nll`.

    Returns
    -------
    float
        exp of the mean NLL of a letter, at least 1; inf where q rules out a pair of the text.

    Examples
    --------
    >>> print(f"{perplexity(UNIFORM_MODEL, VERSE):.0f}")
    69

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    w = letters(text)
    return np.exp(-np.mean(np.log(q[w[:-1], w[1:]])))


def perplexity_of_letters(p):
    """Perplexity from the probability that each letter got.

    Parameters
    ----------
    p : array, shape (T,)
        Probability of each letter of a text, given those before it.

    Returns
    -------
    float
        One over their geometric mean; inf, with NumPy's warning, where one is 0.

    Examples
    --------
    >>> p = np.array([0.5, 0.25, 0.125])
    >>> print(f"{perplexity_of_letters(p):.0f}")
    4

    In practice: `1 / scipy.stats.gmean(p)`

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.3.
    """
    return np.exp(-np.mean(np.log(p)))


def perplexity_of_loss(loss):
    """Perplexity from a mean NLL in nats.

    Parameters
    ----------
    loss : float
        Mean NLL of a letter, a word or a token.

    Returns
    -------
    float
        inf where the loss is.

    Examples
    --------
    >>> print(f"{perplexity_of_loss(initial_loss(100)):.0f}")
    100

    In practice: `np.exp(loss)`

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.3.
    """
    return np.exp(loss)


def bits_per_character(q, text):
    """Bits per character, counting characters as a reader does.

    Parameters
    ----------
    q, text
        As for `text_nll`.

    Returns
    -------
    float
        Never negative; inf where q rules out a pair of the text.

    Examples
    --------
    >>> print(f"{bits_per_character(UNIFORM_MODEL, VERSE):.2f}")
    11.00

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    w = letters(text)
    return -np.sum(np.log2(q[w[:-1], w[1:]])) / len(text)


def text_smoothing_figure():
    """Perplexity of what follows a space, over the smoothing."""
    grid = np.geomspace(1e-3, 100, 41)
    fig, ax = plt.subplots(layout="constrained")
    models = [smoothed_shares(AFTER_SPACE, k) for k in grid]
    poems = {"new poem": NEW_POEM_ROW, "learnt poem": AFTER_SPACE}
    for name, c in poems.items():
        means = [bigram_row_nll(c, q) / c.sum() for q in models]
        ax.semilogx(grid, np.exp(means), label=name)
    ax.axhline(len(AFTER_SPACE), color="grey", ls=":", label="uniform")
    ax.set(xlabel="added to each count $k$", ylabel="perplexity")
    ax.xaxis.set_major_formatter("{x:g}")
    fig.legend(loc="outside upper left")
    return fig
