"""MkDocs hook of all projects: what the repository's history says of the pages, a day on each and a feed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from runmath.languages import Project, page_url, words
from runmath.site import feed, history


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """`extra.changed`: the address of a page below the front door, and the day on which its text last changed."""
    _history.cache_clear()  # a serving build begins anew
    root = _root(config)
    config.extra["changed"] = {
        f"{language}/{page_url(name)}": day.isoformat()
        for language in Project(root).languages
        for name, day in history.days(root, language, _history(root)).items()
    }
    return config


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """The feed of a language; `extra.feed` where there is one."""
    if not config.extra.get("front_door"):
        root, language = _root(config), config.theme["language"]
        if changes := feed.feed(root, language, config.site_name, config.site_url or "", _history(root)):
            files.append(File.generated(config, feed.NAME, content=changes))
            config.extra["feed"] = {"name": feed.NAME, "says": words(language)["feed"]}
    return env


def on_page_context(context: dict[str, Any], page: Any, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """`changed` for main.html: the line that says when the page's text last changed; "" where that is not known."""
    language = config.theme["language"]
    day = config.extra["changed"].get(f"{language}/{page_url(page.file.src_uri)}")
    context["changed"] = history.line(day, language) if day and not config.extra.get("front_door") else ""
    return context


def _root(config: MkDocsConfig) -> Path:
    folder = Path(config.config_file_path).resolve().parent
    return folder if config.extra.get("front_door") else folder.parents[1]


@lru_cache
def _history(root: Path) -> history.History:
    return history.read(root)
