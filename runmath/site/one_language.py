"""Pages that only one language has: the other one's navigation leads there, and says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from runmath.html import lang_of
from runmath.languages import Project, page_url, words
from runmath.pages import Heading, read
from runmath.site import metadata


def add(nav: Navigation, root: Path, language: str) -> None:
    """Put what only other languages have into a language's navigation, after what it follows in its own."""
    project = Project(root)
    alone = {name: there for name, there in project.alone().items() if there != language}
    places = dict(_places(nav.items))
    for there in sorted({*alone.values()}):
        own = metadata.config(root, there).get("nav")
        titles, before = _titles(own), ""
        for name in [*metadata.navigation(own)] or sorted(alone):
            if alone.get(name) == there:
                title = titles.get(name) or read(project.folder(there) / name).title
                link = _link(title, there, name, words(language)["only in"])
                siblings, last = places.get(before, (nav.items, None))
                siblings.insert(siblings.index(last) + 1 if last else 0, link)
                places[name] = siblings, link
            before = name if name in places else before


def mark(output: str, page: Page, headings: Iterable[Heading], root: Path, language: str) -> str:
    """Say in which language is what these links lead to, and the headings that nobody has translated."""
    for heading in headings:
        if lang := lang_of(heading.text, language):
            link = f'<a href="#{heading.id}" class="md-nav'
            output = output.replace(link, link.replace(" class", f"{lang} class"))
    for name, there in Project(root).alone().items():
        if there != language:
            link = f'<a href="{normalize_url(_address(there, name), page)}"'
            output = output.replace(f'{link} class="md-nav', f'{link} hreflang="{there}" class="md-nav')
    return output


def _link(title: str, there: str, name: str, said: str) -> Link:
    return Link(f'<span lang="{there}">{escape(title)}</span> ({said})', _address(there, name))


def _address(there: str, name: str) -> str:
    """Seen from the home of a language."""
    return f"../{there}/{page_url(name)}"


def _places(items: list) -> Iterator[tuple[str, tuple[list, Any]]]:
    """Each page of a navigation, and in which list it stands."""
    for item in items:
        if isinstance(item, Page):
            yield item.file.src_uri, (items, item)
        yield from _places(item.children or [])


def _titles(nav: Any) -> dict[str, str]:
    """What a navigation calls its pages, where it does."""
    found = {}
    for item in nav if isinstance(nav, list) else ():
        for title, inside in item.items() if isinstance(item, dict) else ():
            found |= {inside: title} if isinstance(inside, str) else _titles(inside)
    return found
