"""Every loss and likelihood where floats are hard: logits of a thousand, probabilities 0 and 1.

Each table names the function, what it is given, and what mpmath or SciPy says. A warning is an error here.
"""

import numpy as np
from scipy import special, stats

from snippets import (
    bce_logits,
    bernoulli,
    bernoulli_nll,
    binary_cross_entropy,
    binary_losses,
    categorical_cross_entropy,
    coin,
    cross_entropy,
    empirical,
    entropy,
    logistic_regression,
    logsumexp,
    mean_nll,
    nll_loss,
    perplexity,
    poems,
    sigmoid,
    softmax,
    surprise,
)
from tests.snippets.edges import check, exact_bce, exact_log_softmax, exact_sigmoid, table

INF = np.inf
HUGE = [1000.0, -1000.0, 0.0]
LOG_Q = exact_log_softmax(HUGE)
X, W = np.array([[1.0, 1000.0], [1.0, -1000.0]]), [0.0, 1.0]


@table(
    (sigmoid.sigmoid, (HUGE,), [exact_sigmoid(z) for z in HUGE]),
    (sigmoid.log_sigmoid, (HUGE,), [-exact_bce(-z, 0) for z in HUGE]),
    (softmax.softmax, (HUGE,), np.exp(LOG_Q)),
    (softmax.log_softmax, (HUGE,), LOG_Q),
    (logsumexp.logsumexp, (HUGE,), special.logsumexp(HUGE)),
    (logsumexp.log_mean_exp, (HUGE,), special.logsumexp(HUGE) - np.log(3)),
    (bce_logits.bce_from_logits, (HUGE * 2, [0] * 3 + [1] * 3), [exact_bce(z, y) for y in (0, 1) for z in HUGE]),
    (bce_logits.bce_from_logits, (HUGE, 0.25), [exact_bce(z, 0.25) for z in HUGE]),
    (bce_logits.bce_logit_gradient, (HUGE, 1), [exact_sigmoid(z) - 1 for z in HUGE]),
    (
        binary_losses.bce_with_logits_loss,
        (HUGE, [1.0, 1.0, 0.0], 1.0, 1.0, "none"),
        [exact_bce(z, y) for z, y in zip(HUGE, (1, 1, 0), strict=True)],
    ),
    (categorical_cross_entropy.sparse_cross_entropy, ([HUGE] * 3, [0, 1, 2]), np.negative(LOG_Q)),
    (categorical_cross_entropy.categorical_cross_entropy, ([HUGE] * 3, np.eye(3)), np.negative(LOG_Q)),
    (categorical_cross_entropy.cross_entropy_gradient, (HUGE, 1), np.exp(LOG_Q) - [0, 1, 0]),
    (cross_entropy.cross_entropy_loss, ([HUGE] * 3, [0, 1, 2], None, -100, "none"), np.negative(LOG_Q)),
    (cross_entropy.cross_entropy_loss, ([HUGE], [1], None, -100, "mean", 0.3), -0.7 * LOG_Q[1] - 0.1 * sum(LOG_Q)),
    (cross_entropy.cross_entropy_loss, ([HUGE], [[0.25, 0.25, 0.5]]), -np.dot([0.25, 0.25, 0.5], LOG_Q)),
    (nll_loss.nll_loss, ([LOG_Q] * 3, [0, 1, 2], None, -100, "none"), np.negative(LOG_Q)),
    (logistic_regression.logistic_nll, (W, X, [0, 1]), 2000),
    (logistic_regression.logistic_score, (W, X, [0, 1]), [0, -2000]),
)
def test_logits_of_plus_and_minus_a_thousand(function, given, expected):
    check(function, given, expected)


BITS, SURE = np.array([1, 1, 0]), np.array([1, 1, 1])


@table(
    (surprise.surprise, ([0.0, 1.0],), -special.xlogy(1, [0.0, 1.0])),
    (entropy.surprisal, ([0.0, 1.0],), -stats.bernoulli.logpmf(1, [0.0, 1.0])),
    (entropy.entropy, ([[0.0, 1.0], [0.5, 0.5]],), stats.entropy([[0.0, 0.5], [1.0, 0.5]])),
    (entropy.kl_divergence, ([1.0, 0.0], [0.0, 1.0]), special.rel_entr([1.0, 0.0], [0.0, 1.0]).sum()),
    (entropy.kl_divergence, ([1.0, 0.0], [1.0, 0.0]), special.rel_entr([1.0, 0.0], [1.0, 0.0]).sum()),
    (entropy.cross_entropy, ([1.0, 0.0], [0.5, 0.5]), -special.xlogy([1.0, 0.0], [0.5, 0.5]).sum()),
    (entropy.cross_entropy, ([0.5, 0.5], [1.0, 0.0]), -special.xlogy([0.5, 0.5], [1.0, 0.0]).sum()),
    (entropy.jensen_shannon, ([1.0, 0.0], [0.0, 1.0]), np.log(2)),
    (bernoulli.bernoulli_pmf, ([0, 1, 0, 1], [0, 0, 1, 1]), stats.bernoulli.pmf([0, 1, 0, 1], [0, 0, 1, 1])),
    (bernoulli.bernoulli_likelihood, ([0.0, 1.0], BITS), [stats.bernoulli.pmf(BITS, p).prod() for p in (0, 1)]),
    (bernoulli.bernoulli_log_likelihood, ([0.0, 1.0], SURE), [stats.bernoulli.logpmf(SURE, p).sum() for p in (0, 1)]),
    (bernoulli_nll.bernoulli_nll, ([0.0, 1.0], SURE), [-stats.bernoulli.logpmf(SURE, p).sum() for p in (0, 1)]),
    (mean_nll.bernoulli_mean_nll, ([0.0, 1.0], BITS), [-stats.bernoulli.logpmf(BITS, p).mean() for p in (0, 1)]),
    (mean_nll.bernoulli_cross_entropy, ([0, 1, 0, 1], [0, 0, 1, 1]), [0, INF, INF, 0]),
    (empirical.categorical_mean_nll, ([[0.0, 1.0], [1.0, 0.0]], SURE), -stats.bernoulli.logpmf(1, [1, 0])),
    (coin.coin_likelihood, ([0.0, 1.0, 0.0], [0, 10, 3], 10), stats.binom.pmf([0, 10, 3], 10, [0.0, 1.0, 0.0])),
    (binary_cross_entropy.bce_terms, ([0, 1, 0, 1], [0, 1, 1, 0]), [0, 0, INF, INF]),
    (binary_cross_entropy.bce_terms, ([0.0, 1.0], 0.5), -special.xlogy(0.5, 0) - special.xlog1py(0.5, [0, -1])),
    (binary_losses.bce_loss, ([0.0, 1.0], [0, 1], 1.0, "sum"), 0),
    (nll_loss.nll_loss, ([[-INF, 0.0]] * 2, [0, 1], None, -100, "none"), [INF, 0]),
    (cross_entropy.cross_entropy_loss, ([[2.0, 1.0]], [[1.0, 0.0]]), -special.log_softmax([2.0, 1.0])[0]),
)
def test_probabilities_0_and_1(function, given, expected):
    check(function, given, expected)


ALWAYS_THE_NEXT = np.roll(np.eye(len(poems.LETTERS)), 1, axis=1)


def test_a_language_model_that_rules_a_letter_out_or_knows_them_all():
    text = "".join(map(chr, poems.LETTERS[1:4]))
    known = poems.letters(text)
    q = np.zeros_like(ALWAYS_THE_NEXT)
    q[:, known[-1]] = 1
    q[known[:-1]] = np.eye(len(q))[known[1:]]
    assert perplexity.text_nll(q, text) == 0
    assert perplexity.perplexity(q, text) == 1
    q[known[0]] = np.eye(len(q))[known[0]]
    assert perplexity.text_nll(q, text) == perplexity.perplexity(q, text) == perplexity.bits_per_character(q, text) == INF
