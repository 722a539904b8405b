"""On paper nothing is missing, nothing is cut, and nothing is there that only a screen needs."""

from __future__ import annotations

import re
import unicodedata

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.helpers.pages import LANGUAGES, built, names

PAPER = {"width": 680, "height": 1009}
"""A4 without its margins of 15 mm, in pixels."""
ROOM = 900
"""What is lower fits on a page together with the line that names it."""
ON_PAPER = ("cheatsheet.md",)
"""What is meant to be printed is printed in both languages; of all others, one in turns."""
MEASURE = """paper => {
  const cut = [], whole = [], code = [];
  for (const element of document.querySelectorAll(".rm-math, .rm-picture, .highlight, table, figcaption, p, h2")) {
    const box = element.getBoundingClientRect();
    if (!box.width) continue;
    const name = `${element.className || element.tagName} of ${element.closest("[id]")?.id}`;
    if (box.right > paper.width + 1 || element.scrollWidth > element.clientWidth + 1) cut.push(`${name} is too wide`);
    if (element.matches(".highlight")) code.push(element.querySelector("code").textContent);
    const kept = getComputedStyle(element).breakInside == "avoid";
    if (element.matches(".highlight") && kept) cut.push(`${name} leaves the rest of a page empty`);
    if (element.matches(".rm-math, .rm-picture") && box.height < paper.room) {
      if (!kept) cut.push(`${name} may be broken`);
      if (element.matches(".rm-picture"))
        whole.push(...[...element.querySelectorAll("text")].map(text => text.textContent).filter(Boolean));
    }
  }
  const visible = element => element.getBoundingClientRect().height > 0;
  const text = element => [...element.childNodes]
    .flatMap(node => node.nodeType == 3 ? [node.data]
      : node.matches?.("math, .headerlink") ? ["\\n"] : [text(node)]).join("");
  return {
    cut, whole, code,
    said: [...document.querySelectorAll("h1, h2, h3, figcaption")].filter(visible).flatMap(e => text(e).split("\\n")),
    shown: [...document.querySelectorAll(
      "header, footer, .md-sidebar, .md-top, button, .headerlink, .rm-links, .rm-line")]
      .filter(visible).map(element => element.className),
  };
}"""


def plain(text: str) -> str:
    """The letters alone: a line is broken elsewhere on paper, and a PDF knows no spaces."""
    return re.sub(r"[\s\N{SOFT HYPHEN}\N{WORD JOINER}\ufffe]", "", unicodedata.normalize("NFKC", text)).replace("-", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_a_page_prints_whole(page: Page, site, address, language, name):
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(address + built(site, language, name).parent.relative_to(site).as_posix() + "/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    found = page.evaluate(MEASURE, {**PAPER, "room": ROOM})
    assert found["cut"] == []
    assert found["shown"] == []
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "light"
    assert found["said"]
    if LANGUAGES[names().index(name) % len(LANGUAGES)] != language and name not in ON_PAPER:
        return  # its counterpart goes to paper: the same parts in the same order
    sheets = [plain(sheet.get_textpage().get_text_range()) for sheet in pypdfium2.PdfDocument(page.pdf(format="A4"))]
    everything = "".join(sheets)
    assert [text for text in found["said"] if plain(text) not in everything] == []
    lines = [line for code in found["code"] for line in code.splitlines()]  # it may go on overleaf
    assert [line for line in lines if plain(line) not in everything] == []
    assert [text for text in found["whole"] if not any(plain(text) in sheet for sheet in sheets)] == []
    assert everything.startswith(plain(page.locator("h1").first.inner_text().removesuffix("¶")))
    if name in ON_PAPER:
        papers = [pypdfium2.PdfDocument(page.pdf(format=paper)) for paper in ("A4", "Letter")]
        assert [len(paper) for paper in papers] == [1, 1]
