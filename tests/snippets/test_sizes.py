"""Every loss and likelihood for data of unusual size or type: one class, one sample, float32, ten million samples.

Each table names the function, what it is given, and what SciPy or PyTorch says. A warning is an error here.
"""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
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
    normal,
    normal_nll,
    sigmoid,
    softmax,
)
from tests.snippets.edges import check, exact_bce, table


@table(
    (softmax.softmax, ([-1000.0],), 1),
    (softmax.log_softmax, ([[1000.0], [-7.0]],), [[0], [0]]),
    (logsumexp.logsumexp, ([-1000.0],), -1000),
    (entropy.entropy, ([1.0],), 0),
    (entropy.cross_entropy, ([1.0], [1.0]), 0),
    (entropy.kl_divergence, ([1.0], [1.0]), 0),
    (categorical_cross_entropy.one_hot, ([0, 0], 1), [[1], [1]]),
    (categorical_cross_entropy.sparse_cross_entropy, ([[1000.0], [-1000.0]], [0, 0]), [0, 0]),
    (categorical_cross_entropy.categorical_cross_entropy, ([5.0], [1.0]), 0),
    (categorical_cross_entropy.cross_entropy_gradient, ([5.0], 0), [0]),
    (cross_entropy.cross_entropy_loss, ([[5.0]], [0], [2.0], -100, "mean", 0.1), 0),
    (cross_entropy.cross_entropy_loss, ([[5.0]], [[1.0]]), 0),
    (nll_loss.nll_loss, ([[0.0]], [0]), 0),
    (empirical.categorical_mean_nll, ([1.0], [0, 0]), 0),
)
def test_one_class_is_no_question(function, given, expected):
    check(function, given, expected)


@table(
    (normal.normal_log_likelihood, (1.0, 2.0, [3.0]), stats.norm.logpdf(3, 1, 2)),
    (normal_nll.normal_nll, (1.0, 2.0, [3.0]), -stats.norm.logpdf(3, 1, 2)),
    (bernoulli.bernoulli_log_likelihood, (0.3, [1]), np.log(0.3)),
    (bernoulli_nll.bernoulli_nll, (0.3, [0]), -np.log1p(-0.3)),
    (mean_nll.bernoulli_mean_nll, (0.3, [0]), -np.log1p(-0.3)),
    (empirical.categorical_mean_nll, ([0.3, 0.7], [1]), -np.log(0.7)),
    (coin.coin_likelihood, (0.3, 1, 1), stats.binom.pmf(1, 1, 0.3)),
    (binary_cross_entropy.binary_cross_entropy, (0.3, 1), -np.log(0.3)),
    (binary_losses.bce_loss, (0.3, 1), -np.log(0.3)),
    (binary_losses.bce_with_logits_loss, (0.0, 1), np.log(2)),
    (categorical_cross_entropy.sparse_cross_entropy, ([2.0, 1.0], 1), -special.log_softmax([2.0, 1.0])[1]),
    (cross_entropy.cross_entropy_loss, ([2.0, 1.0], 1), -special.log_softmax([2.0, 1.0])[1]),
    (nll_loss.nll_loss, (np.log([0.3, 0.7]), 1), -np.log(0.7)),
    (logistic_regression.logistic_nll, ([2.0], [[3.0]], [1]), -special.log_expit(6)),
)
def test_one_sample(function, given, expected):
    check(function, given, expected)


RNG = np.random.default_rng(7)
Z32, P32 = RNG.normal(scale=30, size=(40, 5)).astype(np.float32), RNG.uniform(0.01, 0.99, 40).astype(np.float32)
Y, C = RNG.integers(0, 2, 40), RNG.integers(0, 5, 40)
Z, P = torch.tensor(Z32, dtype=torch.float64), P32.astype(float)
Q32 = (RNG.dirichlet(np.ones(4))).astype(np.float32)
X32 = RNG.normal(170, 3, 40).astype(np.float32)


@table(
    (sigmoid.sigmoid, (Z32,), torch.sigmoid(Z)),
    (sigmoid.log_sigmoid, (Z32,), F.logsigmoid(Z)),
    (softmax.softmax, (Z32,), torch.softmax(Z, -1)),
    (softmax.log_softmax, (Z32,), torch.log_softmax(Z, -1)),
    (logsumexp.logsumexp, (Z32,), torch.logsumexp(Z, -1)),
    (bce_logits.bce_from_logits, (Z32[:, 0], Y), [exact_bce(float(z), int(y)) for z, y in zip(Z[:, 0], Y, strict=True)]),
    (binary_cross_entropy.bce_terms, (P32, Y), -special.xlogy(Y, P) - special.xlog1py(1 - Y, -P)),
    (categorical_cross_entropy.sparse_cross_entropy, (Z32, C), F.cross_entropy(Z, torch.tensor(C), reduction="none")),
    (cross_entropy.cross_entropy_loss, (Z32, C), F.cross_entropy(Z, torch.tensor(C))),
    (nll_loss.nll_loss, (np.log(P32)[:, np.newaxis], Y * 0), -np.log(P32).astype(float).mean()),
    (bernoulli_nll.bernoulli_nll, (P32, Y), [-stats.bernoulli.logpmf(Y, p).sum() for p in P]),
    (mean_nll.bernoulli_mean_nll, (P32, Y), [-stats.bernoulli.logpmf(Y, p).mean() for p in P]),
    (normal.normal_log_likelihood, (170.0, 3.0, X32), stats.norm.logpdf(X32.astype(float), 170, 3).sum()),
    (normal_nll.normal_nll, (170.0, 3.0, X32), -stats.norm.logpdf(X32.astype(float), 170, 3).sum()),
    (entropy.entropy, (Q32,), special.entr(Q32.astype(float)).sum()),
    (entropy.kl_divergence, (Q32, np.full(4, 0.25, np.float32)), special.rel_entr(Q32.astype(float), 0.25).sum()),
)
def test_float32_is_computed_in_float64(function, given, expected):
    """Nothing is lost but what the data had lost before."""
    check(function, given, expected)


MANY = 10**7
HEIGHTS, PHONES = np.array([165.0, 168.5, 172.25, 170.0]), np.array([1, 1, 0, 1, 0])


@pytest.mark.parametrize(
    "function, parameters, data, mean",
    [
        (normal.normal_log_likelihood, (168.0, 3.0), HEIGHTS, stats.norm.logpdf(HEIGHTS, 168, 3).mean()),
        (normal_nll.normal_nll, (168.0, 3.0), HEIGHTS, -stats.norm.logpdf(HEIGHTS, 168, 3).mean()),
        (bernoulli_nll.bernoulli_nll, (0.7,), PHONES, -stats.bernoulli.logpmf(PHONES, 0.7).mean()),
        (binary_cross_entropy.binary_cross_entropy, (0.7,), PHONES, -stats.bernoulli.logpmf(PHONES, 0.7).mean()),
    ],
    ids=["normal.normal_log_likelihood", "normal_nll.normal_nll", "bernoulli_nll.bernoulli_nll", "binary_cross_entropy"],
)
def test_ten_million_samples(function, parameters, data, mean):
    assert function(*parameters, np.resize(data, MANY)) == pytest.approx(MANY * mean, rel=1e-12)


def test_ten_million_logits():
    z, y = np.resize([-2.0, 3.0], MANY), np.resize([1.0, 0.0], MANY)
    ours = binary_losses.bce_with_logits_loss(z, y)
    assert ours == pytest.approx(-special.log_expit([-2.0, -3.0]).mean(), rel=1e-12)


def test_ten_million_tosses():
    """The logs of the factorials are near 10^8, so that their difference keeps eight digits less than a float has."""
    assert coin.coin_likelihood(0.5, MANY // 2, MANY) == pytest.approx(stats.binom.pmf(MANY // 2, MANY, 0.5), rel=1e-7)
