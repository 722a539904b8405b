"""One page of each kind in Firefox and WebKit, which is Safari's engine: what Chromium shows, they show."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.helpers.built_site import PREFIX
from tests.helpers.engines import Firefox, NoEngine, opened
from tests.helpers.pages import LANGUAGES
from tests.helpers.paper import HEADINGS, lone
from tests.helpers.webkit import WebKit

SYMBOLS = "en/symbols/"
KINDS = ("", "likelihood/", "labs/digits/", "cheatsheet/", "formulas/", "glossary/")
PATHS = ["", *(f"{language}/{kind}" for language in LANGUAGES for kind in KINDS)]
NEAR, SHARE = 12, 0.15
"""How much wider or higher than in Chromium the box of a formula may be: pixels; for tall ones a share.
Each engine sets signs and lines in its own way."""
FORMULAS = 40  # of a page: an index has hundreds, of the same signs
BOXES = """most => document.fonts.ready.then(() => [...document.querySelectorAll("article math[display=block]")]
  .filter(one => one.getBoundingClientRect().width)
  .slice(0, most).map(one => [one.closest("[id]").id, one.getBoundingClientRect().width,
    one.getBoundingClientRect().height]))"""
CLOSE = 0.13
"""How much higher than in Chromium a hat may float, or the index of what has one, how much nearer a sum may be to its
term, how much larger what is in a fraction may be: in em. Firefox leaves more room; WebKit, left alone, differs by 0.16
at least."""
SIGNS = r"""most => document.fonts.ready.then(() => {
  const box = one => one.getBoundingClientRect(), size = one => parseFloat(getComputedStyle(one).fontSize);
  const all = what => [...document.querySelectorAll("article " + what)].filter(one => box(one).width).slice(0, most);
  const [hats, sums] = [all("mover[accent]"), all(":is(munder, munderover):has(> mo:first-child)")];
  return [
    ...hats.filter(one => one.textContent.endsWith("^")).map(one => [`the hat of ${one.textContent}`, one,
      box(one.lastElementChild).top - box(one.firstElementChild).top]),
    ...all(":is(msup, msubsup):has(> mover:first-child)").map(one => [`the index of ${one.textContent}`, one,
      box(one.lastElementChild).top - box(one.querySelector("mover > *")).top]),
    ...sums.filter(one => one.nextElementSibling).map(one => [`the room of ${one.textContent}`, one,
      box(one.nextElementSibling).left - box(one).left]),
    ...all("mfrac").map(one => [`the size of ${one.textContent}`, one.closest("math"), -size(one.firstElementChild)]),
  ].map(([name, one, length]) => [name, length / size(one)]);
})"""
HATS = """() => document.fonts.ready.then(() => [...document.querySelectorAll(".rm-letters mover")].map(one => {
  const list = one.closest(".rm-letters").getBoundingClientRect(), size = parseFloat(getComputedStyle(one).fontSize);
  const [letter, hat] = [...one.children].map(part => part.getBoundingClientRect());
  return [one.textContent, size, letter.left - list.left, hat.top - list.top, letter.right - list.left,
    letter.bottom - list.top];
}))"""
SHARP = 4  # pixels of a picture for each of the page
ROOM = (0.02, 0.3)  # between a letter and its hat or bar, in em
PHONE = 500  # pixels; Firefox's windows are not narrower
CUT = """() => document.fonts.ready.then(() => {
  const cut = [...document.querySelectorAll("article .rm-math")].filter(one => one.scrollWidth > one.clientWidth + 1);
  const broken = document.querySelectorAll("article .rm-narrow:not(.rm-near) > mtable");
  const wrong = [...cut, ...[...broken].filter(one => one.getBoundingClientRect().width < 50)];
  return [...wrong.map(one => `${one.closest("[id]").id} is cut`), ...(broken.length ? [] : ["no shorter lines"])];
})"""
FONTS = """() => document.fonts.ready.then(() => !document.querySelector("math") ||
  [...document.fonts].some(font => /STIX Two Math/.test(font.family) && font.status === "loaded"))"""
SEARCH = """word => new Promise(done => {
  const box = document.querySelector("[data-md-component=search-query]");
  box.focus();
  box.value = word;
  box.dispatchEvent(new Event("input"));
  const until = Date.now() + 20000;
  const look = () => document.querySelector(".md-search-result__link") || Date.now() > until
    ? done(document.querySelectorAll(".md-search-result__link").length) : setTimeout(look, 50);
  look();
})"""
DRAWN = """() => [
  ...[...document.querySelectorAll("article :is(pre, .rm-math, .rm-scroll)")]
    .filter(one => getComputedStyle(one).scrollbarColor === "auto").slice(0, 3)
    .map(one => `the bar of ${one.className || "code"} has no colour`),
  ...[...document.querySelectorAll("[type=range]")].filter(one => getComputedStyle(one).appearance !== "none")
    .map(one => `the browser draws the slider ${one.id} in colours of its own`)]"""
SEARCH_BOX = "[data-md-component=search-query]"
PASTE = "\ue009v\ue000"  # with Ctrl held
FILLED = """(selector, value) => new Promise(done => {
  const until = Date.now() + 20000;
  const look = () => document.querySelector(selector)?.[value] || Date.now() > until
    ? done(document.querySelector(selector)?.[value] ?? "") : setTimeout(look, 20);
  look();
})"""
INK = (Path(__file__).parent / "ink.js").read_text(encoding="utf-8")
LONG = "formulas/"
PAPERS = {"A4": (21.0, 29.7), "Letter": (21.59, 27.94)}


@pytest.fixture(scope="module")
def chromium(browser, address) -> dict[str, list]:
    """The formulas of each page as Chromium sets them: their boxes, and what is within."""
    page: Page = browser.new_page(viewport={"width": 1280, "height": 900})
    found = {}
    for path in PATHS:
        page.goto(address + path)
        found[path] = [page.evaluate(one, FORMULAS) for one in (BOXES, SIGNS)]
    page.close()
    return found


@pytest.mark.parametrize("engine", [Firefox, WebKit], ids=lambda engine: engine.__name__)
def test_another_engine_shows_what_chromium_shows(engine, chromium, server, tmp_path):
    url = f"http://127.0.0.1:{server}{PREFIX}"
    try:
        with opened(engine, tmp_path) as browser:
            browser.resize(1280, 900)
            wrong = [f"/{path}: {one}" for path in PATHS for one in look(browser, url + path, chromium[path])]
            for word in ("likelihood", "가능도"):
                browser.open(f"{url}{'en' if word.isascii() else 'ko'}/glossary/")
                wrong += [] if browser.run(SEARCH, word) else [f"the search finds nothing for {word}"]
            browser.resize(PHONE, 900)
            browser.open(f"{url}en/formulas/")
            wrong += browser.run(CUT)
            wrong += browser.errors()
            wrong += (papers if engine is Firefox else pasted)(browser, url)
    except NoEngine as error:
        pytest.skip(str(error))
    assert wrong == []


def test_a_hat_neither_touches_its_letter_nor_floats(browser, address):
    page = browser.new_page(device_scale_factor=SHARP)
    page.goto(address + SYMBOLS)
    hats = page.evaluate(HATS)
    picture = Image.open(io.BytesIO(page.locator(".rm-letters").screenshot())).convert("L")
    page.close()
    rooms = {}
    for name, size, *box in hats:
        rooms[name] = blank(picture.crop([round(SHARP * side) for side in box])) / SHARP / size
    assert len(rooms) > 8
    assert {name: room for name, room in rooms.items() if not ROOM[0] < room < ROOM[1]} == {}


def blank(picture: Image.Image) -> int:
    """How many rows without ink lie between the first and the last that have some."""
    ground = picture.getpixel((0, 0))
    rows = [picture.crop((0, y, picture.width, y + 1)).getextrema() for y in range(picture.height)]
    inked = [max(ground - dark, light - ground) > 60 for dark, light in rows]
    top, bottom = inked.index(True), len(inked) - inked[::-1].index(True)
    return inked[top:bottom].count(False)


def look(browser: Firefox | WebKit, url: str, chromium: list) -> list[str]:
    """What is wrong with a page in this browser."""
    browser.open(url)
    wrong = [] if browser.run(FONTS) else ["the font of the formulas did not come"]
    for (id_, width, height), (same, wide, high) in zip(browser.run(BOXES, FORMULAS), chromium[0], strict=True):
        assert id_ == same
        if abs(width - wide) > NEAR or abs(height - high) > max(NEAR, SHARE * high):
            wrong.append(f"{id_} is {width:.0f} x {height:.0f} px, in Chromium {wide:.0f} x {high:.0f}")
    for (name, here), (same, there) in zip(browser.run(SIGNS, FORMULAS), chromium[1], strict=True):
        assert name == same
        wrong += [f"{name} is {here:.2f} em, in Chromium {there:.2f}"] if here < there - CLOSE else []
    return wrong + browser.run(INK) + browser.run(DRAWN)


def papers(browser: Firefox, url: str) -> list[str]:
    """The cheat sheet is one page on either paper, and no heading stands alone at the foot of a sheet."""
    wrong = []
    for language in LANGUAGES:
        browser.open(f"{url}{language}/cheatsheet/")
        sheets = {name: len(pypdfium2.PdfDocument(browser.print(*size))) for name, size in PAPERS.items()}
        wrong += [f"{language}: the cheat sheet takes {sheets}"] if {*sheets.values()} != {1} else []
        browser.open(f"{url}{language}/{LONG}")
        printed = pypdfium2.PdfDocument(browser.print(*PAPERS["A4"]))
        wrong += [f"{language}: alone on paper: {end}" for end in lone(printed, browser.run(HEADINGS))]
    return wrong


def pasted(browser: WebKit, url: str) -> list[str]:
    """A formula that a button copied can be pasted."""
    browser.open(f"{url}en/likelihood/")
    browser.press(".rm-copy")
    browser.run(FILLED, ".rm-copy.copied", "className")
    browser.press(SEARCH_BOX, PASTE)
    code = browser.run("() => document.querySelector('.rm-copy').dataset.copy")
    came = browser.run(FILLED, SEARCH_BOX, "value")
    return [] if came.split() == code.split() else [f"the button copies {code}, and pasted is {came}"]
