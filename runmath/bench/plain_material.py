"""The same text for plain Material: formulas as LaTeX, code as fenced blocks, figures as ready-made files."""

from __future__ import annotations

import re
from pathlib import Path

from runmath.figures.svg import placed
from runmath.html import Prepared, problems
from runmath.languages import Project
from runmath.pages import Page, read, without_assertions
from runmath.pieces import Engine


def make_plain(project: Path) -> None:
    """Take the engine out of a project, and put what it would show into the pages."""
    for config in (project / "mkdocs.yml", project / "docs" / "base.yml", *(project / "docs").glob("*/mkdocs.yml")):
        config.write_text(_without_engine(config.read_text(encoding="utf-8")), encoding="utf-8")
    for language in Project(project).languages:
        engine = Engine(project, language)
        for path in Project(project).paths(language):
            if path.suffix == ".md":  # mkdocs-jupyter shows a lab as it is
                path.write_text(_plain_page(engine, read(path)), encoding="utf-8")


def _without_engine(config: str) -> str:
    """A configuration without the `runmath` extension and the hooks, and without a kernel for the labs."""
    config = config.replace("execute: true", "execute: false")
    config = re.sub(r"^hooks:\n(?:[ ]+-.*\n)+", "", config, flags=re.M)
    return re.sub(r"^([ ]+)runmath:.*\n(?:\1[ ]+.*\n)*", "", config, flags=re.M)


def _plain_page(engine: Engine, page: Page) -> str:
    lines, pictures = page.source.split("\n"), page.path.parent
    found = [item for item in problems(engine, page) if isinstance(item, Prepared)]
    for prepared in reversed(found):
        block = prepared.block
        end = block.body_line + block.body.count("\n")
        code = ["", "```python", *prepared.code.rstrip().split("\n"), "```", ""]
        middle = block.body.split("\n")
        if block.kind == "figure":
            name = f"{block.id}.svg"
            drawing = placed(prepared.result.svg, "x", block.id, "x")
            drawing = drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
            (pictures / name).write_text(drawing, encoding="utf-8")
            middle = [f"![{block.options['alt']}]({name})", "", *middle]
        elif block.kind == "table":
            table = prepared.result
            rows = [table.columns, ["---"] * len(table.columns), *table.rows]
            middle += ["", *("| " + " | ".join(row) + " |" for row in rows)]
        lines[block.line - 1 : end + 1] = ["", *middle, *code]
    text = "\n".join(lines)
    text = re.sub(r"\[\]\((#[^)]*)\)", r"[x](\1)", text)
    text = re.sub(r"\(#[\w.-]+\)", "(#_)", text)
    text = without_assertions(text)
    return re.sub(r"`\{python\}\s+([^`]+?)\s*`", lambda value: engine.value(value[1]), text)
