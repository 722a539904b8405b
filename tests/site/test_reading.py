"""What a reader does on the site: switch, remember, copy, link, and go without a mouse."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.pages import LANGUAGES, soup, sources
from tests.helpers.visits import arrive

MANY = "likelihood/"  # a page with everything on it
TO_THE_MIDDLE = """async () => {
  const parts = document.querySelectorAll(".rm-card, article > .rm-formula");
  for (const part of [...parts].slice(0, parts.length / 2)) {  // as somebody reads: each is drawn in its turn
    part.scrollIntoView({ behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
}"""
SEEN = """() => {
  const box = part => part.getBoundingClientRect();
  const part = [...document.querySelectorAll(".rm-card, article > .rm-formula")].find(part => box(part).bottom > 100);
  return [part.id, box(part).top];
}"""
IN_VIEW = """id => {
  const box = document.getElementById(id).getBoundingClientRect();
  const under = document.querySelector(".md-header").getBoundingClientRect().bottom;
  return box.top >= under - 1 && box.top < innerHeight * 0.6 || scrollY + innerHeight >= document.body.scrollHeight - 2;
}"""


def test_the_theme_that_was_chosen_is_remembered(page: Page, address):
    page.emulate_media(color_scheme="light")
    arrive(page, f"{address}ko/{MANY}")
    for _ in range(2):  # as the system, light, dark
        page.locator(".palette button:visible").click()
    body = page.locator("body")
    expect(body).to_have_css("color-scheme", "dark")
    page.reload()
    expect(body).to_have_css("color-scheme", "dark")
    tab = page.context.new_page()
    tab.goto(f"{address}en/{MANY}")
    expect(tab.locator("body")).to_have_css("color-scheme", "dark")
    arrive(page, f"{address}en/entropy-and-kl/")
    expect(body).to_have_css("color-scheme", "dark")
    page.locator(".palette button:visible").click()
    expect(body).to_have_css("color-scheme", "light dark")  # the system decides again


def test_no_button_is_shown_before_it_works(page: Page, address):
    """A slow line brings the script long after the page: who clicks before would wait for nothing."""
    held = []
    page.route("**/assets/site.js", lambda route: held.append(route))
    with page.expect_request("**/assets/site.js"):
        page.goto(f"{address}en/{MANY}", wait_until="commit")
    buttons = page.locator(".palette, .rm-copy:not(details *)")
    page.locator(".md-footer").wait_for()
    assert buttons.count() > 1 and not any(one.is_visible() for one in buttons.all())
    held.pop().continue_()
    for one in buttons.all():
        expect(one).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_copy_button_gives_the_whole_piece_and_it_runs(page: Page, address, language, tmp_path):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    arrive(page, f"{address}{language}/{MANY}")
    formula = page.locator(".rm-formula").first
    for button in formula.locator(".rm-line .rm-copy").all():  # the library's call, and the formula's LaTeX
        button.click()
        expect(button).to_contain_class("copied")
        assert page.evaluate("navigator.clipboard.readText()") == button.get_attribute("data-copy")
    sign = formula.locator(".rm-permalink")
    sign.click()
    expect(sign).to_contain_class("copied")
    expect(page.locator(".said")).to_have_text({"ko": "복사했습니다", "en": "Copied"}[language])
    full = f"{address}{language}/{MANY}{sign.get_attribute('href')}"
    assert page.evaluate("navigator.clipboard.readText()") == full == page.url
    piece = formula.locator(".rm-piece")
    piece.locator(".copy-code").click()
    expect(piece.locator(".copy-code.copied")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == piece.locator("pre code").text_content()
    done = subprocess.run([sys.executable, "-I", "-"], input=text, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said = [line.removeprefix("#>").strip() for line in text.splitlines() if line.startswith("#>")]
    assert [line.strip() for line in done.stdout.splitlines()] == said != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_selected_takes_its_formulas_along_as_latex(page: Page, address, language):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    arrive(page, f"{address}{language}/{MANY}")
    written = [" ".join(inline.text.split()) for inline in sources(language)["likelihood.md"].inlines]
    paragraph = page.locator("article > p:has(math)").first
    paragraph.evaluate("one => getSelection().selectAllChildren(one)")
    page.keyboard.press("ControlOrMeta+C")
    text = page.evaluate("navigator.clipboard.readText()")
    found = re.findall(r"\$(.+?)\$", text)
    assert found == written[: len(found)] != []
    assert text.count("$") == 2 * len(found) == 2 * paragraph.locator("math").count()
    assert text.split()[0] == paragraph.text_content().split()[0]
    page.evaluate("""() => {
      const [one, other] = ["mi", "mo"].map((name) => document.querySelector(`.rm-math ${name}`).firstChild);
      getSelection().setBaseAndExtent(one, 0, other, 1);
    }""")  # from within a formula to within it
    page.keyboard.press("ControlOrMeta+C")
    whole = [f"$${' '.join(block.latex.split())}$$" for block in sources(language)["likelihood.md"].formulas]
    assert page.evaluate("navigator.clipboard.readText()") == whole[0]


@pytest.mark.parametrize("path", ["ko/formulas/", "en/likelihood/"])
def test_a_reader_who_reloads_or_comes_back_is_where_he_was(page: Page, address, path):
    """Though the heights of parts that were never drawn are guesses."""
    arrive(page, address + path)
    page.evaluate(TO_THE_MIDDLE)
    page.wait_for_timeout(300)
    before = page.evaluate(SEEN)
    page.reload(wait_until="load")
    page.wait_for_timeout(500)
    after = page.evaluate(SEEN)
    assert after[0] == before[0] and abs(after[1] - before[1]) <= 5, (before, after)
    arrive(page, f"{address}en/references/")
    page.go_back(wait_until="load")
    page.wait_for_timeout(500)
    after = page.evaluate(SEEN)
    assert after[0] == before[0] and abs(after[1] - before[1]) <= 5, (before, after)


@pytest.mark.parametrize("language", LANGUAGES)
def test_permanent_links_lead_to_what_they_name(page: Page, site, address, language):
    article = soup(site / language / MANY / "index.html").select_one("article")
    links = article.select("a.rm-permalink, a.rm-number, a.headerlink")
    kinds = {link["class"][0]: link["href"] for link in links}
    assert len(kinds) == 3 and len(links) > 30
    for name in kinds.values():  # somebody was sent the address
        page.goto("about:blank")
        page.goto(f"{address}{language}/{MANY}{name}", wait_until="load")
        page.evaluate("document.fonts.ready")
        assert page.evaluate(IN_VIEW, name[1:]), f"{name} is not in view"
    for name in dict.fromkeys(link["href"] for link in links):
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
        page.evaluate("name => document.querySelector(`article a[href='${name}']`).click()", name)
        assert page.evaluate("location.hash") == name
        assert page.evaluate(IN_VIEW, name[1:]), f"{name} is not in view"


def test_everything_can_be_done_with_the_keyboard(page: Page, address):
    arrive(page, f"{address}en/{MANY}")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    reached, unseen = set(), []
    for _ in range(120):
        page.keyboard.press("Tab")
        kind, visible = page.evaluate("""() => {
          const one = document.activeElement, look = getComputedStyle(one);
          const kinds = [".md-search__input", ".languages a", ".md-nav__link", "summary", ".rm-copy", ".copy-code",
                         ".rm-math", "pre", ".rm-permalink"];
          const seen = look.outlineStyle !== "none" || look.boxShadow !== "none" || one.matches("input, label");
          return [kinds.find(kind => one.matches(kind)), seen];
        }""")
        reached.add(kind)
        unseen += [] if visible or kind is None else [kind]
    assert reached >= {".md-search__input", ".languages a", ".md-nav__link", "summary", ".rm-copy", ".rm-permalink"}
    assert unseen == []
    summary = page.locator("details.rm-piece > summary").first
    before = summary.evaluate("one => one.parentElement.open")
    summary.focus()
    page.keyboard.press("Enter")
    assert summary.evaluate("one => one.parentElement.open") != before


def test_the_search_opens_and_closes_by_keys(page: Page, address):
    arrive(page, f"{address}en/{MANY}")
    page.keyboard.press("/")
    box = page.locator("[data-md-component=search-query]")
    expect(box).to_be_focused()
    box.press_sequentially("entropy", delay=20)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(box).not_to_be_focused()
