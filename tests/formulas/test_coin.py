"""Tosses of a coin, or answers of yes and no: what the symbols mean."""

from runmath.formulas import formula, inline, symbols
from snippets.bell import bell_curve, likelihood_skewness
from snippets.coin import coin_area, coin_likelihood, coin_likelihood_ratio, coin_total

symbols(
    {
        "q": ("another candidate for p", "p의 다른 후보"),
        "g": ("bell with the same top and curvature", "꼭대기의 높이와 휜 정도가 같은 종 모양 곡선"),
        r"\gamma": ("skewness of the likelihood curve", "가능도 곡선의 왜도"),
    }
)


def tosses(sample):
    """How many, and how many heads among them: none and all as well."""
    n = sample.size() + 2
    return n, sample.whole(0, n)


def of_ten(k, p):
    """The probability that k of ten people say Android."""
    return coin_likelihood(p, k, 10)


@formula("phones.half", sides=4)
def _(sample):
    return {r"P(7 \mid 0.5)": of_ten}


@formula("phones.seven-tenths", sides=3)
def _(sample):
    return {r"P(7 \mid 0.7)": of_ten}


@formula("coin_likelihood")
def _(sample):
    return {"p": sample.probability(), r"L(p \mid 56)": lambda p, k: coin_likelihood(p, k, 100)}


@formula("coin.likelihood-phones", sides=3)
def _(sample):
    return {"p": sample.probability(), r"L(p \mid 7)": lambda p, k: coin_likelihood(p, k, 10)}


@formula("coin_likelihood_ratio", where="0 < q < 1")
def _(sample):
    (n, k), p, q = tosses(sample), sample.probability(), sample.probability()
    return {"n": n, "k": k, "p": p, "q": q, "right": coin_likelihood_ratio(p, q, k, n)}


@formula("coin.two-directions", sides=3)
def _(sample):
    n, k = tosses(sample)
    functions = {
        r"L(p \mid k)": lambda p, k: coin_likelihood(p, k, n),
        r"P(k \mid p)": lambda k, p: coin_likelihood(p, k, n),
    }
    return {"n": n, "k": k, "p": sample.probability()} | functions


@formula("coin.sum-over-results")
def _(sample):
    n, p = sample.size() + 2, sample.probability()
    bars = lambda p: {heads: coin_likelihood(p, heads, n) for heads in range(n + 1)}  # noqa: E731
    return {"n": n, "p": p, r"P(k \mid p)": lambda k, p: bars(p)[k], "left": coin_total(p, n)}


@formula("coin_area")
def _(sample):
    n, k = tosses(sample)
    return {"n": n, "k": k, "left": coin_area(k, n)}


@formula("coin.area-one", sides=3)
def _(sample):
    return {r"L(p \mid 1)": lambda p, k: coin_likelihood(p, k, 1), "left": coin_area(1, 1)}


@formula("coin.area-two")
def _(sample):
    return {"left": coin_area(2, 2)}


@formula("bell_curve", where=r"0 < \hat{p} < 1")
def _(sample):
    n, k = tosses(sample)
    return {"n": n, "p": sample.probability(), r"\hat{p}": k / n, "g(p)": lambda p: bell_curve(p, k, n)}


@formula("likelihood_skewness")
def _(sample):
    n, k = tosses(sample)
    return {"n": n, "k": k, r"\gamma": likelihood_skewness(k, n)}


@inline("likelihood", given=["p = 0.5", "p = 0.56", "p = 0.3", "p = 0.4", "p = 0.7", "p = 1", "q = 0.5"])
def _(sample):
    n = sample.size() + 2
    k = sample.trial % (n + 1)  # no heads in the first trial: nothing may be divided by their share
    return {"n": n, "k": k, r"\hat{p}": k / n}
