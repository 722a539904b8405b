"""The navigations lead to every page, in the same order in every language."""

from __future__ import annotations

import pytest

NAV = "nav:\n  - Home: index.md\n  - More:\n      - Dice: dice.md\n"
OF = {language: f"docs/{language}/mkdocs.yml" for language in ("en", "ko")}


@pytest.fixture
def navigated(project):
    for name in OF.values():
        project.write(name, (project.root / name).read_text(encoding="utf-8") + NAV)
    return project


def wrong(project, capsys) -> list[str]:
    status, lines = project.build(capsys)
    assert status == bool(lines)
    return lines[:-1]


def test_the_same_navigation_in_both_is_right(navigated, capsys):
    assert wrong(navigated, capsys) == []


def test_a_page_that_is_in_no_navigation(navigated, capsys):
    for language in OF:
        navigated.write(f"docs/{language}/pages/new.md", "# New { #new }\n")
    assert wrong(navigated, capsys) == [
        f"docs/{language}/pages/new.md: the page is not in the navigation - add it to `nav` in {OF[language]}"
        for language in OF
    ]


def test_a_page_that_is_in_the_navigation_only(navigated, capsys):
    line = navigated.replace(OF["ko"], "Dice: dice.md", "Dice: dise.md")
    assert wrong(navigated, capsys) == [
        f"{OF['ko']}:{line}: the navigation names 'dise.md', which is not there - write docs/ko/pages/dise.md",
        f"docs/ko/pages/dice.md: the page is not in the navigation - add it to `nav` in {OF['ko']}",
    ]


@pytest.mark.parametrize("nav", ["nav:\n  - Dice: dice.md\n  - Home: index.md\n", ""])
def test_another_navigation_in_one_language(navigated, capsys, nav):
    navigated.replace(OF["ko"], NAV, nav)
    (line,) = wrong(navigated, capsys)
    assert line.startswith(f"{OF['en']}:6: the navigation has 'index.md' where {OF['ko']} has ")


def test_settings_that_are_no_yaml(navigated, capsys):
    line = navigated.replace(OF["en"], "  - Home: index.md", "  - Home: [index.md: b: c")
    (said,) = wrong(navigated, capsys)
    assert said.startswith(f"{OF['en']}:{line}: the settings are not YAML: ") and said.count(" - ") == 1
