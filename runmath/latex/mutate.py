"""Every way to get a formula slightly wrong: single edits, as a person could make them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from runmath.latex.edits import RULES, Editor, dropped_sides, swapped_symbols
from runmath.latex.errors import FormulaError
from runmath.latex.reader import read
from runmath.latex.tokens import canonical
from runmath.latex.tree import Formula, Node, Statement

VOCABULARY = (
    *"+-=<>()[]{}^_/,;!0123",
    *("n", "i", "k", "p", "x", "e", "&"),
    *(rf"\{word}" for word in ("theta", "pi", "infty", "log", "exp", "sum", "prod", "max", "min", "frac", "sqrt")),
    *(rf"\{word}" for word in ("cdot", "mid", "leq", "geq", "neq", "approx", "propto", "in", "sim", "partial", "top")),
    *(rf"\{word}" for word in ("\\", "quad", ",", "left", "right")),
)
"""What a token is replaced with, besides the formula's own tokens."""


def structured(latex: str) -> Iterator[str]:
    """Signs, exponents, bounds, indices, operators, symbols, fractions, arguments, parentheses, sides."""
    edit = Editor(latex)
    for index in range(len(edit.words)):
        for rule in RULES:
            yield from rule(edit, index)
    yield from swapped_symbols(edit)
    yield from dropped_sides(latex)


def single_tokens(latex: str, vocabulary: Iterable[str] = VOCABULARY) -> Iterator[str]:
    """Every token deleted, doubled, swapped with the next, replaced by every other of a vocabulary."""
    edit = Editor(latex)
    known = sorted({word.text for word in edit.words} | set(vocabulary))
    for index, word in enumerate(edit.words):
        yield edit.put(index, "")
        yield edit.put(index, f"{word.text} {word.text}")
        if index + 1 < len(edit.words):
            yield edit.put(index, f"{edit.words[index + 1].text} {word.text}", index + 1)
        yield from (edit.put(index, other) for other in known if other != word.text)


def distinct(latex: str, mutants: Iterable[str]) -> Iterator[tuple[str, Formula | None]]:
    """The mutants that say something else, once each, with what they are read as: None where they cannot be read."""
    seen, original = {canonical(latex)}, renamed(read(latex))
    for mutant in mutants:
        text = canonical(mutant)
        if text in seen and not _layout_differs(latex, mutant):
            continue
        seen.add(text)
        try:
            formula = read(mutant)
        except FormulaError:
            yield mutant, None
            continue
        if renamed(formula) != original:
            yield mutant, formula


def renamed(formula: Formula) -> Formula:
    r"""The formula with its bound variables numbered: `\sum_i x_i` and `\sum_j x_j` say the same."""
    return _renamed(formula, {})


def _renamed(part: object, names: dict[str, str]) -> object:
    if isinstance(part, Formula):
        return Formula(part.latex, tuple(_renamed(statement, names) for statement in part.statements))
    if isinstance(part, Statement):
        return Statement(tuple(_renamed(side, names) for side in part.sides), part.relations, part.joined)
    if not isinstance(part, Node):
        return part
    if part.kind == "symbol":
        return Node("symbol", (names.get(part.parts[0], part.parts[0]),))
    if part.kind == "big":
        variable = part.parts[1] and part.parts[1].parts[1]
        if variable is not None and variable.kind == "claim":
            variable = variable.parts[0].sides[0]
        if variable is not None:
            names = {**names, variable.text: f"bound{len(names)}"}
    parts = [_renamed(child, names) for child in part.parts]
    if part.kind == "items":
        parts = _shortest_run(parts, [getattr(child, "text", "") for child in part.parts])
    if part.kind == "integral":
        inner = {**names, part.parts[2]: f"bound{len(names)}"}
        parts[2:] = [inner[part.parts[2]], _renamed(part.parts[3], inner)]
    return Node(part.kind, tuple(parts))


def _shortest_run(items: list, texts: list[str]) -> list:
    r"""`x_1, x_2, \dots, x_n` is `x_1, \dots, x_n`."""
    if texts[3:4] == [r"\dots"] and texts[1].endswith("1") and texts[2] == texts[1][:-1] + "2":
        return [items[0].replace(", ", "", 1), items[1], *items[3:]]
    return items


def _layout_differs(latex: str, mutant: str) -> bool:
    r"""`\left`, `\quad` and the like do not count in canonical text, but deleting one of a pair is an error."""
    sizes = re.compile(r"\\left|\\right|\\[bB]igg?[lr]?|&")
    return sizes.findall(latex) != sizes.findall(mutant)
