"""Inside the kernel that executes a lab: figures as on every page, in all languages, and what its prose asks for.

An extension of IPython and a backend of matplotlib. The notebook itself knows nothing of it.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from matplotlib import pyplot, rcParams
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import _Backend
from matplotlib.backends.backend_agg import FigureCanvasAgg

from runmath.errors import RunmathError
from runmath.figures.draw import look, picture
from runmath.labs.execute import ANSWERS, FIGURE, PROJECT
from runmath.languages import Project
from runmath.pieces import asked, catalogue, hold, said


def load_ipython_extension(shell) -> None:
    sys.path.insert(0, os.getcwd())  # the snippets that lie beside the notebook
    rcParams.update(look())
    shell.register_magic_function(lambda line: _answer(shell, json.loads(line)), magic_name="runmath_answers")
    shell.events.register("post_run_cell", _refuse_left_open)


@_Backend.export
class _Lab(_Backend):
    """`plt.show()` hands over each open figure, drawn for each language, and closes it."""

    FigureCanvas = FigureCanvasAgg

    @staticmethod
    def show(*args, **kwargs) -> None:
        root = Path(os.environ[PROJECT])
        catalogues = {language: catalogue(root, language) for language in Project(root).languages}
        try:
            for manager in Gcf.get_all_fig_managers():
                figure = manager.canvas.figure
                _publish(FIGURE, {language: picture(figure, words) for language, words in catalogues.items()})
        finally:
            pyplot.close("all")


def _answer(shell, asked_for: list[tuple[str, str]]) -> None:
    """Values and assertions at this place of the notebook; what is wrong with one, in its place."""
    found = []
    for kind, expression in asked_for:
        try:
            found.append((kind, expression, _answered(kind, expression, shell.user_ns)))
        except RunmathError as error:
            found.append((kind, expression, {"what": error.what, "mend": error.mend}))
    _publish(ANSWERS, found)


def _answered(kind: str, expression: str, space: dict) -> dict[str, str]:
    if kind == "assertions":
        hold(expression, space)
        return {}
    with asked(f"the value `{expression}`"):
        return {"text": said(expression, eval(expression, space))}


def _refuse_left_open(*_: object) -> None:
    if Gcf.get_all_fig_managers():
        pyplot.close("all")
        _publish(FIGURE, {})


def _publish(kind: str, data: object) -> None:
    from IPython.display import publish_display_data

    publish_display_data({kind: data})
