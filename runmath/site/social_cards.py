"""The picture that stands for a page where its link is shared: title, site and the page's first figure, 1200 x 630."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from runmath.figures import svg
from runmath.figures.draw import fonts, house_style, look
from runmath.pages import Page
from runmath.pieces import Engine, asked, defined

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.figure import Figure

SIZE = (1200, 630)
"""Width and height in pixels: what the networks ask for."""
_DPI, _MARGIN, _LEFT, _ROOM = 100, 64, 500, (600, 460)
"""Pixels: the edge, the width of the title, and the room of the figure."""
_SIZES = (42, 38, 34, 30, 26)
"""Points of the title: the largest in which it needs no more than five lines."""
_COLOUR = re.compile(r"(--[\w-]+): (?:var\(--light, )?(#[0-9a-f]{6}|var\((--[\w-]+)\))")


def picture(engine: Engine, title: str, site: str, page: Page | None) -> bytes:
    """The PNG for a page with this title on a site of this name; `page` is the one whose first figure it shows."""
    blocks = [block for block in page.blocks if block.kind == "figure" and block.argument] if page else []
    piece = engine.piece(blocks[0].argument, "figure", blocks[0].options.get("args")) if blocks else None
    args = (blocks[0].options.get("args") or {}) if blocks else {}
    colours = light(engine)

    def compute() -> str:
        drawing = None
        if piece:
            with asked(piece.name):
                drawing = _drawing(engine, lambda: defined(piece)[piece.name](**args), colours)
        return base64.b64encode(_card(title, site, drawing, colours)).decode()

    return base64.b64decode(engine.labelled(("social", title, site, piece and piece.code, colours), compute))


def light(engine: Engine) -> dict[str, str]:
    """The light colours of the site by name, from its own style sheet."""
    source = (engine.root / "docs" / "theme" / "overrides" / "assets" / "shared.css").read_text(encoding="utf-8")
    found = {name: (colour, other) for name, colour, other in _COLOUR.findall(source)}
    return {name: found[other][0] if other else colour for name, (colour, other) in found.items() if name != other}


def _roles(colours: Mapping[str, str]) -> dict[str, str]:
    """The colours in the place of those that stand for roles in figures."""
    return {role: colours[name[4:-1]] for role, name in svg.COLOURS.items() if name.startswith("var(")}


def _drawing(engine: Engine, draw: Any, colours: Mapping[str, str]) -> np.ndarray:
    """The pixels of a figure, as large as the card has room."""
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with house_style(engine.catalogue, _roles(colours)):
        figure = draw()
        width, height = figure.get_size_inches()
        figure.dpi = min(_ROOM[0] / width, _ROOM[1] / height)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        return np.asarray(canvas.buffer_rgba())


def _card(title: str, site: str, drawing: np.ndarray | None, colours: Mapping[str, str]) -> bytes:
    import matplotlib
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with matplotlib.rc_context(look(_roles(colours))):
        figure = Figure([pixels / _DPI for pixels in SIZE], dpi=_DPI, facecolor=colours["--paper"])
        canvas = FigureCanvasAgg(figure)
        _write(figure, title, site, colours)
        if drawing is not None:
            height, width = drawing.shape[:2]
            left, bottom = SIZE[0] - _MARGIN // 2 - (_ROOM[0] + width) // 2, (SIZE[1] - height) // 2
            figure.figimage(drawing, left, bottom, origin="upper")
        canvas.draw()
        return _png(np.asarray(canvas.buffer_rgba()))


def _write(figure: Figure, title: str, site: str, colours: Mapping[str, str]) -> None:
    """The title under a short rule, the site's name at the bottom."""
    from matplotlib.lines import Line2D

    across, up = (lambda pixels: pixels / SIZE[0]), (lambda pixels: pixels / SIZE[1])
    lines, size = _lines(figure, title)
    half = 0.7 * len(lines) * size * _DPI / 72
    top = SIZE[1] / 2 + half
    rule = [across(_MARGIN), across(_MARGIN + 72)], [up(top + 30)] * 2
    figure.add_artist(Line2D(*rule, color=colours["--seal"], linewidth=5, transform=figure.transFigure))
    common = {"parse_math": False, "ha": "left"}
    figure.text(
        across(_MARGIN),
        up(top),
        "\n".join(lines),
        **common,
        fontproperties=_bold(size),
        va="top",
        linespacing=1.4,
        color=colours["--ink"],
    )
    figure.text(across(_MARGIN), up(_MARGIN), site, **common, fontsize=20, va="bottom", color=colours["--indigo"])


def _lines(figure: Figure, title: str) -> tuple[list[str], int]:
    """Broken between words, as Korean is too on this site, in the largest letters that have room."""
    renderer = figure.canvas.get_renderer()
    for size in _SIZES:
        lines = [""]
        for word in title.split():
            longer = f"{lines[-1]} {word}".strip()
            wide = renderer.get_text_width_height_descent(longer, _bold(size), False)[0] > _LEFT
            lines = [*lines, word] if wide and lines[-1] else [*lines[:-1], longer]
        widest = max(renderer.get_text_width_height_descent(line, _bold(size), False)[0] for line in lines)
        if widest <= _LEFT and len(lines) <= 5:
            break
    return lines, size


def _bold(size: int) -> Any:
    """The bold face beside the font file that measures labels."""
    from matplotlib import font_manager

    regular = font_manager.findfont(fonts()[0])
    return font_manager.FontProperties(fname=regular.replace(".ttf", "Bold.ttf"), size=size)


def _png(pixels: np.ndarray) -> bytes:
    """As a palette: a third of the weight, and no difference that is seen."""
    from PIL import Image

    image = Image.fromarray(pixels).convert("RGB")
    image = image.quantize(128, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette, paper = image.getpalette(), 3 * image.getpixel((0, 0))
    palette[paper : paper + 3] = pixels[0, 0, :3].tolist()  # of which this way to find colours is one shade off
    image.putpalette(palette)
    out = io.BytesIO()
    image.save(out, format="png", compress_level=8)
    return out.getvalue()
