"""Whatever chooses the colours, ink is seen on its ground: each theme, the menu, an older browser, high contrast."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.helpers.axe import ASK, AXE
from tests.helpers.built_site import PREFIX
from tests.helpers.visits import arrive

HERE = Path(__file__).parent
INK, STYLES = ((HERE / f"{name}.js").read_text(encoding="utf-8") for name in ("ink", "styles"))
ON_THEME = ["color-contrast", "link-in-text-block"]
VIEWS = [((1280, 900), "light"), ((1280, 900), "dark"), ((390, 844), "dark"), ((390, 844), "light")]
SHOWN = """scheme => {
  const paper = getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number);
  return (paper[0] + paper[1] + paper[2] < 200) === (scheme === "dark");
}"""
MENU = """async () => {
  const { violations, passes } = await axe.run(".md-sidebar--primary", { runOnly: ["color-contrast"] });
  if (!passes.length) return ["nothing was looked at"];
  return violations.flatMap(rule => rule.nodes.map(node => `${node.target} ${node.failureSummary}`));
}"""
SOURCE = """document.querySelector(".md-nav--primary > .md-nav__title").insertAdjacentHTML(
  "afterend", "<div class=md-nav__source><a class=md-source href=#>GitHub</a></div>")"""
"""As where the repository's address is known, which that of the tests is not."""
FIGURES = ("ko/likelihood/", "")
"""A page with figures, and the front door, which draws its own."""


def test_text_and_links_are_seen_in_both_themes_at_both_widths(page: Page, address, styles):
    """Of few pages that together have every kind of element, each of what is styled alike once (styles.js)."""
    known: list[str] = []
    for path in sorted(styles):
        page.goto(address + path)
        known = page.evaluate(STYLES, known)
        page.evaluate(AXE)
        for (width, height), scheme in VIEWS:
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.wait_for_function(SHOWN, arg=scheme)
            assert page.evaluate(ASK, ["rule", ON_THEME]) == [], f"{path}, {width}, {scheme}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["ko/likelihood/", "en/labs/digits/"], ids=["first level", "second level"])
def test_the_menu_of_a_phone_is_seen(page: Page, address, path, scheme):
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    arrive(page, address + path)
    page.evaluate(SOURCE)
    page.locator(".md-header label[for=__drawer]").click()
    page.wait_for_function("() => document.querySelector('.md-sidebar--primary').getBoundingClientRect().left >= 0")
    page.evaluate(AXE)
    assert page.evaluate(MENU) == []
    assert page.evaluate(INK) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_browser_that_knows_no_colours_of_two_themes_shows_them_all(page: Page, site, address, scheme):
    """`light-dark()` came to Safari with 17.5, in 2024."""
    page.emulate_media(color_scheme=scheme)
    page.route("**/*.css", lambda route: older(route, site))
    for path in FIGURES:
        arrive(page, address + path)
        assert page.evaluate(INK) == [], path
        header = page.locator(".md-header, body").last
        assert header.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"


def older(route: Route, site: Path) -> None:
    """A style sheet as a browser reads it that does not know the function."""
    sheet = site / route.request.url.partition(PREFIX)[2]
    route.fulfill(body=sheet.read_text(encoding="utf-8").replace("light-dark(", "not-known("), content_type="text/css")


@pytest.mark.parametrize(("scheme", "chosen"), [("dark", "light"), ("light", "dark"), ("dark", "")])
def test_what_is_drawn_is_seen_in_the_systems_own_colours(page: Page, address, scheme, chosen):
    """High contrast, with a theme that was chosen here before."""
    page.emulate_media(color_scheme=scheme, forced_colors="active")
    for path in FIGURES:
        arrive(page, address + path)
        page.evaluate("chosen => { document.documentElement.dataset.scheme = chosen }", chosen)
        assert page.evaluate(INK) == [], path
