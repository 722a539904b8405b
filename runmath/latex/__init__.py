"""Read the LaTeX of a page and run it."""

from runmath.latex.errors import Disagreement, FormulaError, Unbound, Unread
from runmath.latex.reader import read
from runmath.latex.tree import Formula, Node, Statement

__all__ = ["Disagreement", "Formula", "FormulaError", "Node", "Statement", "Unbound", "Unread", "read"]
