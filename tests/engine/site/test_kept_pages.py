"""Pages that are kept: whatever changes, a build gives what one that keeps nothing gives; only that is converted."""

from __future__ import annotations

import shutil

import pytest
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config

from runmath.languages import glossary
from runmath.pieces import LATER
from runmath.site import kept_pages
from tests.helpers.faults.case import DICE, EN, FIGURE, FORMULA

HOOKS = """\
from pathlib import Path
from runmath.site import kept_pages, kept_templates

def on_pre_page(page, config, files):
    kept_pages.keep(page)
    return page

def on_env(env, config, files):
    root = Path(config.config_file_path).parents[2]
    kept_templates.keep(env, root)
    kept_pages.keep_search(config, root)
    return env
"""
BINDINGS = """\
from runmath.formulas import declaration

declaration("chance", r"P = \\frac{k}{6}", en="for no reason", ko="까닭 없이")
"""
WORDS_OF_THE_THEME = """\
{% macro t(key) %}{{ {"search.config.lang": "en", "search.config.separator": " ", "search.config.pipeline": ""}[key] }}\
{% endmacro %}"""
WORDS = f"{','.join(glossary.COLUMNS)}\nface,눈,,,,a side,면\n"
ACROSS = "\n/// glossary\n///\n\n/// formula-index\n///\n"
AGREED = "page,section,en,ko,agreed\ndice,dice,00000000,00000000,2026-01-01\n"
CHANGES = {
    "its text": (EN, "Some chances.", "Other chances."),
    "a snippet that it shows": (DICE, "Probability of k or less.", "Chance of k or less."),
    "a snippet of another topic": ("snippets/tosses.py", "return a / b", "return a / b / 1"),
    "a constant": (DICE, "SIDES = 6", "SIDES = 12"),
    "a comment above what it shows": (DICE, "def chance(", "# Of k.\ndef chance("),
    "a label of a figure": ("docs/theme/labels.ko.po", "주사위", "정육면체"),
    "what is said of its formulas": ("tests/formulas/test_dice.py", "for no reason", "for a reason"),
    "the title of a page to which something moved": ("docs/en/pages/index.md", "# Home", "# Start"),
    "an id under which it was published": ("docs/anchors.csv", "dice,before", "dice,earlier"),
    "what agrees in both languages": ("docs/translations.csv", "dice,dice", "dice,other"),
    "a term of the glossary on it": ("docs/glossary.csv", "a side", "one side"),
    "the settings of Markdown": ("docs/base.yml", "toc: {}", "toc: {permalink: true}"),
    "the repository": ("docs/base.yml", "runmath: {}", "runmath: {repository: https://example.org/r}"),
    "the files that it links to": ("docs/en/pages/index.md", "[1](dice.md)", "[1](dice.md), [2](dice.md#dice)"),
}


@pytest.fixture
def site(project):
    project.write("docs/hooks.py", HOOKS)
    project.write("docs/theme/overrides/partials/language.html", WORDS_OF_THE_THEME)
    project.write("tests/formulas/test_dice.py", BINDINGS)
    project.write("docs/glossary.csv", WORDS)
    project.write("docs/anchors.csv", "page,id,now\ndice,before,chance_table\ndice,gone,index#home\n")
    project.write("docs/translations.csv", AGREED)
    project.replace("docs/base.yml", "markdown_", "hooks: [../hooks.py]\nplugins: [material/search]\nmarkdown_")
    for language in ("en", "ko"):
        name = f"docs/{language}/pages/dice.md"
        project.write(name, (project.root / name).read_text("utf-8") + ACROSS)
    return project


def built(site, language="en") -> dict[str, str]:
    """The pages and the index of the search of one language."""
    out = site.root / "out"
    shutil.rmtree(out, ignore_errors=True)
    build(load_config(str(site.root / "docs" / language / "mkdocs.yml"), site_dir=str(out)))
    return {path.relative_to(out).as_posix(): path.read_text("utf-8") for path in out.rglob("*.[hj][ts][mo]*")}


def forget(site) -> None:
    for kind in ("page", "search", "template"):
        shutil.rmtree(site.root / ".cache" / "runmath" / kind)


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_shows_as_in_a_build_that_keeps_nothing(site, what):
    language = "ko" if what == "a label of a figure" else "en"
    before = built(site, language)
    site.replace(*CHANGES[what])
    after = built(site, language)
    assert after != before
    forget(site)
    assert built(site, language) == after


def test_only_what_a_change_touches_is_converted(site, monkeypatch):
    built(site)
    convert, converted = kept_pages._converted, []

    def counted(convert_page, page, *args):
        converted.append(page.file.src_uri)
        return convert(convert_page, page, *args)

    monkeypatch.setattr(kept_pages, "_converted", counted)
    built(site)
    assert not converted
    site.replace(DICE, "chance(k) - 1", "chance(k) - 2")  # beside what the page shows
    built(site)
    assert not converted
    site.replace("docs/en/pages/index.md", "[1]", "[2]")
    site.replace("snippets/tosses.py", "return a / b", "return a / b / 1")
    built(site)
    assert sorted(converted) == ["dice.md", "index.md"]
    site.replace("docs/en/pages/index.md", "[2]", "[3]")
    built(site)
    assert sorted(converted) == ["dice.md", "index.md", "index.md"]


def test_where_a_snippet_stands_counts_where_links_lead_to_its_lines(site):
    site.replace("docs/base.yml", "runmath: {}", "runmath: {repository: https://example.org/r}")
    before = built(site)["dice/index.html"]
    site.replace(DICE, "SIDES = 6", "\nSIDES = 6")
    after = built(site)["dice/index.html"]
    assert after != before
    forget(site)
    assert built(site)["dice/index.html"] == after


def test_a_template_is_compiled_where_it_changed(site, monkeypatch):
    built(site)
    compiled, compile_template = [], Environment.compile

    def counted(environment, source, name=None, filename=None, raw=False, defer_init=False):
        if name != "partials/language.html":  # of the search, which asks for it in an environment of its own
            compiled.append(name)
        return compile_template(environment, source, name, filename, raw, defer_init)

    monkeypatch.setattr(Environment, "compile", counted)
    built(site)
    assert not compiled
    site.replace("docs/theme/overrides/main.html", "{{ page.content }}", "<p>More</p>{{ page.content }}")
    assert "<p>More</p>" in built(site)["dice/index.html"]
    assert compiled == ["main.html"]


def test_what_mkdocs_has_to_say_of_a_page_it_says_each_time(site, caplog):
    site.replace("docs/en/pages/index.md", "dice.md", "nothing.md")
    for _ in range(2):
        caplog.clear()
        built(site)
        assert "nothing.md" in caplog.text


def test_a_link_to_what_another_page_has_no_more_is_said(site, caplog):
    site.replace("docs/en/pages/index.md", "dice.md", "dice.md#chance_table")
    built(site)
    assert not caplog.text
    site.replace(EN, "/// table | chance_table\nSome chances.\n///\n", "")
    built(site)
    assert "#chance_table" in caplog.text


def test_a_link_to_a_page_that_is_gone_is_said(site, caplog):
    built(site)
    (site.root / EN).unlink()
    built(site)
    assert "dice.md" in caplog.text


def test_a_page_that_is_wrong_is_not_kept(site):
    site.replace(EN, FORMULA, "/// formula | chanse\n")
    for _ in range(2):
        with pytest.raises(SystemExit):
            built(site)


def test_a_page_whose_figure_is_yet_to_be_drawn_at_all_values_is_not_kept(site, monkeypatch):
    site.replace(DICE, "FACES >= low", "FACES == low")
    site.replace(DICE, "ax.set(", "ax.set(xlim=(0, 7), ylim=(0, 1))\n    ax.set(")
    site.replace(EN, FIGURE, f"{FIGURE}    move: {{low: [1, 3, 1]}}\n")
    with monkeypatch.context() as serving:
        serving.setenv(LATER, str(site.root / "left"))
        assert "rm-pending" in built(site)["dice/index.html"] and (site.root / "left").exists()
    moving = built(site)["dice/index.html"]
    assert "rm-pending" not in moving and 'class="rm-controls"' in moving
