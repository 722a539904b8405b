"""What of the bindings one formula depends on."""

from __future__ import annotations

import pytest

from runmath.html.binding_sources import BindingSources

DICE = '''\
"""Dice."""

from runmath.formulas import declaration, formula, inline, symbols
from snippets.dice import chance, never
from tests.formulas.helpers import half

symbols({"k": ("a face", "눈")})
LOW = 1


def shared_by_two(k):
    return half(k) + LOW


@formula("chance", "chance.again")
def _(sample):
    return {"k": shared_by_two(1), "P": chance}


@formula("never")
def _(sample):
    return {"k": never(1)}


@inline("dice", given=["k = 1"])
def _(sample):
    return {"k": 2}
'''
HELPERS = "def half(k):\n    return k / 2\n\n\ndef double(k):\n    return 2 * k\n"
WORDS = 'from runmath.formulas import symbols\n\nsymbols({"n": ("all", "모두")}, shared=True)\n'


def of(id, **told):
    known = BindingSources({"dice": DICE, "helpers": HELPERS, "words": WORDS, **told})
    return "\n".join(text for *_, text in known.of(id))


def test_they_are_its_own_binding_and_all_that_it_uses_in_any_file():
    text = of("chance")
    for part in ('@formula("chance", "chance.again")', "def shared_by_two", "LOW = 1", "def half", "import chance"):
        assert part in text
    assert text == of("chance.again")


def test_what_binds_other_formulas_is_none_of_them():
    text = of("chance")
    assert "never(1)" not in text and '"k": 2' not in text and "def double" not in text
    assert "def half" not in of("never")


def test_what_says_something_of_all_formulas_is_one():
    for id in ("chance", "never"):
        assert "a face" in of(id) and "모두" in of(id)


@pytest.mark.parametrize(
    "binding",
    [
        'for name in ("chance",):\n    formula(name)(lambda sample: {})\n',
        'again = formula("chance")(lambda sample: {})\n',
        'IDS = ["chance"]\n\n\n@formula(*IDS)\ndef _(sample):\n    return {}\n',
    ],
)
def test_a_binding_in_another_way_is_one_of_every_formula_of_its_file(binding):
    assert binding.strip().splitlines()[-1] in of("chance", other=binding)


def test_where_it_stands_counts():
    assert BindingSources({"dice": DICE}).of("never") != BindingSources({"dice": f"\n{DICE}"}).of("never")


def test_a_file_that_is_not_python_counts_whole():
    assert "chance = = 1" in of("chance", broken="chance = = 1\n")
