"""The elements that an index picks: `x_i`, `x_{i, j}`, `w_{<t}`, `w_{1:t}`."""

from __future__ import annotations

from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError, Unread
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import Density, Pmf, settled, whole
from runmath.latex.syntax.tree import Node


def indexed(value: Any, post: Node, node: Node, env: Environment) -> Any:
    """`x_i` (indices count from 1), `x_{i, j}`, `w_{<t}`, `w_{1:t}`; a function is called with the index."""
    separators, *items = post.parts
    first = items[0]
    if first.kind in ("paren", "star", "dots", "claim"):
        raise FormulaError(f"the subscript of {node.text} has no meaning", "declare the symbol with it", post.at)
    if separators not in ("", ",", ", ,"):
        raise FormulaError(f"the subscript of {node.text} is not an index", "", post.at)
    if first.kind in ("half", "slice") and len(items) == 1:
        return _slice(value, first, env)
    if joined := next(filter(_is_joined, items), None):
        raise Unread(f"is {joined.text} one index or several?", "write x_{i, j}, or i \\cdot j", joined.at)
    indices = [env.value(item) for item in items]
    if callable(value) and not isinstance(value, Pmf | Density):
        return value(*indices)
    for index, item in zip(indices, items, strict=True):
        value = element(value, whole(index, item.text), node.text)
    return value


def _is_joined(item: Node) -> bool:
    """Is it `ij`, which could be two indices as well as a product?"""
    return item.kind == "product" and r"\cdot" not in item.text and all(part.names for part in item.parts)


def element(value: Any, index: int, text: str) -> Any:
    """The element at an index that counts from 1."""
    if isinstance(value, Pmf) or not isinstance(value, np.ndarray | tuple):
        raise FormulaError(f"{text}: what the index belongs to is not a list")
    if not 1 <= index <= len(value):
        raise FormulaError(f"{text}: the index {index} is outside 1 … {len(value)}")
    return settled(value[index - 1])


def _slice(value: Any, item: Node, env: Environment) -> Any:
    if not isinstance(value, np.ndarray | tuple):
        raise FormulaError(f"{item.text}: what the index belongs to is not a list")
    if item.kind == "slice":
        low, high = (env.whole(part) for part in item.parts)
    else:
        relation, end = item.parts
        if relation not in ("<", r"\leq"):
            raise FormulaError(f"the index {item.text} has no meaning", "write <t or 1:t")
        low, high = 1, env.whole(end) - (relation == "<")
    if not (1 <= low <= high + 1 <= len(value) + 1):
        raise FormulaError(f"the indices {low} to {high} are outside 1 … {len(value)}")
    return value[low - 1 : high]
