"""The page about the checks: a mutant that is true, and what it quotes of conditions."""

from runmath.formulas import inline


@inline("about", given=["0 < p < 1", r"0 \log 0"])
def _(sample):
    return {"p": sample.probability(), "x": sample.trial % 2}
