"""What the reader says of a page: on which line things stand, which formula stands where, and what it refuses."""

from __future__ import annotations

import pytest

from runmath.errors import RunmathError
from runmath.pages import read


def test_places_are_lines_of_the_file():
    page = read(
        "page.md",
        "\ufeff---\r\ntitle: a\r\n---\r\n\r\n# B { #b }\r\n\r\n<!--\r\n-->\r\n"
        "```\r\n$x$\r\n```\r\na `{python} b.c` b\r\n"
        "$d$\r\n"
        "\r\n/// formula | e.f\r\n    id: e.g\r\n\r\n$$\r\n\r\nh\r\n$$\r\n///\r\n\r\n$$i$$\r\n",
    )
    block = page.blocks[0]
    assert page.meta == {"title": "a"}
    assert (page.headings[0].line, page.values[0].line, page.inlines[0].line, page.displays[0].line) == (5, 12, 13, 24)
    assert (block.line, block.body_line, block.latex_line, block.latex, block.id) == (15, 17, 20, "h", "e.g")


def test_a_rule_at_the_top_is_no_front_matter():
    page = read("page.md", "---\na $b$\n\n---\n")
    assert (page.meta, [inline.text for inline in page.inlines]) == ({}, ["b"])


@pytest.mark.parametrize("display", ["$$a$$", "\\[a\\]", "\\begin{equation}a\\end{equation}", "text $$a$$ text"])
def test_a_formula_that_stands_alone_outside_a_block_is_known_as_such(display):
    page = read("page.md", f"\n{display}\n")
    assert [part.line for part in page.displays] == [2]
    assert page.inlines == []


@pytest.mark.parametrize(
    ("body", "latex"),
    [("$$\na\n$$", "a"), ("$$ a $$", "a"), ("\n$$\na\nb\n$$\n", "a\nb"), ("a", ""), ("$$a$$ $$b$$", ""), ("$a$", "")],
)
def test_a_formula_block_holds_one_formula_and_nothing_else(body, latex):
    assert read("page.md", f"/// formula | a.b\n{body}\n///\n").blocks[0].latex == latex


WRONG = {
    "/// figure | a.b\n    alt: c\n": (1, "is not closed"),
    "a\n\n///\n": (3, "closes no block"),
    "/// details | a\n\n/// formula | b.c\n$$x$$\n///\n\n///\n": (3, "a block of 3 slashes inside another such block"),
    "//// details | a\n/// code | b.c\n////\n": (3, "is open"),
    "/// fomula | a.b\n$$x$$\n///\n": (1, "no block named 'fomula' - did you mean 'formula'?"),
    "/// plot | a.b\n///\n": (1, "no block named 'plot'"),
    "/// figure | a.b\n    alt: c: d\ne\n///\n": (1, "the block's options are not YAML"),
    "/// figure | a.b\n    alt\ne\n///\n": (1, "the block's options are not YAML"),
    "---\na: b: c\n---\n": (2, "the front matter is not YAML"),
}


@pytest.mark.parametrize("source", WRONG)
def test_what_cannot_be_read_is_refused_with_its_line(source):
    line, what = WRONG[source]
    with pytest.raises(RunmathError) as error:
        read("page.md", source)
    assert str(error.value).startswith(f"page.md:{line}: ")
    assert what in str(error.value)
    assert " - " in str(error.value)


def test_a_page_that_is_not_utf_8_is_refused(tmp_path):
    (tmp_path / "page.md").write_bytes("가능도".encode("cp949"))
    with pytest.raises(RunmathError, match=r"page.md:1: cannot read the page .* - save it as UTF-8"):
        read(tmp_path / "page.md")
