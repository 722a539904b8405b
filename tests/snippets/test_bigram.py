"""Counting letters, against counting by hand, optimisation and theorems."""

import unicodedata
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.special import softmax

from snippets import bigram
from snippets.poems import AZALEAS, LETTERS, PROLOGUE

texts = st.text(st.sampled_from("나보기가 역겨워\n꽃"), min_size=1, max_size=30)
rows = st.lists(st.integers(0, 9), min_size=2, max_size=6).filter(any)


def pairs(text):
    return Counter(pairwise("\n" + unicodedata.normalize("NFD", text)))


@given(texts)
def test_counts_are_the_pairs_of_letters(text):
    count = bigram.bigram_counts(text)
    found = {(chr(LETTERS[a]), chr(LETTERS[b])): count[a, b] for a, b in np.argwhere(count)}
    assert found == pairs(text)


@given(rows, st.data())
def test_no_distribution_has_a_larger_likelihood_than_the_shares(row, data):
    row = np.array(row)
    best = bigram.bigram_fit(row)
    weights = np.array(data.draw(st.lists(st.floats(0.01, 1), min_size=len(row), max_size=len(row))))
    other = weights / weights.sum()
    seen = row > 0
    assert (row[seen] * np.log(best[seen])).sum() >= (row[seen] * np.log(other[seen])).sum() - 1e-12


@given(rows, st.floats(0.1, 3))
def test_smoothing_is_the_mode_of_the_posterior(row, k):
    """SciPy's posterior, Dirichlet(1 + k + row), falls whichever way one leaves the estimate."""
    best, posterior = bigram.bigram_fit(row, k), stats.dirichlet(np.array(row) + 1 + k)
    for step in np.random.default_rng(0).normal(0, 0.1, size=(20, len(row))):
        assert posterior.logpdf(softmax(np.log(best) + step)) <= posterior.logpdf(best) + 1e-9


@given(rows, st.floats(0, 1e6))
def test_fit_is_a_distribution_between_the_shares_and_the_uniform_one(row, k):
    q, shares = bigram.bigram_fit(row, k), np.array(row) / sum(row)
    assert q.sum() == pytest.approx(1)
    low, high = np.minimum(shares, 1 / len(row)), np.maximum(shares, 1 / len(row))
    assert np.all((q >= low - 1e-12) & (q <= high + 1e-12))


def test_a_row_without_counts_is_uniform():
    np.testing.assert_allclose(bigram.bigram_fit([[0, 0], [3, 1]]), [[0.5, 0.5], [0.75, 0.25]])


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (bigram.bigram_counts, ("abc",), "text"),
        (bigram.bigram_fit, ([1, -1],), "count"),
        (bigram.bigram_fit, ([],), "count"),
        (bigram.bigram_fit, ([1, 2], -1), "k"),
        (bigram.bigram_generate, (np.eye(len(LETTERS)), 0), "length"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


@pytest.mark.parametrize("seed", range(5))
def test_a_written_text_has_only_pairs_that_the_model_allows(seed):
    text = bigram.bigram_generate(bigram.bigram_fit(bigram.bigram_counts(AZALEAS)), 300, seed)
    assert len(unicodedata.normalize("NFD", text)) == 300
    assert set(pairs(text)) <= set(pairs(AZALEAS))


def test_a_long_text_has_the_models_shares():
    q = bigram.bigram_fit(bigram.bigram_counts(PROLOGUE), 1.0)
    drawn = bigram.bigram_counts(bigram.bigram_generate(q, 100_000))
    often = drawn.sum(axis=1) > 200
    expected = drawn.sum(axis=1, keepdims=True)[often] * q[often]
    assert often.sum() > 20
    assert stats.chi2.sf(((drawn[often] - expected) ** 2 / expected).sum(), (len(LETTERS) - 1) * often.sum()) > 1e-4


def test_row_figure_shows_the_shares_and_their_smoothing():
    bars = [bar.get_height() for bar in bigram.bigram_row_figure(before=" ", k=1.0).axes[0].patches]
    after = Counter({b: count for (a, b), count in pairs(AZALEAS).items() if a == " "})
    row = sorted(after.values(), reverse=True) + [0] * (20 - len(after))
    np.testing.assert_allclose(bars[:20], np.array(row) / after.total())
    np.testing.assert_allclose(bars[20:], (np.array(row) + 1) / (after.total() + len(LETTERS)))
