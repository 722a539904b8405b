"""The page about the checks: its one formula is a mutant that is true."""

from runmath.bindings import inline


@inline("about")
def _(sample):
    return {"p": sample.probability(), "x": sample.trial % 2}
