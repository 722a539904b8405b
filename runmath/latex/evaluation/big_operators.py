"""Rules for sums, products, maxima and minima over a range or a set."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.ranges import bound_variable
from runmath.latex.evaluation.values import is_number, number, settled
from runmath.latex.syntax.tree import Node


def big(node: Node, env: Environment) -> Any:
    """A sum, product, maximum or minimum over a range or a set."""
    word, sub, sup, body = node.parts
    if sub is None:
        raise FormulaError(f"{word} over what?", "write its index below it")
    name, values = bound_variable(sub, sup, body, env)
    terms = [env.with_value(name, value).value(body) for value in values]
    if word == r"\sum":
        if all(is_number(term) for term in terms):
            total = math.fsum(terms)
            env.budget.note(total, max(terms, key=abs, default=0))
            return total
        return settled(np.sum([np.asarray(term) for term in terms], axis=0))
    numbers = [number(term, body.text) for term in terms]
    if word == r"\prod":
        return _product(numbers)
    if not numbers:
        raise FormulaError(f"{node.text}: the {word[1:]} of nothing")
    return (max if word == r"\max" else min)(numbers)


def _product(numbers: list) -> int | float:
    """The product, given up where it leaves float64: whole numbers would grow without end."""
    total = 1
    for factor in numbers:
        total *= factor
        if type(total) is int and total.bit_length() > 1_023:
            raise OverflowError("larger than a float64")
    return total
