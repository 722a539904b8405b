"""Short texts of few letters, and the poem's model of them: what formulas about letters are tried with."""

import numpy as np

from snippets import bigram, perplexity
from snippets.poems import AZALEAS, LETTERS

START = 0
SYLLABLE = [2, 21]  # the places of a consonant and a vowel, which join to one character


def written(places):
    return "".join(map(chr, LETTERS[np.asarray(places, dtype=int)]))


def text(sample):
    """Syllables of the same consonant with this or that vowel, sometimes a space between them."""
    places = []
    for _ in range(sample.size()):
        places += [2, sample.whole(21, 23)] + [1] * sample.whole(0, 1)
    return np.array(places)


def model(sample):
    """The poem's model, smoothed, as a function of one letter and those before it, and of a whole text."""
    q = bigram.bigram_fit(bigram.bigram_counts(AZALEAS), sample.positive())
    given = lambda w, before: q[START if np.size(before) == 0 else np.atleast_1d(before)[-1], w]  # noqa: E731
    return q, given, lambda w: np.exp(-perplexity.text_nll(q, written(w)))


def chain(sample):
    w, (q, given, joint) = text(sample), model(sample)
    return w, q, {"w": w, "T": len(w), r"p(w_t \mid w_{<t})": given, "p(w)": joint}
