"""Entropy and divergences, against SciPy, brute force and theorems."""

import heapq
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats
from scipy.spatial.distance import jensenshannon

from snippets.entropy import (
    BELIEVED_COIN,
    CODE,
    CODE_SHARES,
    TRUE_COIN,
    coin_entropy_figure,
    cross_entropy,
    entropy,
    jensen_shannon,
    kl_asymmetry_figure,
    kl_divergence,
    mean_code_length,
    surprisal,
    surprisal_figure,
)
from tests.helpers.pytorch import torch

weights = st.one_of(st.just(0.0), st.floats(1e-6, 1))


@st.composite
def rows(draw, count=2, possible=False):
    """Distributions over the same outcomes; all but the first one leave none out if asked."""
    k = draw(st.integers(1, 8))
    some = st.lists(weights, min_size=k, max_size=k).filter(any)
    every = st.lists(st.floats(1e-6, 1), min_size=k, max_size=k)
    found = [np.array(draw(every if possible and place else some)) for place in range(count)]
    return [p / p.sum() for p in found]


@given(rows(1))
def test_entropy_agrees_with_scipy(p):
    assert entropy(p[0]) == pytest.approx(stats.entropy(p[0]), rel=1e-12, abs=1e-13)


@given(rows(possible=True))
def test_kl_divergence_agrees_with_scipy(both):
    p, q = both
    assert kl_divergence(p, q) == pytest.approx(special.rel_entr(p, q).sum(), rel=1e-11, abs=1e-13)


@given(rows(possible=True))
def test_cross_entropy_is_the_expected_surprise(both):
    p, q = both
    assert cross_entropy(p, q) == pytest.approx(
        sum(a * surprisal(b) for a, b in zip(p, q, strict=True)), rel=1e-12, abs=1e-13
    )


@given(rows(possible=True))
def test_no_belief_does_better_than_the_truth(both):
    """Gibbs' inequality, but for rounding."""
    p, q = both
    assert kl_divergence(p, q) >= -1e-12
    assert cross_entropy(p, q) >= entropy(p) - 1e-12
    assert kl_divergence(p, p) == 0


@given(rows(possible=True))
def test_the_divergence_bounds_the_distance_of_probabilities(both):
    """Pinsker's inequality, so that it is 0 for equal distributions only."""
    p, q = both
    assert kl_divergence(p, q) >= abs(p - q).sum() ** 2 / 2 - 1e-12


@given(rows(1))
def test_no_distribution_is_more_uncertain_than_the_uniform_one(p):
    k = len(p[0])
    assert 0 <= entropy(p[0]) <= np.log(k) + 1e-12
    assert entropy(np.full(k, 1 / k)) == pytest.approx(np.log(k))


@given(rows(possible=True), rows(possible=True))
def test_independent_parts_add_up(first, second):
    (p, q), (r, s) = first, second
    joint = kl_divergence(np.outer(p, r).ravel(), np.outer(q, s).ravel())
    assert joint == pytest.approx(kl_divergence(p, q) + kl_divergence(r, s), rel=1e-9, abs=1e-12)


@given(rows())
def test_jensen_shannon_agrees_with_scipy(both):
    p, q = both
    assert jensen_shannon(p, q) == pytest.approx(jensenshannon(p, q) ** 2, rel=1e-9, abs=1e-12)
    assert jensen_shannon(p, q) <= np.log(2) + 1e-12


@given(st.floats(1e-300, 1), st.floats(1e-300, 1))
def test_surprises_of_independent_outcomes_add_up(p, q):
    assert surprisal(p) + surprisal(q) == pytest.approx(-np.log(p) - np.log(q))


def test_certain_and_impossible_outcomes():
    half, sure = np.array([0.5, 0.5]), np.array([1.0, 0.0])
    assert entropy(sure) == entropy(np.array([1.0])) == 0
    assert kl_divergence(sure, half) == pytest.approx(np.log(2))
    with np.errstate(divide="ignore"):
        assert cross_entropy(half, sure) == kl_divergence(half, sure) == np.inf


def test_figures_draw_what_scipy_computes():
    curve, dot = surprisal_figure(p=0.25).axes[0].lines
    np.testing.assert_allclose(curve.get_ydata(), -np.log2(curve.get_xdata()), atol=1e-12)
    np.testing.assert_allclose(dot.get_xydata(), [[0.25, 2]])
    curve, dot = coin_entropy_figure(p=0.5).axes[0].lines
    theta = curve.get_xdata()
    np.testing.assert_allclose(curve.get_ydata(), stats.bernoulli.entropy(theta) / np.log(2), atol=1e-12)
    np.testing.assert_allclose(dot.get_xydata(), [[0.5, 1]])


def test_asymmetry_figure_draws_both_divergences_and_those_of_one_coin():
    there, back, dots, _ = kl_asymmetry_figure(p=0.7, q=0.4).axes[0].lines
    for q, ours in [(there.get_xdata(), there.get_ydata()), (0.4, dots.get_ydata()[0])]:
        np.testing.assert_allclose(ours, special.rel_entr(0.7, q) + special.rel_entr(0.3, 1 - q), atol=1e-12)
    for q, ours in [(back.get_xdata(), back.get_ydata()), (0.4, dots.get_ydata()[1])]:
        np.testing.assert_allclose(ours, special.rel_entr(q, 0.7) + special.rel_entr(1 - q, 0.3), atol=1e-12)


def huffman(p):
    """Mean length of a best code: the two least probable are joined again and again, each time for one bit."""
    heap, mean = [*p], 0.0
    heapq.heapify(heap)
    while len(heap) > 1:
        joined = heapq.heappop(heap) + heapq.heappop(heap)
        mean += joined
        heapq.heappush(heap, joined)
    return mean


def test_the_code_is_a_best_one_and_as_long_as_the_entropy():
    assert not any(b.startswith(a) for a, b in permutations(CODE, 2))
    assert mean_code_length(CODE_SHARES, CODE) == huffman(CODE_SHARES) == stats.entropy(CODE_SHARES, base=2)


def test_a_wrong_code_costs_the_divergence():
    for order in permutations(range(4)):
        believed, code = CODE_SHARES[[*order]], [CODE[k] for k in order]
        extra = stats.entropy(CODE_SHARES, believed, base=2)
        assert mean_code_length(CODE_SHARES, code) == pytest.approx(stats.entropy(CODE_SHARES, base=2) + extra)


@given(rows(1))
def test_a_best_code_needs_less_than_a_bit_more_than_the_entropy(p):
    p = p[0][p[0] > 0]
    assert stats.entropy(p, base=2) - 1e-9 <= huffman(p) < stats.entropy(p, base=2) + 1


@pytest.mark.torch
def test_pytorch_says_what_the_exercise_says_of_it():
    p, q = torch.tensor(TRUE_COIN), torch.tensor(BELIEVED_COIN)
    with pytest.warns(UserWarning, match="batchmean"):
        assert torch.nn.functional.kl_div(p, q).item() == pytest.approx((-entropy(BELIEVED_COIN) - 0.5) / 2)
    right = torch.nn.functional.kl_div(q.log(), p, reduction="sum").item()
    assert right == pytest.approx(kl_divergence(TRUE_COIN, BELIEVED_COIN))
