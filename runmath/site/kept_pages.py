"""What was made of each page is kept: it is made again only when something that the page shows has changed.

The last result of each page is in the cache, with a hash of all that it was made from (`runmath.html.page_inputs`):
MkDocs then reads it instead of converting the page, and the search does not parse it again.
"""

from __future__ import annotations

import json
import logging
import sys
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from runmath.errors import RunmathError
from runmath.html import PENDING, Context, engine_for, inputs
from runmath.pages import read
from runmath.pieces import Cache


class _NotKept(Exception):
    """MkDocs had something to say, which it must say again."""


def keep(page: Page) -> None:
    """Let a page be converted only where it is not kept."""
    convert = page.render

    def render(config: MkDocsConfig, files: Files) -> None:
        settings, path = config.mdx_configs["runmath"], Path(page.file.abs_src_path)
        try:
            engine, source = engine_for(path, settings["language"]), read(path)
            links = settings.get("repository", ""), settings.get("revision", "")
            context = Context(engine, source, page.file.url, *links)
            made_from = [inputs(context), _settings(config), sorted(files.src_uris), libraries()]
        except RunmathError:  # said with its place
            convert(config, files)
            return
        fresh = []

        def compute() -> dict[str, Any]:
            fresh.append(_converted(convert, page, config, files))
            if fresh[0] is None:
                raise _NotKept
            return fresh[0]

        try:
            found = engine.cache.get(("page", *made_from), compute, slot=_slot(page, engine.language))
        except _NotKept:
            return
        if not fresh:
            _restore(page, files, found)

    page.render = render


def _converted(convert: Any, page: Page, config: MkDocsConfig, files: Files) -> dict[str, Any] | None:
    """What MkDocs made of a page, as JSON data; None where it had something to say, or figures are yet to be drawn."""
    said, log = _Said(), logging.getLogger("mkdocs")
    log.addHandler(said)
    try:
        convert(config, files)
    finally:
        log.removeHandler(said)
    if said.count or page.links_to_anchors is None or PENDING in page.content:
        return None
    return {
        "content": page.content,
        "toc": _tokens(page.toc),
        "title": page._title_from_render,
        "ids": sorted(page.present_anchor_ids),
        "links": [[file.src_uri, links] for file, links in page.links_to_anchors.items()],
    }


def _restore(page: Page, files: Files, found: dict[str, Any]) -> None:
    page.content, page.toc, page._title_from_render = found["content"], get_toc(found["toc"]), found["title"]
    page.present_anchor_ids = {*found["ids"]}
    page.links_to_anchors = {files.get_file_from_path(name): links for name, links in found["links"]}


class _Said(logging.Handler):
    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


def _tokens(toc: TableOfContents) -> list[dict[str, Any]]:
    return [
        {"name": item.title, "id": item.id, "level": item.level, "children": _tokens(item.children)} for item in toc
    ]


def keep_search(config: MkDocsConfig, root: Path) -> None:
    """Let what the search finds on a page be read from it only where it is not kept."""
    index = next((plugin.search_index for plugin in config.plugins.values() if hasattr(plugin, "search_index")), None)
    if index is None:
        return
    add, kept = index.add_entry_from_context, Cache(root / ".cache" / "runmath")
    language = config.mdx_configs["runmath"]["language"]

    def entries(page: Page) -> list[dict[str, Any]]:
        first = len(index.entries)
        add(page)
        found = index.entries[first:]
        del index.entries[first:]
        return found

    def add_kept(page: Page) -> None:
        own = [repr(page.meta.get(name)) for name in ("title", "tags", "search")]
        made_from = (page.content, _tokens(page.toc), page.url, page.title, own, repr(index.config), libraries())
        index.entries += kept.get(("search", *made_from), lambda: entries(page), slot=_slot(page, language))

    index.add_entry_from_context = add_kept


def _slot(page: Page, language: str) -> str:
    return f"{language}/{page.file.src_uri}"


def _settings(config: MkDocsConfig) -> str:
    return json.dumps([config.markdown_extensions, config.mdx_configs], default=repr)


@cache
def libraries() -> list[str]:
    """What is installed, with its versions."""
    return sorted({path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")})
