"""Every condition that a page shows beside a formula is needed: without it there are trials in which that fails."""

from __future__ import annotations

import warnings
from dataclasses import replace

import pytest

from runmath import pages
from runmath.formulas import INSIDE, all_pages, load
from runmath.formulas.trials import drawn
from runmath.latex import read, verify
from runmath.latex.verification.verify import TRIALS
from tests.helpers import ROOT

FORMULAS = {block.id: block.latex for path in all_pages() for block in pages.read(path).formulas}
TRIES = 40
REGISTRY = load(ROOT)
CONDITIONS = [
    (id, condition)
    for id, binding in REGISTRY.formulas.items()
    if id in FORMULAS
    for condition in binding.where
]  # fmt: skip


def fails(id: str, where: tuple[str, ...], attempt: int) -> bool:
    """Does the formula fail under these conditions only, in other trials for each attempt?"""
    binding = REGISTRY.formulas[id]
    at_edge = lambda number: drawn(binding.source, id, INSIDE + attempt * TRIALS + number, where)  # noqa: E731
    try:
        verify(read(FORMULAS[id]), replace(binding, bind=at_edge), bindings=False)
    except Exception:
        return True
    return False


@pytest.mark.parametrize("id, condition", CONDITIONS, ids=lambda part: part)
def test_without_the_condition_the_formula_fails_at_an_edge(id, condition):
    others = tuple(each for each in REGISTRY.formulas[id].where if each != condition)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert any(fails(id, others, attempt) for attempt in range(TRIES)), "delete the condition: it excludes nothing"
