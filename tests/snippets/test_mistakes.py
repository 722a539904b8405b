"""The counterexamples' own functions, against SciPy, the exact divergence, and what must hold of each sample."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats
from sklearn.metrics import accuracy_score, log_loss

from snippets.mistakes import (
    accuracy_table,
    bernoulli_area,
    coin_tail,
    normal_peak,
    plain_kl,
    sampled_kl,
    token_perplexity,
)

P, Q = np.array([0.2, 0.3, 0.5]), np.array([0.4, 0.35, 0.25])


def _drawn(p, n, seed):
    return np.random.default_rng(seed).choice(len(p), size=n, p=p)


@given(sigma=st.floats(0.001, 100))
def test_peak_is_scipys_density_at_the_mean(sigma):
    assert normal_peak(sigma) == pytest.approx(stats.norm.pdf(5.0, 5.0, sigma), rel=1e-12)


@given(x=st.lists(st.integers(0, 1), min_size=1, max_size=12).map(np.array))
def test_area_is_the_beta_function(x):
    ones, zeros = x.sum(), (1 - x).sum()
    # a strip's middle misses the curve by a term of the size of the squared width, 1e-6
    assert bernoulli_area(x) == pytest.approx(special.beta(ones + 1, zeros + 1), rel=1e-4)


@given(st.integers(1, 50), st.integers(0, 1000))
def test_the_sum_is_never_negative_and_0_for_equal_distributions(n, seed):
    x = _drawn(P, n, seed)
    assert sampled_kl(P, Q, x) >= 0
    assert sampled_kl(P, P, x) == 0


@pytest.mark.parametrize("estimate", [plain_kl, sampled_kl])
def test_both_estimates_tend_to_the_divergence(estimate):
    x = _drawn(P, 1_000_000, 0)
    assert estimate(P, Q, x) == pytest.approx(special.rel_entr(P, Q).sum(), abs=3e-3)


def test_the_plain_estimate_is_negative_for_some_samples():
    assert min(plain_kl(P, Q, _drawn(P, 10, seed)) for seed in range(300)) < 0


def test_the_sum_is_wrong_where_q_has_what_p_rules_out():
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.4, 0.4, 0.2])
    x = _drawn(p, 1000, 0)
    assert plain_kl(p, q, x) == pytest.approx(special.rel_entr(p, q).sum())
    assert sampled_kl(p, q, x) == pytest.approx(special.rel_entr(p, q).sum() - 0.2)


def test_the_sum_varies_more_where_q_favours_what_is_rare_under_p():
    """The variances of one observation's terms, from all outcomes."""
    p, q = np.array([0.99, 0.01]), np.array([0.5, 0.5])
    for estimate, variance in ((plain_kl, 0.21), (sampled_kl, 19.96)):
        terms = np.array([estimate(p, q, np.array([outcome])) for outcome in (0, 1)])
        assert p @ (terms - p @ terms) ** 2 == pytest.approx(variance, abs=0.005)


@given(p=st.floats(0, 1), tosses=st.integers(1, 100), share=st.floats(0, 1))
def test_tail_is_scipys(p, tosses, share):
    heads = round(share * tosses)
    assert coin_tail(p, heads, tosses) == pytest.approx(stats.binom.sf(heads - 1, tosses, p), rel=1e-9, abs=1e-14)


@given(st.lists(st.floats(0.01, 1), min_size=1, max_size=30))
def test_perplexity_of_tokens_is_the_inverse_of_their_geometric_mean(probabilities):
    nll = -np.log(probabilities).sum()
    assert token_perplexity(nll, len(probabilities)) == pytest.approx(1 / stats.gmean(probabilities), rel=1e-9)


def test_accuracy_table_is_scikit_learns():
    y = [0, 1, 0, 1]
    for _, given_to_right, loss, accuracy in accuracy_table()[1]:
        of_one = [q if label else 1 - q for label, q in zip(y, map(float, given_to_right.split()), strict=True)]
        assert loss == f"{log_loss(y, of_one):.3f}"
        assert accuracy == f"{accuracy_score(y, np.array(of_one) > 0.5):.0%}"


def test_the_accuracy_says_nothing_of_the_order_of_the_losses():
    losses = [float(row[2]) for row in accuracy_table()[1]]
    assert [row[3] for row in accuracy_table()[1]] == ["75%", "75%", "75%", "100%"]
    assert losses[1] < losses[0] < losses[3] < losses[2]
