"""Figures: the data of the function, in the page's language, the same bytes in every process."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as etree

import matplotlib
import numpy as np
import pytest
from bs4 import BeautifulSoup
from matplotlib import pyplot

from runmath.errors import RunmathError
from runmath.figures import Catalogue
from runmath.figures.draw import house_style, saved
from tests.helpers import ROOT
from tests.helpers.alone import alone
from tests.helpers.sample_files import CATALOGUE

HEAD = """\
import matplotlib.pyplot as plt
import numpy as np


def f(n=1):
    fig, ax = plt.subplots()
"""
WORDS = re.compile(r"[A-Za-z]{2,}")


def drawn(project, body: str, language: str = "en", **args):
    """A figure function of this body, drawn."""
    project.topic(HEAD + "".join(f"    {line}\n" for line in [*body.split("\n"), "return fig"]))
    engine = project.engine(language)
    return engine.figure(engine.piece("f", "figure", args), args).svg


def texts(source: str) -> list[str]:
    root = etree.fromstring(source)
    return ["".join(text.itertext()) for text in root.iter() if text.tag.rpartition("}")[2] == "text"]


def add(project, **messages: str) -> None:
    project.write(
        "docs/theme/labels.ko.po",
        CATALOGUE + "".join(f'\nmsgid "{key}"\nmsgstr "{text}"\n' for key, text in messages.items()),
    )


@pytest.mark.parametrize("scale", ["linear", "log"])
def test_the_curve_in_the_picture_is_what_the_function_computed(project, scale):
    x = np.geomspace(0.5, 50, 40)
    y = x**2 - 3 * x + 3
    picture = drawn(
        project,
        "x = np.geomspace(0.5, 50, 40)\nax.plot(x, x**2 - 3 * x + 3)\n"
        f"ax.set(xscale='{scale}', xlim=(0.4, 60), ylim=(-10, 2500))",
    )
    soup = BeautifulSoup(picture, "xml")
    paths = [path["d"] for path in soup.find_all("path") if path.get("stroke") == "var(--fig-1)"]
    steps = np.array(re.findall(r"[Ml](-?[\d.]+?) ?(-[\d.]+|(?<= )[\d.]+)", paths[0]), dtype=float)
    points = np.cumsum(steps, axis=0)  # the path begins in the corner and goes on from point to point
    left, right, bottom, top = (float(v) for v in re.findall(r"-?[\d.]+", frame(soup)))
    to = np.log if scale == "log" else np.asarray
    # The path is simplified where points lie on one line to a fraction of a pixel; what it keeps must be right.
    seen_x = to(0.4) + (points[:, 0] - left) / (right - left) * (to(60) - to(0.4))
    seen_y = -10 + (points[:, 1] - bottom) / (top - bottom) * 2510
    seen_x = np.exp(seen_x) if scale == "log" else seen_x
    np.testing.assert_allclose(seen_y, np.interp(seen_x, x, y), atol=2510 / 250 * 0.2)
    assert (seen_x[0], seen_x[-1]) == pytest.approx((0.5, 50), rel=2e-3)


def frame(soup) -> str:
    """left, right, bottom, top of the axes: the clip path is their rectangle."""
    box = soup.find("clipPath").find("rect")
    x, y, width, height = (float(box[name]) for name in ("x", "y", "width", "height"))
    return f"{x} {x + width} {y + height} {y}"


def test_no_word_of_the_korean_figure_is_english(project):
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    add(project, **{word: f"말{index}" for index, word in enumerate(words)}, **{"n is {0} of {1}": "{1} 가운데 {0}"})
    picture = drawn(
        project,
        "ax.plot([0, 1], [0, 1], label='one')\nax.set(title='two', xlabel='three', ylabel='four')\n"
        "ax.legend(title='five')\n"
        "ax.set_xticks([0, 1], ['six', 'seven'])\nfig.suptitle('eight')\nax.annotate(f'n is {n:.1f} of 20', (0, 0))",
        "ko",
        n=2.5,
    )
    # Seven labels of their own, title of the legend, ticks of y, the annotation.
    found = texts(picture)
    assert not [text for text in found if WORDS.search(text)]
    assert {f"말{index}" for index in range(8)} | {"20 가운데 2.5"} <= {*found}


def test_a_label_may_be_read_from_one_place_and_written_to_another(project):
    add(project, one="하나", two="둘")
    body = (
        "ax.set_xticks([0, 1], ['one', 'two'])\nax.set_title(ax.get_xticklabels()[0].get_text())\n"
        "ax.set_xticklabels([label.get_text() for label in ax.get_xticklabels()])"
    )
    assert texts(drawn(project, body, "ko")).count("하나") == 2


@pytest.mark.parametrize(
    "body",
    [
        "ax.plot([1e7, 2e7], [1e-7, 2e-7])",
        "ax.set(xscale='log', xlim=(1, 1e6))",
        "ax.set_title('$x^2$ = 3.5')",
        "ax.set_title(3)",
        "ax.ticklabel_format(useMathText=True)\nax.plot([1e7, 2e7], [1, 2])",
    ],
)
def test_numbers_and_mathematics_need_no_translation(project, body):
    assert texts(drawn(project, body, "ko"))


def test_an_object_that_is_shown_as_words_needs_a_translation(project):
    with pytest.raises(RunmathError, match="the label 'some words' has no translation"):
        drawn(project, "ax.set_title(type('T', (), {'__str__': lambda self: 'some words'})())", "ko")


def test_the_same_figure_is_the_same_bytes_in_every_process_and_order(project):
    code = (
        "import sys; sys.path.insert(0, {root!r})\n"
        "from pathlib import Path\nfrom runmath.pieces.engine import Engine\n"
        "engine = Engine(Path({project!r}), 'ko')\n"
        "for low in {order}:\n"
        "    piece = engine.piece('chance_figure', 'figure', {{'low': low}})\n"
        "    print(low, engine.figure(piece, {{'low': low}}).svg)\n"
    )
    seen = set()
    for order, seed in (([1, 2, 3], "1"), ([3, 1, 2], "2")):
        project.forget()
        text = code.format(root=str(ROOT), project=str(project.root), order=order)
        lines = alone(text, project.root / "empty", PYTHONHASHSEED=seed).splitlines()
        assert len(lines) == 3
        seen |= {*lines}
    assert len(seen) == 3


def test_what_a_figure_changes_is_not_there_for_the_next_one(project):
    source = (
        "import matplotlib.pyplot as plt\nimport numpy as np\n\nSEEN = []\nRANDOM = np.random.default_rng(1)\n\n\n"
        "def f(n=1):\n    plt.rcParams['lines.linewidth'] = 9\n    SEEN.append(n)\n    fig, ax = plt.subplots()\n"
        "    ax.plot(RANDOM.normal(size=5), label=f'{len(SEEN)}')\n    ax.legend()\n    return fig\n"
    )
    project.topic(source)
    alone_, after = project.engine(), project.engine()
    first = alone_.figure(alone_.piece("f", "figure", {"n": 2}), {"n": 2}).svg
    project.forget()
    after.figure(after.piece("f", "figure", {}), {})
    assert after.figure(after.piece("f", "figure", {"n": 2}), {"n": 2}).svg == first
    assert "1" in texts(first)
    assert "2" not in texts(first)
    assert pyplot.get_fignums() == []


def test_a_figure_that_fails_leaves_nothing_open_on_which_the_next_would_draw(project):
    with pytest.raises(RunmathError, match="the colour"):
        drawn(project, "ax.plot([0, 1], color='red')")
    with pytest.raises(RunmathError, match="ValueError: no"):
        drawn(project, "ax.plot([3, 4])\nraise ValueError('no')")
    assert pyplot.get_fignums() == []
    body = "plt.close(fig)\nplt.plot([0, 1], color='C1')\nfig = plt.gcf()"
    assert "var(--fig-1)" not in drawn(project, body)


def test_the_users_own_settings_do_not_matter(project):
    body = "ax.plot([0, 1], [0, 1])\nax.set_xlabel('$x$')"
    ours = drawn(project, body)
    project.forget()
    changed = {"lines.linewidth": 7, "axes.grid": True, "svg.fonttype": "path", "font.size": 30, "text.usetex": True}
    with matplotlib.rc_context(changed):
        assert drawn(project, body) == ours


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("ax.plot([0, 1], color='red')", "the colour #ff0000 is none of the site's; use C0 to C5"),
        ("ax.imshow([[0, 1]])", "a picture of pixels"),
        ("fig = ax", "returned Axes instead of a matplotlib Figure"),
        ("fig = None", "returned NoneType instead of a matplotlib Figure"),
        ("np.log(0.0 * n)", "RuntimeWarning: divide by zero"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("raise ValueError('first\\nsecond')", "ValueError: first second - "),
        ("raise SystemExit(0)", "SystemExit"),
    ],
)
def test_a_figure_that_cannot_be_shown_is_refused(project, body, what):
    with pytest.raises(RunmathError) as error:
        drawn(project, body)
    assert str(error.value).startswith("f failed with ")
    assert what in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
def test_a_figure_that_is_drawn_once_is_laid_out_as_by_matplotlib_and_stays_as_it_was(layout):
    def figure():
        fig, (left, right) = pyplot.subplots(1, 2, sharey=True, layout=layout, facecolor="C3")
        left.plot([1e6, 2e6], label="here")
        left.set(title="of two\nlines", ylabel="height", xticks=[0, 1], xticklabels=["none at all", "one"])
        left.tick_params("x", rotation=30)
        left.legend()
        right.bar_label(right.bar([1, 2], [2e6, 1e6]))
        fig.colorbar(right.scatter([1, 2], [1e6, 1e6], c=[1, 2]), label="grey")
        fig.suptitle("both")
        return fig

    with house_style(Catalogue(None)):
        fig, twice = figure(), io.StringIO()
        was = fig.canvas, fig.dpi, fig.get_facecolor()
        once = saved(fig)
        assert (fig.canvas, fig.dpi, fig.get_facecolor()) == was
        figure().savefig(twice, format="svg", metadata={"Date": None, "Creator": None})
    assert once == twice.getvalue()
