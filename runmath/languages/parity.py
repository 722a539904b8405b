"""Both languages say the same mathematics: the same headings, blocks and formulas in the same order.

A page may be in one language only, and a section may be behind its counterpart (`translations.py`): then the formulas
and assertions in its sentences may differ, too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import zip_longest

from runmath.errors import RunmathError, place, shown
from runmath.languages import translations
from runmath.languages.layout import Project
from runmath.pages import Block, Page, Text, at


def differences(project: Project, pages: Mapping[str, Mapping[str, Page]]) -> Iterator[RunmathError]:
    """Where the languages of a project differ.

    Parameters
    ----------
    project : the project
    pages : language -> page name -> page
    """
    first, *others = pages
    behind = _behind(project, pages)
    for other in others:
        for name in sorted({*pages[first], *pages[other]}):
            here, there = pages[first].get(name), pages[other].get(name)
            if here is None or there is None:
                yield from _own_headings(here or there)
                continue
            yield from _headings(here, there)
            yield from _blocks(here, there)
            yield from _inlines(here, there, behind.get(name, set()))
            yield from _assertions(here, there, behind.get(name, set()))
            yield from code_differences(here, there)
    for language in pages:
        yield from repeated_ids(pages[language])


def _behind(project: Project, pages: Mapping[str, Mapping[str, Page]]) -> dict[str, set[str]]:
    """The sections of each page that one language has and the other does not have yet, or may not."""
    found: dict[str, set[str]] = {}
    for lag in translations.lags(project, pages):
        if lag.kind != "new":
            found.setdefault(lag.name, set()).add(lag.section)
    return found


def _headings(here: Page, there: Page) -> Iterator[RunmathError]:
    yield from _own_headings(here)
    yield from _own_headings(there)
    for a, b in zip_longest(here.headings, there.headings):
        if a is None or b is None or (a.id, a.level) != (b.id, b.level):
            yield _differ("heading", here, there, a, b, lambda part: f"{'#' * part.level} {{ #{part.id} }}")
            return


def _own_headings(page: Page) -> Iterator[RunmathError]:
    for heading in page.headings:
        if not heading.id:
            mend = f"write `{'#' * heading.level} {heading.text} {{ #its-english-name }}`"
            yield RunmathError(page.path, heading.line, "the heading has no id", mend)
        if "$" in heading.text:
            what = "mathematics in a heading is lost in the table of contents"
            yield RunmathError(page.path, heading.line, what, "say it in words")
    if [heading.level for heading in page.headings[:1]] != [1]:
        line = page.headings[0].line if page.headings else None
        yield RunmathError(page.path, line, "the page does not begin with a title", "write `# Title { #its-name }`")
    for heading in page.headings[1:]:
        if heading.level == 1:
            yield RunmathError(page.path, heading.line, "a second title", "write it as `## ...`")


def _blocks(here: Page, there: Page) -> Iterator[RunmathError]:
    for a, b in zip_longest(here.blocks, there.blocks):
        if a is None or b is None or _same(a) != _same(b):
            yield _differ("block", here, there, a, b, _said)
            return
        if a.kind == "formula" and a.latex != b.latex:
            what = f"the LaTeX of {a.id} differs from {place(there.path, b.latex_line)}"
            yield RunmathError(here.path, a.latex_line, what, "write the same formula in both languages")
        for name in ("value", "digits", "choices", "wrong"):
            if a.kind == "answer" and a.options.get(name) != b.options.get(name):
                what = f"`{name}` of the answer {a.id} differs from {place(there.path, b.line)}"
                yield RunmathError(here.path, a.line, what, "compute the same in both languages")


def _said(block: Block) -> str:
    told = ("args", "move", "start", "best", "play", "drag", "say", "answer")
    options = "".join(f", {name} {block.options[name]}" for name in told if block.options.get(name))
    return f"/// {block.kind} | {block.argument} (id {block.id}{options})"


def _same(block) -> tuple:
    shared = {name: block.options.get(name) for name in ("args", "move", "start", "best", "play", "drag")}
    spoken = f"{block.options.get('say', '')} {block.options.get('answer', '')}"
    return block.kind, block.argument, block.id, repr(shared), sorted(re.findall(r"\{[^}]*\}", spoken))


def _inlines(here: Page, there: Page, behind: Collection[str]) -> Iterator[RunmathError]:
    for page, other in ((here, there), (there, here)):
        known = {inline.text for inline in other.inlines}
        for inline in {inline.text: inline for inline in reversed(_of_both(page, page.inlines, behind))}.values():
            if inline.text not in known:
                what = f"${inline.text}$ is nowhere in {shown(other.path)}"
                yield RunmathError(page.path, inline.line, what, "say the same mathematics in both languages")


def _assertions(here: Page, there: Page, behind: Collection[str]) -> Iterator[RunmathError]:
    for page, other in ((here, there), (there, here)):
        known = {_spaced(assertion.text) for assertion in other.assertions}
        for assertion in _of_both(page, page.assertions, behind):
            if _spaced(assertion.text) not in known:
                what = f"`{{assert}} {_spaced(assertion.text)}` is nowhere in {shown(other.path)}"
                mend = "claim the same in both languages, and assert it beside the sentence"
                yield RunmathError(page.path, assertion.line, what, mend)


def _of_both(page: Page, texts: list[Text], behind: Collection[str]) -> list[Text]:
    """Those in sections of which both languages say the same."""
    return [text for text in texts if at(page, text.line) not in behind] if behind else texts


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _differ(kind: str, here: Page, there: Page, a, b, say) -> RunmathError:
    if a is None:
        here, there, a, b = there, here, b, a
    counterpart = f"{place(there.path, b.line)} has {say(b)}" if b else f"{shown(there.path)} has none there"
    what = f"the {kind} {say(a)} has no counterpart: {counterpart}"
    return RunmathError(here.path, a.line, what, f"give both languages the same {kind}s in the same order")


def repeated_ids(pages: Mapping[str, Page]) -> Iterator[RunmathError]:
    """Permanent ids are unique on the site, headings' within their page."""
    taken: dict[str, str] = {}
    for page in pages.values():
        own = {heading.id: place(page.path, heading.line) for heading in page.headings}
        seen: set[str | None] = set()
        for heading in page.headings:
            if heading.id and heading.id in seen:
                yield RunmathError(
                    page.path, heading.line, f"the id {heading.id!r} is used twice", "give one another id"
                )
            seen.add(heading.id)
        for block in page.blocks:
            elsewhere = None if _is_repeated_code(block) else taken.get(block.id)
            if before := own.get(block.id) or elsewhere:
                what = f"the id {block.id!r} is used twice, here and at {before}"
                yield RunmathError(page.path, block.line, what, "give one of them an `id:` of its own")
            own.setdefault(block.id, place(page.path, block.line))
            if not _is_repeated_code(block):
                taken.setdefault(block.id, own[block.id])


def _is_repeated_code(block: Block) -> bool:
    """Code may be shown on several pages under the name of its function."""
    return block.kind == "code" and "id" not in block.options


def code_differences(here: Page, there: Page) -> Iterator[RunmathError]:
    """The first cell of a lab whose code differs."""
    for a, b in zip_longest(here.code, there.code):
        if a is None or b is None or a.text != b.text:
            page, cell = (here, a) if a else (there, b)
            what = f"the code of the cell differs from {shown((there if a else here).path)}"
            yield RunmathError(page.path, cell.line, what, "write the same code in both languages")
            return
