"""Every small mistake in a formula is noticed, or is listed here as a true statement with its reason.

`tox run -e mutants` runs it, with every mutant of every formula; without ALL_MUTANTS in the environment, a sample.
"""

import os
import random
import warnings

import pytest

from runmath import page as pages
from runmath.bindings import load
from runmath.check import ROOT, all_pages
from runmath.latex import FormulaError, read
from runmath.latex.mutate import distinct, single_tokens, structured
from runmath.latex.tokens import canonical
from runmath.latex.verify import verify
from tests.formulas.true_statements import REASONS

ALL = bool(os.environ.get("ALL_MUTANTS"))
SAMPLE = 10
FORMULAS = {block.id: block.latex for path in all_pages() for block in pages.read(path).formulas}


@pytest.fixture(scope="module")
def bound():
    return load(ROOT)


def is_noticed(formula, id, registry, meaning=None):
    try:
        if id in registry.declarations:
            return formula != read(registry.declarations[id].latex)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            verify(formula, meaning or registry.formulas[id])
    except FormulaError:
        return True
    return False


@pytest.mark.parametrize("kind", [structured, single_tokens], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("id", FORMULAS)
def test_every_mutant_is_noticed(id, kind, bound, record_property):
    edits = list(kind(FORMULAS[id]))
    if not ALL:
        edits = random.Random(id).sample(edits, min(SAMPLE, len(edits)))
    mutants = list(distinct(FORMULAS[id], edits))
    meaning = bound.formulas[id].remembering() if id in bound.formulas else None
    survivors = [mutant for mutant, read_as in mutants if read_as and not is_noticed(read_as, id, bound, meaning)]
    known = {canonical(latex) for latex in REASONS.get(id, {})}
    unexplained = [mutant for mutant in survivors if canonical(mutant) not in known]
    record_property(f"mutants {kind.__name__}", [len(mutants), len(survivors), len(unexplained)])
    assert unexplained == []


@pytest.mark.parametrize("id, latex", [(id, latex) for id, reasons in REASONS.items() for latex in reasons])
def test_a_listed_statement_is_a_mutant_and_true(id, latex, bound):
    mutants = {canonical(mutant) for kind in (structured, single_tokens) for mutant in kind(FORMULAS[id])}
    assert canonical(latex) in mutants
    assert not is_noticed(read(latex), id, bound)
    assert REASONS[id][latex]
