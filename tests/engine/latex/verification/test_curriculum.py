r"""The notation of the whole curriculum: true formulas pass, and every structured mutant of them is noticed.

The values come from SciPy and from sums written out here, not from the site's snippets.
"""

import math
import warnings

import numpy as np
import pytest
from scipy import special, stats

from runmath.formulas import INSIDE, Depends, Sample
from runmath.latex import FormulaError, Meaning, canonical, read, verify
from runmath.latex.mutation.mutate import distinct, structured

FORMULAS = {}


def formula(latex, sides=2, true=(), **options):
    """Register a formula with its meaning; `true` marks the mutants of it that hold as well."""

    def put(bind):
        shape = (sides,) if isinstance(sides, int) else sides
        meaning = Meaning(lambda trial: bind(Sample(bind.__name__, trial % INSIDE)), shape, **options)
        FORMULAS[bind.__name__] = (latex, meaning, true)
        return bind

    return put


def exponential(x, rate):
    return np.exp(stats.expon.logpdf(x, scale=1 / rate).sum())


@formula(r"\log L(\theta \mid x) = \sum_{i=1}^{n} \log f(x_i; \theta)")
def log_likelihood(sample):
    x = sample.positives()
    functions = {r"L(\theta \mid x)": lambda rate, x: exponential(x, rate), r"f(x; \theta)": exponential}
    return {"x": x, "n": len(x), r"\theta": sample.positive()} | functions


@formula(
    r"\hat{\theta} = \operatorname*{argmax}_{\theta} L(\theta \mid x)"
    r" = \operatorname*{argmin}_{\theta} -\log L(\theta \mid x)",
    sides=3,
)
def argmax_is_argmin(sample):
    x = sample.positives()

    def likelihood(rate):
        return exponential(x, rate)

    return {
        **{"x": x, r"\hat{\theta}": 1 / x.mean(), r"L(\theta \mid x)": lambda rate, x: exponential(x, rate)},
        "domain": {r"\theta": (0.01, 12)},
        "objective": [likelihood, lambda rate: -math.log(likelihood(rate))],
    }


@formula(
    r"\hat{\mu} = \frac{1}{n} \sum_{i=1}^{n} x_i, \quad"
    r" \hat{\sigma}^2 = \frac{1}{n} \sum_{i=1}^{n} (x_i - \hat{\mu})^2",
    (2, 2),
)
def normal_estimates(sample):
    x = sample.reals()
    mu, sigma = stats.norm.fit(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}": sigma}


@formula(
    r"""\begin{aligned}
    \frac{d}{dp} \left( -\log L(p) \right) &= \frac{d}{dp} \left( -k \log p - (n - k) \log (1 - p) \right) \\
    &= -\frac{k}{p} + \frac{n - k}{1 - p} \\
    &= \frac{n p - k}{p (1 - p)}
    \end{aligned}""",
    sides=4,
)
def score_in_steps(sample):
    n, k = 7 + sample.trial % 3, 2 + sample.trial % 4
    return {"n": n, "k": k, "p": sample.probability(), "L(p)": lambda p: p**k * (1 - p) ** (n - k)}


@formula(
    r"-\frac{k}{p} + \frac{n - k}{1 - p} = 0 \iff p = \frac{k}{n}",
    sides=(2, 2),
    true=[r"-\frac{k}{n } + \frac{p - k}{1 - n } = 0 \iff n = \frac{k}{p }"],  # both say that n p is k
)
def zero_of_the_score(sample):
    n, k = 7 + sample.trial % 3, 2 + sample.trial % 4
    return {"n": n, "k": k, "p": k / n if sample.trial % 2 else sample.probability()}


@formula(r"\binom{n}{k} p^k (1 - p)^{n - k} \propto p^k (1 - p)^{n - k}", over="p")
def kernel(sample):
    n, k, p = 7, 2 + sample.trial % 4, sample.probability()
    left = stats.binom(n, p).pmf(k)
    return {"n": n, "k": k, "p": p, "left": left, "right": left / special.comb(n, k)}


@formula(r"\frac{\partial^2}{\partial \theta^2} \log L(\theta) = -\frac{n}{\theta^2} < 0", sides=3)
def second_derivative(sample):
    x = sample.positives()
    functions = {r"L(\theta)": lambda rate: exponential(x, rate)}
    return {"n": len(x), r"\theta": (rate := sample.positive()), "side 2": -len(x) / rate**2, "right": 0} | functions


@formula(r"\log \sum_{j=1}^{K} e^{z_j} = m + \log \sum_{j=1}^{K} e^{z_j - m}, \quad m = \max_j z_j", sides=(2, 2))
def log_sum_exp(sample):
    z = sample.reals(4)
    z[sample.trial % 4] += 3
    return {"z": z, "K": 4, "m": z.max(), "left": special.logsumexp(z)}


@formula(
    r"\operatorname{softmax}(z)_k = \frac{e^{z_k}}{\sum_{j=1}^{K} e^{z_j}} = e^{z_k - \operatorname{lse}(z)}", sides=3
)
def softmax(sample):
    functions = {r"\operatorname{softmax}(z)": special.softmax, r"\operatorname{lse}(z)": special.logsumexp}
    return {"z": sample.reals(4), "K": 4, "k": sample.index(4)} | functions


@formula(r"\frac{\partial \ell}{\partial z_k} = \operatorname{softmax}(z)_k - \mathbf{1}[k = y]")
def gradient_of_cross_entropy(sample):
    loss = Depends(lambda z, y: -special.log_softmax(z)[y - 1], "z", "y")
    indices = {"k": sample.index(4), "y": sample.index(4, 1)}
    return {"z": sample.reals(4), r"\ell": loss, r"\operatorname{softmax}(z)": special.softmax} | indices


@formula(r"\nabla_w \ell(w) = -\sum_{i=1}^{n} \left( y_i - \sigma(w^\top x_i) \right) x_i")
def gradient_of_logistic_regression(sample):
    n = sample.size()
    x, y = np.array([sample.reals(2) for _ in range(n)]), sample.bits(n)

    def loss(w):
        return -stats.bernoulli(special.expit(x @ w)).logpmf(y).sum()

    return {"w": sample.reals(2), "x": x, "y": y, "n": n, r"\ell(w)": loss, r"\sigma(z)": special.expit}


@formula(
    r"""-\log P(y) = \begin{cases}
    -\log \hat{y} & y = 1 \\
    -\log (1 - \hat{y}) & y = 0
    \end{cases} = -y \log \hat{y} - (1 - y) \log (1 - \hat{y})""",
    sides=3,
    true=[r"y \geq  1", r"-y = 0", r"y \leq  0"],  # y is 0 or 1
)
def cases(sample):
    prediction = sample.probability()
    return {"y": sample.trial % 2, r"\hat{y}": prediction, "P(y)": lambda y: stats.bernoulli(prediction).pmf(y)}


@formula(
    r"D_{\mathrm{KL}}(p \,\|\, q) = \sum_{x \in \mathcal{X}} p(x) \log \frac{p(x)}{q(x)} = H(p, q) - H(p) \geq 0",
    sides=4,
)
def kl_divergence(sample):
    values = [1, 2, 3, 4]
    p, q = sample.pmf(values), sample.pmf(values)
    q = p if sample.trial == 0 else q
    both = {
        "p": p,
        "q": q,
        r"\mathcal{X}": frozenset(values),
        "H(p)": lambda p: stats.entropy([*p.values()]),
        "right": 0,
    }
    kl = lambda p, q: stats.entropy([*p.values()], [*q.values()])  # noqa: E731
    cross = lambda p, q: stats.entropy([*p.values()]) + kl(p, q)  # noqa: E731
    return both | {r"D_{\mathrm{KL}}(p \,\|\, q)": kl, "H(p, q)": cross}


@formula(r"H(p, q) = -\mathbb{E}_{x \sim p}[\log q(x)] = -\sum_{x} p(x) \log q(x)", sides=3)
def cross_entropy(sample):
    p, q = sample.pmf([1, 2, 3]), sample.pmf([1, 2, 3])
    cross = lambda p, q: stats.entropy([*p.values()]) + stats.entropy([*p.values()], [*q.values()])  # noqa: E731
    return {"p": p, "q": q, "H(p, q)": cross}


@formula(r"\mathrm{PPL} = \exp\left( -\frac{1}{T} \sum_{t=1}^{T} \log p(w_t \mid w_{<t}) \right)")
def perplexity(sample):
    words = tuple(sample.whole(1, 5) for _ in range(sample.size()))
    p = lambda word, past: 1 / (1 + word + 0.37 * len(past) + 0.11 * sum(past))  # noqa: E731
    logs = [math.log(p(word, words[:k])) for k, word in enumerate(words)]
    return {
        "w": words,
        "T": len(words),
        r"p(w_t \mid w_{<t})": p,
        r"\mathrm{PPL}": stats.gmean(np.exp([-v for v in logs])),
    }


@formula(r"\theta^{(t+1)} = \theta^{(t)} - \eta g(\theta^{(t)})")
def gradient_descent(sample):
    steps, rate = [sample.real()], sample.positive() / 10
    for _ in range(6):
        steps.append(steps[-1] - rate * math.sin(steps[-1]))
    return {r"\theta": steps, r"\eta": rate, "t": sample.trial % 6, "g(x)": math.sin}


@formula(
    r"\max(z, 0) - z y + \log (1 + e^{-\lvert z \rvert}) = -\log (\sigma(z)^y (1 - \sigma(z))^{1 - y})",
    true=[r"\max(0 , z )"],
)
def stable_logistic_loss(sample):
    z, y = sample.real(-4, 4), sample.real(0, 1)
    return {"z": z, "y": y, r"\sigma(z)": special.expit, "left": np.logaddexp(0, z) - z * y}


@formula(r"10 \log \frac{1}{2} \approx -6.9315")
def approximation(sample):
    return {"left": special.xlogy(10, 0.5)}


@pytest.mark.parametrize("name", FORMULAS)
def test_a_true_formula_passes(name):
    latex, meaning, _ = FORMULAS[name]
    verify(read(latex), meaning)


@pytest.mark.parametrize("name", FORMULAS)
def test_every_structured_mutant_is_noticed(name):
    latex, meaning, true = FORMULAS[name]
    survivors = []
    for mutant, read_as in distinct(latex, structured(latex)):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                survivors += [mutant] if read_as and not verify(read_as, meaning) else []
        except FormulaError:
            continue
    assert [mutant for mutant in survivors if not any(canonical(part) in canonical(mutant) for part in true)] == []
