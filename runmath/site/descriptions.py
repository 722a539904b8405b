"""Every page says in one or two sentences what it is about: searches and shared links show that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from runmath.errors import RunmathError, line_with
from runmath.languages import Project
from runmath.languages.foreign_words import is_foreign
from runmath.pages import Page
from runmath.site import metadata

LENGTH = {"ko": (30, 125), "en": (60, 160)}
"""Letters: fewer say too little, more are cut off where they are shown. A Korean letter is twice as wide."""
_HANGUL = re.compile("[가-힣]")


def problems(project: Project, pages: Mapping[str, Mapping[str, Page]]) -> Iterator[RunmathError]:
    """What is wrong with the descriptions of a site that has one itself, `site_description`."""
    for language, named in pages.items():
        said: dict[str, str] = {}
        if not metadata.config(project.root, language).get("site_description"):
            continue
        for name, page in named.items():
            description = page.meta.get("description")
            line = line_with(page.source, "description:") or 1
            left = isinstance(description, str) and is_foreign(description, language)
            others = (other for other, there in pages.items() if name in there and other != language and left)
            # What nobody has translated yet is what the other language says.
            written = (other for other in others if pages[other][name].meta.get("description") == description)
            for what, mend in _wrong(description, next(written, language)):
                yield RunmathError(page.path, line, what, mend)
            if description and (other := said.setdefault(str(description), name)) != name:
                mend = "say what this page is about"
                yield RunmathError(page.path, line, f"the description is that of {other}", mend)


def _wrong(description: object, language: str) -> Iterator[tuple[str, str]]:
    if not isinstance(description, str) or not description.strip():
        mend = 'begin the page with `---`, `description: "…"`, `---`; quoted, as it may hold a colon'
        yield "the page has no description", mend
        return
    shortest, longest = LENGTH.get(language, (1, 160))
    if not shortest <= len(description) <= longest:
        yield f"the description has {len(description)} letters", f"write {shortest} to {longest}"
    if (language == "ko") != bool(_HANGUL.search(description)):
        yield "the description is in another language than the page", "write it in the page's"
    if "$" in description:
        yield "mathematics in a description is shown as it is written", "say it in words"
