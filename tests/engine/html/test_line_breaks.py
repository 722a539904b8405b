"""Where a Korean line may break, and where it may not."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from runmath.html.line_breaks import JOINER, glue

F = '<span class="arithmatex">x</span>'
W = '<span class="rm-word">'


@pytest.mark.parametrize(
    ("plain", "glued"),
    [
        (f"값 {F}는 크다", f"값 {W}{F}는</span> 크다"),
        (f"{F}는 {F}, {F} 또는 {F}.", f"{W}{F}는</span> {W}{F},</span> {F} 또는 {W}{F}.</span>"),
        (f"“{F}이” (“{F}”) ({F}일 때)", f"{W}“{F}이”</span> {W}(“{F}”)</span> {W}({F}일</span> 때)"),
        (f"<b>하나 {F}와</b> 둘 <b>{F}</b> 셋", f"<b>하나 {W}{F}와</span></b> 둘 <b>{F}</b> 셋"),
        ("가능도(likelihood)입니다. 24%입니다. “답”이", "가능도(likelihood)|입니다. 24%|입니다. “답”|이"),
        ("<b>가능도(likelihood)</b>입니다, <i>“답”</i>이", "<b>가능도(likelihood)</b>|입니다, <i>“답”</i>|이"),
        (f"<b>값 ({F})</b>이", f"<b>값 {W}({F})</span></b>|이"),
        ("키 168 cm와 <i>170</i> cm, 0.5 m, 20 °C에서", "키 168_cm와 <i>170</i>_cm, 0.5_m, 20_°C에서"),
        ("0이나 ∞로, −15 km부터", "0이나 ∞|로, −15_km부터"),
        ("<code>f(x)가</code>는", "<code>f(x)가</code>|는"),
        ("<h1>a log-likelihood</h1> log-likelihood", f"<h1>a {W}log-likelihood</span></h1> log-likelihood"),
        (f"<h2>A {F} p-value <i>b</i> one-hot</h2>", f"<h2>A {F} {W}p-value</span> <i>b</i> {W}one-hot</span></h2>"),
        ("<code>-inf</code>, <code>a - b</code>", '<code class="rm-word">-inf</code>, <code>a - b</code>'),
    ],
)
def test_what_is_one_word_stays_on_one_line(plain, glued):
    assert after(plain) == glued.replace("_", "\N{NO-BREAK SPACE}").replace("|", JOINER)


@pytest.mark.parametrize(
    "text", ["<b>가능도</b>입니다. 가 (나) 다.", "<pre>f(x)가</pre>", "줄<br />바꿈", "3 max, 2 명", f"가 {F} 나"]
)
def test_nothing_else_is_touched(text):
    assert after(text) == text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_formula_keeps_its_punctuation_in_every_language(project, language):
    page = project.convert("# Title { #title }\n\nA $x$, then ($y$) and $z$ end.\n", language)
    held = BeautifulSoup(page, "html.parser").select(".rm-word")
    assert [word.get_text() for word in held] == ["x,", "(y)"]


def test_the_id_of_a_heading_is_no_word_of_it(project):
    html = project.convert("# One-hot { #one-hot }\n\n## A log-sum { #log-sum }\n\nWords.\n")
    page = BeautifulSoup(html, "html.parser")
    assert [(one["id"], one.select_one(".rm-word").get_text()) for one in page.select("h1, h2")] == [
        ("one-hot", "One-hot"),
        ("log-sum", "log-sum"),
    ]


def after(text):
    root = ElementTree.fromstring(f"<p>{text}</p>")
    glue(root)
    return ElementTree.tostring(root, encoding="unicode").removeprefix("<p>").removesuffix("</p>")
