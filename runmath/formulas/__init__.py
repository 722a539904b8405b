"""What the symbols of formulas mean, and whether the formulas of a page are true."""

from runmath.formulas.bindings import declaration, formula, inline, load, symbols
from runmath.formulas.checker import Checker
from runmath.formulas.formula_index import entries, entry
from runmath.formulas.pages_check import all_pages, check_pages, pages_at
from runmath.formulas.sampling import INSIDE, Sample
from runmath.latex import Density, Depends, Pmf, Random
