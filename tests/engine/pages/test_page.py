"""The reader of pages sees what Markdown shows: no formula, value, heading or block more or less."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter
from typing import ClassVar

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_any

from runmath.pages import read
from runmath.pages.block_syntax import KINDS

PYMDOWNX = ("arithmatex", "superfences", "highlight", "blocks.admonition", "blocks.details")


class _Stub(Block):
    """A block of the engine that only says that it is there."""

    ARGUMENT = None
    OPTIONS: ClassVar = {name: (None, type_any) for name in ("id", "args", "alt")}

    def on_create(self, parent):
        return etree.SubElement(parent, "div", {"data-block": f"{self.NAME} {self.argument or ''}"})


class _Raw(_Stub):
    def on_markdown(self):
        return "raw"

    def on_end(self, block):
        block.set("data-raw", block.text or "")
        block.text = ""


class _Stubs(BlocksExtension):
    def extendMarkdownBlocks(self, md, manager):
        for kind in KINDS:
            base = _Raw if kind in ("formula", "code") else _Stub
            manager.register(type(kind, (base,), {"NAME": kind}), self.getConfigs())


def shown(source: str) -> dict[str, list]:
    """What Markdown makes of a page, with the extensions of the site and stubs in the place of the engine."""
    md = Markdown(
        extensions=["attr_list", "footnotes", "tables", *(f"pymdownx.{name}" for name in PYMDOWNX), _Stubs()],
        extension_configs={"pymdownx.arithmatex": {"generic": True}},
    )
    soup = BeautifulSoup(md.convert(source), "html.parser")
    codes = [code for code in soup.find_all("code") if code.parent.name != "pre"]
    return {
        "inlines": [span.text[2:-2] for span in soup.find_all("span", class_="arithmatex")],
        "values": [found[1] for code in codes if (found := re.fullmatch(r"\{python\}\s+(.+)", code.text, re.S))],
        "assertions": [found[1] for code in codes if (found := re.fullmatch(r"\{assert\}\s+(.+)", code.text, re.S))],
        "headings": [(int(part.name[1]), part.get("id")) for part in soup.find_all(re.compile("^h[1-6]$"))],
        "blocks": [part["data-block"] for part in soup.find_all(attrs={"data-block": True})],
    }


def seen(source: str) -> dict[str, list]:
    page = read("page.md", source)
    return {
        "inlines": [inline.text for inline in page.inlines],
        "values": [value.text for value in page.values],
        "assertions": [assertion.text for assertion in page.assertions],
        "headings": [(heading.level, heading.id) for heading in page.headings],
        "blocks": [f"{block.kind} {block.argument}" for block in page.blocks],
    }


def counted(things: dict[str, list]) -> dict:
    """Formulas, values and assertions of the text in any order: footnotes stand at the end of a page."""
    of_text = ("inlines", "values", "assertions")
    return {
        name: Counter(" ".join(text.split()) for text in found) if name in of_text else found
        for name, found in things.items()
    }


PAGES = {
    "a fence": "```\n$a$ `{python} b`\n/// formula | c.d\n# e\n```\n\n$f$",
    "a fence with a language": '```python title="x"\n$a$\n```\n\n$f$',
    "a fence of tildes in which backticks stand": "~~~\n```\n$a$\n~~~\n$b$",
    "a longer fence": "````\n```\n$a$\n```\n````\n$b$",
    "a longer line inside a fence does not close it": "```\n$a$\n````\n$b$\n```\n$c$",
    "a fence that is not closed": "```\n$a$\n\n$b$",
    "a fence that its indentation closes": "   ```\n   $a$\n$b$\n   ```\n",
    "a fence in a list": "- item $a$\n\n    ```\n    $b$\n    ```\n\n    $c$\n",
    "a fence in a quotation": "> ```\n> $a$\n> ```\n>\n> $b$\n",
    "a fence in a comment": "<!--\n```\n-->\n$a$\n```\n-->\n\n$b$",
    "two fences with half a comment each": "```\n<!--\n```\n\n$a$\n\n/// figure | a.b\nc\n///\n\n```\n-->\n```\n\n$b$",
    "three backticks in the line": "```$a$``` and $b$",
    "indented code": "text\n\n    $a$ `{python} b`\n    /// formula | c.d\n\n$e$",
    "indented code after a heading": "# A\n\n    $a$\n\n    $b$\n\ntext $c$",
    "an indented paragraph of a list": "- $a$\n\n    $b$\n\n    $c$\n\ntext\n\n    $d$\n",
    "an indented line that goes on": "text\n    $a$\n",
    "an indented paragraph of a footnote": "A[^1].\n\n[^1]: $a$\n\n    $b$\n",
    "tabs": "text\n\n\t$a$\n\n/// figure | a.b\n\talt: c\ncaption\n///\n",
    "a comment": "$a$ <!-- $b$ --> $c$\n\n<!--\n# d\n\n/// formula | e.f\n-->\n\n$g$",
    "a comment in code": "`<!--` $a$ `-->` $b$",
    "code": "`$a$` $b$ ``$c$ ` $d$`` $e$",
    "code that is not closed": "a ` $b$\n\nc ` $d$",
    "code over a line": "a `b\n$c$` $d$",
    "an escaped backtick": "a \\` $b$ `$c$`",
    "prices": "It costs $5 and $6, or 7$ and $ 8.",
    "an escaped dollar": "\\$5 and $a$ and \\$6",
    "a dollar behind a formula": "$a$$b$ and $c$d",
    "escaped backslashes": "\\\\$a$ \\\\\\$b",
    "an escaped dollar inside": "$a = \\$5$ and $b$",
    "round brackets": "\\(a\\) and \\\\(b\\\\)",
    "a formula over two lines": "a $b +\nc$ d",
    "a formula does not cross an empty line": "a $b\n\nc$ d $e$",
    "a formula does not cross items of a list": "- a $b\n- c$ d $e$\n",
    "a formula does not cross cells": "| a | b |\n| --- | --- |\n| $c | d$ |\n| $e$ | f |\n",
    "a bar in code": "| a | b |\n| --- | --- |\n| `c | $d$` | $e$ |\n",
    "code does not cross items of a list": "- a `b\n- $c$ ` d\n",
    "a formula does not cross a heading": "# A $a\nb$ $c$\n",
    "a formula beside other marks": "**$a$** _$b$_ [$c$](d.md) ($e$) $f$, $g$.",
    "a formula in a details' title": "/// details | Why $a$?\n$b$\n///\n",
    "a value": "`{python} a.b` `{python}` `{python}e` `python f` `` `{python} g` ``",
    "a value over two lines": "a `{python} f(1,\n2)` b",
    "a value with dollars": '`{python} f"${a.b}$"` $c$',
    "assertions": "# A `{assert} a` { #a }\n\n`{assert} b > c`, `` `{assert} d` `` <!-- `{assert} e` -->",
    "an assertion with a bar": "| a | b |\n| - | - |\n| `{assert} c | d` | e |\n",
    "headings": "# A\n## B { #b }\n### C {: #c .d }\n#### E { .f #g } ####\n#H\n####### seven\n\\# no\n",
    "underlined headings": "A { #a }\n=\n\ntext\n\nB\n-----\n\n---\n\nc\n\n- d\n---\n",
    "a heading in code": "`# a`\n\n    # b\n\n# c",
    "a list right after a title": "//// details | T\n- `\n- $a$ `b`\n////\n",
    "nested blocks": "//// details | A\n$a$\n\n/// formula | b.c\n$$\nd\n$$\n///\n\n$e$\n////\n\n$f$",
    "deeply nested blocks": "///// note | A\n//// tip | B\n/// figure | c.d\n    alt: e\n$f$\n///\n////\n/////\n$g$",
    "a block without an empty line before": "text $a$\n/// formula | b.c\n$$\nd\n$$\n///\ntext $e$",
    "a block's options": "/// figure | a.b\n    id: c.d\n    alt: $5 and $6\ncaption $e$\n///\n",
    "a code block": "/// code | a.b\n///\n\n$c$",
    "a block of another case": "/// Figure | a.b\n    alt: c\nd\n///",
    "a block in a list": "- a\n\n    /// figure | b.c\n        alt: d\n    e $f$\n    ///\n\n$g$",
    "a quotation": "> $a$ and\n> $b$\n>\n> `{python} c.d`\n",
}


@pytest.mark.parametrize("case", PAGES)
def test_the_reader_sees_what_markdown_shows(case):
    assert counted(seen(PAGES[case])) == counted(shown(PAGES[case]))


FRAGMENTS = [
    *(
        "$a$",
        "$b + c$",
        "\\$",
        "$",
        "5$",
        "$6",
        "a",
        "가능도",
        "`x`",
        "`$q$`",
        "`",
        "``",
        "\\`",
        "\\\\",
        "**$d$**",
        "(a)",
    ),
    *("`{python} t.f(1)`", "`{python} t.c`", "`{assert} t.a > 1`", "`` `{python} t.d` ``", "`{python}`"),
    *("\\(e\\)", "|", "[^1]"),
]
LINES = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map(" ".join)
PARAGRAPHS = st.one_of(
    st.lists(LINES, min_size=1, max_size=3).map("\n".join),
    st.lists(LINES, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    LINES.map(lambda line: f"- a\n\n    {line}"),
    LINES.map(lambda line: f"> {line}"),
    LINES.map(lambda line: f"```\n{line}\n```"),
    LINES.map(lambda line: f"~~~ python\n\n{line}\n\n~~~"),
    LINES.map(lambda line: f"text\n\n    {line}\n    {line}\n\ntext"),
    st.sampled_from(
        ["# A { #a }", "## B", "C\n---", "---", "a <!-- $h$\n--> $i$", "| a | b |\n| - | - |\n| $k$ | `l` |"]
    ),
)
BLOCKS = st.one_of(
    st.just("/// formula | t.f\n    id: t.g\n$$\nx\n$$\n///"),
    st.just("/// code | t.f\n///"),
    LINES.map(lambda line: f'/// figure | t.h\n    alt: "$z$"\nA {line}\n///'),
)
PARTS = st.one_of(PARAGRAPHS, BLOCKS)
NESTED = st.lists(PARTS, min_size=1, max_size=3).map(lambda parts: "//// details | T\n" + "\n\n".join(parts) + "\n////")


@settings(max_examples=60)
@given(st.lists(st.one_of(PARTS, NESTED), min_size=1, max_size=6), st.sampled_from(["", "[^1]: note $n$\n\n    $m$"]))
def test_the_reader_sees_what_markdown_shows_on_any_page(parts, note):
    source = "\n\n".join(["text", *parts, note])
    assert counted(seen(source)) == counted(shown(source))
