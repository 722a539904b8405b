"""MkDocs hook of all projects: what is beside the pages (sources, pictures, lists), and what a page tells of itself."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage

from runmath.html import engine_for, explorables, warm_cache
from runmath.languages import Project, each_once, page_url, words
from runmath.pages import Page, read
from runmath.site import kept_pages, kept_templates, metadata, one_language, renamed_pages, search_names, serving
from runmath.site.social_cards import picture

SOURCES = ("snippets/*.py", "snippets/pytorch/*.py", "tests/snippets/test_*.py", "tests/formulas/*.py")
_SKIP = re.compile(r'<a href="[^"]*" class="md-skip">')


def on_files(files: Files, config: MkDocsConfig) -> Files:
    root = _root(config)
    if config.extra.get("front_door"):
        for pattern in SOURCES:
            for path in sorted(root.glob(pattern)):
                name = f"source/{path.relative_to(root).as_posix()}.txt"
                files.append(File.generated(config, name, abs_src_path=str(path)))
        _front_door(root, files, config)
    return files


def on_pre_page(page: SitePage, config: MkDocsConfig, files: Files) -> SitePage:
    if not config.extra.get("front_door"):
        kept_pages.keep(page)
    return page


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """The pictures of a language's pages; not sooner, as the plugin of projects expects every file on the disk."""
    env.trim_blocks = env.lstrip_blocks = True  # the theme's blank lines are half a kB on every page, gzipped
    kept_templates.keep(env, _root(config))
    if not config.extra.get("front_door"):
        root, language = _root(config), config.theme["language"]
        kept_pages.keep_search(config, root)
        engine, pages = engine_for(Path(config.config_file_path), language), _pages(root, language)
        first = _first(pages, config.nav)
        for name, page in pages.items():
            shown = page if _has_figure(page) else first
            drawn = picture(engine, page.title, config.site_name, shown)
            files.append(File.generated(config, picture_of(name), content=drawn))
        for name, content in explorables(engine, pages.values()):
            files.append(File.generated(config, name, content=content))
    return env


def _front_door(root: Path, files: Files, config: MkDocsConfig) -> None:
    """What only the whole site has: its own picture and its lists of pages."""
    address, language = config.site_url or "", Project(root).languages[-1]
    first = _first(_pages(root, language), metadata.config(root, language)["nav"])
    engine = engine_for(root, language)
    drawn = picture(engine, config.site_name, "", first)
    files.append(File.generated(config, picture_of("index.md"), content=drawn))
    front = Project(root).front_door(language)
    for name, content in explorables(engine, [read(front)] if front else []):
        files.append(File.generated(config, name, content=content))
    files.append(File.generated(config, "llms.txt", content=metadata.llms(root, config.site_name, address)))
    robots = "User-agent: *\nAllow: /\n" + (f"Sitemap: {address}sitemap.xml\n" if address else "")
    files.append(File.generated(config, "robots.txt", content=robots))
    config.extra["urls"] = [page_url(name) for name in each_once(_pages(root, one) for one in Project(root).languages)]


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    if not config.extra.get("front_door"):
        one_language.add(nav, _root(config), config.theme["language"])
    return nav


def on_page_context(context: dict[str, Any], page: Any, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """`card` and `structured` for main.html and landing.html; addresses are absolute or "", as machines want them.

    `only` is the language of a page that no other language has: `homes` says where the others lead from there.
    """
    address = config.site_url or ""
    context["card"] = address + picture_of(page.file.src_uri) if address else ""
    if not config.extra.get("front_door"):
        root, language = _root(config), config.theme["language"]
        source = _pages(root, language).get(page.file.src_uri)
        context["only"] = Project(root).alone().get(page.file.src_uri)
        context["homes"] = {other: words(other)["home"] for other in Project(root).languages}
        context["heading"] = source.title if source else page.title
        description = page.meta.get("description") or config.site_description
        teaches = _taught(root, language).get(page.file.src_uri, [])
        changed = config.extra.get("changed", {}).get(f"{language}/{page_url(page.file.src_uri)}", "")
        own = (context["heading"], description, language, config.site_name, teaches)
        context["structured"] = metadata.structured(*own, page.canonical_url or "", address, context["card"], changed)
    return context


def on_post_page(output: str, page: Any, config: MkDocsConfig) -> str:
    """The theme's link past the navigation leads to the second heading, as the title is not in its list."""
    if config.extra.get("front_door"):
        return output
    root, language = _root(config), config.theme["language"]
    source = _pages(root, language).get(page.file.src_uri)
    output = one_language.mark(output, page, source.headings if source else (), root, language)
    if not source or not source.headings:
        return output
    title = source.headings[0].id
    return _SKIP.sub(rf'<a href="#{title}" class="md-skip">', output)


def on_post_build(config: MkDocsConfig) -> None:
    """After the theme's search has written its index; and what is at addresses of before."""
    if not config.extra.get("front_door"):
        for name, text in renamed_pages.pages(_root(config), config.theme["language"]):
            path = Path(config.site_dir, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    index = Path(config.site_dir, "search", "search_index.json")
    if not config.extra.get("front_door") and index.is_file():
        search_names.add(_root(config), config.theme["language"], index)


def picture_of(name: str) -> str:
    """Where the picture of a page lies below its project's folder."""
    return f"assets/social/{name.rpartition('.')[0]}.png"


_commands: list[str] = []
"""What MkDocs was asked to do, until it begins."""


def on_startup(command: str, dirty: bool) -> None:
    _commands.append(command)


@event_priority(100)  # before the plugin of projects watches its files
def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    serving.begin(server, _root(config), lambda everything: _retry(config, everything))
    return server


def _retry(config: MkDocsConfig, everything: bool) -> None:
    """Let a language whose build failed be built at the next save, whatever is saved; or let all be."""
    for plugin in config.plugins.values():
        jobs = getattr(getattr(plugin, "builder", None), "pool_jobs", {})
        for name in [name for name, job in jobs.items() if everything or (job.done() and job.exception())]:
            del jobs[name]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """A serving build begins anew: what was read of the pages is read again."""
    if config.extra.get("front_door"):
        if "serve" in _commands:
            serving.refuse_taken_port(*config.dev_addr)
            serving.draw_later(_root(config))
        _commands.clear()  # at the next build the port is ours
        warm_cache.compute(_root(config))
    _pages.cache_clear()
    _taught.cache_clear()
    config.extra["alone"] = {page_url(name): language for name, language in Project(_root(config)).alone().items()}
    return config


def _root(config: MkDocsConfig) -> Path:
    folder = Path(config.config_file_path).resolve().parent
    return folder if config.extra.get("front_door") else folder.parents[1]


@lru_cache
def _pages(root: Path, language: str) -> dict[str, Page]:
    return Project(root).pages(language)[0]


@lru_cache
def _taught(root: Path, language: str) -> dict[str, list[str]]:
    return metadata.taught(root, language)


def _first(pages: dict[str, Page], nav: Any) -> Page | None:
    """The first page of the navigation with a figure: it lends it to pages that have none."""
    ordered = [pages[name] for name in metadata.navigation(nav) if name in pages]
    return next(filter(_has_figure, ordered), None)


def _has_figure(page: Page) -> bool:
    return any(block.kind == "figure" for block in page.blocks)
