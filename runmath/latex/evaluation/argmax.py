"""The value of argmax and argmin, whose objective must be the one that the binding states."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation import numerics
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.ranges import elements, places
from runmath.latex.evaluation.values import Interval, shown
from runmath.latex.syntax.tokens import canonical
from runmath.latex.syntax.tree import Node


def arg(node: Node, env: Environment) -> Any:
    """Where something is largest or smallest."""
    names, domain, objective = _problem(node, env)
    _check_objective(objective, domain, node, env)
    sign = 1 if node.parts[0] == "max" else -1
    if isinstance(domain, list):
        return _largest({value: sign * objective(value) for value in domain}, node.text)
    found = numerics.argmax(lambda *point: sign * objective(*point), domain)
    return float(found[0]) if len(names) == 1 else found


def _largest(found: dict[Any, float], text: str) -> Any:
    """Where the largest of some values stands, if in one place only."""
    if not found:
        raise FormulaError(f"{text} over nothing")
    first = max(found, key=found.get)
    others = [value for value in found if value != first and math.isclose(found[value], found[first], rel_tol=1e-11)]
    if others:
        raise FormulaError(f"{text} is reached at {shown(first)} and at {shown(others[0])}", "vary the binding")
    return first


def probe(node: Node, env: Environment) -> None:
    """Compare the objective with the one that the binding states, at a few points and without any search."""
    _, domain, objective = _problem(node, env)
    _check_objective(objective, domain, node, env)


def _problem(node: Node, env: Environment) -> tuple[list[str], Any, Callable[..., float]]:
    """The variables, where they are looked for, and the function of them."""
    _, items, body = node.parts
    names, domain = _search(items, body, env)

    def objective(*point: Any) -> float:
        inner = env
        for name, value in zip(names, point, strict=True):
            inner = inner.with_value(name, value)
        return inner.number(body)

    return names, domain, objective


def _search(items: Node, body: Node, env: Environment) -> tuple[list[str], Any]:
    """The variables of an argmax, and where it is looked for: a tuple of intervals, or a list of values."""
    if len(items.parts) == 2 and items.parts[1].kind == "claim":
        statement = items.parts[1].parts[0]
        if statement.relations != (r"\in",):
            raise FormulaError(f"{items.text} is not a range", r"write \theta \in \Theta")
        names, within = [statement.sides[0].text], env.value(statement.sides[1])
        domain = ((within.low, within.high),) if isinstance(within, Interval) else elements(within, items.text)
        return names, domain
    names = [item.text for item in items.parts[1:]]
    known = {canonical(name): ends for name, ends in env.options.get("domain", {}).items()}
    if all(name in known for name in names):
        return names, tuple(known[name] for name in names)
    if len(names) == 1 and (found := places(names[0], body, env)):
        return names, found
    asked = ", ".join(f"{name!r}: (low, high)" for name in names)
    mend = f'add "domain": {{{asked}}} and "objective": [function] to its binding'
    raise FormulaError(f"where is {', '.join(names)} looked for?", mend, items.at)


def _check_objective(objective: Callable, domain: Any, node: Node, env: Environment) -> None:
    """Many functions have one argmax; only the binding knows which one is meant."""
    if isinstance(domain, list):
        return
    wanted = env.options.get("objectives", {}).get(node.at)
    if wanted is None:
        raise FormulaError(f"what does {node.text} optimise?", 'add "objective": [function, …] to its binding')
    for share in (0.21, 0.43, 0.72):
        point = [low + (high - low) * share ** (k + 1) for k, (low, high) in enumerate(domain)]
        here, there = objective(*point), float(wanted(*point))
        if not math.isclose(here, there, rel_tol=1e-9, abs_tol=1e-300):
            at = ", ".join(shown(value) for value in point)
            raise FormulaError(f"{node.parts[2].text} = {shown(here)} at {at}, but the objective is {shown(there)}")
