"""What a new page, formula, figure or lab needs, and where."""

from __future__ import annotations

import re
from pathlib import Path

from runmath.errors import RunmathError, nearest, shown
from runmath.languages import Project, each_once
from runmath.new import insert, templates, translated
from runmath.pages import id_list
from runmath.pieces import Topics

LANGUAGES = {"en": "English", "ko": "Korean"}
_LATER = {
    "ids": "where one took the place of another, write it in that one's last column, too; then `tox run -e check`",
    "translated": "nothing more to do: what changes from now on in one language only is behind in the other",
}
_NEXT = "`tox run -e check` says, file by file, what to write in place of each TODO"


def main(root: Path, **asked: str) -> int:
    """`python -m runmath new KIND NAME ...`: write it, say where, and what comes next."""
    for path in dict.fromkeys(write(root, **asked)):
        print(shown(path))
    print(f"next: {_LATER.get(asked['kind'], _NEXT)}")
    return 0


def write(
    root: Path, kind: str, name: str = "", *, topic: str = "", page: str = "", after: str = "", only: str = ""
) -> list[Path]:
    """Write the beginning of something new.

    Parameters
    ----------
    kind : page, formula, figure, lab; or ids, to list those that pages have now; or translated, to say that a page
        (or `page#section`, or `all`) says the same in both languages
    name : of the page or lab, without suffix; of the function of a formula or figure
    topic, page : the file of snippets that the function belongs to, and the page that shows it
    after : the page after which a new one stands in the navigation
    only : the one language in which a page or lab is written

    Returns
    -------
    list of Path
        The files that were written or changed.
    """
    project = Project(root)
    if kind == "ids":
        return _ids(project)
    if kind == "translated":
        return translated.write(project, name)
    if not re.fullmatch(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*", name):
        raise RunmathError(None, None, f"{name!r} is no name", "write small letters, digits, and - or _ between words")
    if kind in ("page", "lab"):
        changed = _page(project, kind, name, after, [only] if only else project.languages)
    else:
        changed = _function(project, kind, name, topic, page)
    return [*changed, *_ids(project)]


def _ids(project: Project) -> list[Path]:
    """List what pages hold now and is not listed yet."""
    return id_list.add(project.root, each_once(project.pages(language)[0] for language in project.languages))


def _page(project: Project, kind: str, name: str, after: str, languages: list[str]) -> list[Path]:
    text, file = (templates.PAGE, f"{name}.md") if kind == "page" else (templates.LAB, f"labs/{name}.py")
    for language in languages:
        if language not in project.languages:
            raise RunmathError(None, None, f"there is no language {language!r}", nearest(language, project.languages))
    for path in [project.folder(language) / file for language in project.languages]:
        if path.exists():
            raise RunmathError(path, None, "the page is there already", "choose another name")
    pages = [project.folder(language) / file for language in languages]
    navigations = [project.root / "docs" / language / "mkdocs.yml" for language in languages]
    changed = [*pages]
    for language, path, navigation in zip(languages, pages, navigations, strict=True):
        both = len(languages) > 1
        if insert.in_navigation(navigation, _filled(templates.NAVIGATION, name, language, both), file, after):
            changed.append(navigation)
        insert.new_file(path, _filled(text, name, language, both))
    return changed


def _function(project: Project, kind: str, name: str, topic: str, page: str) -> list[Path]:
    """A function, its test, and a block on a page."""
    root, topics = project.root, Topics(project.root)
    if not (topic and page):
        raise RunmathError(None, None, f"a {kind} has a topic and a page", "add --topic TOPIC --page PAGE")
    if not name.isidentifier() or not topic.isidentifier():
        raise RunmathError(None, None, f"{name!r} or {topic!r} is no name in Python", "write _ between words")
    if name in topics.homes:
        raise RunmathError(topics.homes[name].path, None, f"{name!r} is there already", "choose another name")
    places = {language: project.folder(language) / f"{page}.md" for language in project.languages}
    pages = {language: path for language, path in places.items() if path.exists()}
    if not pages:
        first = places[project.languages[0]]
        names = [other.relative_to(first.parent).stem for other in first.parent.glob("*.md")]
        raise RunmathError(first, None, f"there is no page {page!r}", nearest(page, names))
    block = templates.FORMULA if kind == "formula" else templates.FIGURE
    for language, path in pages.items():
        insert.before_the_end(path, _filled(block, name, language, len(pages) > 1))
    return [*pages.values(), *_code(root, kind, name, topic, [*pages])]


def _code(root: Path, kind: str, name: str, topic: str, languages: list[str]) -> list[Path]:
    function, test = (_filled(text, name) for text in templates.CODE[kind])
    begun = [
        (f"snippets/{topic}.py", templates.TOPIC, function),
        (f"tests/snippets/test_{topic}.py", templates.TEST_FILE, test),
    ]
    if kind == "formula":
        begun.append((f"tests/formulas/test_{topic}.py", templates.MEANINGS_FILE, _filled(templates.MEANINGS, name)))
    for file, begins, code in begun:
        modules = [line for word, line in templates.IMPORTS.items() if re.search(rf"\b{word}\b", code)]
        own = [] if file.startswith("snippets/") else [f"from snippets.{topic} import {name}"]
        insert.in_code(root / file, begins, code, *modules, *own)
    written = [root / file for file, _, _ in begun]
    if "ko" in languages:  # English pages show the words as they are
        written.append(root / "docs" / "theme" / "labels.ko.po")
        insert.at_the_end(written[-1], _filled(templates.MESSAGE, name))
    return written


def _filled(text: str, name: str, language: str = "", both: bool = False) -> str:
    """A template for something; of two languages one may be left as it is in the other."""
    others = [other for code, other in LANGUAGES.items() if both and code != language]
    said = LANGUAGES.get(language, language) + "".join(f" (or as in {other})" for other in others)
    return text.replace("NAME", name).replace("LANGUAGE", said)
