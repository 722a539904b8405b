"""A figure that a reader moves: its picture at every value, and what is said beside each."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from runmath.errors import RunmathError
from runmath.pieces import movement, values
from runmath.pieces.engine import Engine
from runmath.pieces.movement import Movement
from runmath.pieces.moving_pictures import pictures
from runmath.pieces.run_code import asked, defined

BYTES = 60_000
"""Gzipped, of all pictures of a figure: as much as half a page."""


@dataclass(frozen=True)
class Explorable:
    """All that a figure shows while it is moved.

    `svg` is the picture at the start, `changes` make every other of it (see `figures.differences`); `said` holds a
    sentence for each picture; `best` the index of the best value of each parameter, empty where there is none;
    `drag` where parameters lie on the picture (see `figures.frames`).
    """

    movement: Movement
    svg: str
    changes: list[list[Any]] | None
    said: list[str]
    answer: str
    best: dict[str, int]
    drag: list[dict[str, Any]]
    messages: list[str]
    silent: list[str]
    """The axes that do not say what they show."""

    @property
    def pending(self) -> bool:
        """Whether only the picture at the start is drawn yet."""
        return self.changes is None

    @cached_property
    def build(self) -> str:
        """Tells this figure from that of another build."""
        told = json.dumps([self.svg, self.changes, self.said, self.movement.values])
        return hashlib.sha256(told.encode()).hexdigest()[:10]

    def frames(self, prefix: str) -> str:
        """The file that the page loads when the figure is moved; ids in it begin with `prefix`."""
        kinds = [*dict.fromkeys(self.said)]
        told = {
            "build": self.build,
            "texts": {name: self.movement.texts(name) for name in self.movement.values},
            "said": [kinds, [kinds.index(text) for text in self.said]],
            "changes": self.changes,
        }
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("#ID-", f"#{prefix}-")


def explore(engine: Engine, name: str, options: Mapping[str, Any]) -> Explorable:
    """Draw a figure at every value that a reader may choose.

    Parameters
    ----------
    engine : of the page's language
    name : the function that draws it
    options : of its block: `move`, and where given `start`, `args`, `say`, `answer`, `best`, `drag`

    Raises
    ------
    RunmathError
        Whatever is wrong with the options, the function or what it draws.
    """
    move = movement.read(options)
    args = options.get("args") or {}
    points = [{**args, **frame} for frame in move.frames]
    drawn = pictures(engine, name, move, points, _places(move, options.get("drag") or {}))
    found = Explorable(
        movement=move,
        svg=drawn["svg"],
        changes=drawn["changes"],
        said=_said(engine, options.get("say") or "", points),
        answer=engine.value(_text(options["answer"])) if options.get("answer") else "",
        best={key: _best(engine, move, key, asked) for key, asked in (options.get("best") or {}).items()},
        drag=drawn["drag"],
        messages=drawn["messages"],
        silent=drawn["silent"],
    )
    if found.pending:
        return found
    if (size := len(gzip.compress(found.frames("").encode(), mtime=0))) > BYTES:
        what = f"the {len(points)} pictures have {size:,} bytes, gzipped; {BYTES:,} are allowed"
        raise RunmathError(None, None, what, "give `move` fewer values, or draw curves with fewer points")
    return found


def _said(engine: Engine, say: str | list[str], points: list[dict]) -> list[str]:
    """A sentence for every picture; "" where nothing is said."""
    if not say:
        return [""] * len(points)
    expression = _text(say)
    wanted = [name for name in values.names(expression, {*engine.topics.homes, *points[0]}) if name not in points[0]]
    pieces = [engine.piece(name, "value") for name in wanted]

    def compute() -> list[str]:
        with asked(f"the text `{say}`"):
            snippets = {piece.name: defined(piece)[piece.name] for piece in pieces}
            code = compile(expression, "<say>", "eval")
            return [values.said(say, eval(code, values.space({**snippets, **point}))) for point in points]

    return engine.cache.get(("said", expression, points, *(piece.definitions for piece in pieces)), compute)


def _text(text: Any) -> str:
    """The expression of a text with values between braces."""
    if not isinstance(text, str) or '"""' in text or "\\" in text:
        mend = "write words, with values as `{name:.2f}`; quote it where it holds `: `"
        raise RunmathError(None, None, f"{text!r} is no text", mend)
    if found := re.search(r"\d+[.,]\d+", re.sub(r"\{[^}]*\}", "", text)):
        raise RunmathError(None, None, f"{found[0]} is typed", "let a snippet say it: `{CONSTANT:.2f}`")
    return f'f"""{text}"""'


def _best(engine: Engine, move: Movement, name: str, asked_for: Any) -> int:
    if name not in move.values:
        raise RunmathError(None, None, f"`best` names {name!r}, which does not move", "name a parameter of `move`")
    return move.nearest(name, float(engine.value(f"float({asked_for})")))


def _places(move: Movement, drag: Any) -> list[tuple[str, int, str, list[float]]]:
    places = []
    for place, name in drag.items() if isinstance(drag, dict) else [("", drag)]:
        found = re.fullmatch(r"(\d+)([xy])", str(place))
        if name not in move.values or not found:
            mend = "write `drag: {0x: mu}`: the number of the axes with x or y, and the parameter that lies on it"
            raise RunmathError(None, None, f"`drag` is {drag!r}", mend)
        places.append((name, int(found[1]), found[2], move.values[name]))
    return places
