"""The line In practice of every snippet: the library agrees wherever the formulas' trials call it, at edges too."""

from __future__ import annotations

import ast
import inspect
import warnings
from collections import defaultdict
from contextlib import ExitStack, suppress
from importlib import import_module

import numpy as np
import pytest

from runmath import pages
from runmath.formulas import all_pages, load
from runmath.latex import FormulaError, read, verify
from runmath.pieces import Topics
from runmath.pieces.library_calls import modules, same, written
from runmath.tracing import recorded
from tests.helpers import ROOT

TOPICS = Topics(ROOT)
FOUND = {name: written(topic, name) for name, topic in TOPICS.homes.items() if name in topic.functions}
LINES = {name: line[0] for name, line in FOUND.items() if line}
TORCH = {name for name in LINES if "torch" in LINES[name]}
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


DRAWN = {
    "bernoulli_cross_entropy": lambda draw: {"p": draw.uniform(), "q": draw.uniform(0.01, 0.99)},
    "cross_entropy_bits": lambda draw: dict(zip("pq", draw.dirichlet(np.ones(3), 2), strict=True)),
    "coin_log_likelihood": lambda draw: {"p": draw.uniform(0.01, 0.99), "heads": int(draw.integers(10)), "tosses": 10},
    "cross_entropy_loss": lambda draw: {"z": draw.normal(size=(4, 3)), "target": draw.integers(3, size=4)},
    "log_mean_exp": lambda draw: {"z": draw.normal(size=4)},
    "mean_cross_entropy": lambda draw: {"z": draw.normal(size=(4, 3)), "y": draw.integers(3, size=4)},
    "laplace_pdf": lambda draw: {"y": draw.normal(), "mu": draw.normal(), "tau": draw.uniform(0.1, 3)},
    "exponential_pdf": lambda draw: {"x": 9 * draw.uniform(), "rate": draw.uniform(0.1, 3)},
    "logit": lambda draw: {"p": draw.uniform(0.01, 0.99)},
    "logistic_nll": lambda draw: {"w": draw.normal(size=2), "X": draw.normal(size=(9, 2)), "y": np.arange(9) % 2},
    "phones_cross_entropy": lambda draw: {"theta": draw.uniform(0.01, 0.99)},
    "picked_probability": lambda draw: {"a": draw.normal(size=3), "y": draw.integers(3)},
    "softmax_twice_floor": lambda draw: {"classes": int(draw.integers(2, 50))},
    "sigmoid_slope": lambda draw: {"z": 3 * draw.normal()},
    "unbiased_variance": lambda draw: {"x": draw.normal(size=draw.integers(2, 9))},
}
"""Inputs of the snippets that no formula is checked with."""


def made(name, calls):
    """Arguments and result of the calls to compare."""
    snippet, draw = getattr(import_module(f"snippets.{TOPICS.homes[name].name}"), name), np.random.default_rng(0)
    for call in calls[name]:
        yield dict(call.arguments), call.returned
    for _ in range(FEWEST if name in DRAWN else 0):
        arguments = DRAWN[name](draw)
        defaults = {key: each.default for key, each in inspect.signature(snippet).parameters.items()}
        yield defaults | arguments, snippet(**arguments)


def called(code, space, arguments):
    """What the library gives; PyTorch tells numbers of one kind from those of another."""
    for kind in (None, np.float64):
        number = lambda value: kind(value) if kind and isinstance(value, int | float) else value  # noqa: B023, E731
        given = {key: number(value) for key, value in arguments.items()}
        with suppress(Exception), warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return eval(code, space | given)
    return None


def problem(name, calls):
    """What is wrong with the line of a snippet, if anything."""
    space = vars(import_module(f"snippets.{TOPICS.homes[name].name}")) | {"np": np}
    for module in modules(LINES[name]):
        exec(f"import {module}", space)
    code = compile(ast.parse(LINES[name], mode="eval"), "<in practice>", "eval")
    compared = 0
    for arguments, returned in made(name, calls):
        if (theirs := called(code, space, arguments)) is None:
            return f"the library does not take {arguments}"
        if not all(np.isfinite(np.asarray(result, dtype=float)).all() for result in (returned, theirs)):
            continue  # an edge that the formula excludes, or beyond one: libraries clip there, or give no number
        if not same(returned, theirs):
            return f"{arguments}: the snippet returns {returned}, the library {theirs}"
        compared += 1
    return None if compared >= FEWEST else "no formula calls it: bind one with it, draw inputs for it, or delete it"


def problems(names, calls):
    return {name: found for name in sorted(names) if (found := problem(name, calls))}


def test_the_libraries_give_what_the_snippets_return(calls):
    """One test for all: what costs time is to watch the checks of all formulas."""
    assert problems(LINES.keys() - TORCH, calls) == {}


@pytest.mark.torch
def test_pytorch_gives_what_the_snippets_return(calls):
    assert problems(TORCH, calls) == {}
