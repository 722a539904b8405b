"""A figure that moves in a page: its sliders, its code, the file of its pictures, and what can be wrong with it."""

from __future__ import annotations

import json
from importlib import import_module

import pytest
from bs4 import BeautifulSoup

from runmath.pages import read
from runmath.pieces import explorables
from tests.helpers.sample_files import CATALOGUE

TOPIC = '''\
"""Points."""

import matplotlib.pyplot as plt
import numpy as np

LEVEL = 2.5


def height(x):
    """Its square."""
    return x**2


def point_figure(x=1.0, name="a", k=-1):
    """A point."""
    fig, ax = plt.subplots()
    ax.plot(x, height(x) / k, "o", label="here")
    ax.set(xlim=(-4, 4), ylim=(-20, 20))
    ax.legend(loc="upper left")
    return fig
'''
BLOCK = """\
/// figure | point_figure
    move: {x: [-2, 3, 0.5], k: {values: [-1, 1]}}
    start: {x: -1, k: 1}
    args: {name: "k=1"}
    label: {x: place <x>}
    unit: {x: cm}
    say: "height {height(x) / k:.2f} at {x}"
    answer: "It is $x^2$: {LEVEL}."
    best: {x: LEVEL - 0.1}
    drag: {0x: x}
    play: x
    alt: A point
Where?
///
"""
KO = '\nmsgid "here"\nmsgstr "여기"\n\nmsgid "A point."\nmsgstr "점."\n\nmsgid "Its square."\nmsgstr "제곱."\n'
explorable = import_module("runmath.html.explorable")


@pytest.fixture
def points(project):
    project.topic(TOPIC)
    project.write("docs/theme/labels.ko.po", CATALOGUE + KO)
    return project


def frames(project, language="en") -> tuple[str, dict]:
    path = project.root / f"docs/{language}/pages/page.md"
    ((name, text),) = explorable.files(project.engine(language), [read(path)])
    return name, json.loads(text)


def test_sliders_have_names_and_values_and_the_code_is_called_at_them(points):
    soup = BeautifulSoup(points.convert(BLOCK), "html.parser")
    sliders = soup.select("input[type=range]")
    assert [(s["name"], s["min"], s["max"], s["value"], s["aria-valuetext"]) for s in sliders] == [
        ("x", "0", "10", "2", "−1.0\N{NO-BREAK SPACE}cm"),
        ("k", "0", "1", "1", "1"),
    ]
    assert [soup.find("label", attrs={"for": s["id"]}).text for s in sliders] == ["place <x>", "k"]
    assert [button["name"] for button in soup.select("button")] == ["play", "best", "reset", "retry"]
    assert soup.select_one(".rm-say").text == "height 1.00 at -1.0"
    assert "2.5." in soup.select_one(".rm-told").text and soup.select_one(".rm-told math")
    assert "point_figure(name='k=1', x=-1.0, k=1)" in soup.select_one("pre").text
    assert [(one["data-value"], one.text) for one in soup.select("pre [data-value]")] == [("x", "-1.0"), ("k", "1")]
    assert json.loads(soup.select_one(".rm-controls")["data-best"]) == {"x": 9}  # 2.5 is nearest to 2.4


def test_the_file_tells_every_picture_and_belongs_to_its_page(points):
    soup = BeautifulSoup(points.convert(BLOCK), "html.parser")
    name, data = frames(points)
    controls = soup.select_one(".rm-controls")
    assert controls["data-frames"] == f"../{name}" and controls["data-build"] == data["build"]
    said = [data["said"][0][k] for k in data["said"][1]]
    assert said[:3] == ["height -4.00 at -2.0", "height 4.00 at -2.0", "height -2.25 at -1.5"] and len(said) == 22
    assert data["texts"] == {"x": [f"{k / 2:.1f}" for k in range(-4, 7)], "k": ["-1", "1"]}


def test_a_picture_is_drawn_anew_where_its_words_change_and_only_then(points, monkeypatch):
    points.convert(BLOCK, "ko")
    name, _ = frames(points, "ko")
    monkeypatch.setattr("runmath.figures.frames.frames", None)  # from here on nothing can be drawn
    points.write("docs/theme/labels.ko.po", CATALOGUE + KO + '\nmsgid "other"\nmsgstr "다른"\n')
    assert frames(points, "ko")[0] == name
    points.replace("docs/theme/labels.ko.po", "여기", "저기")
    with pytest.raises(Exception, match="NoneType"):
        frames(points, "ko")


def drawn(points, language: str) -> tuple[dict, int]:
    """What a figure brings in a language, and how many pictures are drawn for it."""
    room, numbers = import_module("runmath.figures.frames"), []

    def counted(function, chosen, *more, all_=room.frames):
        numbers.append(len(chosen))
        return all_(function, chosen, *more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "frames", counted)
        points.convert(BLOCK.replace("[-2, 3, 0.5]", "[-2, 3, 1]"), language)
    return frames(points, language)[1], sum(numbers)


@pytest.mark.parametrize(
    ("more", "number"),
    [
        ([], 3),
        (['ax.text(0, 0, f"here {x:g}")'], 12),  # words that change
        (['ax.text(0, 0, "here" if x > 2 else "1")'], 12),  # words in some pictures only
        (['fig.set_layout_engine("constrained")', 'ax.set_ylabel("here", rotation=0)'], 15),  # they take room
    ],
)
def test_pictures_are_drawn_in_one_language_where_only_words_that_stay_differ(points, more, number):
    begin = "fig, ax = plt.subplots()"
    points.replace("snippets/topic.py", begin, "\n    ".join([begin, *more]))
    korean = KO.replace("여기", "여기에 있는 점")
    points.write("docs/theme/labels.ko.po", f'{CATALOGUE}{korean}\nmsgid "here {{0}}"\nmsgstr "{{0}} 여기"\n')
    assert drawn(points, "ko")[1] == 12
    shared = drawn(points, "en")
    assert shared[1] == number
    points.forget()
    assert drawn(points, "en") == (shared[0], 12)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    move: {x: [-2, 3, 0.5], k: {values: [-1, 1]}}\n", "", "`answer` without `move` - say what moves"),
        ("move: {x: [-2, 3, 0.5]", "move: {x: [3, -2, 0.5]", "'x' has the range [3, -2, 0.5]"),
        ("move: {x: [-2", "move: {y: [-2", "'x', which does not move"),
        ("label: {x:", "label: {y:", "`label` speaks of 'y'"),
        ("unit: {x: cm}", "unit: cm", "`unit` is no mapping"),
        ("best: {x:", "best: {z:", "`best` speaks of 'z'"),
        ("play: x", "play: z", "`play` is 'z' - name the parameter"),
        ("drag: {0x: x}", "drag: {x: 0x}", "`drag` is {'x': '0x'} - write `drag: {0x: mu}`"),
        ("drag: {0x: x}", "drag: {3x: x}", "`drag` names the axes 3, but the last are 0"),
        ("height(x) / k:.2f", "heights(x)", "names 'heights', which is no snippet - did you mean 'height'"),
        ("height(x) / k:.2f", "1 / (x - 1):.2f", "ZeroDivisionError"),
        ("at {x}", "at 1.5", "1.5 is typed - let a snippet say it"),
        ("is $x^2$: {LEVEL}", "is 2,5", "2,5 is typed"),
        ("values: [-1, 1]", "values: [-1, 0, 1]", "(at name='k=1', x=-2.0, k=0)"),
        ("[-2, 3, 0.5]", "[-2, 9, 0.5]", "the picture at x="),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(points, old, new, said):
    assert old in BLOCK
    error = points.error("\n" + BLOCK.replace(old, new))
    assert error.startswith("docs/en/pages/page.md:2: ") and said in error and "\n" not in error


def test_too_many_bytes_are_refused(points, monkeypatch):
    monkeypatch.setattr(explorables, "BYTES", 100)
    assert "the 22 pictures have" in points.error(BLOCK) and "100 are allowed" in points.error(BLOCK)


@pytest.mark.parametrize(
    ("old", "new"), [("start: {x: -1", "start: {x: -2"), ("height(x) / k:.2f", "height(x):.2f"), ("play: x", "play: k")]
)
def test_both_languages_move_the_same_and_say_the_same(points, old, new):
    from runmath.languages import Project
    from runmath.languages.parity import differences

    points.write("docs/en/pages/index.md", f"# T {{ #t }}\n\n{BLOCK}")
    korean = BLOCK.replace("place", "곳").replace("at {x}", "{x}에서").replace("Where?", "어디일까요?")
    points.write("docs/ko/pages/index.md", f"# 제목 {{ #t }}\n\n{korean}")

    def told() -> list[str]:
        project = Project(points.root)
        pages = {language: project.pages(language)[0] for language in project.languages}
        return [str(error) for error in differences(project, pages) if "index.md" in str(error)]

    assert told() == []
    points.replace("docs/ko/pages/index.md", old, new)
    assert len(told()) == 1 and "has no counterpart" in told()[0]
