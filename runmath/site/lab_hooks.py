"""MkDocs hook of the languages: labs are pages as all others are, and can be downloaded.

mkdocs-jupyter makes `labs/*.py` pages and executes them (`runmath.labs.execute`). It would also write them, with
mathematics, ids, links and half a megabyte of style of its own; instead the site's Markdown renders what they say and
show.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from runmath.html import engine_for
from runmath.pages import percent_format
from runmath.site import lab_downloads


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    if lab_downloads.is_lab(page.file.src_uri):
        vars(page).pop("render", None)  # mkdocs-jupyter's own: back to that of every page
    return page


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    if not lab_downloads.is_lab(page.file.src_uri):
        return None
    path = Path(page.file.abs_src_path)
    return percent_format.shown(path, path.read_text(encoding="utf-8-sig").replace("\r\n", "\n"))


def on_post_build(config: MkDocsConfig) -> None:
    """Put the downloads beside the pages. (As files of the build they would need a place on disk before.)"""
    for path in sorted(Path(config.docs_dir).glob("labs/*.py")):
        folder = Path(config.site_dir) / "labs" / path.stem
        engine = engine_for(path, config.mdx_configs["runmath"]["language"])
        for name, content in lab_downloads.files(engine, path, config.site_url or "").items():
            (folder / name).write_bytes(content)
