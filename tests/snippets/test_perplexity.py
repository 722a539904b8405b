"""Perplexity and bits per character, against the product of probabilities and theorems."""

import math
import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import rel_entr

from snippets import bigram, perplexity
from snippets.poems import AZALEAS, LETTERS, PROLOGUE, letters

texts = st.text(st.sampled_from("나보기가 역겨워\n꽃"), min_size=1, max_size=20)
SMOOTHED = bigram.bigram_fit(bigram.bigram_counts(AZALEAS), 0.3)
UNIFORM = np.full((len(LETTERS), len(LETTERS)), 1 / len(LETTERS))


@given(texts)
def test_nll_is_minus_the_log_of_the_product(text):
    w = letters(text)
    probability = math.prod(SMOOTHED[a, b] for a, b in pairwise(w))
    assert perplexity.text_nll(SMOOTHED, text) == pytest.approx(-math.log(probability), rel=1e-10)
    assert perplexity.perplexity(SMOOTHED, text) == pytest.approx(probability ** (-1 / (len(w) - 1)), rel=1e-10)
    assert 2 ** (-perplexity.bits_per_character(SMOOTHED, text) * len(text)) == pytest.approx(probability, rel=1e-9)


@given(texts)
def test_equally_probable_letters_have_as_many_choices_as_letters(text):
    assert perplexity.perplexity(UNIFORM, text) == pytest.approx(len(LETTERS))
    parts = len(unicodedata.normalize("NFD", text))
    assert perplexity.bits_per_character(UNIFORM, text) == pytest.approx(parts / len(text) * math.log2(len(LETTERS)))


def test_a_model_that_knows_the_text_has_perplexity_one():
    certain = bigram.bigram_fit(bigram.bigram_counts("나나나"))
    assert perplexity.perplexity(certain, "나나나") == 1
    assert not np.signbit(perplexity.text_nll(bigram.bigram_fit(bigram.bigram_counts("나")), "나"))


def test_the_shares_beat_every_smoothing_on_their_own_text_and_fail_on_another():
    count = bigram.bigram_counts(AZALEAS)
    best = perplexity.perplexity(bigram.bigram_fit(count), AZALEAS)
    assert all(best < perplexity.perplexity(bigram.bigram_fit(count, k), AZALEAS) for k in (1e-3, 0.1, 1, 10))
    assert perplexity.perplexity(bigram.bigram_fit(count), PROLOGUE) == math.inf


def test_nll_is_the_entropy_of_each_row_plus_its_divergence():
    count = bigram.bigram_counts(AZALEAS)
    shares, size = bigram.bigram_fit(count), count.sum(axis=1)
    entropy = rel_entr(shares, 1).sum(axis=1)
    expected = (size * (rel_entr(shares, SMOOTHED).sum(axis=1) - entropy)).sum()
    assert perplexity.text_nll(SMOOTHED, AZALEAS) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("function", [perplexity.text_nll, perplexity.perplexity, perplexity.bits_per_character])
def test_bad_input_is_named(function):
    bad_models, bad_texts = (np.eye(3), -UNIFORM, UNIFORM / 2), ("n", "")
    for bad, name in [*(((q, "나"), "q") for q in bad_models), *(((UNIFORM, text), "text") for text in bad_texts)]:
        with pytest.raises(ValueError, match=f"^{name} must"):
            function(*bad)


def test_smoothing_table_has_the_perplexities():
    _, rows = perplexity.text_smoothing_table(added=(0, 0.05))
    size, tokens = bigram.bigram_counts(AZALEAS).sum(), bigram.bigram_counts(PROLOGUE).sum()
    for k, learnt, new, bits in rows:
        q = bigram.bigram_fit(bigram.bigram_counts(AZALEAS), float(k))
        assert float(learnt) == pytest.approx(np.exp(perplexity.text_nll(q, AZALEAS) / size), abs=0.006)
        if k == "0":
            assert new == bits == "∞"
        else:
            assert float(bits) == pytest.approx(math.log2(float(new)) * tokens / len(PROLOGUE), abs=0.01)


def test_smoothing_figure_falls_and_rises_for_the_new_poem_only():
    new, learnt, floor, ceiling = (line.get_ydata() for line in perplexity.text_smoothing_figure().axes[0].lines)
    assert 0 < np.argmin(new) < len(new) - 1
    assert np.all(np.diff(learnt) > 0)
    assert floor[0] < learnt[0]
    assert learnt[-1] < new[-1] < ceiling[0] == len(LETTERS)
