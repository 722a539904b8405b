"""Nothing that a page or a snippet says becomes markup: text stays text, whatever is in it."""

from __future__ import annotations

import textwrap

import markdown
import pytest
from bs4 import BeautifulSoup

from runmath.figures.svg import placed, themed
from runmath.html.mathml import text_with_math

EVIL = """</title></style></pre><script>alert(1)</script>"'<img src=x onerror=alert(1)>&"""
SNIPPET = '''
EVIL = (
    {start!r}
    {end!r}
)


def say():
    """Say it.

    >>> say()
    {shown}
    """
    return EVIL


def table():
    """A table of it."""
    return [EVIL], [[EVIL]]
'''
PAGE = """
`{python} say()`

/// code | say
///

/// table | table
    id: evil.t
A caption
///
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "docs" / "en" / "pages").mkdir(parents=True)
    (tmp_path / "docs" / "en" / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "snippets").mkdir()
    shown = repr(EVIL).replace("\\", "\\\\")
    (tmp_path / "snippets" / "evil.py").write_text(
        textwrap.dedent(SNIPPET).format(start=EVIL[:40], end=EVIL[40:], shown=shown), encoding="utf-8"
    )
    (tmp_path / "tests" / "snippets").mkdir(parents=True)
    (tmp_path / "tests" / "snippets" / "test_evil.py").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def alive(html: str) -> list[str]:
    """What a browser would run, load or take for a style."""
    soup = BeautifulSoup(html, "html.parser")
    found = soup.select("script, style, img, iframe") + [one for one in soup.find_all(True) if "onerror" in one.attrs]
    return [str(one)[:80] for one in found]


def test_what_a_snippet_says_stays_text_on_the_page(project):
    html = markdown.markdown(PAGE, extensions=["runmath"], extension_configs={"runmath": {"language": "en"}})
    assert html.count("alert(1)") >= 6  # it is shown: as a value, in the code, as its output, in the table
    assert alive(html) == []


def test_a_label_or_cell_with_mathematics_stays_text():
    assert alive(text_with_math(f"{EVIL} $x$")) == []
    assert alive(text_with_math(f"$x$ {EVIL} $")) == []


def test_the_title_and_the_words_of_a_figure_stay_text():
    from io import StringIO

    from matplotlib import pyplot as plt

    fig, ax = plt.subplots()
    ax.set_title(EVIL.replace("$", ""), color="#010203")
    source = StringIO()
    with plt.rc_context({"svg.fonttype": "none", "text.color": "#010203"}):
        fig.savefig(source, format="svg")
    svg = placed(themed(source.getvalue()), "a.b", EVIL, EVIL)
    assert svg.count("alert(1)") >= 6
    assert alive(svg) == []
