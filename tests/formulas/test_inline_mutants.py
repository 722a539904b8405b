"""A claim inside a sentence is held to as much as a displayed formula: every small mistake in it is noticed."""

import functools
import os
import random
import warnings

import pytest

from runmath import pages
from runmath.formulas import all_pages
from runmath.latex import FormulaError, read
from runmath.latex.mutation.mutate import distinct, sampled, single_tokens, structured
from tests.formulas.true_statements import INLINE, TO_MEND, edited

ALL = bool(os.environ.get("ALL_MUTANTS"))


def texts(path):
    return sorted({inline.text for inline in pages.read(path).inlines})


@pytest.fixture(scope="module")
def stated(checker):
    """The inline formulas of a page that state something: relations, and expressions that the page binds to a value.

    The latter come with the formulas of the page that need their binding.
    """

    @functools.cache
    def of(path):
        claims, needs, found = checker.claims(pages.read(path)), {}, []
        for text in texts(path):
            claims.used.clear()
            found += [text] if claims.check(text) == "claim" else []
            needs[text] = set(claims.used)
        relations = [text for text in found if any(statement.relations for statement in read(text).statements)]
        values = {text: [other for other in needs if text in needs[other]] for text in found if text not in relations}
        return claims, relations, values

    return of


def states(claims, latex):
    """Does it pass as a claim? What is a bare symbol states nothing that could be wrong."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return claims.check(latex) == "claim"
    except FormulaError:
        return False


@pytest.mark.parametrize("path", all_pages(), ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_mutant_of_an_inline_relation_is_noticed(path, stated, record_property):
    claims, relations, _ = stated(path)
    counts, unexplained = [0, 0, 0], []
    for latex in relations:
        edits = [*structured(latex), *single_tokens(latex)] if ALL else sampled(latex, random.Random(latex), 5)
        mutants = list(distinct(latex, edits))
        alive = ["".join(mutant.split()) for mutant, read_as in mutants if read_as and states(claims, mutant)]
        true = {"".join(edited(latex, *edit).split()) for edit in INLINE.get(latex, {})}
        counts = [before + more for before, more in zip(counts, (len(mutants), len(alive), 0), strict=True)]
        unexplained += [mutant for mutant in alive if mutant not in true]
    record_property("mutants", counts)
    assert not unexplained, "\n".join([TO_MEND, *unexplained])


@pytest.mark.parametrize("path", all_pages(), ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_value_that_is_written_wrongly_leaves_its_binding_unused(path, stated):
    """Which is an error of the page: nothing else on it needs the binding."""
    values = stated(path)[2]
    assert values == {latex: [latex] for latex in values}


@pytest.mark.parametrize("latex", INLINE)
def test_a_listed_inline_statement_is_needed(latex, stated):
    found = [stated(path)[0] for path in all_pages() if latex in texts(path)]
    assert found
    for edit in INLINE[latex]:
        assert all(states(claims, edited(latex, *edit)) for claims in found)
