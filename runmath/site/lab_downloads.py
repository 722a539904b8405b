"""What a reader of a lab downloads: a notebook that needs nothing of the site, and the snippets that it imports."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from posixpath import normpath

from runmath.html import block_options, count, prepare_block
from runmath.labs import lab
from runmath.languages import page_url, words
from runmath.pages import CODE_SPAN, Page, percent_format, read, value, without_assertions
from runmath.pieces import Engine

_DATE = (2000, 1, 1, 0, 0, 0)  # the same bytes from the same sources
_OPEN = re.compile(r"(?P<slashes>/{3,})[ ]*(?P<kind>[\w-]+)[ ]*(?:\|[ ]*(?P<title>.*?)[ ]*)?")
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]]*)\]\((?P<to>[^()\s]+)\)")
_KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def files(engine: Engine, path: Path, site: str) -> dict[str, bytes]:
    """The downloads of a lab by name: `.ipynb`, `.py`, and both with their snippets in a `.zip`.

    Parameters
    ----------
    engine : of the language
    path : the lab's source
    site : the address of the language's pages, ending in a slash; "" where it is not known
    """
    page, stem = read(path), path.stem
    cells = [(cell.is_code, cell.text if cell.is_code else plain(engine, page, cell.text, site)) for cell in page.cells]
    found = {f"{stem}.ipynb": _notebook(cells).encode(), f"{stem}.py": _script(cells).encode()}
    beside = {f"snippets/{topic}.py": engine.topics[topic].source.encode() for topic in lab(engine, path).topics}
    licence = engine.root / "LICENSE"
    own = {"LICENSE": licence.read_bytes()} if licence.exists() else {}
    return {**found, f"{stem}.zip": _archive(stem, {**found, **beside, **own})}


def plain(engine: Engine, page: Page, text: str, site: str) -> str:
    """Prose as every notebook shows it: blocks, values, ids and references in words."""
    numbers = count(page, words(engine.language))
    lines, stack, options = [], [], False
    for line in text.split("\n"):
        options = options and line.startswith("    ") and bool(line.strip())
        if options:
            if id_ := re.fullmatch(r"\s+id:\s*(\S+)\s*", line):
                lines += [f"**{numbers[id_[1]]}.**"] if stack[-1]["kind"] == "figure" else []
            continue
        if stack and line.strip() == stack[-1]["slashes"]:
            lines += _closed(stack.pop())
        elif found := _OPEN.fullmatch(line):
            stack.append(found)
            if found["kind"] == "lab-files":
                lines += _needed(engine, page)
            else:
                lines += _opened(found)
            options = True
        else:
            lines.append(line)
    text = without_assertions("\n".join(lines))
    text = CODE_SPAN.sub(
        lambda span: prepare_block.value_of(engine, page, expression) if (expression := value(span)) else span[0], text
    )
    text = re.sub(r"^(#+ .*?)[ ]*\{[^}]*\}$", r"\1", text, flags=re.M)
    return _LINK.sub(lambda link: _link(link, page, numbers, site), text).strip("\n")


def _opened(found: re.Match) -> list[str]:
    if found["kind"] == "details":
        return ["<details>", f"<summary>{found['title']}</summary>", ""]
    return [f"**{found['title']}**", ""] if found["kind"] not in block_options.OPTIONS and found["title"] else []


def _closed(found: re.Match) -> list[str]:
    return ["", "</details>"] if found["kind"] == "details" else []


def _needed(engine: Engine, page: Page) -> list[str]:
    say = words(engine.language)
    names = ", ".join(f"`{topic}.py`" for topic in lab(engine, page.path).topics)
    return [re.sub("</?code>", "`", f"{say['lab beside']}: {names}. {say['lab install']}")]


def _link(link: re.Match, page: Page, numbers: dict[str, str], site: str) -> str:
    to, words_ = link["to"], link["words"]
    if to.startswith("#"):
        return words_ or numbers.get(to[1:], "")
    if "://" in to:
        return link[0]
    name, _, part = to.partition("#")
    address = page_url(normpath(f"labs/{name}")) + (f"#{part}" if part else "")
    return f"[{words_}]({site}{address})" if site else words_


def _notebook(cells: list[tuple[bool, str]]) -> str:
    made = [
        {"cell_type": "code", "execution_count": None, "id": f"cell-{n}", "metadata": {}, "outputs": []}
        if code
        else {"cell_type": "markdown", "id": f"cell-{n}", "metadata": {}}
        for n, (code, _) in enumerate(cells)
    ]
    for cell, (_, text) in zip(made, cells, strict=True):
        cell["source"] = text.splitlines(keepends=True)
    whole = {"cells": made, "metadata": _KERNEL, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _script(cells: list[tuple[bool, str]]) -> str:
    parts = []
    for code, text in cells:
        prose = "\n".join(f"# {line}".rstrip() for line in text.split("\n"))
        parts.append(f"# %%\n{text}" if code else f"# %% [markdown]\n{prose}")
    return "\n\n".join(parts) + "\n"


def _archive(folder: str, files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", _DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, data)
    return out.getvalue()


def is_lab(path: Path | str) -> bool:
    path = Path(path)
    return path.suffix == percent_format.SUFFIX and path.parent.name == "labs"
