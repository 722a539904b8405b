"""Do the sides of a statement stand in the relation that is written between them?"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError, Unread
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.values import Interval, is_number, number, settled
from runmath.latex.syntax.tree import Node, Statement

EXACT = 1e-11
FLOOR = 1e-3
"""The size against which what is smaller is compared, where terms have cancelled."""
_TOLERANCES = {"integral": 1e-10, "expectation": 1e-10, "derivative": 1e-8, "gradient": 1e-8, "arg": 1e-6}
ORDERS = {"=": "=", "<": "<", ">": ">", r"\leq": "<=", r"\geq": ">=", r"\neq": "<>"}
"""Which of less, equal, greater a relation allows."""


def tolerance(statement: Statement) -> float:
    """How exactly the sides of a statement must agree, given how they are computed."""
    nodes = [node for node in statement.nodes if node.kind in _TOLERANCES]
    second = any(node.kind == "derivative" and len(node.parts) > 2 for node in nodes)
    return max([EXACT, 1e-6 * second, *(_TOLERANCES[node.kind] for node in nodes)])


def floor(within: float, values: Iterable[Any], cancelled: bool) -> float:
    """The size below which nothing counts: 0 for what was computed without losing digits, 2^{-100} = 2^{-200}."""
    return FLOOR if cancelled or within > EXACT or any(is_number(value) and value == 0 for value in values) else 0.0


def agree(left: Any, right: Any, within: float, floor: float = FLOOR) -> bool:
    """Are two values equal, relative to their size, or to `floor` where they are smaller?"""
    left, right = settled(left), settled(right)
    if isinstance(left, np.ndarray) and isinstance(right, np.ndarray) and left.shape == right.shape:
        return all(agree(a, b, within, FLOOR) for a, b in zip(left.ravel(), right.ravel(), strict=True))
    if isinstance(left, tuple) and type(left) is type(right):
        return len(left) == len(right) and all(agree(a, b, within, floor) for a, b in zip(left, right, strict=True))
    if not is_number(left) or not is_number(right):
        return isinstance(left, frozenset | Interval | str) and type(left) is type(right) and left == right
    if not (math.isfinite(left) and math.isfinite(right)):
        return left == right
    return abs(left - right) <= within * max(floor, abs(left), abs(right))


def order(left: Any, right: Any, within: float, floor: float = FLOOR) -> str:
    """`<`, `=` or `>`"""
    left, right = number(left, "the left side"), number(right, "the right side")
    if agree(left, right, within, floor):
        return "="
    return "<" if left < right else ">"


def member(value: Any, within: Any, text: str) -> bool:
    if isinstance(within, Interval):
        return number(value, text) in within
    if isinstance(within, frozenset | set | range | dict):
        value = settled(value)
        return not isinstance(value, np.ndarray) and value in within
    raise FormulaError(f"{text} is not a set")


def half_unit(node: Node) -> float | None:
    r"""Half a unit in the last digit of a written number: 0.005 for 0.24; None where it is no written number."""
    if node.kind in ("negative", "positive"):
        return half_unit(node.parts[0])
    if node.kind == "applied" and len(node.parts) == 1:
        return half_unit(node.parts[0])
    if node.kind == "number":
        _, _, decimals = node.parts[0].partition(".")
        return 0.5 * 10.0 ** -len(decimals)
    if node.kind == "product" and len(node.parts) == 2 and node.parts[1].text.startswith("10^"):
        mantissa, power = half_unit(node.parts[0]), node.parts[1].text[3:].strip("{}")
        return mantissa * 10.0 ** int(power) if mantissa and power.lstrip("-").isdigit() else None
    return None


def _significant(node: Node) -> int:
    """How many digits of a written number count."""
    mantissa = re.match(r"[-+]?([\d.]*)", node.text)[1]
    return len(mantissa.replace(".", "").lstrip("0"))


def close_enough(left: Node, right: Node, values: tuple[Any, Any], stated: float | None) -> bool:
    r"""`\approx`: within half a unit of the last digit written, or within the tolerance that the binding states."""
    written = [node for node in (left, right) if half_unit(node) is not None]
    if not written and stated is None:
        mend = "write a number with its digits, or state a tolerance in the binding"
        raise FormulaError("how close is \\approx?", mend)
    if written and max(map(_significant, written)) < 2:
        raise FormulaError(f"{written[0].text} is a rough number", "write at least two digits that count")
    a, b = number(values[0], left.text), number(values[1], right.text)
    return _rounds(written, a, b) if written else abs(a - b) <= stated * max(abs(a), abs(b))


def _rounds(written: list[Node], a: float, b: float) -> bool:
    return abs(a - b) <= max(map(half_unit, written)) * (1 + 1e-9)


def is_rounded(left: Node, right: Node, values: tuple[Any, Any]) -> bool:
    """Is one side a decimal number that is the other one, rounded?"""
    decimals = [node for node in (left, right) if half_unit(node) and "." in node.text]
    return bool(decimals) and values[0] != values[1] and _rounds(decimals, *values)


def holds_in(statement: Statement, env: Environment) -> bool:
    """Does a condition such as `k = y` or `1 \\leq k \\leq K` hold?"""
    if not statement.relations:
        raise Unread(f"{statement.sides[0].text} is not a condition", "write a relation", statement.sides[0].at)
    values = [env.value(side) for side in statement.sides]
    for k, relation in enumerate(statement.relations):
        if relation == r"\in":
            if not member(values[k], values[k + 1], statement.sides[k + 1].text):
                return False
        elif relation not in ORDERS:
            raise FormulaError(f"{relation} is not a condition")
        elif order(values[k], values[k + 1], 1e-12) not in ORDERS[relation]:
            return False
    return True
