"""Every page that was built, as a reader sees it: both themes, a wide and a narrow screen, and axe-core's opinion.

At 1280 and at 390 px, look.js looks at the whole page (sizes and fonts of formulas, figures, what is cut). axe then
reads the page, as little of it twice as possible, for its time is most of the test's:

- narrow: what depends on the width (ON_WIDTH), on the page with its formulas as text;
- wide and light: all rules (TAGS), without code in colours seen in code above and without the later cards of an index;
- wide and dark: the contrast, on what is left when only the first of parts that are styled alike shows.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.pages import addresses

SHARES = 12  # the pages are known when the site is built, so they are shared out by number
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")
TRIM = Path(__file__).with_name("trim.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ON_WIDTH = ["target-size", "scrollable-region-focusable"]
ON_THEME = ["color-contrast", "link-in-text-block"]
ASK = """async ([type, values]) => {
  const { violations } = await axe.run({ runOnly: { type, values }, resultTypes: ["violations"] });
  return violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) =>
    `${rule.id}: ${node.target} ${node.html.slice(0, 200)} ${node.failureSummary}`));
}"""


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_whole_and_accessible_in_both_themes_and_widths(page: Page, site, address, share):
    assert len(addresses(site)) > 2 * SHARES
    page.emulate_media(reduced_motion="reduce")
    for path in addresses(site)[share::SHARES]:
        show(page, width=1280, scheme="light")
        page.goto(address + path)
        page.evaluate("document.fonts.ready.then(() => 0)")
        assert page.evaluate(LOOK) == [], path
        show(page, width=390, scheme="light")
        assert page.evaluate(LOOK) == [], f"{path} at 390 px"
        page.evaluate(AXE)
        page.evaluate(TRIM, 1)
        assert page.evaluate(ASK, ["rule", ON_WIDTH]) == [], f"{path} at 390 px"
        page.evaluate(TRIM, 2)
        show(page, width=1280, scheme="light")
        assert page.evaluate(ASK, ["tag", TAGS]) == [], path
        show(page, width=1280, scheme="dark")
        wait_for(lambda: dark(page), f"{path}: the theme is not dark")
        page.evaluate(TRIM, 3)
        assert page.evaluate(ASK, ["rule", ON_THEME]) == [], f"{path}, dark"
        assert page.troubles == [], path


def show(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)


def wait_for(condition: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end, otherwise
        time.sleep(0.02)


def dark(page: Page) -> bool:
    """Whether the paper is darker than the ink."""
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(int(part) for part in paper.removeprefix("rgb(").removesuffix(")").split(",")[:3]) < 200
