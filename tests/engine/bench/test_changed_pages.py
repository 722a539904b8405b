"""The summary of a pull request names the pages that changed, and those that show what changed."""

import gzip

import pytest

from runmath.bench.changed_pages import table


@pytest.mark.parametrize(
    "files, shown",
    [
        (["docs/en/pages/dice.md"], ["dice.md | en"]),
        (["snippets/dice.py"], ["dice.md | en", "dice.md | ko"]),
        (["docs/ko/pages/index.md", "README.md"], ["index.md | ko"]),
        (["README.md", "tests/snippets/test_dice.py", "snippets/tosses.py"], []),
    ],
)
def test_the_pages_that_a_change_shows_on_are_listed(project, files, shown):
    said = table(project.root, project.root / "site", files)
    assert [line[2:].rpartition(" |")[0].rpartition(" |")[0] for line in said.splitlines()[2:]] == shown
    assert ("No page" in said) == (not shown)


def test_a_page_weighs_what_is_sent(project):
    html = "<p>dice</p>" * 500
    project.write("site/en/dice/index.html", html)
    project.write("site/en/index.html", "")
    files = ["docs/en/pages/dice.md", "docs/ko/pages/dice.md"]
    sent = len(gzip.compress(html.encode(), mtime=0)) / 1000
    said = table(project.root, project.root / "site", files)
    assert f"| dice.md | en | {sent:.1f} |" in said
    assert "| dice.md | ko | not built |" in said


def test_a_change_of_the_engine_may_show_everywhere(project):
    assert "any page" in table(project.root, project.root / "site", ["runmath/html/blocks.py"])
    assert "any page" not in table(project.root, project.root / "site", ["docs/en/pages/dice.md"])
