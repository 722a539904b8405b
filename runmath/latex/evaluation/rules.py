"""Every kind of part of a formula, with the rule that finds its value."""

from runmath.latex.evaluation import argmax, big_operators, brackets, calculus, cases, elementary, expectation, symbols

RULES = {
    "number": elementary.literal, "symbol": lambda node, env: env[node.parts[0]], "applied": symbols.applied,
    "sum": elementary.addition, "product": elementary.multiplication, "negative": elementary.negative,
    "positive": elementary.positive, "inverse": elementary.inverse, "fraction": elementary.fraction,
    "binomial": elementary.binomial, "root": elementary.root, "absolute": elementary.absolute,
    "norm": elementary.norm, "function": elementary.function, "extreme": elementary.extreme,
    "paren": brackets.paren, "bracket": brackets.bracket, "interval": brackets.interval, "set": brackets.finite_set,
    "indicator": cases.indicator, "cases": cases.cases, "big": big_operators.big, "arg": argmax.arg,
    "integral": calculus.integral, "derivative": calculus.derivative, "gradient": calculus.gradient,
    "expectation": expectation.expectation,
}  # fmt: skip
