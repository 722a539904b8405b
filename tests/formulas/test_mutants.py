"""Every small mistake in a formula is noticed, or is listed in `true_statements.py` with the reason why it is none.

A few mutants of each formula by default; all of them in `tox run -e mutants`, which sets ALL_MUTANTS.
"""

import os
import random
import warnings

import pytest

from runmath import pages
from runmath.formulas import all_pages
from runmath.latex import FormulaError, read, verify
from runmath.latex.mutation.mutate import distinct, sampled, single_tokens, structured
from tests.formulas.true_statements import REASONS, TO_MEND, edited

ALL = bool(os.environ.get("ALL_MUTANTS"))
PLACES = 5
"""Tokens of each formula at which it is edited by default."""
FORMULAS = {block.id: block.latex for path in all_pages() for block in pages.read(path).formulas}
LONGEST_FIRST = sorted(FORMULAS, key=lambda id: -len(FORMULAS[id]))  # so that no worker ends long after the others


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
def test_every_mutant_is_noticed(id, registry, record_property):
    latex = FORMULAS[id]
    if id not in registry.declarations and is_noticed(read(latex), id, registry):
        pytest.skip("the formula itself does not hold, as test_pages.py says once")
    edits = [*structured(latex), *single_tokens(latex)] if ALL else sampled(latex, random.Random(id), PLACES)
    tried, alive = survivors(id, edits, registry)
    true = {squeezed(statement) for statement in listed(id)}
    unexplained = [mutant for mutant in alive if squeezed(mutant) not in true]
    record_property("mutants", [tried, len(alive), len(unexplained)])
    assert not unexplained, "\n".join([TO_MEND, *unexplained])


def listed(id):
    """The statements that the list has of a formula."""
    return [edited(FORMULAS[id], *edit) for edit in REASONS.get(id, {})]


def squeezed(latex):
    return "".join(latex.split())


def arrived_at(id, kinds):
    """Those of them that the edits of some kinds arrive at."""
    edits = {squeezed(edit) for kind in kinds for edit in kind(FORMULAS[id])}
    return [latex for latex in listed(id) if squeezed(latex) in edits]


def test_hardly_a_structured_mutant_needs_a_reason():
    explained = sum(len(arrived_at(id, [structured])) for id in REASONS)
    assert explained <= 0.001 * sum(len(set(structured(latex))) for latex in FORMULAS.values())


@pytest.mark.parametrize("id", REASONS)
def test_a_listed_statement_is_a_mutant(id):
    assert arrived_at(id, [structured, single_tokens]) == listed(id)


@pytest.mark.parametrize("id", REASONS)
def test_a_listed_statement_is_true_and_says_why(id, registry):
    """One that the check has learnt to notice must go from the list."""
    assert [latex for latex in listed(id) if is_noticed(read(latex), id, registry)] == []
    assert all(REASONS[id].values())
