"""The old address of a page that got another name: a page there that leads on, also from what it held."""

from __future__ import annotations

import html
import json
import posixpath
from collections.abc import Iterator
from pathlib import Path

from runmath.languages import Project, each_once, page_url, words
from runmath.pages import published_ids

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{address}">
<noscript><meta http-equiv="refresh" content="0; url={address}"></noscript>
<script>
const now = {ids};
location.replace(now[location.hash.slice(1)] ?? "{address}" + location.hash);
</script>
</head>
<body>
<main><p>{said}</p></main>
</body>
</html>
"""


def pages(root: Path, language: str) -> Iterator[tuple[str, str]]:
    """File below the language's folder and HTML of every old address."""
    anchors, project = published_ids.read(root), Project(root)
    alone = project.alone()
    languages = sorted(project.languages, key=lambda other: other != language)
    named = {
        name.rpartition(".")[0]: (name, page)
        for name, page in each_once(project.pages(one)[0] for one in languages).items()
    }
    urls = {
        stem: page_url(name) if alone.get(name, language) == language else f"../{alone[name]}/{page_url(name)}"
        for stem, (name, _) in named.items()
    }
    for old, new in published_ids.renamed(anchors).items():
        here, title = page_url(f"{old}.md"), html.escape(named[new][1].title)
        there = {stem: f"{posixpath.relpath(url or '.', here)}/" for stem, url in urls.items()}
        held = [anchor for anchor in anchors if anchor.page == old and anchor.id]
        ids = {anchor.id: f"{there[anchor.new_page]}#{anchor.now}" for anchor in held}
        said = words(language)["moved"].replace("{page}", f'<a href="{there[new]}">{title}</a>')
        known = json.dumps(ids, ensure_ascii=False).replace("<", "\\u003c")  # nothing in it ends the script
        text = _PAGE.format(language=language, title=title, address=there[new], ids=known, said=said)
        yield f"{here}index.html", text
