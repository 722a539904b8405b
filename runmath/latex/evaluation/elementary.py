"""Rules for written numbers, sums, products, fractions, roots and elementary functions."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError, NoValue
from runmath.latex.evaluation.arguments import arguments
from runmath.latex.evaluation.arithmetic import plus, raised, times
from runmath.latex.evaluation.conventions import ZERO_LOG
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.symbols import applied
from runmath.latex.evaluation.values import is_number, number, numeric, settled
from runmath.latex.syntax.tree import Node

_FUNCTIONS = {
    r"\log": math.log, r"\exp": math.exp, r"\sin": math.sin, r"\cos": math.cos, r"\tan": math.tan, r"\tanh": math.tanh,
}  # fmt: skip


def literal(node: Node, env: Environment) -> int | float:
    return _read_number(node.parts[0])


@lru_cache(maxsize=1_000)
def _read_number(digits: str) -> int | float:
    if len(digits) > 17:
        raise FormulaError(f"{digits[:17]}… has more digits than a float64 holds")
    return float(digits) if "." in digits else int(digits)


def addition(node: Node, env: Environment) -> Any:
    total = env.value(node.parts[0])
    largest = total
    for part in node.parts[1:]:
        term = env.value(part)
        total = plus(total, term, node.text)
        largest = max(largest, term, key=abs) if is_number(total) else largest
    env.budget.note(total, largest)
    return total


def multiplication(node: Node, env: Environment) -> Any:
    total = env.value(node.parts[0])
    for part in node.parts[1:]:
        try:
            total = times(total, env.value(part), node.text)
        except NoValue:
            if ZERO_LOG not in env.options.get("conventions", ()) or not is_number(total) or total != 0:
                raise
    return total


def negative(node: Node, env: Environment) -> Any:
    value = env.value(node.parts[0])
    return -value if is_number(value) else times(-1, value, node.text)


def positive(node: Node, env: Environment) -> Any:
    return env.value(node.parts[0])


def inverse(node: Node, env: Environment) -> float:
    return 1 / env.number(node.parts[0])


def fraction(node: Node, env: Environment) -> Any:
    above, below = env.value(node.parts[0]), env.number(node.parts[1])
    if is_number(settled(above)):
        return number(above, node.text) / below
    return times(1 / below, above, node.text)


def binomial(node: Node, env: Environment) -> int:
    n, k = (env.whole(part) for part in node.parts)
    if not 0 <= n <= 1_000:
        raise FormulaError(f"{node.text}: {n} is outside 0 … 1000")
    return math.comb(n, k)


def root(node: Node, env: Environment) -> float:
    return math.sqrt(env.number(node.parts[0]))


def absolute(node: Node, env: Environment) -> float:
    return abs(env.number(node.parts[0]))


def norm(node: Node, env: Environment) -> float:
    return float(np.linalg.norm(np.atleast_1d(numeric(env.value(node.parts[0]), node.text))))


def function(node: Node, env: Environment) -> float:
    name, base, power, argument = node.parts
    if argument.kind == "applied":
        value = number(applied(argument, env, strict=True), argument.text)
    else:
        value = env.number(argument)
    result = _FUNCTIONS[name](value) if base is None else math.log(value, env.number(base))
    return raised(result, env.value(power), node.text) if power is not None else result


def extreme(node: Node, env: Environment) -> Any:
    values, separators = arguments(node.parts[1], env)
    if set(separators.split()) - {","}:
        raise FormulaError(f"{node.text}: separate the numbers by commas")
    if len(values) == 1:
        if not isinstance(values[0], np.ndarray | tuple | frozenset):
            raise FormulaError(f"{node.text}: the {node.parts[0][1:]} of one number")
        values = list(values[0])
    return (max if node.parts[0] == r"\max" else min)(number(value, node.text) for value in values)
