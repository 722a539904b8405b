"""Every symbol of a formula that nothing gives a meaning to, where its evaluation met the first one of them."""

from __future__ import annotations

from runmath.latex.errors import FormulaError, NoMeaning
from runmath.latex.evaluation.environment import CONSTANTS, Environment
from runmath.latex.syntax.naming import bound_by, unknown
from runmath.latex.syntax.tree import Formula


def with_all_names(error: FormulaError, formula: Formula, env: Environment) -> FormulaError:
    """The error, which then names all symbols without a meaning and not only the first."""
    if isinstance(error, NoMeaning):
        known = {*env.values, *CONSTANTS}.union(*(bound_by(node) for node in formula.walk()))
        nodes = (node for statement in formula.statements for node in unknown(statement, known))
        names = list(dict.fromkeys(node.names[-1][0] for node in nodes))
        if len(names) > 1:
            error.what = f"{', '.join(names[:-1])} and {names[-1]} have no meaning here"
            error.mend = "bind them in tests/formulas, or correct the formula"
    return error
