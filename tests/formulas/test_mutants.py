"""Every small mistake in a formula is noticed, or is listed in `true_statements.py` with the reason why it is none.

A few mutants of each formula by default; all of them in `tox run -e mutants`, which sets ALL_MUTANTS.
"""

import os
import random
import warnings

import pytest

from runmath import page as pages
from runmath.bindings import load
from runmath.check import ROOT, all_pages
from runmath.latex import FormulaError, read
from runmath.latex.mutate import distinct, sampled, single_tokens, structured
from runmath.latex.tokens import canonical
from runmath.latex.verify import verify
from tests.formulas.true_statements import REASONS

ALL = bool(os.environ.get("ALL_MUTANTS"))
PLACES = 5
"""Tokens of each formula at which it is edited by default."""
FORMULAS = {block.id: block.latex for path in all_pages() for block in pages.read(path).formulas}
LONGEST_FIRST = sorted(FORMULAS, key=lambda id: -len(FORMULAS[id]))  # so that no worker ends long after the others


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


def survivors(id, edits, registry):
    """How many of the edits say something else, and those of them that pass the check."""
    meaning = registry.formulas[id].remembering() if id in registry.formulas else None
    mutants = list(distinct(FORMULAS[id], edits))
    alive = [latex for latex, read_as in mutants if read_as and not is_noticed(read_as, id, registry, meaning)]
    return len(mutants), alive


@pytest.mark.parametrize("id", LONGEST_FIRST)
def test_every_mutant_is_noticed(id, bound, record_property):
    latex = FORMULAS[id]
    edits = [*structured(latex), *single_tokens(latex)] if ALL else sampled(latex, random.Random(id), PLACES)
    tried, alive = survivors(id, edits, bound)
    true = {canonical(statement) for statement in REASONS.get(id, {})}
    unexplained = [mutant for mutant in alive if canonical(mutant) not in true]
    record_property("mutants", [tried, len(alive), len(unexplained)])
    assert unexplained == []


def listed(id, kinds):
    """The statements of the list that the edits of a kind arrive at."""
    edits = {squeezed(edit) for kind in kinds for edit in kind(FORMULAS[id])}
    return [latex for latex in REASONS[id] if squeezed(latex) in edits]


def squeezed(latex):
    return "".join(latex.split())


def test_hardly_a_structured_mutant_needs_a_reason():
    explained = sum(len(listed(id, [structured])) for id in REASONS)
    assert explained <= 0.001 * sum(len(set(structured(latex))) for latex in FORMULAS.values())


@pytest.mark.parametrize("id", REASONS)
def test_a_listed_statement_is_a_mutant(id):
    assert listed(id, [structured, single_tokens]) == list(REASONS[id])


@pytest.mark.parametrize("id, latex", [(id, latex) for id, reasons in REASONS.items() for latex in reasons])
def test_a_listed_statement_is_true_and_says_why(id, latex, bound):
    """One that the check has learnt to notice must go from the list."""
    assert not is_noticed(read(latex), id, bound)
    assert REASONS[id][latex]
