"""Check pages: every displayed and inline formula against its bindings and its snippet."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from runmath import pages
from runmath.errors import RunmathError
from runmath.formulas.displayed import outcome, stumbled, with_places
from runmath.formulas.inline_bindings import InlineBindings
from runmath.formulas.page_copies import Copies
from runmath.formulas.registry import Registry
from runmath.formulas.result import UNCHECKED, Result
from runmath.formulas.symbol_uses import problems
from runmath.latex import (
    Claims,
    Formula,
    FormulaError,
    Meaning,
    Unbound,
    Unread,
    read,
)


class Checker:
    """Checks pages against one registry of bindings. What was checked once is not checked again.

    Parameters
    ----------
    registry : what the symbols mean
    site : the site's own pages: a copy of one of them, under whatever name, has its bindings
    """

    def __init__(self, registry: Registry, site: Iterable[Path] = ()):
        self.registry = registry
        self.copies = Copies(site)
        self._known: dict[tuple, tuple[str, str, int]] = {}
        self._bindings: dict[str, InlineBindings] = {}

    def page(self, path: Path, source: str | None = None) -> list[Result]:
        """Every formula of a page, in the order in which they stand there."""
        try:
            page = pages.read(path, source)
        except RunmathError as error:
            return [Result(path, error.line or 1, "(page)", "unread", f"{error.what} - {error.mend}", "page")]
        results = self.displayed(path, source)
        for text in page.displays:
            mend = "wrap it in `/// formula | function` … `///`"
            results.append(
                Result(path, text.line, "(no id)", "unread", f"a displayed formula outside a block - {mend}")
            )
        try:
            results += [*self._inlines(page), *problems(page, self.copies.name(page), self.registry)]
        except RunmathError as error:  # of a binding, at its place
            message = " - ".join(filter(None, (error.what, error.mend)))
            results.append(Result(error.file, error.line, path.stem, "cannot be evaluated", message, "binding"))
        return sorted(results, key=lambda result: result.line)

    def displayed(self, path: Path, source: str | None = None) -> list[Result]:
        """The displayed formulas of a page."""
        return [self._displayed(path, block) for block in pages.read(path, source).formulas]

    def _displayed(self, path: Path, block: pages.Block) -> Result:
        start = time.process_time()
        key = (block.id, block.argument, block.is_computed, block.latex)
        if key not in self._known:
            self._known[key] = outcome(block, self.registry)
        status, message, line = self._known[key]
        return Result(path, block.latex_line + line, block.id, status, message, "formula", time.process_time() - start)

    def claims(self, page: pages.Page) -> Claims:
        """What the inline formulas of a page are checked with.

        Raises
        ------
        RunmathError
            If something is wrong with the bindings themselves.
        """
        own = self._inline_bindings(page)
        return Claims(_readable(page, self.registry), own.bind, own.given)

    def _inline_bindings(self, page: pages.Page) -> InlineBindings:
        name = self.copies.name(page)
        if name not in self._bindings:
            self._bindings[name] = InlineBindings(self.registry.inlines.get(name, ()))
        return self._bindings[name]

    def _inlines(self, page: pages.Page) -> list[Result]:
        claims = self.claims(page)
        results, known = [], {}
        for text in page.inlines:
            start = time.process_time()
            if text.text not in known:
                known[text.text] = self._inline_outcome(claims, page, text.text)
            status, message = known[text.text]
            seconds = time.process_time() - start
            results.append(Result(page.path, text.line, f"${text.text}$", status, message, "inline", seconds))
        own = page.path.stem in self.registry.inlines  # a part of a page, under another name, need not use all
        for latex in claims.unused() if own else ():
            place = self._inline_bindings(page).place(latex)
            message = f"no inline formula of the page needs it - delete it from {place}"
            results.append(Result(page.path, 1, f"${latex}$", "unbound", message, "binding"))
        return results

    def _inline_outcome(self, claims: Claims, page: pages.Page, latex: str) -> tuple[str, str]:
        try:
            claims.check(latex)
        except FormulaError as error:
            if error.word == Unbound.word and (claims.broken or self._is_lost(page)):
                return UNCHECKED, ""
            return error.word, with_places(error, self._inline_bindings(page).places(latex))
        except RunmathError:  # of a binding: that is said once, at its place
            raise
        except Exception as error:
            return FormulaError.word, stumbled(error)
        return "ok", ""

    def _is_lost(self, page: pages.Page) -> bool:
        """Does a file that could not be read bind something of a page?"""
        names = (self.copies.name(page), *(block.id for block in page.formulas))
        return any(f'"{name}"' in self.registry.lost for name in names)

    def orphans(self, results: Iterable[Result]) -> list[Result]:
        """Bindings of formulas and pages that do not exist."""
        ids = {result.id for result in results if result.kind == "formula"}
        names = {result.path.stem for result in results}
        names |= {result.id for result in results if result.kind == "binding"}  # pages of which nothing else is said
        declared = [*self.registry.formulas.values(), *self.registry.declarations.values()]
        found = [(entry.file, entry.line, entry.id) for entry in declared if entry.id not in ids]
        inlines = (entry for page, entries in self.registry.inlines.items() if page not in names for entry in entries)
        found += [(entry.file, entry.line, entry.page) for entry in inlines]
        message = "no page has this - delete the binding, or correct its name"
        return [Result(file, line, id, "unbound", message, "binding") for file, line, id in found]


def _readable(page: pages.Page, registry: Registry) -> list[tuple[Formula, Meaning | None]]:
    """The displayed formulas that can be read, with their bindings; the others have been reported."""
    found = []
    for block in page.formulas:
        try:
            found.append((read(block.latex), registry.formulas.get(block.id)))
        except Unread:
            continue
    return found
