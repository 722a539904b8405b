"""The lab of the bigram model: what the symbols mean."""

import numpy as np

from runmath.formulas import formula, inline, symbols
from snippets.bigram import bigram_fit
from snippets.perplexity import perplexity_of_letters
from tests.formulas import letters

symbols(
    {
        "a": ("letter before", "앞 낱자"),
        "b": ("letter that follows", "뒤에 오는 낱자"),
        "k": ("what is added to each count", "횟수마다 더하는 수"),
        "c": ("counts of the pairs", "낱자 쌍의 횟수"),
        r"\hat{q}": ("smoothed probability of a letter after another", "앞 낱자 뒤에 올 평활한 확률"),
        "V": ("number of different letters", "서로 다른 낱자의 수"),
        "w": ("letters of a text", "글의 낱자들"),
        "T": ("number of letters in the text", "글에 있는 낱자의 수"),
        "p": ("probability of a letter, given those before it", "앞의 낱자들이 주어졌을 때 낱자의 확률"),
        r"\mathrm{PPL}": ("perplexity", "퍼플렉서티"),
    }
)


@formula("korean-lab.smoothed")
def _(sample):
    V, k = sample.size(), sample.positive()
    c = np.array([sample.counts(V) for _ in range(V)])
    places = {"a": sample.index(V), "b": sample.index(V, 1)}
    return places | {"V": V, "k": k, "c": c, r"\hat{q}": bigram_fit(c, k)}


@formula("korean-lab.perplexity")
def _(sample):
    w, q, bound = letters.chain(sample)
    del bound["p(w)"]
    return bound | {r"\mathrm{PPL}": perplexity_of_letters(q[[letters.START, *w[:-1]], w])}


@formula("korean-lab.uniform")
def _(sample):
    w = letters.text(sample)
    V = len(letters.LETTERS)
    return {"T": len(w), "V": V, "left": perplexity_of_letters(np.full(len(w), 1 / V))}


@inline("korean-bigram", given=["k = 0", "k = 1", "0.9", "0.1", r"-\log \hat{q}"])
def _(sample):
    return {"V": len(letters.LETTERS), r"\hat{q}": sample.probability(), "a": None}
