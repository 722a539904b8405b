"""The negative log-likelihood of phones and heights: what the symbols mean."""

import math

from runmath.bindings import formula, symbols
from snippets import bernoulli, bernoulli_nll, mean_nll, normal, normal_nll, phones_descent, surprise
from snippets.bernoulli import PHONES
from tests.formulas.families import density, likelihood, mass

symbols(
    {
        "s": ("surprise", "놀라움"),
        "u": ("density or probability of what happened", "일어난 일의 밀도 또는 확률"),
        "t": ("number of a step", "걸음의 번호"),
        r"\eta": ("learning rate", "학습률"),
        "p": ("probability, its candidates, or the probability mass function", "확률, 그 후보 또는 확률질량함수"),
        "q": ("probability that is believed", "믿고 있는 확률"),
        r"\hat{p}": ("share of 1s in the data", "자료에서 1의 비율"),
        r"\theta_1": ("one candidate", "한 후보"),
        r"\theta_2": ("another candidate", "다른 후보"),
    }
)

OF_PHONES = {"x": PHONES, r"L(p \mid x)": bernoulli.bernoulli_likelihood}


@formula("surprise")
def _(sample):
    return {"u": sample.positive(), "s(u)": surprise.surprise}


@formula("nll.definition", sides=3)
def _(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    functions = {r"L(\theta \mid x)": likelihood(sigma), r"f(x; \theta)": density(sigma)}
    return {"x": x, "n": len(x), r"\theta": mu, "left": normal_nll.normal_nll(mu, sigma, x)} | functions


@formula("nll.discrete")
def _(sample):
    x, p = sample.bits(), sample.probability()
    functions = {r"L(\theta \mid x)": bernoulli.bernoulli_likelihood, r"p(x; \theta)": mass}
    return {"x": x, "n": len(x), r"\theta": p, "left": bernoulli_nll.bernoulli_nll(p, x)} | functions


@formula("nll.order", sides=(2, 2))
def _(sample):
    x, first, second = sample.bits(), sample.probability(), sample.probability()
    sides = {"left": bernoulli.bernoulli_likelihood(first, x), "right": bernoulli.bernoulli_likelihood(second, x)}
    sides |= {"left of 2": bernoulli_nll.bernoulli_nll(first, x), "right of 2": bernoulli_nll.bernoulli_nll(second, x)}
    return {"x": x, r"\theta_1": first, r"\theta_2": second, r"L(\theta_1 \mid x)": bernoulli.bernoulli_likelihood} | sides


@formula("nll.argmin", sides=3)
def _(sample):
    x = sample.bits()
    objective = [lambda p: bernoulli_nll.bernoulli_nll(p, x), lambda p: bernoulli.bernoulli_likelihood(p, x)]
    bounds = {"domain": {r"\theta": (0.001, 0.999)}, "objective": objective}
    return {"x": x, r"\hat{\theta}": x.mean(), r"L(\theta \mid x)": bernoulli.bernoulli_likelihood} | bounds


@formula("nll.phones", sides=4)
def _(sample):
    p = sample.probability()
    return {"p": p, "right": bernoulli_nll.bernoulli_nll(p, PHONES)} | OF_PHONES


@formula("nll.phones-gradient", sides=4)
def _(sample):
    p = sample.probability()
    return {"p": p, "right": bernoulli_nll.bernoulli_nll_gradient(p, PHONES)} | OF_PHONES


@formula("nll.phones-zero", sides=(2, 2, 2))
def _(sample):
    p = 0.7 if sample.trial % 2 else sample.probability()
    return {"p": p, "left": bernoulli_nll.bernoulli_nll_gradient(p, PHONES)}


@formula("nll.phones-curvature", sides=3)
def _(sample):
    p = sample.probability()
    return {"p": p, "side 2": bernoulli_nll.bernoulli_nll_curvature(p, PHONES), "right": 0} | OF_PHONES


@formula("nll.phones-minimum", sides=3)
def _(sample):
    return {"x": PHONES, r"L(0.7 \mid x)": bernoulli.bernoulli_likelihood, "left": bernoulli_nll.bernoulli_nll(0.7, PHONES)}


@formula("nll.descent")
def _(sample):
    rate = sample.real(0.005, 0.012)
    return {"p": phones_descent.phones_descent(PHONES, 0.3, rate), "t": sample.index(8), r"\eta": rate}


def heights(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    by_both = {r"L(\mu, \sigma \mid x)": lambda mu, sigma, x: normal.normal_likelihood(mu, sigma, x)}
    return {"x": x, "n": len(x), r"\mu": mu, r"\sigma": sigma} | by_both, normal_nll.normal_nll_gradient(mu, sigma, x)


@formula("nll.heights", sides=4)
def _(sample):
    bound, _ = heights(sample)
    return bound | {"left": normal_nll.normal_nll(bound[r"\mu"], bound[r"\sigma"], bound["x"])}


@formula("nll.slope-mu")
def _(sample):
    bound, slopes = heights(sample)
    return bound | {"right": slopes[0]}


@formula("nll.slope-sigma")
def _(sample):
    bound, slopes = heights(sample)
    return bound | {"right": slopes[1]}


@formula("nll.mean")
def _(sample):
    x, p = sample.bits(), sample.probability()
    functions = {r"L(\theta \mid x)": bernoulli.bernoulli_likelihood, r"p(x; \theta)": mass}
    return {"x": x, "n": len(x), r"\theta": p, "left": mean_nll.bernoulli_mean_nll(p, x)} | functions


@formula("nll.unit")
def _(sample):
    bound, _ = heights(sample)
    by_both = {r"L(\mu, \sigma \mid x)": lambda mu, sigma, x: math.exp(-normal_nll.normal_nll(mu, sigma, x))}
    return bound | by_both


@formula("nll.expected")
def _(sample):
    p, q = sample.probability(), sample.probability()
    return {"p": p, "q": q, "f(x; p)": mass, "f(x; q)": mass, "left": mean_nll.bernoulli_cross_entropy(p, q)}


@formula("nll.of-the-data")
def _(sample):
    x, q = sample.bits(), sample.probability()
    right = mean_nll.bernoulli_cross_entropy(x.mean(), q)
    return {"x": x, "n": len(x), "q": q, r"\hat{p}": x.mean(), r"L(q \mid x)": lambda q, x: mass(x, q), "right": right}
