"""Losses and likelihoods where floats are hard: logits of a thousand, probabilities 0 and 1.

Each table names the function, what it is given, and what mpmath or SciPy says. A warning is an error here.
"""

import numpy as np
from scipy import special, stats

from snippets.bce_logits import bce_from_logits
from snippets.bernoulli import bernoulli_likelihood, bernoulli_log_likelihood, bernoulli_pmf
from snippets.binary_cross_entropy import labels_likelihood
from snippets.categorical_cross_entropy import (
    categorical_cross_entropy,
    cross_entropy_gradient,
    sparse_cross_entropy,
)
from snippets.coin import coin_likelihood
from snippets.cross_entropy import cross_entropy_loss, mean_cross_entropy, weighted_cross_entropy
from snippets.empirical import categorical_mean_nll
from snippets.entropy import cross_entropy, entropy, jensen_shannon, kl_divergence
from snippets.limits import soft_label_gradient
from snippets.logsumexp import log_mean_exp, logsumexp
from snippets.nll_loss import label_cross_entropy, label_divergence, nll_loss
from snippets.perplexity import perplexity, text_nll
from snippets.poems import LETTERS, letters
from snippets.softmax import log_softmax, softmax
from tests.snippets.edges import check, exact_bce, exact_log_softmax, table

HUGE = np.array([1000.0, -1000.0, 0.0])
LOG_Q = np.array(exact_log_softmax(HUGE))
ROWS, EACH = np.array([HUGE] * 3), np.arange(3)
HALF = np.array([0.25, 0.25, 0.5])


@table(
    (softmax, (HUGE,), np.exp(LOG_Q)),
    (log_softmax, (HUGE,), LOG_Q),
    (logsumexp, (HUGE,), special.logsumexp(HUGE)),
    (log_mean_exp, (HUGE,), special.logsumexp(HUGE) - np.log(3)),
    *((bce_from_logits, (z, y), exact_bce(z, y)) for z in HUGE for y in (0, 1, 0.25)),
    *((sparse_cross_entropy, (HUGE, y), -LOG_Q[y]) for y in EACH),
    *((categorical_cross_entropy, (HUGE, np.eye(3)[y]), -LOG_Q[y]) for y in EACH),
    (cross_entropy_gradient, (HUGE, 1), np.exp(LOG_Q) - [0, 1, 0]),
    (soft_label_gradient, (HUGE, HALF), np.exp(LOG_Q) - HALF),
    (nll_loss, (np.array([LOG_Q] * 3), EACH), -LOG_Q.mean()),
    (mean_cross_entropy, (ROWS, EACH), -LOG_Q.mean()),
    (weighted_cross_entropy, (ROWS, EACH, HALF), -HALF @ LOG_Q),
    (cross_entropy_loss, (ROWS, EACH, None, -100, "none"), -LOG_Q),
    (cross_entropy_loss, (ROWS[:1], EACH[1:2], None, -100, "mean", 0.3), -0.7 * LOG_Q[1] - 0.1 * sum(LOG_Q)),
    (cross_entropy_loss, (ROWS[:1], HALF[np.newaxis]), -HALF @ LOG_Q),
)
def test_logits_of_plus_and_minus_a_thousand(function, given, expected):
    check(function, given, expected)


BITS, SURE = np.array([1, 1, 0]), np.array([1, 1, 1])
FIRST, SECOND, FAIR = np.array([1.0, 0.0]), np.array([0.0, 1.0]), np.array([0.5, 0.5])


@table(
    (entropy, (FIRST,), stats.entropy(FIRST)),
    (entropy, (np.array([0.5, 0.5, 0.0]),), np.log(2)),
    (kl_divergence, (FIRST, FIRST), special.rel_entr(FIRST, FIRST).sum()),
    (kl_divergence, (FIRST, FAIR), special.rel_entr(FIRST, FAIR).sum()),
    (cross_entropy, (FIRST, FAIR), -special.xlogy(FIRST, FAIR).sum()),
    (cross_entropy, (SECOND, SECOND), -special.xlogy(SECOND, SECOND).sum()),
    (jensen_shannon, (FIRST, SECOND), np.log(2)),
    *((bernoulli_pmf, (x, p), stats.bernoulli.pmf(x, p)) for x in (0, 1) for p in (0.0, 1.0)),
    *((bernoulli_likelihood, (p, x), stats.bernoulli.pmf(x, p).prod()) for p in (0.0, 1.0) for x in (BITS, SURE)),
    (bernoulli_log_likelihood, (1.0, SURE), 0),
    (labels_likelihood, (np.array([1.0, 1.0, 0.0]), BITS), 1),
    (labels_likelihood, (np.array([1.0, 1.0, 1.0]), BITS), 0),
    (categorical_mean_nll, (SECOND, SURE), 0),
    *((coin_likelihood, (p, k, 10), stats.binom.pmf(k, 10, p)) for p in (0.0, 1.0) for k in (0, 3, 10)),
    (label_cross_entropy, (FIRST, 0), 0),
    (label_divergence, (FIRST, 0), 0),
    (nll_loss, (np.array([[-np.inf, 0.0]]), np.array([0])), np.inf),
    (cross_entropy_loss, (np.array([[2.0, 1.0]]), FIRST[np.newaxis]), -special.log_softmax([2.0, 1.0])[0]),
)
def test_probabilities_0_and_1(function, given, expected):
    check(function, given, expected)


@table(
    (kl_divergence, (FAIR, FIRST), special.rel_entr(FAIR, FIRST).sum()),
    (cross_entropy, (FAIR, FIRST), np.inf),
    (label_cross_entropy, (FIRST, 1), np.inf),
    (bernoulli_log_likelihood, (0.0, BITS), -np.inf),
    (categorical_mean_nll, (FIRST, SURE), np.inf),
)
def test_what_was_ruled_out_and_came_all_the_same(function, given, expected):
    with np.errstate(divide="ignore"):
        check(function, given, expected)


def test_a_language_model_that_rules_a_letter_out_or_knows_them_all():
    text = "".join(LETTERS[1:4])
    known = letters(text)
    q = np.zeros((len(LETTERS), len(LETTERS)))
    q[known[:-1], known[1:]] = 1
    assert text_nll(q, text) == 0
    assert perplexity(q, text) == 1
    q[known[0], known[1]] = 0
    with np.errstate(divide="ignore"):
        assert text_nll(q, text) == perplexity(q, text) == np.inf
