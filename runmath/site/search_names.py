"""By what a page is also found: the front matter's `names`, in every spelling that the glossary knows.

`names: [odds, Challenger]` on a page says that it explains the glossary's term "odds", whatever that is called, and
something that has no line there. The names are in the index of the search only; nobody sees them.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from runmath.errors import RunmathError
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
    _refuse_doubles(pages)
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
    for name in _own(page):
        found += _of(known[name], language) if name in known else [name]
    return list(dict.fromkeys(spelling for name in found for spelling in (name, _WRITTEN_APART.sub("", name))))


def _of(term: glossary.Term, language: str) -> list[str]:
    """What readers of a language call a term: also what no page may call it."""
    english = re.sub(r" \(.*\)", "", term.en)
    return [term.ko, *term.also, *term.never, english] if language == "ko" else [english]


def _own(page: Page) -> list[str]:
    own = page.meta.get("names", [])
    if not isinstance(own, list) or not all(isinstance(name, str) for name in own):
        raise RunmathError(page.path, 1, "`names` is no list of names", "write `names: [one, another]`")
    return own


def _refuse_doubles(pages: dict[str, Page]) -> None:
    seen: dict[str, Path] = {}
    for page in pages.values():
        for name in _own(page):
            if name in seen:
                what = f"the search would find {name!r} here and in {seen[name].name}"
                raise RunmathError(page.path, 1, what, "keep it in the `names` of the page that explains it")
            seen[name] = page.path
