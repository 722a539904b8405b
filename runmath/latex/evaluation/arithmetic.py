"""Arithmetic of numbers and vectors, within float64: powers, products, sums, factorials."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.values import Covector, is_number, number, numeric, settled, shown, whole
from runmath.latex.limits import FACTORIAL


def raised(base: Any, exponent: Any, text: str) -> float | int:
    """A power of real numbers that is a real number."""
    base, exponent = number(base, text), number(exponent, text)
    power = float(base) ** exponent
    if isinstance(power, complex):
        raise FormulaError(f"{text} is not a real number ({shown(base)} to the power {shown(exponent)})")
    exact = isinstance(base, int) and isinstance(exponent, int) and exponent >= 0 and abs(power) < 2**53
    return base**exponent if exact else power


def times(left: Any, right: Any, text: str) -> Any:
    """A product: of numbers, of a number and a vector, of a row vector and a vector."""
    if isinstance(left, Covector):
        right = settled(right)
        if not isinstance(right, np.ndarray) or left.array.shape[-1] != right.shape[0]:
            raise FormulaError(f"{text}: a row vector needs a vector of its length behind it")
        product = settled(left.array @ right)
        return Covector(product) if right.ndim == 2 else product
    if isinstance(right, Covector):
        if not is_number(left):
            raise FormulaError(f"{text}: a product of vectors", r"write x^\top y")
        return Covector(left * right.array)
    left, right = numeric(left, text), numeric(right, text)
    if isinstance(left, np.ndarray) and isinstance(right, np.ndarray):
        if left.ndim == 2 and left.shape[1] == right.shape[0]:
            return left @ right
        raise FormulaError(f"{text}: a product of vectors", r"write x^\top y")
    product = settled(left * right)
    if is_number(product) and math.isinf(product):
        raise FormulaError(f"{text}: an infinite product")
    return product


def plus(left: Any, right: Any, text: str) -> Any:
    left, right = numeric(left, text), numeric(right, text)
    if np.shape(left) != np.shape(right):
        raise FormulaError(f"{text}: a sum of things of different shape")
    if is_number(left) and (math.isinf(left) or math.isinf(right)):
        raise FormulaError(f"{text}: a sum with an infinite term")
    total = settled(left + right)
    if is_number(total) and math.isinf(total):
        raise FormulaError(f"{text}: an infinite sum")
    return total


def factorial(value: Any, text: str) -> int:
    n = whole(value, text)
    if not 0 <= n <= FACTORIAL:
        raise FormulaError(f"the factorial of {n} is no float64")
    return math.factorial(n)
