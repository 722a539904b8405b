"""The arguments of a function: their values, lists with dots among them, and which of its signatures they fit."""

from __future__ import annotations

from typing import Any

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.indices import element
from runmath.latex.evaluation.values import Function, Relation, settled, whole
from runmath.latex.syntax.tree import Node


def call(function: Any, items: Node, env: Environment) -> Any:
    """A function of its arguments; which function, the separators between them tell."""
    values, separators = arguments(items, env)
    if isinstance(function, Function):
        key = (function.name, separators)
        if separators not in function.overloads:
            known = " or ".join(f"{function.name}({', '.join(s[0])})" for s in function.signatures.values())
            raise FormulaError(f"{function.name}({items.text}) is not declared like this", f"there is {known}")
        env.used.add(key)
        function = function.overloads[separators]
    elif separators.replace(" ", "").strip(","):
        raise FormulaError(f"({items.text}) is not the argument of a declared function")
    try:
        return settled(function(*values))
    except FormulaError:
        raise
    except Exception as error:  # a snippet refuses its argument, or the number of arguments is wrong
        raise FormulaError(f"the function does not take ({items.text}): {error}") from error


def arguments(items: Node, env: Environment) -> tuple[list[Any], str]:
    r"""The values of arguments and the separators between them; `x_1, x_2, \dots, x_n` is one list."""
    marks = items.parts[0].split()
    nodes = items.parts[1:]
    values: list[Any] = []
    kept: list[str] = []
    position = 0
    while position < len(nodes):
        end = _end_of_run(nodes, marks, position)
        if end is not None:
            values.append(_run(nodes[position : end + 1], env))
        else:
            values.append(_argument(nodes[position], env))
            end = position
        if end < len(marks):
            kept.append(marks[end])
        position = end + 1
    return values, " ".join(kept)


def _argument(node: Node, env: Environment) -> Any:
    if node.kind != "claim":
        return env.value(node)
    statement = node.parts[0]
    if len(statement.sides) != 2:
        raise FormulaError(f"{node.text} is not an argument")
    return Relation(statement.sides[0].text, statement.relations[0], env.value(statement.sides[1]))


def _end_of_run(nodes: tuple[Node, ...], marks: list[str], start: int) -> int | None:
    r"""Where `x_1, x_2, \dots, x_n` ends, if one starts here."""
    position = start
    while position < len(nodes) and nodes[position].kind != "dots":
        if position >= len(marks) or marks[position] != ",":
            return None
        position += 1
    ends = position < len(marks) and marks[position] == "," and position > start
    return position + 1 if position < len(nodes) and ends else None


def _run(nodes: tuple[Node, ...], env: Environment) -> Any:
    shown = ", ".join(node.text for node in nodes)
    written = [node for node in nodes if node.kind != "dots"]
    if all(node.kind == "applied" and len(node.parts) == 2 and node.parts[1].kind == "sub" for node in written):
        names = {node.parts[0].text for node in written}
        numbers = [whole(env.value(node.parts[1].parts[1]), node.text) for node in written]
        if len(names) == 1 and _consecutive(numbers):
            value = env[names.pop()]
            return settled([element(value, k, shown) for k in range(numbers[0], numbers[-1] + 1)])
    else:
        numbers = [env.whole(node) for node in written]
        if _consecutive(numbers):
            return settled(list(range(numbers[0], numbers[-1] + 1)))
    raise FormulaError(f"{shown} does not go on", r"write x_1, \dots, x_n or x_1, x_2, \dots, x_n")


def _consecutive(numbers: list[int]) -> bool:
    *first, last = numbers
    return first == list(range(first[0], first[0] + len(first))) and first[-1] <= last <= first[0] + 100_000
