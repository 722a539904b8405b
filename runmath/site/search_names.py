"""By what a page is also found: the front matter's `names`, in every spelling that the glossary knows.

`names: [odds, Challenger]` on a page says that it explains the glossary's term "odds", whatever that is called, and
something that has no line there. The names are in the index of the search only; nobody sees them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from runmath.errors import RunmathError, line_with
from runmath.languages import Project, glossary, page_url
from runmath.pages import Page

_WRITTEN_APART = re.compile(r"(?<=[가-힣])[\s-]+(?=[가-힣])|(?<=[a-z])-(?=[a-z])")


def add(root: Path, language: str, index: Path) -> None:
    """Write the names of the pages of a language into the index of its search.

    Raises
    ------
    RunmathError
        If a page's `names` are no list of names, or two pages claim the same one.
    """
    terms, pages = glossary.read(root), Project(root).pages(language)[0]
    for error in problems(pages):
        raise error
    found = {page_url(name): names(page, language, terms) for name, page in pages.items()}
    whole = json.loads(index.read_text(encoding="utf-8"))
    for section in whole["docs"]:
        if own := found.get(section["location"]):
            section["names"] = own
    index.write_text(json.dumps(whole, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def names(page: Page, language: str, terms: list[glossary.Term]) -> list[str]:
    """Every spelling of what a page is found by."""
    known = {term.en: term for term in terms}
    found: list[str] = []
    for error in problems({"": page}):
        raise error
    for name in page.meta.get("names", []):
        found += _of(known[name], language) if name in known else [name]
    return list(dict.fromkeys(spelling for name in found for spelling in (name, _WRITTEN_APART.sub("", name))))


def _of(term: glossary.Term, language: str) -> list[str]:
    """What readers of a language call a term: also what no page may call it."""
    english = re.sub(r" \(.*\)", "", term.en)
    return [*filter(None, [term.ko]), *term.also, *term.never, english] if language == "ko" else [english]


def problems(pages: dict[str, Page]) -> Iterator[RunmathError]:
    """What is wrong with the names that pages of one language claim."""
    seen: dict[str, Path] = {}
    for page in pages.values():
        line = line_with(page.source, "names:") or 1
        own = page.meta.get("names", [])
        if not isinstance(own, list) or not all(isinstance(name, str) for name in own):
            yield RunmathError(page.path, line, "`names` is no list of names", "write `names: [one, another]`")
            continue
        for name in own:
            if seen.setdefault(name, page.path) != page.path:
                what = f"the search would find {name!r} here and in {seen[name].name}"
                yield RunmathError(page.path, line, what, "keep it in the `names` of the page that explains it")
