"""The navigations of all languages: they lead to every page, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from runmath.errors import RunmathError, line_with, shown
from runmath.languages import Project
from runmath.site.metadata import navigation, settings


def problems(project: Project) -> Iterator[RunmathError]:
    """What is wrong with the navigations; without any, MkDocs makes its own."""
    found, missing = {}, []
    for language in project.languages:
        path = project.root / "docs" / language / "mkdocs.yml"
        try:
            found[path] = list(navigation(settings(path).get("nav")))
        except RunmathError as error:
            yield error
            continue
        missing += _missing(project, language, path, found[path])
    yield from missing
    if not missing and len(found) == len(project.languages):
        yield from _differences(found, _alone(project))


def _alone(project: Project) -> set[str]:
    """Pages that are not there in every language: that is said of the page itself."""
    there = [{project.name(path, language) for path in project.paths(language)} for language in project.languages]
    return set().union(*there) - set.intersection(*there)


def _differences(found: dict[Path, list[str]], alone: set[str]) -> Iterator[RunmathError]:
    found = {path: [name for name in names if name not in alone] for path, names in found.items()}
    first, *others = found
    for path in others:
        for a, b in zip_longest(found[first], found[path]):
            if a != b:
                file, name, other, its = (first, a, path, b) if a else (path, b, first, a)
                what = f"the navigation has {name!r} where {shown(other)} has {its or 'none'!r}"
                yield RunmathError(file, _line(file, name), what, "give both the same pages in the same order")
                break


def _missing(project: Project, language: str, path: Path, listed: list[str]) -> Iterator[RunmathError]:
    there = [project.name(page, language) for page in project.paths(language)]
    for name in listed:
        if name not in there and "://" not in name:
            what = f"the navigation names {name!r}, which is not there"
            yield RunmathError(path, _line(path, name), what, f"write {shown(project.folder(language) / name)}")
    for name in there if listed else []:
        if name not in listed:
            page = project.folder(language) / name
            yield RunmathError(page, None, "the page is not in the navigation", f"add it to `nav` in {shown(path)}")


def _line(path: Path, name: str) -> int | None:
    """The line that names a page."""
    return line_with(path.read_text(encoding="utf-8-sig"), name)
