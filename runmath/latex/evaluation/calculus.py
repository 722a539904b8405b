"""Rules for integrals, derivatives and gradients."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation import numerics
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import number, settled, shown, whole
from runmath.latex.syntax.tree import Node


def integral(node: Node, env: Environment) -> float:
    low_node, high_node, name, body = node.parts
    low, high = env.number(low_node), env.number(high_node)

    def integrand(value: float) -> float:
        return env.with_value(name, value).number(body)

    value = numerics.integral(integrand, low, high)
    for end, shift in (("low", -1.0), ("high", 1.0)):
        _check_bound(integrand, low, high, end, shift, value)
    return value


def _check_bound(integrand: Callable, low: float, high: float, end: str, shift: float, value: float) -> None:
    r"""A finite bound far in the tail says something else than `\infty` although the number is the same."""
    bound = low if end == "low" else high
    if math.isinf(bound):
        return
    try:
        beyond = numerics.glance(integrand, *sorted((bound, bound + shift)))
    except FormulaError:
        return
    if abs(beyond) < 1e-12 * max(abs(value), 1e-3):
        raise FormulaError(f"the bound {shown(bound)} of the integral does not matter", r"write \infty")


def derivative(node: Node, env: Environment) -> Any:
    body, *targets = node.parts
    if len(targets) == 2 and targets[0] != targets[1]:
        return _by(targets[0], Node("derivative", (body, targets[1]), node.text, node.at), env, 1)
    return _by(targets[0], body, env, len(targets))


def _by(target: Node, body: Node, env: Environment, order: int) -> Any:
    """The derivative by a symbol, or by one element of a vector."""
    for name, taken in target.names:
        if name in env and taken == len(target.parts) - 1:
            at = number(env[name], target.text)
            return numerics.derivative(lambda u, name=name: _value(body, env.with_value(name, u)), at, order)
    if target.kind != "applied":
        mend = r"name it, u = \log p, and write \frac{df}{du}; or use the chain rule"
        raise FormulaError(f"a derivative by {target.text}, which is not a symbol", mend, target.at)
    atom, *posts = target.parts
    if atom.kind != "symbol" or len(posts) != 1 or posts[0].kind != "sub" or len(posts[0].parts) != 2:
        raise FormulaError(f"a derivative by {target.text}?", "bind it as a number", target.at)
    name, vector = atom.parts[0], env[atom.parts[0]]
    index = whole(env.value(posts[0].parts[1]), target.text)
    if not isinstance(vector, np.ndarray) or not 1 <= index <= len(vector):
        raise FormulaError(f"{target.text} is not an element of a vector", "", target.at)
    return _by_element(name, vector, index - 1, body, env, order)


def _by_element(name: str, vector: np.ndarray, place: int, body: Node, env: Environment, order: int) -> Any:
    def changed(value: float) -> np.ndarray:
        copy = vector.astype(float)
        copy[place] = value
        return copy

    return numerics.derivative(lambda u: _value(body, env.with_value(name, changed(u))), float(vector[place]), order)


def _value(body: Node, env: Environment) -> Any:
    value = settled(env.value(body))
    return value if isinstance(value, np.ndarray) else number(value, body.text)


def gradient(node: Node, env: Environment) -> np.ndarray:
    body, target = node.parts
    vector = env[target.text]
    if not isinstance(vector, np.ndarray) or vector.ndim != 1:
        raise FormulaError(f"a gradient by {target.text}, which is not a vector", "", target.at)
    return np.array([_by_element(target.text, vector, k, body, env, 1) for k in range(len(vector))])
