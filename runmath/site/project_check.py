"""Everything that must hold before the site is built, asked of the whole project at once, or of some of its pages.

It computes what the pages show, so that what follows reads it from the cache, and it knows every problem
before a single page is written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from runmath import new
from runmath.errors import Failed, RunmathError, each
from runmath.figures import Catalogue
from runmath.html import index_entries, warm_cache
from runmath.html.index_block import NAME as INDEX
from runmath.languages import Project, each_once, glossary, korean_style
from runmath.languages.parity import differences
from runmath.pages import Page, id_list, published_ids, read
from runmath.pieces import Engine, Topics, language_data, side_by_side
from runmath.site import descriptions, formula_check, links, metadata, navigation, page_check, search_names


class _Unused(RunmathError):
    """A label that nothing used."""


def check(root: Path, only: Collection[Path] = ()) -> list[RunmathError]:
    """All problems of a project, or those of some pages, in the order of files and lines."""
    root = root.resolve()
    for problems in (new.problems(root), _twice(Topics(root))):
        if errors := [*problems]:  # all else would only say the same in other words
            return errors
    project, only = Project(root), {path.resolve() for path in only}
    pages, errors = {}, []
    for language in project.languages:
        pages[language], unread = project.pages(language)
        errors += unread
    errors += _whole(project, pages, bool(errors))
    if only:
        errors = [error for error in errors if error.file and near(project, Path(error.file), only)]
    if not only:
        warm_cache.compute(root)
    state = page_check.state(root)
    for found in side_by_side(lambda language: _language(project, language, only, state), project.languages):
        errors += found
    errors += _strangers(project, only, state)
    paths = sorted(only) or [path for language in project.languages for path in project.paths(language)]
    errors = [single for error in errors for single in each(error)]
    formulas = formula_check.wrong(root, paths, whole=not only)
    if not formulas and not only:
        errors += _index_problems(project, pages)
    # A figure that was not drawn makes its labels look unused.
    return _told([error for error in errors if not isinstance(error, _Unused)] or errors, formulas)


def _whole(project: Project, pages: Mapping[str, Mapping[str, Page]], unread: bool) -> Iterator[RunmathError]:
    """What no page has alone: the languages against each other, the navigations, the snippets."""
    root, settings = project.root, [*navigation.problems(project)]
    try:
        metadata.settings(root / "mkdocs.yml")
    except RunmathError as error:
        yield error
    if not unread:
        try:
            yield from differences(project, pages)
        except RunmathError as error:  # the list of what is translated cannot be read
            yield error
        yield from id_list.problems(root, each_once(pages.values()))
        for language in project.languages:
            yield from links.problems(pages[language], published_ids.read(root))
    yield from settings
    try:
        yield from descriptions.problems(project, pages)
    except RunmathError as error:  # the settings cannot be read
        yield error
    for language in project.languages:
        yield from search_names.problems(pages[language])
    yield from _topics(Topics(root))
    yield from language_data.problems(root / "snippets", Topics(root).names, project.languages)


def near(project: Project, file: Path, only: Collection[Path]) -> bool:
    """Is it one of some pages, or the same page in another language?"""
    folders = [project.folder(language) for language in project.languages]
    names = [file.relative_to(folder) for folder in folders if file.is_relative_to(folder)]
    return file.resolve() in only or any(folder / name in only for folder in folders for name in names)


def _topics(topics: Topics) -> Iterator[RunmathError]:
    """What is wrong with a topic file, though no page may show it yet."""
    for name in topics.names:
        try:
            _ = topics[name].definitions, topics[name].imports
        except RunmathError as error:
            yield error


def _twice(topics: Topics) -> Iterator[RunmathError]:
    """Two snippets with one name: nothing can be asked of either."""
    if not [*_topics(topics)]:
        try:
            _ = topics.homes
        except RunmathError as error:
            yield error


def _language(project: Project, language: str, only: Collection[Path], state: str) -> list[RunmathError]:
    """What is wrong with the pages of one language, and, where all are asked, with its catalogue and glossary."""
    engine, errors, used = Engine(project.root, language), [], set()
    try:
        terms = glossary.read(project.root)
    except RunmathError as error:
        errors.append(error)
        terms = []
    names = korean_style.Names(tuple(terms))
    pages = project.pages(language)[0]
    if front := project.front_door(language):
        pages["front door"] = read(front)
    for name, page in pages.items():
        if not only or page.path in only:
            found, messages = page_check.check(engine, name, page, names, state)
            errors += found
            used |= messages
    if only:
        return errors
    if unreadable := [*engine.catalogue.problems()]:
        return [*errors, *unreadable]
    if language == "ko":
        errors += korean_style.problems((), engine.catalogue, terms, glossary.path(project.root))
    unused = [message for message in engine.catalogue.messages if message not in used]
    return [*errors, *(_unused(engine.catalogue, message) for message in unused)]


def _unused(catalogue: Catalogue, message: str) -> RunmathError:
    return _Unused(catalogue.path, catalogue.line(message), f"no figure uses the label {message!r}", "delete it")


def _strangers(project: Project, only: Collection[Path], state: str) -> Iterator[RunmathError]:
    """What is wrong with pages that lie elsewhere: copies of pages, parts of them, pages that are being written."""
    engine = Engine(project.root, project.languages[0])
    for path in sorted(only):
        if not any(path.is_relative_to(project.folder(language)) for language in project.languages):
            try:
                page = read(path)
            except RunmathError as error:
                yield error
                continue
            yield from page_check.check(engine, str(path), page, korean_style.Names(()), state)[0]


def _index_problems(project: Project, pages: Mapping[str, Mapping[str, Page]]) -> Iterator[RunmathError]:
    """What keeps the formula index from being written."""
    for language, named in pages.items():
        if any(f"/// {INDEX}" in page.source for page in named.values()):
            try:
                index_entries(Engine(project.root, language))
            except RunmathError as error:
                yield error


def _told(errors: list[RunmathError], formulas: list[RunmathError]) -> list[RunmathError]:
    """The errors in order, each once; of code that went wrong, the first place that shows the same message.

    What is no page and what is no LaTeX, the check of formulas cannot read either.
    """
    places = {(str(error.file), error.line) for error in errors}
    unread = {str(error.file) for error in errors if error.line is None or "cannot read" in error.what}
    failures = [message for error in errors if isinstance(error, Failed) and (message := _message(error))]
    for error in formulas:
        again = " unread: " in error.what and (
            (str(error.file), error.line) in places or str(error.file) in unread or "(page)" in error.what
        )
        if not again and not any(message in error.what for message in failures):
            errors.append(error)
    once: dict[str, RunmathError] = {}
    for error in sorted(errors, key=lambda error: (str(error.file), error.line or 0, error.what)):
        once.setdefault(_message(error) or str(error), error)
    return [*once.values()]


def _message(error: RunmathError) -> str:
    """What code that went wrong said; nothing of another error."""
    if isinstance(error, Failed):
        return error.what.partition(" failed with ")[2]
    found = re.search(r"the binding at .* raises .*", error.what)
    return found[0] if found else ""
