"""Exercises that answer back, in a browser: replies, keys, what is remembered, who cannot use scripts."""

from __future__ import annotations

import gzip
import json

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers.axe import AXE
from tests.helpers.exercises import CHOICE, LESSON, NUMBER, Exercise
from tests.helpers.pages import LANGUAGES, addresses, file
from tests.helpers.visits import arrive

ASK = """() => axe.run({ include: [".rm-answer", ".rm-solved"] })
  .then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))"""
FORBIDDEN = (
    """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })"""
)
KEPT = "JSON.stringify(Object.entries(localStorage))"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_answer_has_its_reply_and_leads_on_and_nothing_is_sent(page: Page, address, language):
    arrive(page, f"{address}{language}/{LESSON}")
    one, folds = Exercise(page, NUMBER), page.locator(f'[id="{NUMBER}"] ~ details')
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    short = one.words["rounded"].replace("{digits}", str(one.digits))
    for few in range(1, one.digits):
        assert one.give(f"{one.value:.{few}g}") == short
        assert one.give(f"{one.value:.12f}"[: few + 1 + (few > 1)]) == short, "cut off"
    expect(one.offered).to_have_count(0)
    assert len(one.turns) > 1
    for number, (value, sentence) in enumerate(one.turns):
        assert one.give(f"{float(value):.{one.digits}g}") == f"{one.words['wrong']} {sentence}"
        expect(one.offered).to_have_text(one.words["hint" if number < 2 else "solution"])
    assert one.give(str(one.value * 3 + 1)) == one.words["wrong"]
    expect(one.offered).to_have_text(one.words["solution"])
    assert one.give(f"{one.value:.{one.digits}g}") == one.words["right"]
    one.offered.click()
    expect(folds.nth(1)).to_have_attribute("open", "")
    expect(folds.nth(1).locator("summary")).to_be_focused()
    expect(one.offered).to_have_count(0)
    assert folds.nth(0).get_attribute("open") is None
    assert asked == [], "something was sent"


def test_keys_are_enough(page: Page, address):
    arrive(page, f"{address}ko/{LESSON}")
    choice, number = Exercise(page, CHOICE), Exercise(page, NUMBER)
    button = choice.form.locator("[type=submit]")
    button.focus()
    page.keyboard.press("Enter")
    expect(choice.reply).to_have_text(choice.words["nothing"])
    page.keyboard.press("Shift+Tab")
    radios = choice.form.get_by_role("radio")
    while not radios.nth(int(choice.right) % radios.count()).is_checked():  # a wrong one
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(choice.reply).to_have_text(choice.words["wrong"])
    while not radios.nth(int(choice.right) - 1).is_checked():
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(choice.reply).to_have_text(choice.words["right"])
    number.field.focus()
    page.keyboard.type("1,5.2")  # "," and "." turn pages for the theme, where nobody writes
    page.keyboard.press("Enter")
    expect(number.reply).to_have_text(number.words["unreadable"])
    page.keyboard.press("Control+a")
    page.keyboard.type(str(-number.value))
    page.keyboard.press("Enter")
    expect(number.offered).to_have_text(number.words["hint"])
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(number.offered).to_be_focused()
    page.keyboard.press("Enter")
    hint = page.locator(f'[id="{NUMBER}"] ~ details').first
    expect(hint.locator("summary")).to_be_focused()
    expect(hint).to_have_attribute("open", "")


def test_what_was_found_is_remembered_for_both_languages_shown_on_the_path_and_forgotten(page: Page, address):
    arrive(page, f"{address}en/{LESSON}")
    one, line = Exercise(page, NUMBER), page.locator(".rm-solved")
    expect(line).to_be_hidden()
    one.give(str(one.value))
    one.give(str(one.value))
    (ids,) = json.loads(line.get_attribute("data-pages")).values()
    count = one.words["solved"].replace("{solved}", "1").replace("{all}", str(len(ids)))
    expect(line).to_contain_text(count)
    assert page.evaluate(KEPT).count(NUMBER) == 1
    arrive(page, f"{address}ko/{LESSON}")
    one = Exercise(page, NUMBER)
    expect(one.reply).to_have_text(one.words["before"])
    arrive(page, f"{address}ko/")
    told = page.locator("article li > small:not(:empty)")
    expect(told).to_have_text(one.words["page"].replace("{solved}", "1").replace("{all}", str(len(ids))))
    expect(told.locator("xpath=../a")).to_have_attribute("href", LESSON)
    line.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(line).to_be_focused()
    expect(line).to_have_text(one.words["forgotten"])
    expect(told).to_have_count(0)
    assert NUMBER not in page.evaluate(KEPT)
    arrive(page, f"{address}en/{LESSON}")
    expect(page.locator(".rm-solved")).to_be_hidden()
    expect(Exercise(page, NUMBER).reply).to_be_empty()


def test_it_works_where_the_reader_forbids_to_store_anything(page: Page, address):
    page.add_init_script(FORBIDDEN)
    arrive(page, f"{address}en/{LESSON}")
    one, other = Exercise(page, NUMBER), Exercise(page, CHOICE)
    assert one.give(str(one.value)) == one.words["right"]
    other.form.get_by_role("radio").nth(int(other.right) - 1).check()
    other.form.locator("[type=submit]").click()
    expect(page.locator(".rm-solved")).to_contain_text(one.words["solved"].partition("{")[0] + "2")


def test_nothing_stands_in_the_way_of_anybody(page: Page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    arrive(page, f"{address}en/{LESSON}")
    one, other = Exercise(page, NUMBER), Exercise(page, CHOICE)
    one.give(one.turns[0][0])
    other.form.get_by_role("radio").nth(int(other.right) - 1).check()
    other.form.locator("[type=submit]").click()
    page.evaluate(AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(ASK) == [], scheme


def test_without_scripts_there_is_no_field_and_the_solution_unfolds(browser: Browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/{LESSON}")
    expect(page.locator(f'[id="{NUMBER}"]')).to_be_hidden()
    assert page.locator(f'[id="{NUMBER}"]').bounding_box() is None
    fold = page.locator(f'[id="{NUMBER}"] ~ details').nth(1)
    fold.locator("summary").click()
    expect(fold.locator("p").first).to_be_visible()
    context.close()


def test_every_field_has_its_hint_and_solution_below_and_only_such_pages_load_the_script(site):
    for path in addresses(site):
        page = lxml.html.document_fromstring((site / file(path)).read_text(encoding="utf-8"))
        forms = page.xpath("//form[@class='rm-answer']")
        folds = {tuple(form.xpath("following-sibling::details[position() < 3]/summary/text()")) for form in forms}
        assert folds <= {("Hint", "Solution"), ("힌트", "풀이")}, path
        scripts, lines = page.xpath("//script[contains(@src, 'answers.js')]"), page.xpath("//p[@class='rm-solved']")
        wanted = bool(forms) or path in [f"{language}/" for language in LANGUAGES]
        assert (len(scripts), len(lines)) == (wanted, wanted), path


def test_the_script_is_light(site):
    for language in LANGUAGES:
        assert len(gzip.compress((site / language / "assets" / "answers.js").read_bytes())) <= 2048
