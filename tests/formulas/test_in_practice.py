"""The line In practice of every snippet: the library agrees wherever the formulas' trials call it, at edges too."""

from __future__ import annotations

import ast
import warnings
from collections import defaultdict
from contextlib import ExitStack

import numpy as np
import pytest

from runmath import page as pages
from runmath.bindings import load
from runmath.check import ROOT, all_pages
from runmath.latex import FormulaError, read
from runmath.latex.verify import verify
from runmath.practice import modules, same, written
from runmath.topics import Topics
from runmath.tracing import recorded

TOPICS = Topics(ROOT)
FOUND = {name: written(topic, name) for name, topic in TOPICS.homes.items() if name in topic.functions}
LINES = {name: line[0] for name, line in FOUND.items() if line}
FEWEST = 5


@pytest.fixture(scope="module")
def calls():
    """What each snippet is called with while all formulas are checked: arguments and result."""
    registry, found = load(ROOT), defaultdict(list)
    formulas = {block.id: block for path in all_pages() for block in pages.read(path).formulas}
    with ExitStack() as stack, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        watched = {name: stack.enter_context(recorded(registry.function(name))) for name in LINES}
        for id, block in formulas.items():
            if id in registry.formulas:
                try:
                    verify(read(block.latex), registry.formulas[id], bindings=False)
                except FormulaError:  # the test of the pages says it
                    continue
                finally:
                    for name, made in watched.items():
                        found[name] += made[:200]
                        made.clear()
    return found


@pytest.mark.parametrize("name", sorted(LINES))
def test_the_library_gives_what_the_snippet_returns(name, calls):
    space = {"np": np}
    for module in modules(LINES[name]):
        exec(f"import {module}", space)
    code = compile(ast.parse(LINES[name], mode="eval"), "<in practice>", "eval")
    compared = 0
    for call in calls[name]:
        if not np.isfinite(np.asarray(call.returned, dtype=float)).all():
            continue  # what is infinite has no digits to compare
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            theirs = eval(code, space | dict(call.arguments))
        assert same(call.returned, theirs), (call.arguments, call.returned, theirs)
        compared += 1
    assert compared >= FEWEST, "no formula calls it: bind one with it, or leave the line out"
