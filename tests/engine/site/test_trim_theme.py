"""A theme that is known is trimmed; with any other the site is built as MkDocs made it, and one warning says so."""

from __future__ import annotations

import re
import shutil
from importlib.metadata import version
from pathlib import Path

import material
import pytest

from runmath.errors import RunmathError
from runmath.site import trim_theme
from tests.helpers.builds import state

THEME = Path(material.__file__).parent / "templates" / "assets"
HERE = "assets/javascripts", "assets/javascripts/workers", "assets/stylesheets"
BUNDLE, WORKER, STYLES = (
    next(THEME.parent.glob(f"{folder}/{name}")).relative_to(THEME.parent).as_posix()
    for folder, name in zip(HERE, ("bundle.*.min.js", "search.*.min.js", "main.*.min.css"), strict=True)
)
OWN = "assets/own.css"
CSS = "/* ours */\n.md-header {\n  color: red;\n}\n"
FOUND = f"mkdocs-material {version('mkdocs-material')}"


@pytest.fixture
def site(tmp_path) -> Path:
    """What MkDocs leaves: the theme's files, a page, and a style sheet of ours."""
    for name in (BUNDLE, WORKER, STYLES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(THEME.parent / name, tmp_path / name)
    (tmp_path / OWN).write_text(CSS, encoding="utf-8")
    (tmp_path / "index.html").write_text('<header class="md-header">', encoding="utf-8")
    return tmp_path


@pytest.fixture
def themed(project):
    """The sample project with the theme of the real site."""
    project.replace("mkdocs.yml", "name: mkdocs", "name: material")
    project.replace("docs/base.yml", "name: mkdocs", "name: material")
    project.write(f"docs/theme/overrides/{OWN}", CSS)
    return project


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def shape(site: Path) -> dict[str, bool]:
    """The files that trimming changes: is each as it was?"""
    before = {name: text(THEME.parent / name) for name in (BUNDLE, WORKER, STYLES)}
    own = {path.relative_to(site).as_posix(): text(path) == CSS for path in site.rglob(OWN)}
    return {name: text(site / name) == was for name, was in before.items()} | own


def test_a_known_theme_is_trimmed(themed, capsys):
    assert themed.build(capsys) == (0, [])
    site = themed.root / "site"
    assert {*shape(site).values()} == {False}
    whole = WORKER.replace(".min.js", ".whole.js")
    assert text(site / whole).endswith(text(THEME.parent / WORKER))
    assert "const SHORTEST" in text(site / whole).partition(text(THEME.parent / WORKER))[0]
    assert Path(whole).name in text(site / WORKER)
    assert len(text(site / STYLES)) < len(text(THEME.parent / STYLES)) / 2


def untouched(project, lines: list[str]) -> None:
    """One warning that names the version found and the known ones; every file as MkDocs made it, and a policy."""
    (line,) = lines
    assert re.fullmatch(r"\S*runmath/site/trim_theme\.py: .+ - .+", line)
    assert FOUND in line
    assert f"known: {', '.join(trim_theme.KNOWN)}" in line
    site = project.root / "site"
    assert not [*site.rglob("*.whole.js")]
    assert all("Content-Security-Policy" in text(page) for page in site.rglob("*.html"))


def test_an_unknown_version_of_the_theme_is_built_as_it_is(themed, capsys, monkeypatch):
    monkeypatch.setattr(trim_theme, "KNOWN", ("1.2.3", "1.2.4"))
    status, lines = themed.build(capsys)
    assert status == 0
    untouched(themed, lines)
    assert {*shape(themed.root / "site").values()} == {True}


def test_a_known_version_with_another_script_is_built_as_it_is(themed, capsys):
    other = text(THEME.parent / BUNDLE).replace('location.protocol!=="file:"', 'location.protocol!=="about:"')
    themed.write(f"docs/theme/overrides/{BUNDLE}", other)
    status, lines = themed.build(capsys)
    assert status == 0
    untouched(themed, lines)
    site = themed.root / "site"
    assert text(site / BUNDLE) == other
    assert [name for name, same in shape(site).items() if not same] == [BUNDLE]


END = text(THEME.parent / STYLES)[-40:]
CHANGED = {
    "the search begins in another way": (BUNDLE, 'location.protocol!=="file:"', "0"),
    "code is found in another way": (BUNDLE, '"pre:not(.mermaid) > code"', '"pre > code"'),
    "diagrams have other styles": (BUNDLE, '".node circle,', '".knot circle,'),
    "tables are found in another way": (BUNDLE, '"table:not([class])"', '"table"'),
    "tables are found in two places": (BUNDLE, '"table:not([class])"', '"table:not([class])","table:not([class])"'),
    "a style sheet that is cut short": (STYLES, END, f"{END}p"),
    "rules within rules": (STYLES, "{", "{& p{color:red}"),
    "a style sheet that is no text": (STYLES, "{", "\udcff"),
}


@pytest.mark.parametrize("case", CHANGED)
def test_a_theme_that_is_not_as_it_was_is_changed_in_no_part(site, case):
    name, old, new = CHANGED[case]
    changed = text(site / name).replace(old, new, 1)
    assert changed != text(site / name)
    (site / name).write_text(changed, encoding="utf-8", errors="surrogateescape")
    before = state(site)
    with pytest.raises(RunmathError, match="is not as it was"):
        trim_theme.lighten(site)
    assert state(site) == before


@pytest.mark.parametrize(("name", "count"), [(BUNDLE, 2), (WORKER, 0), (WORKER, 2), (STYLES, 0), (STYLES, 2)])
def test_a_theme_with_other_files_is_changed_in_no_part(site, name, count):
    path = site / name
    path.with_name(path.name.replace(".min.", ".0.min.")).write_bytes(path.read_bytes())
    if count == 0:
        for one in path.parent.glob(f"{path.name.partition('.')[0]}.*.min.*"):
            one.unlink()
    before = state(site)
    with pytest.raises(RunmathError, match=f"there are {count} files"):
        trim_theme.lighten(site)
    assert state(site) == before


def test_another_theme_stays_as_it_is_without_a_word(site, monkeypatch):
    monkeypatch.setattr(trim_theme, "KNOWN", ())
    (site / BUNDLE).unlink()
    before = state(site)
    trim_theme.lighten(site)
    assert state(site) == before
