"""How well a language model foretells a text: per letter, per character, in nats, bits and choices."""

import unicodedata

import matplotlib.pyplot as plt
import numpy as np

from snippets.bigram import bigram_counts, bigram_fit
from snippets.checks import check
from snippets.entropy import distributions
from snippets.logarithm import xlogy
from snippets.poems import AZALEAS, LETTERS, PROLOGUE, letters


def text_nll(q, text):
    """Negative log-likelihood of a bigram model: one term for each letter.

    Parameters
    ----------
    q : array, shape (69, 69)
        q[a, b] is the probability of b after a.
    text : str
        Korean letters, spaces and line breaks.

    Returns
    -------
    float
        In nats; inf where q rules out a pair of the text.

    Raises
    ------
    ValueError
        If q has another shape, a row of it is no distribution, or text as for `letters`.

    Examples
    --------
    >>> text_nll(bigram_fit(bigram_counts(AZALEAS)), "나 보기가").round(3)
    np.float64(13.502)

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.3.
    """
    (q,), w = distributions(q=q), letters(text)
    check(q.shape == (len(LETTERS), len(LETTERS)), "q must be 69 by 69, got shape {}", q.shape)
    return np.abs(xlogy(1, q[w[:-1], w[1:]]).sum())


def perplexity(q, text):
    """Perplexity: the number of equally probable letters that would be as hard to guess.

    Parameters
    ----------
    q, text
        As for `text_nll`.

    Returns
    -------
    float
        exp of the mean NLL of a letter, at least 1; inf where q rules out a pair of the text.

    Raises
    ------
    ValueError
        As `text_nll`.

    Examples
    --------
    >>> perplexity(bigram_fit(np.zeros((69, 69))), "나 보기가").round(4)
    np.float64(69.0)

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.3.
    """
    return np.exp(text_nll(q, text) / (len(letters(text)) - 1))


def bits_per_character(q, text):
    """Bits that the model needs for a character, as people count them: a syllable, a space, a line break.

    Parameters
    ----------
    q, text
        As for `text_nll`.

    Returns
    -------
    float
        Never negative; inf where q rules out a pair of the text.

    Raises
    ------
    ValueError
        As `text_nll`.

    Examples
    --------
    >>> bits_per_character(bigram_fit(bigram_counts(AZALEAS)), "나 보기가").round(3)
    np.float64(3.896)

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, section 3.7.
    """
    return text_nll(q, text) / np.log(2) / len(unicodedata.normalize("NFC", text))


def text_smoothing_table(added=(0, 0.01, 0.05, 1, 100)):
    """The model of one poem on both poems, for several amounts of smoothing."""
    columns = ["added $k$", "perplexity, learnt poem", "perplexity, new poem", "bits per character, new poem"]
    rows = []
    for k in added:
        q = bigram_fit(bigram_counts(AZALEAS), k)
        values = perplexity(q, AZALEAS), perplexity(q, PROLOGUE), bits_per_character(q, PROLOGUE)
        rows.append([f"{k:g}", *("∞" if np.isinf(value) else f"{value:.2f}" for value in values)])
    return columns, rows


def text_smoothing_figure():
    """Perplexity on the poem that was learnt and on a new one, over the amount of smoothing."""
    grid, learnt = np.geomspace(1e-3, 100, 41), bigram_counts(AZALEAS)
    models = [bigram_fit(learnt, k) for k in grid]
    fig, ax = plt.subplots(layout="constrained")
    ax.semilogx(grid, [perplexity(q, PROLOGUE) for q in models], label="new poem")
    ax.semilogx(grid, [perplexity(q, AZALEAS) for q in models], label="learnt poem")
    ax.axhline(perplexity(bigram_fit(learnt), AZALEAS), color="grey", linestyle="--", label="learnt poem, no smoothing")
    ax.axhline(len(LETTERS), color="grey", linestyle=":", label="all letters equally probable")
    ax.set(xlabel="added to each count $k$", ylabel="perplexity")
    ax.set_xticks([0.001, 0.01, 0.1, 1, 10, 100], ["0.001", "0.01", "0.1", "1", "10", "100"])
    ax.set_ylim(0, 115)
    ax.legend()
    return fig
