"""A figure at many values of its parameters: each picture is the one that would be drawn alone."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

import pytest
from matplotlib import pyplot

from runmath.errors import RunmathError
from runmath.figures.blank_axes import made_once
from runmath.figures.differences import TEXT, differences
from runmath.figures.draw import draw
from runmath.figures.frames import DECIMALS, frames
from runmath.pieces import defined

HEAD = """\
import matplotlib.pyplot as plt
import numpy as np


def f(a=1.0, b=2):
    fig, (left, right) = plt.subplots(1, 2, layout="constrained")
    x = np.linspace(0, 3, 40)
"""
BODY = """\
left.plot(x, a * np.exp(-b * x), "C1")
left.plot(1, a * np.exp(-b), "o", label="here")
left.set(xlabel="time", xlim=(0, 3), ylim=(0, 4), title=f"height {a:.1f}")
left.legend(loc="upper right")
left.grid(axis="y")
bars = right.bar(["one", "two"], [a, b], hatch="//")
right.bar_label(bars, fmt="%.1f")
right.set(ylim=(0.1, 100), yscale="log")
fig.suptitle("both")
"""
POINTS = [{"a": a, "b": b} for a, b in ((0.5, 1), (1.0, 2), (3.25, 1))]


def function(project, body: str):
    project.topic(HEAD + "".join(f"    {line}\n" for line in [*body.strip().split("\n"), "return fig"]))
    return defined(project.engine().piece("f", "value"))["f"]


MORE = [
    "",
    "left.set(yticks=[])\nright.yaxis.set_visible(False)",
    "left.set_axis_off()\nright.xaxis.tick_top()",
    "left.set(xticks=[0, 3])\nleft.spines.left.set_position(('data', 1))",
    # What is done to axes at one value only is not seen at the next, though they are the same.
    'if b == 2: left.set_facecolor("C2"); left.spines.top.set_visible(True); fig.text(0, 0, "low")',
    "if b == 2: left.plot(0, 1, zorder=-1); left.set_autoscale_on(False)\nleft.autoscale_view()\nleft.margins(b)",
    "if b == 2: left.title.set_color('C1'); right.patches[0].set(hatch='x'); fig.set_facecolor('C2')",
    "left.twinx().set_ylim(0, 9)",
    'fig, of = plt.subplot_mosaic("a;b", sharex=True)\nof["a"].text(9, a, f"{of[chr(98)].viewLim.x1}")\n'
    'of["a"].set(xlim=(0, 60), ylim=(0, 4))',
]


@pytest.mark.parametrize("more", MORE)
def test_every_frame_is_the_figure_drawn_alone(project, more):
    f, words = function(project, BODY + more), project.engine().catalogue
    found = frames(f, POINTS, words, [])
    assert found["svgs"] == [draw(f, point, words, DECIMALS)["svg"] for point in POINTS]
    assert len({*found["svgs"]}) == len(POINTS)


def test_axes_beside_which_others_were_put_are_made_anew():
    with made_once([]):
        _, ax = pyplot.subplots()
        beside = ax.twinx()
        _, other = pyplot.subplots()
        assert other.get_shared_x_axes().get_siblings(other) == [other] != [beside]
        assert pyplot.subplots()[1] is other
        assert pyplot.subplots(sharex=True)[1] is not other
    assert pyplot.subplots()[1] is not other
    pyplot.close("all")


def test_the_changes_lead_from_the_first_picture_to_every_other(project):
    svgs = frames(function(project, BODY), POINTS, project.engine().catalogue, [])["svgs"]
    changes = differences(svgs, str)
    assert 0 < len(changes) < len([*etree.fromstring(svgs[0]).iter()])
    for number, svg in enumerate(svgs):
        root = etree.fromstring(svgs[0])
        elements = [*root.iter()]
        for place, name, values, *which in changes:
            value = values[which[0][number] if which else number]
            if name == TEXT:
                elements[place].text = value or None
            elif value is None:
                elements[place].attrib.pop(name, None)
            else:
                elements[place].set(name, value)
        assert etree.canonicalize(etree.tostring(root)) == etree.canonicalize(svg)


def test_a_place_on_an_axis_is_where_a_point_of_that_value_is_drawn(project):
    f = function(
        project,
        'left.plot(a, 1, "o")\nleft.set(xlim=(0, 4), ylim=(0, 2))\n'
        'right.plot(1, b, "o")\nright.set(yscale="log", ylim=(1, 10))',
    )
    places = [("a", 0, "x", [0.5, 1.0, 3.25]), ("b", 1, "y", [1, 2])]
    found = frames(f, POINTS, project.engine().catalogue, places)
    for k, (name, direction) in enumerate((("a", "x"), ("b", "y"))):
        place = found["drag"][k]
        assert (place["name"], place["direction"]) == (name, direction)
        for point, svg in zip(POINTS, found["svgs"], strict=True):
            dots = re.findall(r'd="M(-?[\d.]+) ?(-?[\d.]+)h0', svg)
            assert len(dots) == 2
            drawn = {float(dot[direction == "y"]) for dot in dots}
            value = place["at"][[*dict.fromkeys(p[name] for p in POINTS)].index(point[name])]
            assert min(abs(value - other) for other in drawn) < 0.1
            low, high = place["box"][0 if direction == "x" else 1], place["box"][2 if direction == "x" else 3]
            assert low - 0.1 <= value <= high + 0.1


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("left.plot(x, a * x)", r"the limits of y of axes 0 are others at a=1\.0, b=2 than at a=0\.5, b=1 - set them"),
        ('left.set(ylim=(0, 1), yticks=[0, a / 4])', r"the ticks of y of axes 0 are others at a=1\.0"),
        ('left.set(xlabel=f"{a}")', r"the label of x of axes 0 are others at a=1\.0"),
        ("if a > 1: fig.add_axes((0, 0, 1, 1))", r"3 axes at a=3\.25, b=1, but 2 at a=0\.5, b=1 - draw the same"),
        ('if a > 1: raise ValueError("too\\nbig")', r"too big \(at a=3\.25, b=1\)"),
        ("if a > 1: return None", "returned NoneType instead of a matplotlib Figure"),
    ],
)  # fmt: skip
def test_what_cannot_be_moved_is_said_with_the_value(project, body, said):
    with pytest.raises((RunmathError, ValueError, TypeError), match=said):
        frames(function(project, body), POINTS, project.engine().catalogue, [])


def test_a_picture_with_other_elements_is_refused_and_told_where(project):
    body = 'left.set(xlim=(0, 3), ylim=(0, 9))\nleft.text(1, 1, "before")\nfor k in range(b): left.text(2, k, f"{k}")'
    svgs = frames(function(project, body), POINTS, project.engine().catalogue, [])["svgs"]
    with pytest.raises(RunmathError, match=r"the picture at 1 has <text> where the one at 0 has .*, after '0' - draw"):
        differences(svgs, str)


def test_an_axis_that_does_not_exist_is_said(project):
    with pytest.raises(RunmathError, match=r"`drag` names the axes 2, but the last are 1 - count"):
        frames(function(project, BODY), POINTS, project.engine().catalogue, [("a", 2, "x", [1.0])])


def test_curves_lose_no_more_than_a_pixel_shows(project):
    f, words = function(project, BODY), project.engine().catalogue
    (rough,) = frames(f, POINTS[:1], words, [])["svgs"]
    fine = draw(f, POINTS[0], words)["svg"]
    ends = [re.findall(r'd="M(-?[\d.]+) ?(-?[\d.]+)', svg) for svg in (rough, fine)]
    assert len(ends[0]) == len(ends[1]) > 3
    assert all(abs(float(a) - float(b)) <= 0.051 for p, q in zip(*ends, strict=True) for a, b in zip(p, q, strict=True))
