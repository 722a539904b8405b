"""The rule for expectations: over a distribution, a density, or the random variable in them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation import numerics
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.ranges import only_item
from runmath.latex.evaluation.values import Density, Depends, Pmf, Random
from runmath.latex.syntax.tree import Node

_AROUND = "(random variables of the expectations around)"


def expectation(node: Node, env: Environment) -> float:
    r"""`\mathbb{E}_{x \sim p}[…]`, or `\mathbb{E}[…]` over the random variables in it."""
    sub, body = node.parts
    if sub is None:
        return _expected(body, env, {})
    item = only_item(sub)
    if item.kind != "claim":
        distribution = env.value(item)
        if not isinstance(distribution, Pmf):
            raise FormulaError(f"{item.text} is not a distribution", r"write \mathbb{E}_{x \sim p}")
        return _expected(body, env, distribution)
    statement = item.parts[0]
    if statement.relations != (r"\sim",):
        raise FormulaError(f"an expectation over {item.text}?", r"write x \sim p")
    name, distribution = statement.sides[0].text, env.value(statement.sides[1])
    if isinstance(distribution, Density):

        def weighted(value: float) -> float:
            return distribution(value) * env.with_value(name, value).number(body)

        return numerics.integral(weighted, distribution.low, distribution.high)
    if not isinstance(distribution, Pmf):
        raise FormulaError(f"{statement.sides[1].text} is not a distribution")
    return _weighted(distribution.items(), name, body, env)


def _expected(body: Node, env: Environment, distribution: Pmf | dict) -> float:
    r"""Over the one random variable in it; in `\mathbb{E}[(X - \mathbb{E}[X])^2]` the inner X is random again."""
    around = env.values.get(_AROUND, {})
    inner = env.with_value(_AROUND, around)
    inner.values |= around
    bound = {
        name for part in body.walk() for name, _ in part.names if isinstance(inner.values.get(name), Random | Depends)
    }
    names = {name for name in bound if isinstance(inner[name], Random)}
    if len(names) != 1:
        raise FormulaError(f"over what is the expectation of {body.text}?", "bind one random variable in it")
    name = names.pop()
    inner.values[_AROUND] = {name: inner[name]}
    return _weighted((distribution or inner[name]).items(), name, body, inner)


def _weighted(pairs: Iterable[tuple[Any, float]], name: str, body: Node, env: Environment) -> float:
    env.used.add(name)
    return math.fsum(weight * env.with_value(name, value).number(body) for value, weight in pairs)
