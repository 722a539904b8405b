"""Every way to get a formula slightly wrong: single edits, as a person could make them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from runmath.latex.errors import FormulaError
from runmath.latex.mutation.editor import Editor
from runmath.latex.mutation.edits import RULES, dropped_sides, swapped_symbols
from runmath.latex.mutation.recognise import Recogniser
from runmath.latex.syntax.reader import read
from runmath.latex.syntax.tree import Formula, Node, Statement

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
        yield from _structured_at(edit, index)
    yield from swapped_symbols(edit)
    yield from dropped_sides(latex)


def single_tokens(latex: str) -> Iterator[str]:
    """Every token deleted, doubled, swapped with the next, replaced by every other of the formula and vocabulary."""
    edit = Editor(latex)
    for index in range(len(edit.words)):
        yield from _single_at(edit, index)


def sampled(latex: str, draw: random.Random, places: int) -> Iterator[str]:
    """At some tokens of the formula, one structured edit and one of a single token; and one of the whole."""
    edit = Editor(latex)
    for index in draw.sample(range(len(edit.words)), min(places, len(edit.words))):
        for kind in (_structured_at, _single_at):
            yield from _one_of(list(kind(edit, index)), draw)
    yield from _one_of([*swapped_symbols(edit), *dropped_sides(latex)], draw)


def _one_of(edits: list[str], draw: random.Random) -> list[str]:
    return [draw.choice(edits)] if edits else []


def _structured_at(edit: Editor, index: int) -> Iterator[str]:
    for rule in RULES:
        yield from rule(edit, index)


def _single_at(edit: Editor, index: int) -> Iterator[str]:
    word = edit.words[index].text
    yield edit.put(index, "")
    yield edit.put(index, f"{word} {word}")
    if index + 1 < len(edit.words):
        yield edit.put(index, f"{edit.words[index + 1].text} {word}", index + 1)
    known = sorted({word.text for word in edit.words}.union(VOCABULARY))
    yield from (edit.put(index, other) for other in known if other != word)


def distinct(latex: str, mutants: Iterable[str]) -> Iterator[tuple[str, Formula | None]]:
    """The mutants that say something else, once each, with what they are read as: None where they cannot be read."""
    known = Recogniser(latex)
    seen, said = {latex}, {renamed(read(latex))}
    for mutant in mutants:
        if mutant in seen:
            continue
        seen.add(mutant)
        formula = _read(mutant) if known.accepts(mutant) else None
        if formula is None:
            yield mutant, None
        elif (meant := renamed(formula)) not in said:
            said.add(meant)
            yield mutant, formula


def _read(latex: str) -> Formula | None:
    try:
        return read(latex)
    except FormulaError:
        return None


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
