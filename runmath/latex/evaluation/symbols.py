r"""The value of a symbol with all that follows it: `\hat{\sigma}^2`, `x_i`, `w_{<t}`, `L(p \mid x)`, `n!`."""

from __future__ import annotations

from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError, Unread
from runmath.latex.evaluation import arithmetic, numerics
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import Covector, Density, Function, Pmf, Relation, is_number, settled, whole
from runmath.latex.syntax.tree import Node


def applied(node: Node, env: Environment, strict: bool = False) -> Any:
    """The value of a symbol, number or group with its scripts and arguments.

    `strict`: it is the argument of a function without parentheses of its own, so that it may not be a product.
    """
    if len(node.parts) == 1:
        return settled(_alone(node, env))
    value, posts = _beginning(node, env)
    product = None
    for post in posts:
        if post.kind == "paren" and not _is_called(value):
            if strict:
                raise Unread(f"is {node.text} a product or a call?", "put parentheses around it", node.at)
            product = value if product is None else arithmetic.times(product, value, node.text)
            value = env.value(post)
        else:
            value = _posted(value, post, node, env)
    return settled(value) if product is None else arithmetic.times(product, value, node.text)


def _alone(node: Node, env: Environment) -> Any:
    """A symbol, number or group with nothing behind it: most parts of a formula are that."""
    atom = node.parts[0]
    return env[atom.parts[0]] if atom.kind == "symbol" else env.value(atom)


def _beginning(node: Node, env: Environment) -> tuple[Any, tuple[Node, ...]]:
    """The longest declared name at the beginning, and what is left: `\\sigma^2` is a name where it is declared."""
    parts = node.parts
    for name, taken in node.names:
        if name in env.values:
            if taken == 0 and parts[1].kind == "prime":
                return _derived(env[name], node), parts[2:]
            return env[name], parts[taken + 1 :]
    return env.value(parts[0]), parts[1:]


def _derived(function: Any, node: Node) -> Any:
    """`f'`: the derivative of a function of one number."""
    if not isinstance(function, Function) or list(function.overloads) != [""]:
        raise FormulaError(f"{node.text}: only a declared function of one number has a derivative f'")
    return lambda x: numerics.derivative(function.overloads[""], x)


def _is_called(value: Any) -> bool:
    return callable(value) or isinstance(value, Function)


def _posted(value: Any, post: Node, node: Node, env: Environment) -> Any:
    if post.kind == "sub":
        return indexed(value, post, node, env)
    if post.kind == "sup":
        return _superscript(value, post, node, env)
    if post.kind == "factorial":
        return arithmetic.factorial(value, node.text)
    if post.kind == "paren":
        return call(value, post.parts[0], env)
    raise FormulaError(f"{post.text} behind {node.text} has no meaning here", "declare the symbol with it", post.at)


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


def _superscript(value: Any, post: Node, node: Node, env: Environment) -> Any:
    """A power, a transpose, or the number of a step as in `\\theta^{(t+1)}`."""
    separators, *items = post.parts
    item = items[0]
    if separators or item.kind in ("half", "slice", "star", "dots", "claim"):
        raise FormulaError(f"the superscript of {node.text} has no meaning", "declare the symbol with it", post.at)
    if item.text == r"\top":
        if not isinstance(value, np.ndarray):
            raise FormulaError(f"{node.text}: only a vector or a matrix has a transpose")
        return Covector(value) if value.ndim == 1 else value.T
    if item.kind == "paren":
        if not isinstance(value, np.ndarray | tuple) or len(items) != 1:
            raise FormulaError(f"{node.text}: only a sequence has steps", "write a power without parentheses", post.at)
        step = env.whole(item)
        if not 0 <= step < len(value):
            raise FormulaError(f"{node.text}: there is no step {step}")
        return settled(value[step])
    if isinstance(value, np.ndarray | tuple | Function) or (callable(value) and not is_number(value)):
        raise FormulaError(f"{node.text}: a power of something that is not a number", "", post.at)
    return arithmetic.raised(value, env.value(item), node.text)


def call(function: Any, items: Node, env: Environment) -> Any:
    """A function of its arguments; which function, the separators between them tell."""
    values, separators = arguments(items, env)
    if isinstance(function, Function):
        key = (function.name, separators)
        if separators not in function.overloads:
            known = " or ".join(f"{function.name}({', '.join(s[0])})" for s in function.signatures.values())
            raise FormulaError(f"{function.name}({items.text}) is not declared like this", f"there is {known}")
        env.used.add(key)
        function = function.overloads[separators]
    elif separators.replace(" ", "").strip(","):
        raise FormulaError(f"({items.text}) is not the argument of a declared function")
    try:
        return settled(function(*values))
    except FormulaError:
        raise
    except Exception as error:  # a snippet refuses its argument, or the number of arguments is wrong
        raise FormulaError(f"the function does not take ({items.text}): {error}") from error


def arguments(items: Node, env: Environment) -> tuple[list[Any], str]:
    r"""The values of arguments and the separators between them; `x_1, x_2, \dots, x_n` is one list."""
    marks = items.parts[0].split()
    nodes = items.parts[1:]
    values: list[Any] = []
    kept: list[str] = []
    position = 0
    while position < len(nodes):
        end = _end_of_run(nodes, marks, position)
        if end is not None:
            values.append(_run(nodes[position : end + 1], env))
        else:
            values.append(_argument(nodes[position], env))
            end = position
        if end < len(marks):
            kept.append(marks[end])
        position = end + 1
    return values, " ".join(kept)


def _argument(node: Node, env: Environment) -> Any:
    if node.kind != "claim":
        return env.value(node)
    statement = node.parts[0]
    if len(statement.sides) != 2:
        raise FormulaError(f"{node.text} is not an argument")
    return Relation(statement.sides[0].text, statement.relations[0], env.value(statement.sides[1]))


def _end_of_run(nodes: tuple[Node, ...], marks: list[str], start: int) -> int | None:
    r"""Where `x_1, x_2, \dots, x_n` ends, if one starts here."""
    position = start
    while position < len(nodes) and nodes[position].kind != "dots":
        if position >= len(marks) or marks[position] != ",":
            return None
        position += 1
    ends = position < len(marks) and marks[position] == "," and position > start
    return position + 1 if position < len(nodes) and ends else None


def _run(nodes: tuple[Node, ...], env: Environment) -> Any:
    shown = ", ".join(node.text for node in nodes)
    written = [node for node in nodes if node.kind != "dots"]
    if all(node.kind == "applied" and len(node.parts) == 2 and node.parts[1].kind == "sub" for node in written):
        names = {node.parts[0].text for node in written}
        numbers = [whole(env.value(node.parts[1].parts[1]), node.text) for node in written]
        if len(names) == 1 and _consecutive(numbers):
            value = env[names.pop()]
            return settled([element(value, k, shown) for k in range(numbers[0], numbers[-1] + 1)])
    else:
        numbers = [env.whole(node) for node in written]
        if _consecutive(numbers):
            return settled(list(range(numbers[0], numbers[-1] + 1)))
    raise FormulaError(f"{shown} does not go on", r"write x_1, \dots, x_n or x_1, x_2, \dots, x_n")


def _consecutive(numbers: list[int]) -> bool:
    *first, last = numbers
    return first == list(range(first[0], first[0] + len(first))) and first[-1] <= last <= first[0] + 100_000


def set_of(items: Node, env: Environment) -> frozenset:
    r"""`\{0, 1\}`, `\{1, \dots, K\}`"""
    if set(items.parts[0].split()) - {","}:
        raise FormulaError(f"{items.text} is not a list of elements")
    values, _ = arguments(items, env)
    flat = [item for value in values for item in (value.tolist() if isinstance(value, np.ndarray) else [value])]
    return frozenset(flat)
