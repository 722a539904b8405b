"""What a block needs before it can be shown: checked against the page, cut, run, drawn.

The Markdown extension shows what this returns; the check of the whole site only asks whether it succeeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from runmath.errors import RunmathError, each
from runmath.html import answer_values, block_options, lab_blocks, mathml, names, narrow
from runmath.labs import results
from runmath.pages import INLINE, Block, Page
from runmath.pieces import Drawing, Engine, Explorable, Piece, Practice, Script, Table, explore, size_limits


@dataclass(frozen=True)
class Prepared:
    """A block with all that it shows."""

    block: Block
    piece: Piece | Script | None
    """None for a figure that a cell of a lab draws: the cell is shown above it."""
    code: str
    """The piece with its output, its docstrings and comments in the page's language."""
    result: str | Drawing | Explorable | Table | answer_values.Answer | None
    """MathML of a formula, the drawing of a figure, the rows of a table, the values of an answer."""
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
            yield from each(error)
    for value in page.values:
        try:
            value_of(engine, page, value.text)
        except RunmathError as error:
            yield error if error.file else error.at(page.path, value.line)
    yield from untrue(engine, page)
    if page.cells:
        try:
            drawings(engine, page)
        except RunmathError as error:
            yield from each(error)
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
    return _or_raise(results.lab(engine, page.path).values[expression])["text"]


def _or_raise(found: dict[str, str]) -> dict[str, str]:
    """What a lab says of an expression of its prose; all languages' expressions were asked for."""
    if "what" in found:
        raise RunmathError(None, None, found["what"], found["mend"])
    return found


def untrue(engine: Engine, page: Page) -> Iterator[RunmathError]:
    """The assertions of a page that do not hold."""
    for assertion in page.assertions:
        try:
            hold(engine, page, assertion.text)
        except RunmathError as error:
            yield error if error.file else error.at(page.path, assertion.line)


def hold(engine: Engine, page: Page, expression: str) -> None:
    """Check an `{assert}`: with the snippets, in a lab with its own names."""
    if not page.cells:
        engine.hold(expression)
    else:
        _or_raise(results.lab(engine, page.path).assertions[expression])


def drawings(engine: Engine, page: Page) -> dict[str, Drawing]:
    """The figures that the cells of a lab draw, by the ids of the blocks that show them."""
    return lab_blocks.figures(page, results.lab(engine, page.path), engine.language)


def page_problems(page: Page) -> Iterator[RunmathError]:
    """What is wrong with a page before anything of it runs."""
    for block in page.blocks:
        try:
            block_options.check(page, block)
        except RunmathError as error:
            yield error.at(page.path, block.line)
    yield from _displays(page)


def _displays(page: Page) -> Iterator[RunmathError]:
    for dollar in page.dollars:
        if any("|" in found[0] for found in INLINE.finditer(dollar.text)):
            mend = r"write `\mid`, or `\lvert x \rvert` for an absolute value"
            yield RunmathError(page.path, dollar.line, "the bar in a formula ends the cell of the table", mend)
        else:
            mend = r"close the formula, with no space inside its `$`, or write `\$` for a dollar"
            yield RunmathError(page.path, dollar.line, "a `$` that encloses no formula", mend)
    for display in page.displays:
        what = "a displayed formula outside a block: it has no id and nothing checks it"
        yield RunmathError(page.path, display.line, what, "put it into `/// formula | function`")


def _prepare(engine: Engine, page: Page, block: Block) -> Prepared:
    block_options.check(page, block)
    if lab_blocks.is_output(page, block):
        drawing = drawings(engine, page)[block.id]
        return Prepared(block, None, "", drawing, drawing.messages)
    if block.kind == "torch":
        return _script(engine, block)
    if block.kind == "answer":
        return Prepared(block, None, "", answer_values.computed(engine, block))
    args = block.options.get("args") or {}
    moving = explore(engine, block.argument, block.options) if "move" in block.options else None
    call = (block.argument, block.kind, {**args, **moving.movement.first} if moving else args)
    piece = engine.piece(*call)
    if page.cells and piece.code != engine.without_data.piece(*call).code:
        what = f"{block.argument!r} shows the data of this language, and the lab's cells import others"
        raise RunmathError(None, None, what, "name a function whose example has data of its own")
    if block.kind != "code" and piece.name not in engine.topics[piece.topic].functions:
        raise RunmathError(None, None, f"{block.argument!r} is not a function", "name a function")
    if not engine.test(piece).exists():
        mend = f"write {engine.test(piece).relative_to(engine.root)}"
        raise RunmathError(None, None, f"the topic {piece.topic!r} has no tests", mend)
    result, messages = None, []
    if block.kind == "figure":
        result = moving or engine.figure(piece, args)
        messages = result.messages
    elif block.kind == "table":
        result = engine.table(piece, args)
        messages = result.messages
        for column in result.columns:
            mathml.text_with_math(column, names.words(engine, engine.language))
        for cell in (cell for row in result.rows for cell in row):
            mathml.text_with_math(cell)
    elif block.kind == "formula":
        result = narrow.displayed(block.latex, engine.cache)
        if not block.is_computed:  # shown without code
            return Prepared(block, piece, "", result)
    drawn = block.kind in ("figure", "table")  # their answer is what the reader sees
    code, spoken = engine.spoken(piece.code if drawn else engine.shown(piece))
    size_limits.check(engine.root, piece, block.kind, code)
    practice = None if drawn else engine.practice(piece.name)
    return Prepared(block, piece, code, result, [*messages, *spoken], practice)


def _script(engine: Engine, block: Block) -> Prepared:
    script, code = engine.script(block.argument)
    code, spoken = engine.spoken(code, script)
    size_limits.check(engine.root, script, block.kind, code)
    return Prepared(block, script, code, None, spoken)
