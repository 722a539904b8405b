"""The pictures of a figure that moves: drawn once for all languages where only words differ, and later if need be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from runmath.figures.differences import between, differences, fit, said_point, speak
from runmath.pieces.engine import Engine
from runmath.pieces.movement import Movement
from runmath.pieces.run_code import asked, defined

LATER = "RUNMATH_DRAW_LATER"
"""In the environment: a file. Figures are drawn at the start only where the others are not in the cache; that this was
so, the file is there to say."""


def pictures(engine: Engine, name: str, move: Movement, points: list[dict], places: list[tuple]) -> dict[str, Any]:
    """The first picture of a figure, and what makes every other of it.

    From the cache where the code, the points and the translations of all labels are the same. With `LATER`, there may
    be no changes yet.

    Parameters
    ----------
    engine : of the page's language
    name : the function that draws it
    move : what moves
    points : its arguments, for each picture
    places : where it can be dragged on the picture (see `figures.frames`)
    """
    piece = engine.piece(name, "value")
    key = (piece.definitions, name, points, move.first_frame, places)

    def draw(numbers: list[int]) -> dict[str, Any]:
        from runmath.figures.frames import frames  # matplotlib is needed only where something is drawn

        with asked(name, times=5):
            return frames(defined(piece)[name], [points[k] for k in numbers], engine.catalogue, places)

    def draw_all() -> dict[str, Any]:
        drawn = draw([*range(len(points))])
        svgs = drawn.pop("svgs")  # megabytes; what differs is a hundredth of it
        changes = differences(svgs, lambda k: said_point(move.frames[k]))
        return {**drawn, "svg": svgs[move.first_frame], "changes": changes}

    def compute() -> dict[str, Any]:
        if os.environ.get(LATER):
            raise _Later
        own: list[dict] = []

        def changes() -> list[list[Any]]:
            own.append(draw_all())
            return own[0]["changes"]

        known = engine.cache.get(("changes", *key), changes)
        if own:
            return own[0]
        return (None if speak(known) else translated(known)) or draw_all()

    def translated(changes: list[list[Any]]) -> dict[str, Any] | None:
        """By the changes of another language, if those pictures that differ most are like it: None if they are not."""
        farthest = max(range(len(points)), key=lambda k: len(between(changes, 0, k)))
        numbers = [0, farthest, move.first_frame]
        drawn = draw(numbers)
        svgs = drawn.pop("svgs")
        return {**drawn, "svg": svgs[-1], "changes": changes} if fit(changes, numbers, svgs) else None

    def compute_first() -> dict[str, Any]:
        drawn = draw([move.first_frame])
        return {**drawn, "svg": drawn.pop("svgs")[0], "changes": None}

    try:
        return engine.labelled(("frames", *key), compute)
    except _Later:
        Path(os.environ[LATER]).touch()
        return engine.labelled(("first frame", *key), compute_first)


class _Later(Exception):
    """There is no time now to draw a figure at all its values."""
