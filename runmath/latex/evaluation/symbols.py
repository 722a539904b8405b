r"""The value of a symbol with all that follows it: `\hat{\sigma}^2`, `x_i`, `w_{<t}`, `L(p \mid x)`, `n!`."""

from __future__ import annotations

from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError, Unread
from runmath.latex.evaluation import numerics
from runmath.latex.evaluation.arguments import call
from runmath.latex.evaluation.arithmetic import factorial, raised, times
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.indices import indexed
from runmath.latex.evaluation.values import Covector, Function, is_number, settled
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
            product = value if product is None else times(product, value, node.text)
            value = env.value(post)
        else:
            value = _posted(value, post, node, env)
    return settled(value) if product is None else times(product, value, node.text)


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
                return _derived(env[name], node, env), parts[2:]
            return env[name], parts[taken + 1 :]
    return env.value(parts[0]), parts[1:]


def _derived(function: Any, node: Node, env: Environment) -> Any:
    """`f'`: the derivative of a function of one number."""
    if not isinstance(function, Function) or list(function.overloads) != [""]:
        raise FormulaError(f"{node.text}: only a declared function of one number has a derivative f'")
    env.used.add((function.name, ""))
    return lambda x: numerics.derivative(function.overloads[""], x)


def _is_called(value: Any) -> bool:
    return callable(value) or isinstance(value, Function)


def _posted(value: Any, post: Node, node: Node, env: Environment) -> Any:
    if post.kind == "sub":
        return indexed(value, post, node, env)
    if post.kind == "sup":
        return _superscript(value, post, node, env)
    if post.kind == "factorial":
        return factorial(value, node.text)
    if post.kind == "paren":
        return call(value, post.parts[0], env)
    raise FormulaError(f"{post.text} behind {node.text} has no meaning here", "declare the symbol with it", post.at)


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
    return raised(value, env.value(item), node.text)
