"""One hump for two: the divergences between a mixture and a normal distribution."""

import math

from runmath.formulas import Density, formula, symbols
from snippets.normal import normal_pdf
from snippets.projection import HUMP_MEANS, HUMP_SPREAD, HUMP_WEIGHTS, density_kl, forward_kl_fit, humps_pdf

symbols(
    {
        "p": ("density of the target", "목표 분포의 밀도"),
        "q": ("density of the candidate", "후보 분포의 밀도"),
        "w": ("weights of the humps", "봉우리들의 가중치"),
        "m": ("means of the humps", "봉우리들의 평균"),
        "s": ("standard deviation of each hump", "각 봉우리의 표준편차"),
        r"\mu": ("mean of the nearest candidate", "가장 가까운 후보의 평균"),
        r"\sigma": ("standard deviation of the nearest candidate", "가장 가까운 후보의 표준편차"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
    }
)

TARGET = Density(humps_pdf, -8, 8)


def candidate(mu, sigma):
    return Density(lambda x: normal_pdf(x, mu, sigma), mu - 8 * sigma, mu + 8 * sigma)


@formula("forward_kl")
def _(sample):
    q = candidate(sample.real(-1, 1), sample.real(1, 2))
    return {"p": TARGET, "q": q, r"D_{\mathrm{KL}}(p \| q)": density_kl}


@formula("reverse_kl")
def _(sample):
    q = candidate(sample.real(-1, 1), sample.real(0.5, 1))
    return {"p": TARGET, "q": q, r"D_{\mathrm{KL}}(q \| p)": density_kl}


@formula("forward_kl_fit", sides=(2, 2))
def _(sample):
    """Any two humps."""
    w, m, s = sample.weights(2), sample.reals(2), sample.positive()
    mu, sigma = forward_kl_fit(w, m, s)
    return {"w": w, "m": m, "s": s, r"\mu": mu, r"\sigma": sigma}


@formula("projection.reverse-bound", sides=4)
def _(sample):
    q = candidate(HUMP_MEANS[0], HUMP_SPREAD)
    found = {"p": TARGET, "q": q, "w": HUMP_WEIGHTS, "right": -math.log(HUMP_WEIGHTS[0])}
    return found | {r"D_{\mathrm{KL}}(q \| p)": density_kl}
