"""Which page of the site a file is a copy of, under whatever name: its formulas mean the same there."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from runmath import pages
from runmath.errors import RunmathError


class Copies:
    """Recognises the site's pages.

    Parameters
    ----------
    site : the pages of the site
    """

    def __init__(self, site: Iterable[Path]):
        self.site = list(site)

    def name(self, page: pages.Page) -> str:
        """The page's own name, where the site has it; else that of the page it shares most ids with."""
        name, own = page.path.stem, _ids(page)
        if name in {path.stem for path in self.site}:
            return name
        shared = {known: len(ids & own) for known, ids in self._known.items()}
        best = max(shared, key=shared.get, default=name)
        return best if shared.get(best) else name

    @cached_property
    def _known(self) -> dict[str, set[str]]:
        found = {}
        for path in self.site:
            with suppress(RunmathError):  # whoever checks that page is told
                found[path.stem] = _ids(pages.read(path))
        return found


def _ids(page: pages.Page) -> set[str]:
    return {block.id for block in page.blocks} | {f"#{heading.id}" for heading in page.headings if heading.id}
