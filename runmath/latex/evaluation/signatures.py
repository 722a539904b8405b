"""The keys of a binding: a symbol with its scripts, or a function with its arguments and their separators."""

from __future__ import annotations

from functools import lru_cache

from runmath.latex.errors import FormulaError
from runmath.latex.syntax.reader import read
from runmath.latex.syntax.tree import Node


@lru_cache(maxsize=5_000)
def signature(key: str) -> tuple[str, str | None, tuple[str, ...]]:
    r"""A key of a binding: `P(x \mid \theta)` is ("P", "|", ("x", r"\theta")), `n` is ("n", None, ())."""
    node = _key_node(key)
    posts = node.parts[1:]
    called = bool(posts) and posts[-1].kind == "paren"
    name, taken = node.names[0]
    if taken != len(posts) - called:
        raise FormulaError(f"{key!r} is not a symbol", "write a symbol with its scripts, or a function f(x)")
    if not called:
        return name, None, ()
    items = posts[-1].parts[0]
    return name, items.parts[0], tuple(item.text for item in items.parts[1:])


def _key_node(key: str) -> Node:
    """The symbol that a key of a binding is."""
    formula = read(key)
    side = formula.statements[0].sides[0]
    if formula.shape != (1,) or not side.names:
        raise FormulaError(f"{key!r} is not a symbol", "write a symbol with its scripts, or a function f(x)")
    return side
