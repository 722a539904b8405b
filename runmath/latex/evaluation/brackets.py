"""Rules for what brackets enclose: one value, a vector, an interval, a set."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.arguments import arguments
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import Interval, settled
from runmath.latex.syntax.tree import Node


def paren(node: Node, env: Environment) -> Any:
    """Parentheses: the one thing in them, or a vector of several."""
    items = node.parts[0]
    if len(items.parts) == 2:
        return env.value(items.parts[1])
    if set(items.parts[0].split()) != {","}:
        raise FormulaError(f"{node.text} is not a value")
    values, _ = arguments(items, env)
    return settled(values[0] if len(values) == 1 else values)


def bracket(node: Node, env: Environment) -> Any:
    """Brackets: the one thing in them, or an interval with both its ends."""
    items = node.parts[0]
    return env.value(items.parts[1]) if len(items.parts) == 2 else interval(Node("interval", ("[]", items)), env)


def interval(node: Node, env: Environment) -> Interval:
    """`(0, 1]`"""
    ends, items = node.parts
    if items.parts[0] != ",":
        raise FormulaError(f"{items.text} are not the two ends of an interval")
    low, high = (env.number(item) for item in items.parts[1:])
    if not low < high or (math.isinf(low) and ends[0] == "[") or (math.isinf(high) and ends[1] == "]"):
        raise FormulaError(f"{node.text or items.text} is not an interval", "infinite ends are open")
    return Interval(low, high, ends)


def finite_set(node: Node, env: Environment) -> frozenset:
    r"""`\{0, 1\}`, `\{1, \dots, K\}`"""
    items = node.parts[0]
    if set(items.parts[0].split()) - {","}:
        raise FormulaError(f"{items.text} is not a list of elements")
    values, _ = arguments(items, env)
    flat = [item for value in values for item in (value.tolist() if isinstance(value, np.ndarray) else [value])]
    return frozenset(flat)
