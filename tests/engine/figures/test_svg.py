"""The SVG of a figure as it stands in a page: the page's colours, ids of its own, words and numbers in their places."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

import pytest
from bs4 import BeautifulSoup

from runmath.figures import svg
from tests.engine.figures.test_draw import add, drawn, texts


@pytest.mark.parametrize(
    "body",
    [
        "ax.bar([0, 1], [1, 2], hatch='//', color='C2', edgecolor='0.5')",
        "ax.fill_between([0, 1], [1, 2], alpha=0.3, color='C5')\nax.axvline(0.5, color='grey', ls=':')",
        "ax.text(0, 0, '1', weight='bold', rotation=30)\nax.grid()",
        "ax.scatter([0, 1], [1, 2], color='k')\nax.contour([[0, 1], [1, 2]], colors='C3')",
        "ax.annotate('1', (0, 0), (1, 1), arrowprops={'arrowstyle': '->'}, bbox={'fc': 'white'})",
    ],
)
def test_a_picture_knows_no_colours_but_the_pages(project, body):
    picture = drawn(project, body)
    root = etree.fromstring(picture)
    colours = {element.get(name) for element in root.iter() for name in ("fill", "stroke", "color", "style")}
    assert all(re.fullmatch(r"none|var\(--fig-[a-z1-6]+\)|url\(#ID-\w+\)", colour) for colour in colours - {None})
    ids = {element.get("id") for element in root.iter()}
    assert set(re.findall(r"#(ID-[\w.-]+)", picture)) <= ids


def test_ids_are_unique_on_a_page_and_every_reference_leads_somewhere(project):
    said = 'A "b" <c> & d. At 0.5 e. F.'
    blocks = "".join(
        f"/// figure | chance_figure\n    id: {id_}\n    args: {{low: {low}}}\n    alt: {said}\nText.\n///\n\n"
        for id_, low in (("dice.a", 1), ("dice-a", 2), ("dice_a", 2))
    )
    soup = BeautifulSoup(project.convert(blocks), "html.parser")
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len({*ids})
    used = re.findall(r"(?:href=\"|url\()#([^\")]+)", str(soup))
    names = ("aria-labelledby", "aria-describedby")
    used += [id_ for tag in soup.find_all("svg") for name in names for id_ in tag[name].split()]
    assert len(used) > 12
    assert {*used} <= {*ids}
    assert [desc.text for desc in soup.find_all("desc")] == ['A "b" <c> & d.', "At 0.5 e. F."] * 3


def test_a_path_goes_from_point_to_point_in_hundredths_and_adds_up_to_where_it_leads():
    source = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'
        '<path d="M 1.23456 -0.001 L 1e-05 7 L 0.004 7.006 Q 1 2 -3 0.5 z L 2 2" style="fill: none; stroke: #000000"/>'
        "</svg>"
    )
    assert 'd="M1.23 0l-1.23 7l0 .01q1-5.01-3-6.51zl.77 2"' in svg.themed(source)


@pytest.mark.parametrize(
    ("style", "width"),
    [("'o'", "7"), ("'.-', mew=0", "3"), ("'o', ms=8, mec='C0', mew=2", "10"), ("'C1o', clip_on=False", "7")],
)
def test_the_dots_of_a_line_are_one_stroke_as_wide_as_they_are(project, style, width):
    root = etree.fromstring(drawn(project, f"ax.plot([1, 2, 3], [1, 3, 2], {style})"))
    (dots,) = [path for path in root.iter("path") if "h0" in path.get("d")]
    assert (dots.get("d").count("h0"), dots.get("stroke-width"), dots.get("stroke-linecap")) == (3, width, "round")
    used = {use.get("href") for use in root.iter("use")}
    assert used == {f"#{mark.get('id')}" for mark in root.iterfind(".//defs/path[@id]")}


@pytest.mark.parametrize("style", ["'s'", "'*'", "'h'", "'o', alpha=0.5", "'o', mfc='none'", "'o', mec='k'"])
def test_other_marks_stay_what_they_are(project, style):
    root = etree.fromstring(drawn(project, f"ax.plot([1, 2, 3], [1, 3, 2], {style})"))
    assert not [path for path in root.iter("path") if "h0" in path.get("d")]
    assert len([use for use in root.iter("use") if use.get("href") == [*root.iter("use")][-1].get("href")]) == 3


def test_words_before_mathematics_are_as_long_as_measured_and_mathematics_keeps_its_places(project):
    add(project, **{r"ab cd $x = {0} + \\alpha y$ ef": r"ab cd $x = {0} + \\alpha y$ ef"})
    soup = BeautifulSoup(drawn(project, r"ax.set(xlabel=r'ab cd $x = 2 + \alpha y$ ef')"), "xml")
    runs = next(text for text in soup.find_all("text") if text.find("tspan")).find_all("tspan")
    starts = [float(run["x"].split()[0]) for run in runs]
    assert runs[0].get_text().split() == ["ab", "cd"]
    assert float(runs[0]["textLength"]) == pytest.approx(starts[1] - starts[0], abs=0.02)
    for run in runs:
        assert len(run["x"].split()) == (len(run.get_text()) if run.get("class") == "fig-math" else 1)


def test_a_logarithmic_axis_has_its_minus_signs(project, caplog):
    picture = drawn(project, "ax.loglog([0.001, 1], [0.001, 1])", "ko")
    assert any("−" in text for text in texts(picture))
    assert caplog.messages == []  # matplotlib says so where it draws a dummy for a character
