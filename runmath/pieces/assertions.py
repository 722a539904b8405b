"""What a sentence claims and an expression beside it states: `{assert} chance(3) > 2 * chance(1)` must be true."""

from __future__ import annotations

import ast
from typing import Any

from runmath.errors import RunmathError
from runmath.pieces.run_code import asked

_SIGNS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
_SIGNS |= {ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not"}
_LONGEST = 80
"""Letters of a value that an error shows."""


def hold(expression: str, space: dict[str, Any]) -> None:
    """Check that an expression is true.

    Parameters
    ----------
    expression : Python
    space : the names that it finds

    Raises
    ------
    RunmathError
        If it raises, is false, or is neither true nor false. Of a comparison it shows both sides' values.
    """
    import numpy as np  # which takes as long as all else that a build imports, and few builds compute anything

    name = f"the assertion `{expression}`"
    with asked(name):
        result = _value(ast.parse(expression.strip(), mode="eval").body, space)
    if not isinstance(result, bool | np.bool_):
        what = f"{name} is {_shown(result)}, neither true nor false"
        raise RunmathError(None, None, what, "compare two numbers; of many, say all(...) or any(...)")
    if not result:
        with asked(name):
            sides = _sides(ast.parse(expression.strip(), mode="eval").body, space)
        raise RunmathError(None, None, f"{name} is false{sides}", "mend what the sentence says, or the assertion")


def _sides(node: ast.expr, space: dict[str, Any]) -> str:
    """": 0.5 > 0.7" of a false comparison; of several with `and`, the first that is false; else nothing."""
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
        return _sides(next(part for part in node.values if not _value(part, space)), space)
    if not isinstance(node, ast.Compare):
        return ""
    sides = [_value(side, space) for side in (node.left, *node.comparators)]
    texts = _told_apart(sides)
    signs = [_SIGNS[type(sign)] for sign in node.ops]
    return ": " + texts[0] + "".join(f" {sign} {text}" for sign, text in zip(signs, texts[1:], strict=True))


def _value(node: ast.expr, space: dict[str, Any]) -> Any:
    return eval(compile(ast.Expression(node), "<assertion>", "eval"), space)


def _told_apart(sides: list[Any]) -> list[str]:
    """The values to six digits, or to all of them where six would show two of them as the same."""
    short, long = [_shown(side, ".6g") for side in sides], [_shown(side) for side in sides]
    return long if len(set(short)) < len(set(long)) else short


def _shown(value: Any, digits: str = "") -> str:
    if isinstance(value, float):  # also NumPy's, whose repr has its type
        return format(float(value), digits) if digits else repr(float(value))
    import numpy as np

    text = " ".join(str(value.item() if isinstance(value, np.generic) else repr(value)).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."
