"""What is dropped from the theme can match nothing, and it works untrimmed too; the formulas' font is whole."""

from importlib.metadata import version
from pathlib import Path

import material
from fontTools.ttLib import TTFont
from playwright.sync_api import Page, Route, expect

from runmath.site.prune_css import pruned
from runmath.site.trim_theme import KNOWN, THEME, bare, minified
from tests.helpers import ROOT
from tests.helpers.pages import addresses, soup
from tests.helpers.visits import arrive

PAGES = ['<body class="js shown"><p class="a b">']
FONT = ROOT / "docs" / "theme" / "overrides" / "fonts" / "stix-two-math.woff2"
ITALIC = {  # as browsers show a single letter in <mi>
    **{chr(97 + k): chr(0x1D44E + k) for k in range(26)},
    **{chr(65 + k): chr(0x1D434 + k) for k in range(26)},
    **{chr(0x3B1 + k): chr(0x1D6FC + k) for k in range(25)},
    **dict(zip("∂ϵϑϰϕϱϖ", map(chr, range(0x1D715, 0x1D71C)), strict=True)),
    "h": "ℎ",
}
UNTRIMMED = (Path(material.__file__).parent / "templates", ROOT / "docs" / "theme" / "overrides")
NOT_DRAWN = {"\ufe00"}  # asks for a variant of the letter before


def test_the_theme_that_is_installed_is_trimmed():
    assert version(THEME) in KNOWN, "the site is built with the theme as it is - try the trimming with this version"


def test_a_site_with_the_theme_as_it_is_works(page: Page, address):
    """As it is built where the version of the theme is not known."""
    asked: list[str] = []

    def untrimmed(route: Route) -> None:
        names = [folder / "assets" / route.request.url.partition("/assets/")[2] for folder in UNTRIMMED]
        route.fulfill(path=next(name for name in names if name.is_file()))

    page.route("**/assets/**/*.min.*", untrimmed)
    page.route("**/assets/*.css", untrimmed)
    page.on("request", lambda request: asked.append(request.url))
    arrive(page, f"{address}ko/squared-error/")
    assert [url for url in asked if "search_index" in url], "the theme itself loads the index at once"
    expect(page.locator(".md-typeset__table table").first).to_be_visible()
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.press_sequentially("우도", delay=30)
    page.locator(".md-search-result__link").first.wait_for()
    box.press("Escape")
    for choice in ("light", "dark"):
        page.locator(".palette button:visible").click()
        expect(page.locator("html")).to_have_attribute("data-scheme", choice)
    expect(page.locator("body")).to_have_css("background-color", "rgb(21, 24, 29)")


def test_rules_stay_that_may_match_something():
    css = ".a{x:1}.a .none{x:2}.a:not(.none){x:3}:is(.none,.b){x:4}.made-up{x:5}"
    css += ".late--on{x:6}[dir=rtl] .a{x:7}p,.none{x:8}"
    kept = pruned(css, PAGES, ['classList.add("made-up", "late--" + state)'])
    assert kept == ".a{x:1}.a:not(.none){x:3}:is(.none,.b){x:4}.made-up{x:5}.late--on{x:6}p{x:8}"


def test_rules_within_media_are_pruned_and_variables_that_nothing_uses_go():
    css = "@media print{.none{x:1}.a{y:2}}:root{--used:1px;--unused:url(data:x);--ours:2}.a{z:var(--used)}"
    assert pruned(css, PAGES, [], [".b{c:var( --ours)}"]) == (
        "@media print{.a{y:2}}:root{--used:1px;--ours:2}.a{z:var(--used)}"
    )


def test_an_empty_variable_keeps_its_space():
    assert minified("a {\n  --b: ;\n  --c: ;\n}") == "a{--b: ;--c: }"


def test_a_script_is_the_same_without_its_comments_and_indentation():
    assert bare("// a\nif (b) {\n  // c\n  d(`//`);\n}\n") == "if (b) {\nd(`//`);\n}\n"
    scripts = [*(UNTRIMMED[1] / "assets").glob("*.js")]
    assert len(scripts) > 1
    lines = [line for script in scripts for line in script.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if line.replace("\\`", "").count("`") % 2] == [], "a text of several lines"


def test_the_font_has_every_character_of_every_formula(site):
    known = {chr(code) for code in TTFont(FONT).getBestCmap()} | NOT_DRAWN | set(" \n")
    missing = {}
    for path in addresses(site):
        file = site / path
        page = soup(file if file.is_file() else file / "index.html")
        for part in page.select("math mi, math mn, math mo, math mtext, .fig-math"):
            text = part.get_text()
            single = part.name == "mi" and len(text) == 1 and part.get("mathvariant") != "normal"
            needed = {ITALIC.get(text, text)} if single else set(text)
            korean = {letter for letter in needed if "가" <= letter <= "힣"}
            missing.update(dict.fromkeys(needed - known - korean, path))
    assert missing == {}, "add them to docs/theme/overrides/fonts/subset.py and cut the font again"
