"""What an answer block compares with: its numbers and choices, computed from the snippets, each told apart."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import combinations

from runmath.errors import RunmathError
from runmath.figures import has_words, is_named
from runmath.pages import Block
from runmath.pieces import Engine

DIGITS = 3
"""This many significant digits are asked for, where the block says nothing else."""
_ITEM = re.compile(r"\n[ \t]*(?:\n[ \t]*)*(?=- )")


@dataclass(frozen=True)
class Number:
    """A value, and half a unit of the last digit that is asked for."""

    value: float
    within: float


@dataclass(frozen=True)
class Answer:
    """What is right; with a number, what known wrong turns lead to; of choices, the place of the right one from 1."""

    number: Number | None
    wrong: list[Number]
    choice: int | None


def digits(block: Block) -> int:
    return block.options.get("digits", DIGITS)


def sentences(block: Block) -> tuple[str, list[str]]:
    """The label, and the items of the list below it: what is said of a wrong turn, or what can be chosen."""
    label, *items = _ITEM.split(block.body.strip())
    return label, [item[2:].strip() for item in items]


def check(block: Block) -> None:
    """Refuse a header that cannot be computed.

    Raises
    ------
    RunmathError
        The place is the caller's to add.
    """
    options, (label, items) = block.options, sentences(block)
    if ("value" in options) == ("choices" in options):
        mend = "write `value: expression` for a number, or a list `choices:` of conditions"
        raise RunmathError(None, None, "an answer has either a value or choices", mend)
    for name in ("wrong", "digits"):
        if name in options and "choices" in options:
            raise RunmathError(None, None, f"an answer of choices has no {name!r}", "delete it")
    if type(digits(block)) is not int or not 1 <= digits(block) <= 12:
        raise RunmathError(None, None, f"`digits` is {options['digits']!r}", "write a number from 1 to 12")
    for name in ("choices", "wrong"):
        if not isinstance(options.get(name, []), list):
            raise RunmathError(None, None, f"`{name}` is no list", "write each expression on a line `- expression`")
    expressions = [options.get("value", ""), *options.get("choices", []), *options.get("wrong", [])]
    if odd := next((one for one in expressions if not isinstance(one, str | int | float)), None):
        raise RunmathError(None, None, f"{odd!r} is no expression", "quote it: YAML takes it for something else")
    if not label or label.startswith("- "):
        raise RunmathError(None, None, "the answer has no label", "say before the list what the field is for")
    if "\n\n" in label:
        raise RunmathError(None, None, "the label is more than a paragraph", "ask in one; what follows is a list")
    if not has_words(label):
        mend = f"name the mathematics in words, as a screen reader says them: `The value of {label}`"
        raise RunmathError(None, None, "the label has no words", mend)
    if bare := next((item for item in items if "choices" in options and not is_named(item)), None):
        mend = f"name the mathematics in words, as a screen reader says them: `the value {bare}`"
        raise RunmathError(None, None, f"the choice {bare} is mathematics alone", mend)
    of = "choices" if "choices" in options else "wrong"
    if (count := len(options.get(of, []))) != len(items):
        what = f"`{of}` has {count} expressions and the list below the label {len(items)} items"
        raise RunmathError(None, None, what, "give each expression its sentence, in the same order")


def computed(engine: Engine, block: Block) -> Answer:
    """The values of a block.

    Raises
    ------
    RunmathError
        If an expression fails, or a reader could not tell why what was typed is right or wrong.
    """
    options = block.options
    if "choices" in options:
        return Answer(None, [], _right(engine, [str(one) for one in options["choices"]]))
    names = [str(options["value"]), *(str(one) for one in options.get("wrong", []))]
    right, *wrong = [_number(engine, name, digits(block)) for name in names]
    said = ["the right answer", *(f"the wrong turn `{name}`" for name in names[1:])]
    for (a, one), (b, other) in combinations(zip(said, (right, *wrong), strict=True), 2):
        if abs(one.value - other.value) <= one.within + other.within:
            what = f"{b} is {other.value:.6g}, which {digits(block)} digits do not tell from {a}, {one.value:.6g}"
            raise RunmathError(None, None, what, "choose another wrong turn, or ask for more `digits`")
    for name, turn in zip(said[1:], wrong, strict=True):
        for count, short in _shortened(right.value, digits(block)):
            if abs(short - turn.value) <= turn.within:
                what = f"{name} is {turn.value:.6g}, the right answer, {right.value:.6g}, to {count} digits"
                raise RunmathError(None, None, what, "choose another: who types it is told to round less")
    return Answer(right, wrong, None)


def _number(engine: Engine, expression: str, count: int) -> Number:
    text = engine.value(expression)
    try:
        value = float(text)
    except ValueError:
        what = f"the value `{expression}` is {text!r}, no number"
        raise RunmathError(None, None, what, "compute a number; the page does not show it") from None
    exponent = math.floor(math.log10(abs(value))) + 1 if value else 0
    return Number(value, 0.5 * 10.0 ** (exponent - count))


def _right(engine: Engine, conditions: list[str]) -> int:
    """Which condition is true, of several."""
    truths = [engine.value(f"str({condition})") for condition in conditions]
    for condition, truth in zip(conditions, truths, strict=True):
        if truth not in ("True", "False"):
            what = f"the choice `{condition}` is {truth}, neither true nor false"
            raise RunmathError(None, None, what, "write a condition, such as a comparison")
    if truths.count("True") != 1:
        what = f"{truths.count('True')} of the {len(truths)} choices are true"
        raise RunmathError(None, None, what, "write conditions of which one is")
    return truths.index("True") + 1


def _shortened(value: float, count: int) -> list[tuple[int, float]]:
    """The value rounded, and cut off, to fewer digits than asked for."""
    mantissa, power = f"{abs(value):.15e}".split("e")
    found = []
    for few in range(1, count):
        cut = math.copysign(float(f"{mantissa[: few + 1]}e{power}"), value)
        found += [(few, float(f"{value:.{few - 1}e}")), (few, cut)]
    return found
