"""Short texts of few letters, and the poem's model of them: what formulas about letters are tried with."""

from unicodedata import normalize

import numpy as np

from snippets.bigram import bigram_counts, bigram_fit
from snippets.poems import LETTERS, POEM

START = 0
SYLLABLE = [2, 21]  # the places of a consonant and a vowel, which join to one character


def written(places):
    return normalize("NFC", "".join(LETTERS[place] for place in places))


def text(sample):
    """Syllables of the same consonant with this or that vowel, sometimes a space between them."""
    places = []
    for _ in range(sample.size()):
        places += [2, sample.whole(21, 23)] + [1] * sample.whole(0, 1)
    return np.array(places)


def model(sample):
    """The poem's model, smoothed: its table, and the probability of a letter given those before it."""
    q = bigram_fit(bigram_counts(POEM), sample.positive())
    return q, lambda w, before: q[START if np.size(before) == 0 else np.atleast_1d(before)[-1], w]


def chain(sample):
    """A text, the model, and what the symbols mean: p of one letter and of the whole text."""
    w, (q, given) = text(sample), model(sample)
    joint = lambda w: np.prod([given(w[t], w[:t]) for t in range(len(w))])  # noqa: E731
    return w, q, {"w": w, "T": len(w), r"p(w_t \mid w_{<t})": given, "p(w)": joint}
