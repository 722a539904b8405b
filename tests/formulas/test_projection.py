"""One hump for two: the divergences between a mixture and a normal distribution."""

import math

import numpy as np

from runmath.bindings import Density, formula, symbols
from snippets import normal, projection
from snippets.projection import HUMP_MEANS, HUMP_SPREAD, HUMP_WEIGHTS

symbols(
    {
        "p": ("density of the target", "목표 분포의 밀도"),
        "q": ("density of the candidate", "후보 분포의 밀도"),
        "w": ("weights of the humps", "봉우리들의 가중치"),
        "m": ("means of the humps", "봉우리들의 평균"),
        "s": ("standard deviation of each hump", "각 봉우리의 표준편차"),
        r"\mu": ("mean of the nearest candidate", "가장 가까운 후보의 평균"),
        r"\sigma^2": ("variance of the nearest candidate", "가장 가까운 후보의 분산"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
    }
)

TARGET = Density(lambda x: np.exp(projection.humps_log_pdf(x)), -8, 8)


def candidate(mu, sigma):
    return Density(lambda x: normal.normal_pdf(x, mu, sigma), mu - 8 * sigma, mu + 8 * sigma)


@formula("forward_kl")
def _(sample):
    mu, sigma = sample.real(-1, 1), sample.real(1, 2)
    return {
        "p": TARGET,
        "q": candidate(mu, sigma),
        r"D_{\mathrm{KL}}(p \| q)": lambda p, q: projection.forward_kl(mu, sigma),
    }


@formula("reverse_kl")
def _(sample):
    mu, sigma = sample.real(-1, 1), sample.real(0.5, 1)
    return {
        "p": TARGET,
        "q": candidate(mu, sigma),
        r"D_{\mathrm{KL}}(q \| p)": lambda q, p: projection.reverse_kl(mu, sigma),
    }


@formula("forward_kl_fit", sides=(2, 2))
def _(sample):
    mu, sigma = projection.forward_kl_fit()
    return {"w": HUMP_WEIGHTS, "m": HUMP_MEANS, "s": HUMP_SPREAD, r"\mu": mu, r"\sigma^2": sigma**2}


@formula("projection.reverse-bound", sides=4)
def _(sample):
    first = candidate(HUMP_MEANS[0], HUMP_SPREAD)
    divergence = {r"D_{\mathrm{KL}}(q \| p)": lambda q, p: projection.reverse_kl(HUMP_MEANS[0], HUMP_SPREAD)}
    return {"p": TARGET, "q": first, "w": HUMP_WEIGHTS, "right": -math.log(HUMP_WEIGHTS[0])} | divergence
