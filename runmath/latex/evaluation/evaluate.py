"""The value of a part of a formula: arithmetic and elementary functions. Every kind of part is known here."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError, NoValue
from runmath.latex.evaluation import argmax, operators, relations, symbols
from runmath.latex.evaluation.arithmetic import plus, raised, times
from runmath.latex.evaluation.conventions import ZERO_LOG
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import Interval, is_number, number, numeric, settled
from runmath.latex.syntax.tree import Node

_FUNCTIONS = {
    r"\log": math.log, r"\exp": math.exp, r"\sin": math.sin, r"\cos": math.cos, r"\tan": math.tan, r"\tanh": math.tanh,
}  # fmt: skip


def _number(node: Node, env: Environment) -> int | float:
    return _read_number(node.parts[0])


@lru_cache(maxsize=1_000)
def _read_number(digits: str) -> int | float:
    if len(digits) > 17:
        raise FormulaError(f"{digits[:17]}… has more digits than a float64 holds")
    return float(digits) if "." in digits else int(digits)


def _sum(node: Node, env: Environment) -> Any:
    total = env.value(node.parts[0])
    largest = total
    for part in node.parts[1:]:
        term = env.value(part)
        total = plus(total, term, node.text)
        largest = max(largest, term, key=abs) if is_number(total) else largest
    env.budget.note(total, largest)
    return total


def _product(node: Node, env: Environment) -> Any:
    total = env.value(node.parts[0])
    for part in node.parts[1:]:
        try:
            total = times(total, env.value(part), node.text)
        except NoValue:
            if ZERO_LOG not in env.options.get("conventions", ()) or not is_number(total) or total != 0:
                raise
    return total


def _negative(node: Node, env: Environment) -> Any:
    value = env.value(node.parts[0])
    return -value if is_number(value) else times(-1, value, node.text)


def _positive(node: Node, env: Environment) -> Any:
    return env.value(node.parts[0])


def _inverse(node: Node, env: Environment) -> float:
    return 1 / env.number(node.parts[0])


def _fraction(node: Node, env: Environment) -> Any:
    above, below = env.value(node.parts[0]), env.number(node.parts[1])
    if is_number(settled(above)):
        return number(above, node.text) / below
    return times(1 / below, above, node.text)


def _binomial(node: Node, env: Environment) -> int:
    n, k = (env.whole(part) for part in node.parts)
    if not 0 <= n <= 1_000:
        raise FormulaError(f"{node.text}: {n} is outside 0 … 1000")
    return math.comb(n, k)


def _root(node: Node, env: Environment) -> float:
    return math.sqrt(env.number(node.parts[0]))


def _absolute(node: Node, env: Environment) -> float:
    return abs(env.number(node.parts[0]))


def _norm(node: Node, env: Environment) -> float:
    return float(np.linalg.norm(np.atleast_1d(numeric(env.value(node.parts[0]), node.text))))


def _function(node: Node, env: Environment) -> float:
    name, base, power, argument = node.parts
    if argument.kind == "applied":
        value = number(symbols.applied(argument, env, strict=True), argument.text)
    else:
        value = env.number(argument)
    result = _FUNCTIONS[name](value) if base is None else math.log(value, env.number(base))
    return raised(result, env.value(power), node.text) if power is not None else result


def _inner(node: Node, env: Environment) -> Any:
    """Parentheses: the one thing in them, or a vector of several."""
    items = node.parts[0]
    if len(items.parts) == 2:
        return env.value(items.parts[1])
    if set(items.parts[0].split()) != {","}:
        raise FormulaError(f"{node.text} is not a value")
    values, _ = symbols.arguments(items, env)
    return settled(values[0] if len(values) == 1 else values)


def _bracket(node: Node, env: Environment) -> Any:
    items = node.parts[0]
    return env.value(items.parts[1]) if len(items.parts) == 2 else _interval(Node("interval", ("[]", items)), env)


def _interval(node: Node, env: Environment) -> Interval:
    ends, items = node.parts
    if items.parts[0] != ",":
        raise FormulaError(f"{items.text} are not the two ends of an interval")
    low, high = (env.number(item) for item in items.parts[1:])
    if not low < high or (math.isinf(low) and ends[0] == "[") or (math.isinf(high) and ends[1] == "]"):
        raise FormulaError(f"{node.text or items.text} is not an interval", "infinite ends are open")
    return Interval(low, high, ends)


def _set(node: Node, env: Environment) -> frozenset:
    return symbols.set_of(node.parts[0], env)


def _extreme(node: Node, env: Environment) -> Any:
    values, separators = symbols.arguments(node.parts[1], env)
    if set(separators.split()) - {","}:
        raise FormulaError(f"{node.text}: separate the numbers by commas")
    if len(values) == 1:
        if not isinstance(values[0], np.ndarray | tuple | frozenset):
            raise FormulaError(f"{node.text}: the {node.parts[0][1:]} of one number")
        values = list(values[0])
    return (max if node.parts[0] == r"\max" else min)(number(value, node.text) for value in values)


def _indicator(node: Node, env: Environment) -> int:
    claim = node.parts[0]
    if claim.kind != "claim":
        raise FormulaError(f"{claim.text} is not a condition", "write a relation such as k = y")
    return int(relations.holds_in(claim.parts[0], env))


def _cases(node: Node, env: Environment) -> Any:
    found = [case.parts[0] for case in node.parts if case.parts[1] and relations.holds_in(case.parts[1], env)]
    if len(found) > 1:
        raise FormulaError(f"{len(found)} cases of {node.text} hold at once")
    rest = [case.parts[0] for case in node.parts if case.parts[1] is None]
    if len(rest) > 1 or (rest and node.parts[-1].parts[1] is not None):
        raise FormulaError("only the last case may be `otherwise`")
    if not found + rest:
        raise FormulaError(f"no case of {node.text} holds")
    chosen = (found + rest)[0]
    env.options.get("cases", set()).add((node.at, chosen.at))
    return env.value(chosen)


RULES = {
    "number": _number, "symbol": lambda node, env: env[node.parts[0]], "applied": symbols.applied,
    "sum": _sum, "product": _product, "negative": _negative, "positive": _positive, "inverse": _inverse,
    "fraction": _fraction, "binomial": _binomial, "root": _root, "absolute": _absolute, "norm": _norm,
    "function": _function,
    "paren": _inner, "bracket": _bracket, "interval": _interval, "set": _set, "extreme": _extreme,
    "indicator": _indicator, "cases": _cases, "big": operators.big, "arg": argmax.arg,
    "integral": operators.integral, "derivative": operators.derivative, "gradient": operators.gradient,
    "expectation": operators.expectation,
}  # fmt: skip
