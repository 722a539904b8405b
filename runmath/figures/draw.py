"""Draw a figure by running its piece: labels in the page's language, colours by role, the same bytes every time."""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from runmath.errors import RunmathError, Several
from runmath.figures import svg
from runmath.figures.labels import Catalogue

if TYPE_CHECKING:
    from matplotlib.figure import Figure

HOUSE = {
    "figure.figsize": (5.6, 3.4),
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "font.size": 11,
    "axes.titlesize": 11,
    "legend.fontsize": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.labelcolor": svg.INK,
    "axes.edgecolor": svg.INK,
    "axes.titlecolor": svg.INK,
    "text.color": svg.INK,
    "xtick.color": svg.INK,
    "ytick.color": svg.INK,
    "patch.edgecolor": svg.INK,
    "hatch.color": svg.INK,
    "grid.color": svg.MUTED,
    "lines.linewidth": 2,
    "legend.facecolor": svg.SURFACE,  # a line behind the words stays legible
    "legend.edgecolor": "none",
    "mathtext.fontset": "stix",
    "svg.fonttype": "none",
    "svg.hashsalt": "runmath",
}
"""How figures look on the site. A reader who runs the piece sees matplotlib's own style."""


def draw(function: Callable[..., Any], args: dict[str, Any], catalogue: Catalogue, decimals: int = 2) -> dict[str, Any]:
    """Draw one figure; its curves to so many decimals.

    Returns
    -------
    dict
        "svg", a themed `<svg>` element (see `svg.themed`), "messages", the labels of the catalogue that it used,
        and "silent", the axes without a label.

    Raises
    ------
    TypeError
        If the function does not return a matplotlib Figure.
    svg.UnknownColour, RunmathError
        If it uses a colour or a label that the site does not have.
    """
    from matplotlib.figure import Figure

    with house_style(catalogue) as messages:
        figure = function(**args)
        if not isinstance(figure, Figure):
            raise TypeError(f"returned {type(figure).__name__} instead of a matplotlib Figure")
        drawing, silent = svg.themed(saved(figure), decimals), silent_axes(figure)
    return {"svg": drawing, "messages": sorted(messages), "silent": silent}


def silent_axes(figure: Figure) -> list[str]:
    """The axes that do not say what they show, by themselves or by one that they share."""
    found = set()
    for ax in figure.axes:
        beside = [other for other in figure.axes if ax.get_shared_x_axes().joined(ax, other)]
        rows = [other for other in figure.axes if ax.get_shared_y_axes().joined(ax, other)]
        found |= set() if any(other.get_xlabel() for other in [ax, *beside]) else {"x"}
        found |= set() if any(other.get_ylabel() for other in [*rows, *figure.axes[:1]]) else {"y"}
    return sorted(found)


def picture(figure: Figure, catalogue: Catalogue) -> dict[str, Any]:
    """A figure that is finished, in the words of one language, as `draw` returns it. The figure stays as it was."""
    from matplotlib.text import Text

    written = {text: text.get_text() for text in figure.findobj(Text)}
    try:
        with _translated(catalogue) as messages:
            for text, label in written.items():
                text.set_text(label)
            drawing = svg.themed(saved(figure))
    finally:
        for text, label in written.items():
            text.set_text(label)
    return {"svg": drawing, "messages": sorted(messages)}


@contextmanager
def house_style(catalogue: Catalogue, colours: Mapping[str, str] | None = None) -> Iterator[set[str]]:
    """Let matplotlib draw as on the site: its look, the words of one language, on nothing that was open before.

    Parameters
    ----------
    catalogue : of the language
    colours : what is drawn instead of the colours that stand for roles, where no page follows its theme

    Yields
    ------
    set
        The messages of the catalogue that are used.
    """
    import matplotlib
    from matplotlib import pyplot, text, textpath

    with matplotlib.rc_context(look(colours)), patch.object(text, "TextToPath", lambda: textpath.text_to_path):
        pyplot.switch_backend("agg")
        pyplot.close("all")  # whatever is open would be drawn on
        try:
            with _translated(catalogue) as messages:
                yield messages
        finally:
            pyplot.close("all")


def look(colours: Mapping[str, str] | None = None) -> dict[str, Any]:
    """All settings of matplotlib under which figures are drawn; the colours are those of `house_style`."""
    import matplotlib

    colours = colours or {}
    style = {key: value for key, value in matplotlib.rcParamsDefault.items() if not key.startswith("backend")}
    house = {key: colours.get(value, value) if isinstance(value, str) else value for key, value in HOUSE.items()}
    cycle = matplotlib.cycler(color=[colours.get(colour, colour) for colour in svg.CYCLE])
    return {**style, **house, "axes.prop_cycle": cycle, "font.family": fonts()}


def saved(figure: Figure) -> str:
    """As matplotlib writes it, the same each time. `Figure.savefig` would draw it twice, first only to lay it out."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    out, canvas, dpi, face = io.StringIO(), figure.canvas, figure.dpi, figure.get_facecolor()
    try:
        figure.set_facecolor(HOUSE["savefig.facecolor"])
        FigureCanvasSVG(figure).print_svg(out, metadata={"Date": None, "Creator": None})
    finally:
        figure.set(canvas=canvas, dpi=dpi, facecolor=face)
    return out.getvalue()


@contextmanager
def _translated(catalogue: Catalogue) -> Iterator[set[str]]:
    """Everything that matplotlib writes goes through `Text.set_text`; tick labels do so only while drawing."""
    from matplotlib.text import Text

    original, used = Text.set_text, set()
    missing: list[RunmathError] = []
    translated: set[str] = set()  # a label may be read from one place and written to another

    def set_text(self: Text, text: Any) -> None:
        if text is not None and str(text) not in translated:
            try:
                text, message = catalogue.translate(str(text))
                used.update({message} - {None})
            except RunmathError as error:  # all of them are said, not the first
                missing.append(error)
                text = str(text)
            # Numbers of logarithmic axes: the font with Hangul has no minus sign, the one of mathematics has.
            text = text.replace(r"\mathdefault", r"\mathrm")
            translated.add(text)
        original(self, text)

    Text.set_text = set_text
    try:
        yield used
    finally:
        Text.set_text = original
    if missing:
        raise Several(missing)


def fonts() -> list[str]:
    """A font with Hangul, so that labels are measured as wide as they will be, and matplotlib's own for what it lacks
    (the minus sign). The package is not imported: only the font file in it is wanted."""
    from matplotlib import font_manager

    folder = importlib.util.find_spec("koreanize_matplotlib").submodule_search_locations[0]
    path = str(Path(folder) / "fonts" / "NanumGothic.ttf")
    if path not in {entry.fname for entry in font_manager.fontManager.ttflist}:
        font_manager.fontManager.addfont(path)
    return [font_manager.FontProperties(fname=path).get_name(), "DejaVu Sans"]
