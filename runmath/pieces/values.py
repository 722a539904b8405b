"""An expression in a sentence: which snippets does it name, what does it say to a reader, or does it hold?"""

from __future__ import annotations

import ast
import builtins
import numbers
import re
from collections.abc import Collection, Mapping
from typing import Any

from runmath.errors import RunmathError, nearest
from runmath.pieces import free_names
from runmath.pieces.run_code import asked

_BUILTINS = {
    name: getattr(builtins, name)
    for name in (
        *("abs", "all", "any", "bool", "dict", "enumerate", "float", "format", "int", "len", "list", "max"),
        *("min", "pow", "range", "reversed", "round", "sorted", "str", "sum", "tuple", "zip"),
    )
}
"""What a value may use beside the snippets."""
_NEEDED = {"__import__": builtins.__import__}
"""What no value may name, but NumPy looks for: it imports parts of itself where they are first used."""
_NO_NUMBER = re.compile(r"\b(nan|inf|None)\b")


def names(expression: str, known: Collection[str], what: str = "value") -> list[str]:
    """The snippets that an expression names; `what` it is, a value or an assertion.

    Raises
    ------
    RunmathError
        If the expression is not Python, or names anything else.
    """
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError as error:
        raise RunmathError(None, None, f"the {what} `{expression}` is not Python: {error.msg}", "mend it") from None
    outside = free_names.read(tree)
    if unknown := sorted(outside - {*known, *_BUILTINS}):
        said = f"the {what} `{expression}` names {unknown[0]!r}, which is no snippet"
        raise RunmathError(None, None, said, nearest(unknown[0], known))
    return sorted(outside & {*known})


def evaluated(expression: str, snippets: Mapping[str, Any]) -> str:
    """The text of a value, computed with these snippets."""
    with asked(f"the value `{expression}`"):
        result = eval(compile(expression, "<value>", "eval"), space(snippets))
    return said(expression, result)


def space(snippets: Mapping[str, Any]) -> dict[str, Any]:
    """The names that an expression finds."""
    return {"__builtins__": _BUILTINS | _NEEDED, **snippets}


def said(expression: str, result: Any) -> str:
    """The text of a value in a sentence; 3 × 10⁸ is one number, in one line."""
    if isinstance(result, bool) or not isinstance(result, str | numbers.Real):
        what = f"the value `{expression}` is {result!r}, neither text nor a number"
        raise RunmathError(None, None, what, 'format it: f"{...:.4f}"')
    if says_nothing(str(result)):
        what = f"the value `{expression}` is {str(result)!r}, which says nothing to a reader"
        raise RunmathError(None, None, what, "mend the expression or what it is given")
    return str(result).replace(" × ", "\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}")


def says_nothing(text: str) -> bool:
    """Is it empty, or no number where a reader expects one?"""
    return not text.strip() or bool(_NO_NUMBER.search(text))
