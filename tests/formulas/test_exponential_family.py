"""Exponential families, on ten people's phones: what the symbols mean."""

import numpy as np

from runmath.formulas import Depends, Random, formula, symbols
from snippets.exponential_family import (
    FAMILY_H,
    FAMILY_T,
    family_pmf,
    family_score,
    log_partition,
)

symbols(
    {
        "T": ("statistic", "통계량"),
        "h": ("factor without the parameter: the number of orders", "모수가 없는 인수, 순서의 가짓수"),
        "A": ("log partition function", "로그 분배함수"),
        r"\eta": ("natural parameter", "자연 모수"),
        "X": ("random count", "확률변수인 수"),
    }
)

# The statistic is not the count itself here, so that the two can be told apart.
T, H = (FAMILY_T + 1) ** 2 / 10, FAMILY_H

FUNCTIONS = {
    "T(x)": lambda x: T[x],
    "h(x)": lambda x: H[x],
    r"A(\eta)": lambda eta: log_partition(eta, T, H),
    r"f(x; \eta)": lambda x, eta: family_pmf(x, eta, T, H),
}


def expected(eta):
    return Random((x, family_pmf(x, eta, T, H)) for x in range(11))


@formula("exponential_family.form")
def _(sample):
    x, eta = sample.whole(0, 10), sample.real(-1, 1)
    return {"x": x, r"\eta": eta, "left": family_pmf(x, eta, T, H)} | FUNCTIONS


@formula("family_score")
def _(sample):
    x, eta = sample.counts(high=10), sample.real(-1, 1)
    likelihood = {r"L(\eta \mid x)": lambda eta, x: np.prod([family_pmf(k, eta, T, H) for k in x])}
    right, distribution = family_score(eta, x, T, H), {"X": Depends(expected, r"\eta")}
    return {"x": x, "n": len(x), r"\eta": eta, "right": right} | distribution | likelihood | {"T(x)": FUNCTIONS["T(x)"]}
