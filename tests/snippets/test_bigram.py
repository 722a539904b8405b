"""Counting letters, against counting by hand, optimisation and theorems."""

import unicodedata
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.special import softmax, xlogy

from snippets import bigram, poems
from snippets.bigram import (
    NEXT_LETTERS,
    bigram_counts,
    bigram_fit,
    bigram_generate,
    bigram_row_figure,
    bigram_row_nll,
    bigram_shares,
    bigram_table_figure,
    pairs_log_likelihood,
    smoothed_shares,
)
from snippets.en import bigram as en_bigram
from snippets.en import poems as en_poems
from snippets.poems import LETTER_NAMES, LETTERS, NEW_POEM, POEM, letters

texts = st.text(st.sampled_from("나보기가 역겨워\n꽃"), min_size=1, max_size=30)
rows = st.lists(st.integers(0, 9), min_size=2, max_size=6).filter(any).map(np.array)


def pairs(text):
    return Counter(pairwise("\n" + unicodedata.normalize("NFD", text)))


@given(texts)
def test_counts_are_the_pairs_of_letters(text):
    count = bigram_counts(text)
    found = {(LETTERS[a], LETTERS[b]): count[a, b] for a, b in np.argwhere(count)}
    assert found == pairs(text)


@given(texts)
def test_equal_pairs_taken_together_have_the_likelihood_of_all_letters(text):
    q = smoothed_shares(np.arange(69 * 69), 1).reshape(69, 69)
    one_by_one = sum(np.log(q[a, b]) for a, b in pairwise(letters(text)))
    assert pairs_log_likelihood(q, letters(text)) == pytest.approx(one_by_one, rel=1e-12)


@given(rows, st.data())
def test_no_distribution_has_a_smaller_nll_than_the_shares(row, data):
    weights = np.array(data.draw(st.lists(st.floats(0.01, 1), min_size=len(row), max_size=len(row))))
    other = weights / weights.sum()
    assert bigram_row_nll(row, bigram_shares(row)) <= bigram_row_nll(row, other) + 1e-12
    assert bigram_row_nll(row, other) == pytest.approx(-xlogy(row, other).sum(), rel=1e-12)


@given(rows, st.floats(0.1, 3))
def test_smoothing_is_the_mode_of_the_posterior(row, k):
    """SciPy's posterior, Dirichlet(1 + k + row), falls whichever way one leaves the estimate."""
    best, posterior = smoothed_shares(row, k), stats.dirichlet(row + 1 + k)
    for step in np.random.default_rng(0).normal(0, 0.1, size=(20, len(row))):
        assert posterior.logpdf(softmax(np.log(best) + step)) <= posterior.logpdf(best) + 1e-9


@given(rows, st.floats(0, 1e6))
def test_smoothed_shares_are_between_the_shares_and_the_uniform_distribution(row, k):
    q, shares = smoothed_shares(row, k), row / sum(row)
    assert q.sum() == pytest.approx(1)
    low, high = np.minimum(shares, 1 / len(row)), np.maximum(shares, 1 / len(row))
    assert np.all((q >= low - 1e-12) & (q <= high + 1e-12))


@pytest.mark.parametrize("k", [0, 0.5])
def test_a_row_without_counts_is_uniform(k):
    empty, other = bigram_fit(np.array([[0, 0], [3, 1]]), k)
    np.testing.assert_allclose(empty, 0.5)
    np.testing.assert_allclose(other, np.array([3 + k, 1 + k]) / (4 + 2 * k))


@pytest.mark.parametrize("seed", range(5))
def test_a_written_text_has_only_pairs_that_the_model_allows(seed):
    text = bigram_generate(bigram_fit(bigram_counts(POEM)), 300, seed)
    assert len(unicodedata.normalize("NFD", text)) == 300
    assert set(pairs(text)) <= set(pairs(POEM))


def test_a_long_text_has_the_models_shares():
    q = bigram_fit(bigram_counts(NEW_POEM), 1.0)
    drawn = bigram_counts(bigram_generate(q, 50_000))
    often = drawn.sum(axis=1) > 200
    expected = drawn.sum(axis=1, keepdims=True)[often] * q[often]
    assert often.sum() > 20
    assert stats.chi2.sf(((drawn[often] - expected) ** 2 / expected).sum(), (len(LETTERS) - 1) * often.sum()) > 1e-4


@pytest.mark.parametrize("data, poems", [(bigram, poems), (en_bigram, en_poems)], ids=["ko", "en"])
def test_the_rows_are_those_of_the_poems(data, poems):
    """What follows a space, the most frequent in the first poem first, each letter at the same place in both."""
    names = dict(zip(poems.LETTERS, poems.LETTER_NAMES, strict=True))
    rows = {"AFTER_SPACE": poems.POEM, "NEW_POEM_ROW": poems.NEW_POEM}
    for row, poem in rows.items():
        after = Counter(names[b] for (a, b), count in pairs(poem).items() for _ in range(count) if a == " ")
        assert [*getattr(data, row)[: len(data.NEXT_LETTERS)]] == [after[b] for b in data.NEXT_LETTERS]
        assert sum(getattr(data, row)) == after.total()
    assert np.all(np.diff(data.AFTER_SPACE) <= 0)
    assert np.all(data.AFTER_SPACE + data.NEW_POEM_ROW == 0, where=np.arange(len(names)) >= len(data.NEXT_LETTERS))
    assert len(data.AFTER_SPACE) == len(data.NEW_POEM_ROW) == len(names)
    np.testing.assert_allclose(data.UNIFORM_MODEL, np.full((len(names), len(names)), 1 / len(names)))


def test_row_figure_shows_the_shares_and_their_smoothing():
    axes = bigram_row_figure(k=1.0).axes[0]
    bars = np.array([bar.get_height() for bar in axes.patches]).reshape(2, -1)
    after = Counter({b: count for (a, b), count in pairs(POEM).items() if a == " "})
    row = sorted(after.values(), reverse=True)
    row = np.array(row + [0] * (bars.shape[1] - len(row)))
    np.testing.assert_allclose(bars, [row / after.total(), (row + 1) / (after.total() + len(LETTERS))])
    assert [label.get_text() for label in axes.get_xticklabels()] == NEXT_LETTERS


def test_table_figure_shows_the_share_of_each_pair_of_frequent_letters():
    axes = bigram_table_figure(size=20).axes[0]
    names = [label.get_text() for label in axes.get_yticklabels()]
    assert names == [label.get_text() for label in axes.get_xticklabels()]
    (squares,) = axes.collections
    drawn = {
        (names[int(row)], names[int(column)]): dark
        for (column, row), dark in zip(squares.get_offsets(), squares.get_alpha(), strict=True)
    }
    named = dict(zip(LETTERS, LETTER_NAMES, strict=True))
    before = Counter("\n" + unicodedata.normalize("NFD", POEM)[:-1])
    shares = {(named[a], named[b]): count / before[a] for (a, b), count in pairs(POEM).items()}
    assert drawn == pytest.approx({pair: q for pair, q in shares.items() if {*pair} <= {*names}})
    times = {named[b]: count for b, count in before.items()}
    assert min(times[b] for b in names) >= max(count for b, count in times.items() if b not in names)
