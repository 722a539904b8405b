"""Every page that was built, as a reader sees it: both themes, a wide and a narrow screen, and axe-core's opinion."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.pages import addresses

SHARES = 12  # the pages are known when the site is built, so they are shared out by number
LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DEPENDS_ON_LOOK = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"]
MATHS_IS_TEXT = {"empty-table-header": {"enabled": False}}  # axe sees none in a cell that holds a formula alone
ASK = """async options => (await axe.run({exclude: ALIKE}, options)).violations.flatMap(
  rule => rule.nodes.slice(0, 3).map(node => `${rule.id}: ${node.target} ${node.failureSummary}`))""".replace(
    "ALIKE",  # code in colours that were seen in code above, and the later ones of a hundred cards: most of the time
    """(seen => ["math", ...[...document.querySelectorAll("pre, .rm-card:nth-child(n + 6)")].filter(one => {
      const kinds = [...one.querySelectorAll("[class]")].map(part => part.className);
      const known = one.matches(".rm-card") || kinds.every(kind => seen.has(kind));
      kinds.forEach(kind => seen.add(kind));
      return known;
    })])(new Set([""]))""",
)


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_whole_and_accessible_in_both_themes_and_widths(page: Page, site, address, share):
    assert len(addresses(site)) > 2 * SHARES
    for path in addresses(site)[share::SHARES]:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(address + path, wait_until="networkidle")
        assert page.troubles == [], path
        page.evaluate(AXE)
        everything = {"runOnly": {"type": "tag", "values": TAGS}, "rules": MATHS_IS_TEXT, "resultTypes": ["violations"]}
        assert page.evaluate(ASK, everything) == [], path
        for width, height in ((1280, 900), (390, 844)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(LOOK) == [], f"{path} at {width} px"
            for scheme in ("dark", "light"):
                page.emulate_media(color_scheme=scheme)
                wait_for(lambda dim=scheme == "dark": dark(page) == dim, f"{path}: the theme is not {scheme}")
                if (width, scheme) != (1280, "light"):
                    rules = {"runOnly": {"type": "rule", "values": DEPENDS_ON_LOOK}, "resultTypes": ["violations"]}
                    assert page.evaluate(ASK, rules) == [], f"{path} at {width} px, {scheme}"
        assert page.troubles == [], path


def wait_for(condition: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end, otherwise
        time.sleep(0.02)


def dark(page: Page) -> bool:
    """Whether the paper is darker than the ink."""
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(int(part) for part in paper.removeprefix("rgb(").removesuffix(")").split(",")[:3]) < 200
