"""Draw one figure at many values of its parameters: the axes stay where they are, so they are drawn once.

Of what a frame costs, nine tenths are its axes (ticks, numbers, layout). They may not change, which is asked of every
frame; so each frame is made with the ticks of the first and drawn with empty axes, and those of the first are put in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from runmath.errors import RunmathError
from runmath.figures import svg
from runmath.figures.blank_axes import made_once
from runmath.figures.differences import said_point
from runmath.figures.draw import house_style, saved, silent_axes
from runmath.figures.labels import Catalogue

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

DECIMALS = 1
"""Of the points of a curve: a fifth of a pixel, which no eye sees and every picture would send."""

_GROUP = "matplotlib.axis"
_FULL = re.compile(rf'^( *)<g id="({_GROUP}_\d+)">.*?^\1</g>', re.M | re.S)
_EMPTY = re.compile(rf'<g id="({_GROUP}_\d+)"\s*/>|<g id="({_GROUP}_\d+)">\s*</g>')


def frames(
    function: Callable[..., Any],
    points: Sequence[Mapping[str, Any]],
    catalogue: Catalogue,
    places: Sequence[tuple[str, int, str, Sequence[float]]],
) -> dict[str, Any]:
    """Draw a figure at every point.

    Parameters
    ----------
    function : returns a matplotlib Figure
    points : its keyword arguments
    catalogue : the words of the language
    places : (parameter, axes from 0, "x" or "y", its values): where it can be dragged on the picture

    Returns
    -------
    dict
        "svgs", themed (see `svg.themed`), one a point; "messages" that were used; "drag", for each place the
        parameter, direction, rectangle of the axes and where the values lie in it, in units of the picture;
        "silent", the axes without a label.

    Raises
    ------
    RunmathError
        If an axis changes from one point to another.
    """
    with house_style(catalogue) as messages:
        drawn = _frames(function, points)
        first, source = next(drawn)
        drag = [_place(first, *place) for place in places]
        silent = silent_axes(first)
        sources = [source, *(later for _, later in drawn)]
    svgs = [svg.themed(source, DECIMALS) for source in sources]
    return {"svgs": svgs, "messages": sorted(messages), "drag": drag, "silent": silent}


def _frames(function: Callable[..., Any], points: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Figure, str]]:
    """Each figure with its SVG as matplotlib writes it."""
    from matplotlib import pyplot, rc_context

    first = _figure(function, points[0])
    source = saved(first)
    known = [_state(axes) for axes in first.axes]
    drawn = {found[2]: found[0].strip() for found in _FULL.finditer(source)}
    yield first, source
    ticks = {type(axis): axis._get_tick(major=True) for axes in first.axes[:1] for axis in (axes.xaxis, axes.yaxis)}
    titles = rc_context({"axes.titley": 1.0})  # or each looks for its place
    with _shared(ticks), made_once(ticks.values()), titles:
        for point in points[1:]:
            figure = _figure(function, point)
            _hold_still(figure, first, known, points[0], point)
            yield figure, _EMPTY.sub(lambda found: drawn.get(found[1] or found[2], found[0]), saved(figure))
            pyplot.close(figure)


@contextmanager
def _shared(ticks: Mapping[type, Any]) -> Iterator[None]:
    """New axes make no ticks of their own, nor cut them: each would take as long as a curve, and is not drawn."""
    from matplotlib.artist import Artist

    with ExitStack() as stack:
        for kind, tick in ticks.items():
            stack.enter_context(patch.object(kind, "_get_tick", lambda self, major, tick=tick: tick))
            stack.enter_context(patch.object(kind, "set_clip_path", Artist.set_clip_path))
        yield


def _figure(function: Callable[..., Any], point: Mapping[str, Any]) -> Figure:
    from matplotlib.figure import Figure

    try:
        figure = function(**point)
    except Exception as error:
        error.args = (f"{' '.join(str(error).split())} (at {said_point(point)})",)
        raise
    if not isinstance(figure, Figure):
        raise TypeError(f"returned {type(figure).__name__} instead of a matplotlib Figure")
    return figure


def _state(axes: Axes) -> dict[str, Any]:
    """What a reader sees of both axes."""
    found = {}
    for name, axis in (("x", axes.xaxis), ("y", axes.yaxis)):
        ticks = [float(tick) for tick in axis.get_majorticklocs()]
        found[f"limits of {name}"] = tuple(float(end) for end in axis.get_view_interval())
        found[f"ticks of {name}"] = (ticks, axis.major.formatter.format_ticks(ticks))
        found[f"label of {name}"] = axis.label.get_text()
    return found


def _hold_still(figure: Figure, first: Figure, known: list[dict], start: Mapping, point: Mapping) -> None:
    """Put the axes where those of the first figure are, and let them draw nothing."""
    if len(figure.axes) != len(first.axes):
        what = f"{len(figure.axes)} axes at {said_point(point)}, but {len(first.axes)} at {said_point(start)}"
        raise RunmathError(None, None, what, "draw the same axes at every value")
    figure.set_layout_engine("none")
    for number, (axes, before) in enumerate(zip(figure.axes, first.axes, strict=True)):
        axes.set_position(before.get_position())  # how many ticks there are depends on the room
        if changed := [name for name, value in _state(axes).items() if value != known[number][name]]:
            what = f"the {changed[0]} of axes {number} are others at {said_point(point)} than at {said_point(start)}"
            raise RunmathError(None, None, what, f"set them in the function: `axes.set({changed[0][-1]}lim=(…, …))`")
        for axis in (axes.xaxis, axes.yaxis):
            if axis.get_visible():
                axis.draw = _draws_nothing
        for spine in axes.spines.values():
            spine.get_spine_transform()  # which puts it at its place, as a new tick does
        for name in ("title", "_left_title", "_right_title"):
            getattr(axes, name).set_position(getattr(before, name).get_position())
    for text, before in zip(figure.texts, first.texts, strict=False):
        text.set_position(before.get_position())  # a title of the whole figure is placed with the axes


def _draws_nothing(renderer: Any) -> None:
    renderer.open_group(_GROUP)
    renderer.close_group(_GROUP)


def _place(figure: Figure, name: str, number: int, direction: str, values: Sequence[float]) -> dict[str, Any]:
    """Where the values of a parameter lie on an axis."""
    if number >= len(figure.axes):
        what = f"`drag` names the axes {number}, but the last are {len(figure.axes) - 1}"
        raise RunmathError(None, None, what, "count the figure's axes from 0, as `drag: {0x: mu}`")
    axes, scale = figure.axes[number], 72 / figure.dpi
    height = figure.get_size_inches()[1] * 72
    along = 0 if direction == "x" else 1
    pixels = [axes.transData.transform((value, value))[along] * scale for value in values]
    box = axes.bbox.extents * scale
    return {
        "name": name,
        "direction": direction,
        "box": [round(edge, 1) for edge in (box[0], height - box[3], box[2], height - box[1])],
        "at": [round(float(pixel if along == 0 else height - pixel), 1) for pixel in pixels],
    }
