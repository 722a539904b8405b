"""What a block needs before it can be shown: checked against the page, cut, run, drawn.

The Markdown extension shows what this returns; the check of the whole site only asks whether it succeeds.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from runmath.errors import RunmathError, nearest
from runmath.html import lab_blocks, mathml
from runmath.labs import results
from runmath.pages import Page
from runmath.pages.page import Block
from runmath.pieces import Drawing, Engine, Piece, Practice, Table, size_limits

OPTIONS = {
    "formula": {"id", "computed"},
    "figure": {"id", "args", "alt"},
    "table": {"id", "args"},
    "code": {"id"},
}
ID = re.compile(r"[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*")


@dataclass(frozen=True)
class Prepared:
    """A block with all that it shows."""

    block: Block
    piece: Piece | None
    """None for a figure that a cell of a lab draws: the cell is shown above it."""
    code: str
    """The piece with its output, its docstrings and comments in the page's language."""
    result: str | Drawing | Table | None
    """MathML of a formula, the drawing of a figure, the rows of a table."""
    messages: list[str] = field(default_factory=list)
    practice: Practice | None = None


def prepare(engine: Engine, page: Page, block: Block) -> Prepared:
    """Check, cut and run one block.

    Raises
    ------
    RunmathError
        With the block's place, whatever is wrong with it.
    """
    try:
        return _prepare(engine, page, block)
    except RunmathError as error:
        if error.file:
            raise
        line = block.latex_line + error.line - 1 if error.line and block.kind == "formula" else block.line
        raise error.at(page.path, line) from error.__cause__


def problems(engine: Engine, page: Page) -> Iterator[RunmathError | Prepared]:
    """Everything of a page that runs or must be read: what it became, or what is wrong with it."""
    for block in page.blocks:
        try:
            yield prepare(engine, page, block)
        except RunmathError as error:
            yield error
    for value in page.values:
        try:
            value_of(engine, page, value.text)
        except RunmathError as error:
            yield error if error.file else error.at(page.path, value.line)
    if page.cells:
        try:
            drawings(engine, page)
        except RunmathError as error:
            yield error
    for inline in page.inlines:
        try:
            mathml.to_mathml(inline.text, display=False)
        except RunmathError as error:
            yield error.at(page.path, inline.line + (error.line or 1) - 1)
    yield from _displays(page)


def value_of(engine: Engine, page: Page, expression: str) -> str:
    """The text of a `{python}` value: of the snippets, in a lab of its own names."""
    if not page.cells:
        return engine.value(expression)
    found = results.lab(engine, page.path).values[expression]  # all languages' expressions are asked for
    if "what" in found:
        raise RunmathError(None, None, found["what"], found["mend"])
    return found["text"]


def drawings(engine: Engine, page: Page) -> dict[str, Drawing]:
    """The figures that the cells of a lab draw, by the ids of the blocks that show them."""
    return lab_blocks.figures(page, results.lab(engine, page.path), engine.language)


def page_problems(page: Page) -> Iterator[RunmathError]:
    """What is wrong with a page before anything of it runs."""
    for block in page.blocks:
        try:
            _check_options(page, block)
        except RunmathError as error:
            yield error.at(page.path, block.line)
    yield from _displays(page)


def _displays(page: Page) -> Iterator[RunmathError]:
    for display in page.displays:
        what = "a displayed formula outside a block: it has no id and nothing checks it"
        yield RunmathError(page.path, display.line, what, "put it into `/// formula | function`")


def _prepare(engine: Engine, page: Page, block: Block) -> Prepared:
    _check_options(page, block)
    if lab_blocks.is_output(page, block):
        drawing = drawings(engine, page)[block.id]
        return Prepared(block, None, "", drawing, drawing.messages)
    piece = engine.piece(block.argument, block.kind, block.options.get("args"))
    if block.kind != "code" and piece.name not in engine.topics[piece.topic].functions:
        raise RunmathError(None, None, f"{block.argument!r} is not a function", "name a function")
    test = engine.root / "tests" / "snippets" / f"test_{piece.topic}.py"
    if not test.exists():
        raise RunmathError(
            None, None, f"the topic {piece.topic!r} has no tests", f"write {test.relative_to(engine.root)}"
        )
    args = block.options.get("args") or {}
    result, messages = None, []
    if block.kind == "figure":
        result = engine.figure(piece, args)
        messages = result.messages
    elif block.kind == "table":
        result = engine.table(piece, args)
        messages = result.messages
        for cell in (*result.columns, *(cell for row in result.rows for cell in row)):
            mathml.text_with_math(cell)
    elif block.kind == "formula":
        result = mathml.to_mathml(block.latex, display=True)
        if not block.is_computed:  # shown without code
            return Prepared(block, piece, "", result)
    drawn = block.kind in ("figure", "table")  # their answer is what the reader sees
    code, spoken = engine.spoken(piece.code if drawn else engine.shown(piece))
    size_limits.check(engine.root, piece, block.kind, code)
    practice = None if drawn else engine.practice(piece.name)
    return Prepared(block, piece, code, result, [*messages, *spoken], practice)


def _check_options(page: Page, block: Block) -> None:
    if page.cells and (block.kind in ("table", "code") or (block.kind == "figure" and block.argument)):
        what = f"a {block.kind} of a snippet in a lab: who downloads it would not see it"
        raise RunmathError(None, None, what, "let a cell print or draw it")
    if not block.argument and not lab_blocks.is_output(page, block):
        raise RunmathError(None, None, "the block names no function", f"write `/// {block.kind} | function`")
    for name in block.options:
        if name not in OPTIONS[block.kind]:
            mend = nearest(name, OPTIONS[block.kind])
            raise RunmathError(None, None, f"a {block.kind} has no option {name!r}", mend)
    if not ID.fullmatch(block.id):
        what = f"the id {block.id!r} is not made of lower-case letters, digits, `_`, `-` and `.`"
        raise RunmathError(None, None, what, "give another `id`")
    args = {} if block.options.get("args") is None else block.options["args"]
    if not isinstance(args, dict) or not all(str(name).isidentifier() for name in args):
        raise RunmathError(None, None, "`args` is not a mapping of names", "write `args: {name: value}`")
    for name, value in args.items():
        if not _is_literal(value):
            what = f"the argument {name} is {value!r}, which cannot be written into a piece"
            raise RunmathError(None, None, what, "give a number, text, list or mapping; quote a date")
    if block.options.get("computed", False) is not False:
        what = f"`computed` is {block.options['computed']!r}"
        raise RunmathError(None, None, what, "write `computed: false` where the function only checks the formula")
    if block.kind == "formula" and not block.latex:
        raise RunmathError(
            None, None, "the block holds no formula", "put one formula between `$$` and `$$`, nothing else"
        )
    alt = block.options.get("alt")
    if block.kind == "figure" and (not isinstance(alt, str) or not alt.strip()):
        raise RunmathError(None, None, "the figure has no alternative text", "add `alt: what it shows` to its options")
    if block.kind in ("figure", "table") and not block.body.strip():
        raise RunmathError(None, None, f"the {block.kind} has no caption", "write one before the closing `///`")


def _is_literal(value: object) -> bool:
    """Would Python read what it writes for it? Not of a date, infinity or NaN."""
    try:
        return ast.literal_eval(repr(value)) == value
    except (ValueError, SyntaxError):
        return False
