"""Make a site larger: copies of a page, with ids of their own."""

from __future__ import annotations

import re
from pathlib import Path

from runmath.html.index_block import NAME as INDEX
from runmath.languages import Project
from runmath.pages import read

_SECTION = "  - More:\n"


def generate(project: Path, size: int) -> int:
    """Pages beside the real ones: formulas, a figure and values of the site, with ids of their own.

    They stand in sections, and each page shows its own section only, as Material advises for large sites: a list of all
    pages on every page would grow with the square of their number.

    Returns
    -------
    int
        How many formulas stand on the new pages of one language, each on a line of its own.
    """
    shared = project / "docs" / "base.yml"
    text = shared.read_text(encoding="utf-8").replace("  features:\n", "  features:\n    - navigation.prune\n", 1)
    shared.write_text(text, encoding="utf-8")
    for language in Project(project).languages:
        for page in Project(project).paths(language):  # the index wants tests of each formula; these have none
            text = re.sub(rf"^/// {INDEX}\n+///$", "", page.read_text(encoding="utf-8"), flags=re.M)
            page.write_text(text, encoding="utf-8")
        path = project / "docs" / language / "pages" / "likelihood.md"
        source = re.sub(r"^names: .*\n", "", path.read_text(encoding="utf-8"), count=1, flags=re.M)
        config = project / "docs" / language / "mkdocs.yml"
        listed = "".join(_SECTION * (number % 20 == 0) + f"      - generated-{number}.md\n" for number in range(size))
        config.write_text(config.read_text(encoding="utf-8").replace("nav:\n", f"nav:\n{listed}", 1), encoding="utf-8")
        for number in range(size):
            path.with_name(f"generated-{number}.md").write_text(_renamed(source, number), encoding="utf-8")
    return size * len(read(path).formulas)


def _renamed(source: str, number: int) -> str:
    page = read("likelihood.md", source)
    lines = source.split("\n")
    for block in reversed(page.blocks):
        own = f"    id: g{number}.{block.id}"
        options = [k for k in range(block.line, block.body_line - 1) if lines[k].strip().startswith("id:")]
        if options:
            lines[options[0]] = own
        else:
            lines.insert(block.line, own)
    return re.sub(r"\[\]\(#([\w.-]+)\)", rf"[](#g{number}.\1)", "\n".join(lines))
