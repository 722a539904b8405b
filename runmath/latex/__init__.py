"""LaTeX that is read and run: text to a tree, the tree to values, the values against each other."""

from runmath.latex.errors import Disagreement, FormulaError, Unbound, Unread
from runmath.latex.evaluation.conditions import fulfilled
from runmath.latex.evaluation.conventions import ZERO_LOG
from runmath.latex.evaluation.meaning import Meaning, Trial, prepare, symbols_of
from runmath.latex.evaluation.signatures import signature
from runmath.latex.evaluation.values import Density, Depends, Pmf, Random, settled
from runmath.latex.limits import Budget
from runmath.latex.syntax.breaks import Side, statements
from runmath.latex.syntax.naming import names_in
from runmath.latex.syntax.reader import read
from runmath.latex.syntax.tokens import canonical
from runmath.latex.syntax.tree import Formula, Node, Statement
from runmath.latex.verification.claims import Claims
from runmath.latex.verification.computed import check_computed
from runmath.latex.verification.snippet_dependence import check_answers
from runmath.latex.verification.verify import verify
