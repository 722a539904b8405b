"""Losses and likelihoods for data of unusual size: one class, one sample, ten million samples.

Each table names the function, what it is given, and what SciPy says. A warning is an error here.
"""

import numpy as np
import pytest
from scipy import special, stats

from snippets.bce_logits import bce_from_logits
from snippets.bernoulli import bernoulli_likelihood, bernoulli_log_likelihood, bernoulli_mle
from snippets.bernoulli_nll import bernoulli_nll
from snippets.binary_cross_entropy import binary_cross_entropy, labels_likelihood
from snippets.categorical_cross_entropy import (
    categorical_cross_entropy,
    cross_entropy_gradient,
    one_hot,
    softmax_nll,
    sparse_cross_entropy,
)
from snippets.coin import coin_likelihood
from snippets.cross_entropy import cross_entropy_loss, mean_cross_entropy, weighted_cross_entropy
from snippets.empirical import categorical_mean_nll, empirical_shares
from snippets.entropy import cross_entropy, entropy, kl_divergence
from snippets.label_smoothing import smoothed_labels
from snippets.logistic_regression import logistic_nll
from snippets.logsumexp import logsumexp
from snippets.mean_nll import bernoulli_mean_nll
from snippets.nll_loss import nll_loss
from snippets.normal import normal_likelihood, normal_log_likelihood
from snippets.normal_nll import normal_nll
from snippets.softmax import log_softmax, softmax
from tests.snippets.edges import check, table

ONLY, FIRST = np.array([1.0]), np.array([0])
FAR = np.array([-1000.0])


@table(
    (softmax, (FAR,), [1]),
    (log_softmax, (FAR,), [0]),
    (logsumexp, (FAR,), -1000),
    (entropy, (ONLY,), 0),
    (cross_entropy, (ONLY, ONLY), 0),
    (kl_divergence, (ONLY, ONLY), 0),
    (one_hot, (0, 1), [1]),
    (smoothed_labels, (0, 1, 0.1), [1]),
    (sparse_cross_entropy, (FAR, 0), 0),
    (categorical_cross_entropy, (FAR, ONLY), 0),
    (cross_entropy_gradient, (FAR, 0), [0]),
    (mean_cross_entropy, (FAR[np.newaxis], FIRST), 0),
    (cross_entropy_loss, (FAR[np.newaxis], FIRST, np.array([2.0]), -100, "mean", 0.1), 0),
    (cross_entropy_loss, (FAR[np.newaxis], ONLY[np.newaxis]), 0),
    (nll_loss, (np.array([[0.0]]), FIRST), 0),
    (empirical_shares, (np.array([0, 0]), 1), [1]),
    (categorical_mean_nll, (ONLY, np.array([0, 0])), 0),
)
def test_one_class_is_no_question(function, given, expected):
    check(function, given, expected)


ONE, NONE = np.array([1]), np.array([0])
Z = np.array([[2.0, 1.0]])


@table(
    (normal_likelihood, (1.0, 2.0, np.array([3.0])), stats.norm.pdf(3, 1, 2)),
    (normal_log_likelihood, (1.0, 2.0, np.array([3.0])), stats.norm.logpdf(3, 1, 2)),
    (normal_nll, (1.0, 2.0, np.array([3.0])), -stats.norm.logpdf(3, 1, 2)),
    (bernoulli_likelihood, (0.3, ONE), 0.3),
    (bernoulli_log_likelihood, (0.3, ONE), np.log(0.3)),
    (bernoulli_mle, (ONE,), 1),
    (bernoulli_nll, (0.3, NONE), -np.log1p(-0.3)),
    (bernoulli_mean_nll, (0.3, NONE), -np.log1p(-0.3)),
    (categorical_mean_nll, (np.array([0.3, 0.7]), ONE), -np.log(0.7)),
    (coin_likelihood, (0.3, 1, 1), stats.binom.pmf(1, 1, 0.3)),
    (labels_likelihood, (np.array([0.3]), ONE), 0.3),
    (binary_cross_entropy, (np.array([0.3]), ONE), -np.log(0.3)),
    (softmax_nll, (Z, ONE), -special.log_softmax(Z)[0, 1]),
    (mean_cross_entropy, (Z, ONE), -special.log_softmax(Z)[0, 1]),
    (weighted_cross_entropy, (Z, ONE, np.array([1.0, 3.0])), -special.log_softmax(Z)[0, 1]),
    (cross_entropy_loss, (Z, ONE), -special.log_softmax(Z)[0, 1]),
    (nll_loss, (np.log([[0.3, 0.7]]), ONE), -np.log(0.7)),
    (logistic_nll, (np.array([2.0]), np.array([[3.0]]), ONE), -special.log_expit(6)),
)
def test_one_sample(function, given, expected):
    check(function, given, expected)


MANY = 10**7
HEIGHTS, PHONES = np.array([165.0, 168.5, 172.25, 170.0]), np.array([1, 1, 0, 1, 0])
OF_PHONES = -stats.bernoulli.logpmf(PHONES, 0.7).mean()


@pytest.mark.parametrize(
    "function, parameters, data, expected",
    [
        (normal_log_likelihood, (168.0, 3.0), HEIGHTS, MANY * stats.norm.logpdf(HEIGHTS, 168, 3).mean()),
        (normal_nll, (168.0, 3.0), HEIGHTS, -MANY * stats.norm.logpdf(HEIGHTS, 168, 3).mean()),
        (bernoulli_nll, (0.7,), PHONES, MANY * OF_PHONES),
        (binary_cross_entropy, (0.7,), PHONES, MANY * OF_PHONES),
        (bernoulli_mean_nll, (0.7,), PHONES, OF_PHONES),
        (categorical_mean_nll, (np.array([0.3, 0.7]),), PHONES, OF_PHONES),
        (nll_loss, (np.broadcast_to(np.log([0.3, 0.7]), (MANY, 2)),), PHONES, OF_PHONES),
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)
def test_ten_million_samples(function, parameters, data, expected):
    assert function(*parameters, np.resize(data, MANY)) == pytest.approx(expected, rel=1e-12)


def test_ten_million_logits():
    z, y = np.resize([-2.0, 3.0], MANY), np.resize([1.0, 0.0], MANY)
    expected = -special.log_expit([-2.0, -3.0]).mean()
    assert bce_from_logits(z, y).mean() == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("loss", [mean_cross_entropy, cross_entropy_loss])
def test_a_million_rows_of_logits(loss):
    z, y = np.resize([[0.0, -2.0], [0.0, 3.0]], (10**6, 2)), np.resize([1, 0], 10**6)
    assert loss(z, y) == pytest.approx(-special.log_expit([-2.0, -3.0]).mean(), rel=1e-12)
