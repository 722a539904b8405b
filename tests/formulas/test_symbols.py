"""The signs of the page of symbols, against NumPy and the standard library."""

import math

import numpy as np

from runmath.formulas import inline
from snippets.bernoulli import bernoulli_likelihood, bernoulli_pmf


@inline("symbols")
def _(sample):
    x, p, k, y = sample.positives(4), sample.pmf(range(1, 4)), sample.index(3), sample.index(3, 1)
    n, values = len(x), np.array([*p.values()])
    known = {"x": x, "n": n, "p": p, "k": k, "y": y, r"\theta": 0.5, r"\hat{\theta}": None, r"\bar{x}": x.mean()}
    known |= {r"L(\theta \mid x)": bernoulli_likelihood, r"f(x; \theta)": bernoulli_pmf}
    t = sample.positive()
    known |= {"i": sample.index(n), "t": t, r"\log t": np.log(t), r"\log_2 t": np.log2(t), r"\exp(t)": np.exp(t)}
    known |= {r"\frac{d}{dt} t^{2}": 2 * t, "2 t": 2 * t}
    known |= {r"\sum_{i=1}^{n} x_i": np.sum(x), r"\prod_{i=1}^{n} x_i": np.prod(x), r"\max_i x_i": np.max(x)}
    known |= {r"\binom{n}{k}": math.comb(n, k), "n!": math.factorial(n), r"\mathbf{1}[k = y]": float(k == y)}
    return known | {r"\mathbb{E}_{y \sim p}[y]": np.sum(values * np.arange(1, 4))}
