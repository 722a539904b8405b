"""Assertions in the text: the page shows nothing of them, and a false one stops it."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

from runmath.__main__ import main
from runmath.site.project_check import check

TRUE = "`{assert} chance(3) > chance(1)`"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        (f"Three are likelier {TRUE}, yes.", "<p>Three are likelier, yes.</p>"),
        (f"Three are likelier {TRUE} and so on.", "<p>Three are likelier and so on.</p>"),
        (f"Likelier {TRUE} {TRUE}.", "<p>Likelier.</p>"),
        (f"Likelier\n{TRUE}.", "<p>Likelier.</p>"),
        (f"**Likelier {TRUE}**.", "<p><strong>Likelier</strong>.</p>"),
        (f"3개가 더 흔합니다{TRUE}.", '<p lang="ko">3개가 더 흔합니다.</p>'),
        (f"`{{python}} 1 + 1` {TRUE}.", '<p><span class="rm-value">2</span>.</p>'),
        (f"Before.\n\n{TRUE}\n\nAfter.", "<p>Before.</p>\n<p>After.</p>"),
        (f"- One {TRUE}\n- two", "<ul>\n<li>One</li>\n<li>two</li>\n</ul>"),
        ("A `{assert} chance(1) < 1`, b.", "<p>A, b.</p>"),
        ("A `{assert} chance(1,\nsides=4) < 1`, b.", "<p>A, b.</p>"),
    ],
)
def test_an_assertion_shows_nothing(project, source, html):
    assert project.convert(source) == html


def test_an_assertion_may_stand_in_captions_cells_titles_and_headings(project):
    html = project.convert(
        f"# A {TRUE} {{ #a }}\n\n/// figure | chance_figure\n    alt: Points\nA caption {TRUE}.\n///\n\n"
        f"| a | b |\n| - | - |\n| c {TRUE} | d |\n\n/// details | Title {TRUE}\nText {TRUE}.\n///\n"
    )
    soup = BeautifulSoup(html, "html.parser")
    assert "assert" not in html and "chance(3)" not in html
    assert soup.h1.text == "A"
    assert soup.figcaption.get_text(strip=True) == "Figure 1A caption."
    assert [cell.text for cell in soup.select("td")][-2:] == ["c", "d"]
    details = soup.select("details")[-1]
    assert (details.summary.text.strip(), details.p.text) == ("Title", "Text.")


@pytest.mark.parametrize("source", ["`` `{assert} nothing` ``", "``{assert} nothing``", "\\`{assert} nothing\\`"])
def test_how_an_assertion_is_written_can_be_shown(project, source):
    assert "{assert} nothing" in project.convert(source)


def test_an_assertion_where_markdown_sees_none_is_no_silence(project):
    assert project.error(f"<div>\n{TRUE}\n</div>\n").startswith(
        "docs/en/pages/page.md:2: `chance(3) > chance(1)` was not taken for an assertion - "
    )


@pytest.mark.usefixtures("warm")
def test_neither_the_search_nor_a_language_model_is_told_of_it(project, capsys):
    project.replace("docs/base.yml", "theme:", "plugins: [search]\ntheme:")
    for language in ("en", "ko"):
        project.replace(f"docs/{language}/pages/dice.md", "`{python}", f"{TRUE} `{{python}}")
    assert project.build(capsys) == (0, [])
    index = json.loads((project.root / "site/en/search/search_index.json").read_text(encoding="utf-8"))
    assert "The chance of" in str(index)
    written = [path for path in (project.root / "site").rglob("*") if path.suffix in (".html", ".json", ".txt")]
    texts = {path.name: path.read_text(encoding="utf-8").replace("&gt;", ">") for path in written}
    assert [name for name, text in texts.items() if "chance(3) > chance(1)" in text] == []


@pytest.mark.usefixtures("warm")
def test_a_build_tells_all_that_is_false_at_once(project):
    for language in ("en", "ko"):
        project.replace(f"docs/{language}/pages/index.md", "[1]", "`{assert} 1 > 2` `{assert} 2 > 3` [1]")
    said = [f"docs/{language}/pages/index.md:3: the assertion" for language in ("en", "ko") for _ in (1, 2)]
    assert [str(error).partition(" `")[0] for error in check(project.root)] == said


def test_the_check_finds_what_is_false_without_a_build(project, capsys):
    page = project.write("docs/en/pages/page.md", f"# T {{ #t }}\n\nA {TRUE}.\n\nB `{{assert}} chance(1) == 0`.\n")
    assert main(["check", "-q", str(page)]) == 1
    false, said = capsys.readouterr().out.splitlines(), "the assertion `chance(1) == 0` is false: 0.166667 == 0"
    assert false[0].startswith(f"docs/en/pages/page.md:5: {said} - mend what the sentence says, or the assertion")
    project.replace("docs/en/pages/page.md", "chance(1) == 0", "chance(1) > 0")
    main(["check", "-q", str(page)])
    assert "assertion" not in capsys.readouterr().out
