"""The header on phones: it says the site's name and a page's whole, in words that are not broken."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.helpers.pages import LANGUAGES, sources
from tests.helpers.visits import arrive

WIDTHS = (390, 360, 352, 350, 320)
LOOK = """titles => {
  const room = document.querySelector(".md-header__title").getBoundingClientRect();
  const [site, page] = document.querySelectorAll(".md-header__topic > .md-ellipsis");
  const lines = (node, from, to) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return new Set([...range.getClientRects()].map(one => one.top)).size;
  };
  const wrong = [];
  for (const [place, title] of [[site, site.textContent.trim()], ...titles.map(one => [page, one])]) {
    place.textContent = title;
    if (place.offsetHeight > room.height || place.scrollWidth > place.clientWidth + 1) wrong.push(`${title} is cut`);
    for (const word of title.matchAll(/[^\\s-]+/g))
      if (lines(place.firstChild, word.index, word.index + word[0].length) > 1) wrong.push(`${word[0]} is broken`);
  }
  return wrong;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_whole_on_phones(page: Page, address, language):
    arrive(page, f"{address}{language}/likelihood/")
    titles = [source.title for source in sources(language).values()]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(LOOK, titles) == [], width
