"""The values of one formula's symbols and parts in one trial, and which symbols have been used."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from runmath.latex.errors import FormulaError, NoMeaning, NoValue
from runmath.latex.evaluation.signatures import signature
from runmath.latex.evaluation.values import Depends, Function, number, settled, whole
from runmath.latex.limits import Budget
from runmath.latex.syntax.tree import Node

CONSTANTS = {"e": math.e, r"\pi": math.pi, r"\infty": math.inf}
Rule = Callable[[Node, "Environment"], Any]
Rules = Mapping[str, Rule]


class Environment:
    """Values by name, and of every part: a rule asks its environment for the parts of its part.

    Parameters
    ----------
    values : what each name means
    options : what the binding says beside its symbols
    budget : how much may be evaluated
    rules : for each kind of part, how its value is found
    """

    __slots__ = ("budget", "options", "rules", "used", "values")

    def __init__(self, values: dict[str, Any], options: Mapping[str, Any], budget: Budget, rules: Rules):
        self.values, self.options, self.budget, self.rules = values, options, budget, rules
        self.used: set[str] = set()

    def with_value(self, name: str, value: Any) -> Environment:
        """The same environment, in which one name means something else."""
        child = object.__new__(Environment)
        child.values = self.values | {name: value}
        child.options, child.budget, child.rules, child.used = self.options, self.budget, self.rules, self.used
        return child

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def __getitem__(self, name: str) -> Any:
        if name in self.values:
            self.used.add(name)
            value = self.values[name]
            if isinstance(value, Depends):
                return settled(value.function(*(self[signature(other)[0]] for other in value.names)))
            return value
        if name in CONSTANTS:
            return CONSTANTS[name]
        raise NoMeaning(f"{name} has no meaning here", "bind it in tests/formulas, or correct the formula")

    def value(self, node: Node) -> Any:
        """The value of a part of the formula.

        Raises
        ------
        FormulaError
            If it has none: a symbol without meaning, a division by zero, an index that does not exist.
        """
        budget = self.budget
        budget.left -= 1
        if budget.left < 0:
            budget.refuse()
        rule = self.rules.get(node.kind)
        if rule is None:
            raise FormulaError(f"{node.text} is not a value", "", node.at)
        return self.guarded(rule, node)

    def guarded(self, rule: Rule, node: Node) -> Any:
        """What a rule gives for a part; what arithmetic cannot do is an error of the formula."""
        try:
            value = rule(node, self)
        except FormulaError as error:
            if error.at is None:
                error.at = node.at
            raise
        except (ArithmeticError, ValueError, LookupError, TypeError) as error:
            raise NoValue(f"{node.text} has no value ({error})", "", node.at) from error
        if type(value) is int and value.bit_length() > 1_023:
            raise NoValue(f"{node.text} is larger than a float64", "", node.at)
        return value

    def number(self, node: Node) -> int | float:
        """The value of a part that must be a number."""
        return number(self.value(node), node.text)

    def whole(self, node: Node) -> int:
        """The value of a part that must be a whole number."""
        return whole(self.value(node), node.text)


def environment(bound: Mapping[str, Any], options: Mapping[str, Any], budget: Budget, rules: Rules) -> Environment:
    """The environment that a binding describes; several signatures of one name become one `Function`."""
    values: dict[str, Any] = {}
    for key, value in bound.items():
        name, separators, arguments = signature(key)
        if separators is None:
            values[name] = settled(value)
            continue
        if not callable(value):
            raise FormulaError(f"{key!r} is declared as a function, but its value is not one")
        function = values.setdefault(name, Function(name))
        if not isinstance(function, Function):
            raise FormulaError(f"{name} is declared both as a function and as a value")
        function.add(separators, list(arguments), value)
    return Environment(values, options, budget, rules)
