"""Perplexity and bits per character, against the product of probabilities and theorems."""

import math
import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.special import entr, rel_entr

from snippets.bigram import AFTER_SPACE, UNIFORM_MODEL, bigram_counts, bigram_fit
from snippets.perplexity import (
    bits_per_character,
    perplexity,
    perplexity_of_letters,
    perplexity_of_loss,
    text_nll,
    text_smoothing_figure,
)
from snippets.poems import LETTERS, NEW_POEM, POEM, letters

texts = st.text(st.sampled_from("나보기가 역겨워\n꽃"), min_size=1, max_size=20)
COUNT = bigram_counts(POEM)
SMOOTHED = bigram_fit(COUNT, 0.3)


@given(texts)
def test_nll_is_minus_the_log_of_the_product(text):
    w = letters(text)
    probability = math.prod(SMOOTHED[a, b] for a, b in pairwise(w))
    assert text_nll(SMOOTHED, text) == pytest.approx(-math.log(probability), rel=1e-10)
    assert perplexity(SMOOTHED, text) == pytest.approx(probability ** (-1 / (len(w) - 1)), rel=1e-10)
    given = SMOOTHED[w[:-1], w[1:]]
    assert perplexity_of_letters(given) == pytest.approx(1 / stats.gmean(given), rel=1e-10)
    assert perplexity_of_letters(given) == pytest.approx(perplexity(SMOOTHED, text), rel=1e-10)
    assert perplexity_of_loss(text_nll(SMOOTHED, text) / (len(w) - 1)) == pytest.approx(perplexity(SMOOTHED, text))
    assert 2 ** (-bits_per_character(SMOOTHED, text) * len(text)) == pytest.approx(probability, rel=1e-9)


@given(texts)
def test_equally_probable_letters_have_as_many_choices_as_letters(text):
    assert perplexity(UNIFORM_MODEL, text) == pytest.approx(len(LETTERS))
    parts = len(unicodedata.normalize("NFD", text))
    assert bits_per_character(UNIFORM_MODEL, text) == pytest.approx(parts / len(text) * math.log2(len(LETTERS)))


def test_a_model_that_knows_the_text_has_perplexity_one():
    assert perplexity(bigram_fit(bigram_counts("나나나")), "나나나") == 1


def test_the_shares_beat_every_smoothing_on_their_own_text_and_fail_on_another():
    best = perplexity(bigram_fit(COUNT), POEM)
    assert all(best < perplexity(bigram_fit(COUNT, k), POEM) for k in (1e-3, 0.1, 1, 10))
    with np.errstate(divide="ignore"):
        assert perplexity(bigram_fit(COUNT), NEW_POEM) == bits_per_character(bigram_fit(COUNT), NEW_POEM) == math.inf


def test_nll_is_the_entropy_of_each_row_plus_its_divergence():
    shares, size = bigram_fit(COUNT), COUNT.sum(axis=1)
    expected = (size * (rel_entr(shares, SMOOTHED) + entr(shares)).sum(axis=1)).sum()
    assert text_nll(SMOOTHED, POEM) == pytest.approx(expected, rel=1e-12)


def test_smoothing_figure_falls_and_rises_for_the_new_poem_only():
    new, learnt, ceiling = (line.get_ydata() for line in text_smoothing_figure().axes[0].lines)
    assert 0 < np.argmin(new) < len(new) - 1
    assert np.all(np.diff(learnt) > 0)
    shares = AFTER_SPACE / AFTER_SPACE.sum()
    assert learnt[0] == pytest.approx(np.exp(entr(shares).sum()), rel=0.05)  # almost no smoothing
    assert learnt[-1] < new[-1] < ceiling[0] == len(LETTERS)
