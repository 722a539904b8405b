"""Everything that must hold before the site is built, asked of the whole project at once.

It computes what the pages show, so that what follows reads it from the cache, and it knows every problem
before a single page is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from runmath.errors import Failed, RunmathError
from runmath.html import Prepared, index_entries, problems, warm_cache
from runmath.html.index_block import NAME as INDEX
from runmath.languages import Project, glossary, korean_style
from runmath.languages.parity import differences
from runmath.pages import Page, published_ids, read
from runmath.pages.prose import chosen, typed_decimals
from runmath.pieces import Cache, Engine, Topics, language_data, side_by_side
from runmath.site import navigation


class _Unused(RunmathError):
    """A label that nothing used."""


def check(root: Path) -> list[RunmathError]:
    """All problems of a project, in the order of files and lines."""
    root = root.resolve()
    project = Project(root)
    pages, errors = {}, []
    for language in project.languages:
        pages[language], unread = project.pages(language)
        errors += unread
    if not errors:
        errors += [*differences(project, pages), *published_ids.problems(root, pages[project.languages[0]])]
    errors += [*navigation.problems(project), *_topics(Topics(root))]
    errors += language_data.problems(root / "snippets", Topics(root).names, project.languages)
    warm_cache.compute(root)
    for found in side_by_side(lambda language: check_language(root, language), project.languages):
        errors += found
    # A figure that was not drawn makes its labels look unused.
    return _told([error for error in errors if not isinstance(error, _Unused)] or errors) or _formulas(project)


def _formulas(project: Project) -> list[RunmathError]:
    """Formulas that are not true, or not computed by the function under them; asked once of the same files."""
    root = project.root
    bindings = sorted((root / "tests" / "formulas").glob("*.py"))
    if not bindings:
        return []
    paths = [path for language in project.languages for path in project.paths(language)]
    files = [*paths, *bindings, *sorted((root / "snippets").rglob("*.py"))]
    texts = [f"{path.relative_to(root)}\n{path.read_text(encoding='utf-8')}" for path in files]

    def compute() -> list[tuple[str, int, str]]:
        from runmath.formulas import check_pages  # SciPy and the bindings: only when something changed

        wrong = [result for result in check_pages(None, root) if not result.good]
        return [(str(result.path), result.line, f"{result.id} {result.status}: {result.message}") for result in wrong]

    found = Cache(root / ".cache" / "runmath").get(("formulas", *texts), compute)
    return [RunmathError(file, line, what) for file, line, what in found]


def _told(errors: list[RunmathError]) -> list[RunmathError]:
    """The errors in order, each once; of code that went wrong, the first place that shows the same message."""
    once: dict[str, RunmathError] = {}
    for error in sorted(errors, key=lambda error: (str(error.file), error.line or 0, error.what)):
        message = error.what.partition(" failed with ")[2] if isinstance(error, Failed) else ""
        once.setdefault(message or str(error), error)
    return [*once.values()]


def _topics(topics: Topics) -> Iterator[RunmathError]:
    """What is wrong with a topic file, though no page may show it yet."""
    good = True
    for name in topics.names:
        try:
            _ = topics[name].definitions, topics[name].imports
        except RunmathError as error:
            good = False
            yield error
    try:
        _ = good and topics.homes
    except RunmathError as error:
        yield error


def check_language(root: Path, language: str) -> list[RunmathError]:
    """What is wrong with the blocks, values and formulas of one language, and with its catalogue."""
    engine, pages = Engine(root, language), Project(root).pages(language)[0]
    shown = {**pages, "front door": read(front)} if (front := Project(root).front_door(language)) else pages
    return [*_shown(engine, shown), *_written(engine, pages)]


def _shown(engine: Engine, pages: Mapping[str, Page]) -> list[RunmathError]:
    """What is wrong with all that runs, and with the words of figures."""
    errors, used = [], set()
    for page in pages.values():
        for found in problems(engine, page):
            if isinstance(found, Prepared):
                used |= set(found.messages)
            else:
                errors.append(found)
    if any(f"/// {INDEX}" in page.source for page in pages.values()):
        errors += _index_problems(engine)
    if errors:
        return errors
    path = engine.catalogue.path
    return [
        _Unused(path, engine.catalogue.line(message), f"no figure uses the label {message!r}", "delete it")
        for message in engine.catalogue.messages
        if message not in used
    ]


def _written(engine: Engine, pages: Mapping[str, Page]) -> list[RunmathError]:
    """What is wrong with the words of people: numbers that were typed and, in Korean, terms and style."""
    errors: list[RunmathError] = []
    try:  # what cannot be read at all is one more problem, or is known from what runs
        for page in pages.values():
            errors += typed_decimals(page, chosen(page, engine.topics))
        terms = glossary.read(engine.root)
        if engine.language == "ko":
            errors += korean_style.problems(pages.values(), engine.catalogue, terms, glossary.path(engine.root))
    except RunmathError as error:
        errors.append(error)
    return errors


def _index_problems(engine: Engine) -> list[RunmathError]:
    """What keeps the formula index from being written."""
    try:
        index_entries(engine)
    except RunmathError as error:
        return [error]
    return []
