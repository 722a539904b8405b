"""The lab of the ten heights: what the symbols mean."""

from scipy import stats

from runmath.formulas import formula, inline, symbols
from snippets.normal import normal_log_likelihood
from snippets.normal_mle import normal_mle, normal_score

symbols(
    {
        "x": ("the heights", "키"),
        r"\hat{\mu}": ("maximum likelihood mean", "가능도가 가장 큰 평균"),
        r"\hat{\sigma}": ("maximum likelihood standard deviation", "가능도가 가장 큰 표준편차"),
    }
)
LOG_LIKELIHOOD = r"L(\mu, \sigma \mid x)"


def heights(sample):
    x = sample.reals()
    found = {"x": x, "n": len(x), r"\mu": sample.real(), r"\sigma": sample.positive()}
    return x, found | {LOG_LIKELIHOOD: lambda mu, sigma, x: stats.norm.pdf(x, mu, sigma).prod()}


@formula("heights-lab.log-likelihood")
def _(sample):
    x, found = heights(sample)
    return found | {"left": normal_log_likelihood(found[r"\mu"], found[r"\sigma"], x)}


@formula("heights-lab.score", sides=(2, 2))
def _(sample):
    x, found = heights(sample)
    by_mu, by_sigma = normal_score(found[r"\mu"], found[r"\sigma"], x)
    return found | {"right": by_mu, "right of 2": by_sigma}


@formula("heights-lab.mle", sides=(2, 2))
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}": sigma}


@formula("heights-lab.profile")
def _(sample):
    x, found = heights(sample)
    best = normal_mle(x)[0]
    mu = best if sample.trial % 4 == 0 else found[r"\mu"]
    right = normal_log_likelihood(best, found[r"\sigma"], x)
    del found["n"]
    return found | {r"\mu": mu, r"\hat{\mu}": best, "right": right}


@formula("heights-lab.drop", where=r"\hat{\sigma} > 0")
def _(sample):
    x, found = heights(sample)
    mu, sigma = normal_mle(x)
    del found[r"\mu"]
    return found | {r"\hat{\mu}": mu, r"\hat{\sigma}": sigma, "left": normal_log_likelihood(mu, found[r"\sigma"], x)}


@inline("heights", given=[r"\sigma = 0.5", r"\sigma = 3", r"\frac{\sigma^2}{n}", r"\frac{\sigma^2}{2n}"])
def _(sample):
    return {}
