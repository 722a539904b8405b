"""What holds for every figure and every table of every topic."""

import importlib
import inspect
import pkgutil
import re

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

import snippets

TOPICS = [importlib.import_module(f"snippets.{found.name}") for found in pkgutil.iter_modules(snippets.__path__)]
OWN = [
    function
    for topic in TOPICS
    for _, function in inspect.getmembers(topic, inspect.isfunction)
    if function.__module__ == topic.__name__
]
FIGURES = [function for function in OWN if function.__name__.endswith(("_figure", "_explorer"))]
TABLES = [function for function in OWN if function.__name__.endswith("_table")]


def named(functions):
    return pytest.mark.parametrize(
        "function", functions, ids=[f"{f.__module__.rpartition('.')[2]}.{f.__name__}" for f in functions]
    )


def assert_translatable(label):
    """Words stand outside `$...$`, where a catalogue can reach them; what is inside holds none."""
    for formula in re.findall(r"\$(.*?)\$", label):
        assert not re.search(r"[A-Za-z]{2,}", re.sub(r"\\[A-Za-z]+", "", formula)), label
        assert not re.search(r"\\(text|mathrm|mathit|mathbf|operatorname|rm)", formula), label
    assert label.count("$") % 2 == 0, label


@named([function for function in OWN if "plt" in function.__code__.co_names])
def test_what_draws_is_called_a_figure(function):
    assert function in FIGURES


@pytest.mark.filterwarnings("ignore:Glyph .*HANGUL")  # matplotlib's own font has no Korean; the site's has
@named(FIGURES)
def test_a_figure_needs_no_arguments_says_what_its_axes_show_and_can_be_translated(function):
    figure = function()
    assert isinstance(figure, Figure)
    figure.canvas.draw()
    labels = [text.get_text() for text in figure.findobj(Text) if text.get_text()]
    assert any(character.isalpha() for label in labels for character in label)
    for label in labels:
        assert_translatable(label)


@named(TABLES)
def test_a_table_has_a_cell_for_each_column(function):
    columns, rows = function()
    assert rows
    for row in rows:
        assert len(row) == len(columns)
    for label in [*columns, *(cell for row in rows for cell in row)]:
        assert_translatable(str(label))
