"""The value of what binds a variable: sums, products, maxima, argmax, integrals, derivatives, expectations."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation import numerics
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import Density, Depends, Pmf, Random, is_number, number, settled, shown, whole
from runmath.latex.limits import TERMS
from runmath.latex.syntax.tree import Node

_AROUND = "(random variables of the expectations around)"
_INDEX = re.compile(r"[A-Za-z]|\\[A-Za-z]+")


def big(node: Node, env: Environment) -> Any:
    """A sum, product, maximum or minimum over a range or a set."""
    word, sub, sup, body = node.parts
    if sub is None:
        raise FormulaError(f"{word} over what?", "write its index below it")
    name, values = _range(sub, sup, body, env)
    terms = [env.with_value(name, value).value(body) for value in values]
    if word == r"\sum":
        if all(is_number(term) for term in terms):
            total = math.fsum(terms)
            env.budget.note(total, max(terms, key=abs, default=0))
            return total
        return settled(np.sum([np.asarray(term) for term in terms], axis=0))
    numbers = [number(term, body.text) for term in terms]
    if word == r"\prod":
        return _product(numbers)
    if not numbers:
        raise FormulaError(f"{node.text}: the {word[1:]} of nothing")
    return (max if word == r"\max" else min)(numbers)


def _product(numbers: list) -> int | float:
    """The product, given up where it leaves float64: whole numbers would grow without end."""
    total = 1
    for factor in numbers:
        total *= factor
        if type(total) is int and total.bit_length() > 1_023:
            raise OverflowError("larger than a float64")
    return total


def _range(sub: Node, sup: Node | None, body: Node, env: Environment) -> tuple[str, list]:
    """The bound variable and the values that it takes."""
    item = _one(sub)
    if item.kind != "claim":
        if sup is not None:
            raise FormulaError(f"{sub.text} to {sup.text}: where does it start?", "write i=1 below")
        return item.text, inferred(item.text, body, env)
    statement = item.parts[0]
    if len(statement.sides) != 2:
        raise FormulaError(f"{sub.text} is not a range")
    variable, relation = statement.sides[0].text, statement.relations[0]
    if not _INDEX.fullmatch(variable):
        raise FormulaError(f"{variable} is not an index", "write one letter")
    if any(node.text == variable for bound in (statement.sides[1], sup) if bound for node in bound.walk()):
        raise FormulaError(f"{variable} is the index and stands in its own bounds", "write another letter")
    if relation == "=" and sup is not None:
        low = whole(env.value(statement.sides[1]), sub.text)
        high = whole(env.value(_one(sup)), sup.text)
        if high - low >= TERMS:
            raise FormulaError(f"{high - low + 1} terms are too many", f"keep to {TERMS}")
        return variable, list(range(low, high + 1))
    if relation == r"\in" and sup is None:
        return variable, elements(env.value(statement.sides[1]), statement.sides[1].text)
    raise FormulaError(f"{sub.text} is not a range", r"write i=1 below and n above, or x \in \mathcal{X} below")


def elements(value: Any, text: str) -> list:
    if not isinstance(value, frozenset | set | range):
        raise FormulaError(f"{text} is not a finite set")
    if len(value) > TERMS:
        raise FormulaError(f"{len(value)} terms are too many", f"keep to {TERMS}")
    try:
        return sorted(value)
    except TypeError:
        raise FormulaError(f"the elements of {text} have no order", "write numbers only") from None


def inferred(name: str, body: Node, env: Environment) -> list:
    r"""What `j` runs over in `\max_j z_j`: the places of the lists that it indexes, or the values of p in p(j)."""
    found = []
    for node in body.walk():
        if node.kind != "applied":
            continue
        for before, post in itertools.pairwise(node.parts):
            if post.kind == "sub" and [part.text for part in post.parts[1:]] == [name]:
                places = env.value(before)
                if not isinstance(places, np.ndarray | tuple):
                    raise FormulaError(f"{post.text}: {before.text} is not a list")
                found.append(range(1, len(places) + 1))
            called = post.kind == "paren" and [part.text for part in post.parts[0].parts[1:]] == [name]
            if called and isinstance(env.values.get(before.text), Pmf):
                found.append(sorted(env[before.text]))
    if not found or any(list(other) != list(found[0]) for other in found):
        raise FormulaError(f"what does {name} run over?", f"write {name}=1 below and the last index above")
    return list(found[0])


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


def expectation(node: Node, env: Environment) -> float:
    r"""`\mathbb{E}_{x \sim p}[…]`, or `\mathbb{E}[…]` over the random variables in it."""
    sub, body = node.parts
    if sub is None:
        return _expected(body, env, {})
    item = _one(sub)
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


def _one(items: Node) -> Node:
    if len(items.parts) != 2:
        raise FormulaError(f"one thing expected, not {items.text}", "", items.at)
    return items.parts[1]
