"""What a practitioner calls for the same number: the docstring's line `In practice: `…``, run beside the function."""

from __future__ import annotations

import ast
import importlib.util
import re
from dataclasses import dataclass
from typing import Any

from runmath.errors import RunmathError
from runmath.pieces import formatting, free_names
from runmath.pieces.cutting import Piece, cut_expression
from runmath.pieces.run_code import asked, defined
from runmath.pieces.topics import Topic, Topics

_LINE = re.compile(r"^[ ]*In practice:\s+`([^`]+)`", re.M)
_PACKAGES = {"scipy": 2, "sklearn": 2, "torch": 1}
"""How many names of a dotted path are modules that must be imported."""
_CLOSE = 1e-6


@dataclass(frozen=True)
class Practice:
    """The library's call with the arguments of the example."""

    shown: str
    """The call: what the page shows."""
    piece: Piece
    """The call with the imports and the data that it needs: what is copied."""
    line: int
    """In the topic's file."""

    @property
    def libraries(self) -> list[str]:
        """The libraries that it needs beside NumPy."""
        return sorted(_roots(self.shown))

    @property
    def code(self) -> str:
        imports = "\n".join(f"import {module}" for module in sorted(modules(self.shown)))
        return f"{imports}\n{self.piece.code}" if self.piece.definitions.strip() else f"{imports}\n\n{self.piece.code}"


def written(topic: Topic, name: str) -> tuple[str, int] | None:
    """The expression in a function's docstring, in terms of its parameters, and its line; None where there is none."""
    node = topic.definitions[name]
    doc = ast.get_docstring(node, clean=False) if isinstance(node, ast.FunctionDef) else None
    if not doc or not (found := _LINE.search(doc)):
        return None
    return " ".join(found[1].split()), node.body[0].lineno + doc.count("\n", 0, found.start())


def practice(topics: Topics, name: str) -> Practice | None:
    """What a practitioner calls for what the function's example computes.

    Raises
    ------
    RunmathError
        If it is no expression, or the example does not call the function.
    """
    topic = topics.find(name)
    if (found := written(topic, name)) is None:
        return None
    source, line = found
    try:
        tree = ast.parse(source, mode="eval").body
    except SyntaxError as error:
        mend = "write one expression between backticks"
        raise RunmathError(topic.path, line, f"`{source}` is not Python: {error.msg}", mend) from None
    call = _call(topic, name)
    if call is None:
        what = f"no example of {name} calls it, so that `{source}` has no arguments"
        raise RunmathError(topic.path, line, what, "let the docstring's example call the function")
    filled = _Filled(_arguments(topic.definitions[name], call)).visit(tree)
    shown = ast.unparse(ast.fix_missing_locations(filled))
    return Practice(shown, cut_expression(topics, topic, name, shown, line, _roots(shown)), line)


def agrees(found: Practice, topics: Topics, name: str) -> None:
    """Compare the library's number with the function's, where the library is installed.

    Raises
    ------
    RunmathError
        If they differ, or the call fails.
    """
    if any(importlib.util.find_spec(module) is None for module in found.libraries):
        return
    path = found.piece.path
    with asked(f"`{found.shown}`"):
        theirs = _value(found.piece, found.shown)
    call = ast.unparse(_call(topics.find(name), name))
    with asked(call):
        ours = _value(cut_expression(topics, topics.find(name), name, call, found.line, set()), call)
    if not same(ours, theirs):
        what = f"`{found.shown}` gives {theirs}, but {call} gives {ours}"
        raise RunmathError(path, found.line, what, "mend the line In practice, or the function")


def _value(piece: Piece, expression: str) -> Any:
    """What an expression gives after the piece, without the print at its end."""
    space = defined(piece)
    for module in modules(expression):
        exec(f"import {module}", space)
    tree = ast.parse(piece.ending)
    exec(compile(ast.Module(tree.body[:-1], []), str(piece.path), "exec"), space)
    return eval(expression, space)


def same(ours: Any, theirs: Any) -> bool:
    """Do two results agree, but for rounding and for whether a number is an array?"""
    import numpy as np  # late, as where assertions are held

    ours, theirs = (np.asarray(result, dtype=float).squeeze() for result in (ours, theirs))
    return ours.shape == theirs.shape and np.allclose(ours, theirs, rtol=_CLOSE, atol=1e-9, equal_nan=True)


def _call(topic: Topic, name: str) -> ast.Call | None:
    """The last call of the function in its examples."""
    calls = [
        node
        for example in formatting.examples(topic, name)
        for node in ast.walk(example.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]
    return calls[-1] if calls else None


def _arguments(function: ast.FunctionDef, call: ast.Call) -> dict[str, ast.expr]:
    """What the call gives each parameter, or its default."""
    parameters = [*function.args.posonlyargs, *function.args.args]
    defaults = dict(zip(reversed(parameters), reversed(function.args.defaults), strict=False))
    found = {parameter.arg: value for parameter, value in defaults.items()}
    found |= {arg.arg: value for arg, value in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)}
    found |= {parameter.arg: value for parameter, value in zip(parameters, call.args, strict=False)}
    return found | {keyword.arg: keyword.value for keyword in call.keywords}


class _Filled(ast.NodeTransformer):
    """An expression with the arguments in the place of the parameters."""

    def __init__(self, arguments: dict[str, ast.expr]):
        self.arguments = arguments

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.arguments.get(node.id, node)


def modules(expression: str) -> set[str]:
    """The modules that the dotted paths of an expression need."""
    found = set()
    for node in ast.walk(ast.parse(expression, mode="eval")):
        parts = _dotted(node)
        if parts and parts[0] in _PACKAGES:
            found.add(".".join(parts[: _PACKAGES[parts[0]]]))
    shortest = {module.split(".")[0] for module in found if "." not in module}
    return {module for module in found if "." not in module or module.split(".")[0] not in shortest}


def _dotted(node: ast.AST) -> list[str]:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts, node = [node.attr, *parts], node.value
    return [node.id, *parts] if isinstance(node, ast.Name) and parts else []


def _roots(expression: str) -> set[str]:
    """The libraries that an expression names."""
    return {*free_names.read(ast.parse(expression, mode="eval"))} & _PACKAGES.keys()
