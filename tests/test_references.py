"""Every text that a function names as its source stands on the page of references, in both languages."""

import ast
import re

import pytest

from tests.helpers import ROOT

_WHERE = re.compile(r",? (?:\d(?:nd|rd|th) ed\b|vol\.|sections? |chapter |appendix |example |theorem |definition |\()")


def sources():
    """(file:line, short name of the text) of every `Source:`."""
    for path in sorted((ROOT / "snippets").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = ast.get_docstring(node) if isinstance(node, ast.FunctionDef) else None
            for source in re.findall(r"^Source: (.+)", text or "", re.M):
                yield f"{path.name}:{node.name}", _text(source)


def _text(source):
    """Without the place in the text: `Author, Title`, or the name of a documentation."""
    if "documentation" in source:
        return source.split(",")[0]
    if '"' in source:
        return source[: source.rindex('"') + 1].replace('",', "").rstrip('"')
    return _WHERE.split(source)[0].split(", equation")[0].rstrip(".")


def test_there_are_sources_of_every_kind():
    texts = {text for _, text in sources()}
    assert {"Casella & Berger, Statistical Inference", "PyTorch documentation", "IEEE 754-2019"} <= texts


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_source_is_listed(language):
    page = (ROOT / "docs" / language / "pages" / "references.md").read_text(encoding="utf-8")
    page = page.replace("*", "").replace("“", '"')
    assert [(where, text) for where, text in sources() if text not in page] == []
