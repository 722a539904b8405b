"""Where a Korean line may break, and where it may not."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from runmath.linebreaks import JOINER, glue

FORMULA = '<span class="arithmatex">x</span>'


@pytest.mark.parametrize(
    "glued",
    [
        f"<p>값 {FORMULA}|는 크다</p>",
        f"<p>값 <b>{FORMULA}</b> 하나, <b>둘 {FORMULA}</b></p>",
        "<p>가능도(likelihood)|입니다. 24%|입니다. “답”|이 ‘예’|면</p>",
        "<p><b>가능도(likelihood)</b>|입니다</p>",
        "<p><b>가능도</b>입니다. 가 (나) 다.</p>",
        "<p><code>f(x)가</code>|는 함수</p>",
        f"<p>“|{FORMULA}” 또는 (|{FORMULA}) ‘|{FORMULA}’ <b>“|{FORMULA}”</b>|가</p>",
        f"<p><i>가</i> (|{FORMULA})|와 [{FORMULA}]</p>",
        "<pre>f(x)가</pre>",
        "<p>줄<br/>바꿈</p>",
    ],
)
def test_what_is_one_word_stays_on_one_line_and_nothing_else_does(glued):
    root = ElementTree.fromstring(f"<div>{glued.replace('|', '')}</div>")
    glue(root)
    assert ElementTree.tostring(root, encoding="unicode") == f"<div>{glued.replace('|', JOINER)}</div>".replace(
        "<br/>", "<br />"
    )


@pytest.mark.parametrize(("language", "joiners"), [("ko", 1), ("en", 0)])
def test_only_korean_pages_are_glued(project, language, joiners):
    assert project.convert("# 제목 { #title }\n\n값(value)은 크다.\n", language).count(JOINER) == joiners
