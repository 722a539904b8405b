"""Rules for what depends on a condition: indicators and cases."""

from __future__ import annotations

from typing import Any

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation import relations
from runmath.latex.evaluation.environment import Environment
from runmath.latex.syntax.tree import Node


def indicator(node: Node, env: Environment) -> int:
    claim = node.parts[0]
    if claim.kind != "claim":
        raise FormulaError(f"{claim.text} is not a condition", "write a relation such as k = y")
    return int(relations.holds_in(claim.parts[0], env))


def cases(node: Node, env: Environment) -> Any:
    found = [case.parts[0] for case in node.parts if case.parts[1] and relations.holds_in(case.parts[1], env)]
    if len(found) > 1:
        raise FormulaError(f"{len(found)} cases of {node.text} hold at once")
    rest = [case.parts[0] for case in node.parts if case.parts[1] is None]
    if len(rest) > 1 or (rest and node.parts[-1].parts[1] is not None):
        raise FormulaError("only the last case may be `otherwise`")
    if not found + rest:
        raise FormulaError(f"no case of {node.text} holds")
    chosen = (found + rest)[0]
    env.options.get("cases", set()).add((node.at, chosen.at))
    return env.value(chosen)
