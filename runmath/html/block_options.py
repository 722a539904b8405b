"""What a block must say to be shown: its options, its id, its function, its caption."""

from __future__ import annotations

import ast
import re

from runmath.errors import RunmathError, nearest
from runmath.html import answer_values, lab_blocks
from runmath.pages import Block, Page
from runmath.pieces import movement

_MOVING = {"move", "start", "label", "unit", "say", "answer", "best", "play", "drag"}
OPTIONS = {
    "formula": {"id", "computed", "folded"},
    "figure": {"id", "args", "alt", *_MOVING},
    "table": {"id", "args"},
    "code": {"id"},
    "torch": {"id"},
    "answer": {"value", "digits", "wrong", "choices"},
}
ID = re.compile(r"[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*")


def check(page: Page, block: Block) -> None:
    """Refuse a header that cannot be shown.

    Raises
    ------
    RunmathError
        It says what is wrong with it; the place is the caller's to add.
    """
    one = f"an {block.kind}" if block.kind == "answer" else f"a {block.kind}"
    if page.cells and block.kind != "formula" and not lab_blocks.is_output(page, block):
        what = f"{one} of a snippet in a lab: who downloads it would not see it"
        raise RunmathError(None, None, what, "let a cell print or draw it")
    if not block.argument and not lab_blocks.is_output(page, block):
        what = {"torch": "script", "answer": "id"}.get(block.kind, "function")
        raise RunmathError(None, None, f"the block names no {what}", f"write `/// {block.kind} | {what}`")
    for name in block.options:
        if name not in OPTIONS[block.kind]:
            mend = nearest(name, OPTIONS[block.kind])
            raise RunmathError(None, None, f"{one} has no option {name!r}", mend)
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
    if block.options.get("folded", True) is not True:
        what = f"`folded` is {block.options['folded']!r}"
        raise RunmathError(None, None, what, "write `folded: true` where readers unfold the code")
    if block.kind == "formula" and not block.latex:
        mend = "put one formula between `$$` and `$$`, nothing else"
        raise RunmathError(None, None, "the block holds no formula", mend)
    alt = block.options.get("alt")
    if block.kind == "figure" and (not isinstance(alt, str) or not alt.strip()):
        raise RunmathError(None, None, "the figure has no alternative text", "add `alt: what it shows` to its options")
    if "move" in block.options:
        _check_words(block)
    elif alone := sorted(_MOVING & {*block.options}):
        mend = "say what moves: `move: {name: [first, last, step]}`"
        raise RunmathError(None, None, f"`{alone[0]}` without `move`", mend)
    if block.kind == "figure" and "$" in alt:
        what = "mathematics in alternative text is read out letter by letter"
        raise RunmathError(None, None, what, "say it in words")
    if block.kind in ("figure", "table") and not block.body.strip():
        raise RunmathError(None, None, f"the {block.kind} has no caption", "write one before the closing `///`")
    if block.kind == "answer":
        answer_values.check(block)


def _check_words(block: Block) -> None:
    """Of a figure that moves: what is said of its parameters speaks of some that move."""
    movement.read(block.options)
    for option in ("label", "unit", "best"):
        given = block.options.get(option) or {}
        if not isinstance(given, dict) or (unknown := sorted({*given} - {*block.options["move"]})):
            what = f"`{option}` speaks of {unknown[0]!r}" if isinstance(given, dict) else f"`{option}` is no mapping"
            raise RunmathError(None, None, what, f"write `{option}: {{name: …}}` with parameters of `move`")
    play = block.options.get("play")
    if play is not None and play not in block.options["move"]:
        mend = "name the parameter of `move` that goes from value to value"
        raise RunmathError(None, None, f"`play` is {play!r}", mend)


def _is_literal(value: object) -> bool:
    """Would Python read what it writes for it? Not of a date, infinity or NaN."""
    try:
        return ast.literal_eval(repr(value)) == value
    except (ValueError, SyntaxError):
        return False
