"""From every piece, links to its source and its test: on the site itself, or in the repository of the settings."""

from __future__ import annotations

import re

from tests.helpers.sample_files import PAGE

ADDRESS = "https://example.org/someone/fork"


def links(html: str) -> list[str]:
    return re.findall(r'href="([^"#]*(?:dice|tosses)\.py[^"]*)"', html)


def test_without_a_repository_they_lead_to_the_site_itself(project):
    found = links(project.convert(PAGE["en"]))
    assert found == ["../../source/snippets/dice.py.txt", "../../source/tests/snippets/test_dice.py.txt"] * 3


def test_in_a_repository_they_lead_to_the_lines_of_the_function_at_that_revision(project):
    project.replace(
        "docs/en/mkdocs.yml", "{language: en}", f"{{language: en, repository: {ADDRESS}/, revision: 0a1b2c}}"
    )
    source, test, *_ = links(project.convert(PAGE["en"]))
    assert test == f"{ADDRESS}/blob/0a1b2c/tests/snippets/test_dice.py"
    first, last = map(int, re.fullmatch(rf"{ADDRESS}/blob/0a1b2c/snippets/dice\.py#L(\d+)-L(\d+)", source).groups())
    lines = (project.root / "snippets/dice.py").read_text(encoding="utf-8").split("\n")[first - 1 : last]
    assert lines[0] == "def chance(k, sides=SIDES):"
    assert lines[-1] == "    return ratio(k, sides)"
