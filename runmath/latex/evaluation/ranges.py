"""What a bound variable runs over: from 1 to n, the elements of a set, the places of a list."""

from __future__ import annotations

import itertools
import re
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import Pmf, whole
from runmath.latex.limits import TERMS
from runmath.latex.syntax.tree import Node

_INDEX = re.compile(r"[A-Za-z]|\\[A-Za-z]+")


def bound_variable(sub: Node, sup: Node | None, body: Node, env: Environment) -> tuple[str, list]:
    """The bound variable and the values that it takes."""
    item = only_item(sub)
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
        high = whole(env.value(only_item(sup)), sup.text)
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
    r"""What `j` runs over in `\max_j z_j`: something, and the same everywhere."""
    found = places(name, body, env)
    if not found:
        raise FormulaError(f"what does {name} run over?", f"write {name}=1 below and the last index above")
    return found


def places(name: str, body: Node, env: Environment) -> list:
    """The places of the lists that a letter indexes, or the values of p in p(j); nothing where that is not one list."""
    found = []
    for node in body.walk():
        if node.kind != "applied":
            continue
        for before, post in itertools.pairwise(node.parts):
            if post.kind == "sub" and [part.text for part in post.parts[1:]] == [name]:
                listed = env.value(before)
                if not isinstance(listed, np.ndarray | tuple):
                    raise FormulaError(f"{post.text}: {before.text} is not a list")
                found.append(range(1, len(listed) + 1))
            called = post.kind == "paren" and [part.text for part in post.parts[0].parts[1:]] == [name]
            if called and isinstance(env.values.get(before.text), Pmf):
                found.append(sorted(env[before.text]))
    same = found and all(list(other) == list(found[0]) for other in found)
    return list(found[0]) if same else []


def only_item(items: Node) -> Node:
    if len(items.parts) != 2:
        raise FormulaError(f"one thing expected, not {items.text}", "", items.at)
    return items.parts[1]
