"""Exercises that answer back, in a browser. What is right, and where a wrong turn leads, is read from the page."""

from __future__ import annotations

import gzip
import json
import unicodedata
from fractions import Fraction

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers.axe import AXE
from tests.helpers.pages import LANGUAGES, addresses, file
from tests.helpers.visits import arrive

LESSON, NUMBER, CHOICE = "log-likelihood/", "log-likelihood.answer-bits", "log-likelihood.answer-metres"
"""A page; on it a number below 0 with wrong turns, and a choice."""
ASK = """() => axe.run({ include: [".rm-answer", ".rm-solved"] })
  .then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))"""
TURNS = """form => [...(form.querySelector("template")?.content.children ?? [])]
  .map(one => [one.dataset.value, one.textContent])"""
REPLIES = """(form, ways) => ways.map(([value, text]) => {
  Object.assign(form.dataset, { value, within: value ? 5e-4 * Math.abs(value) : 5e-4 });
  form.querySelector("template").innerHTML = "";
  form.querySelector("[type=text]").value = text;
  form.requestSubmit();
  return form.querySelector("[role=status]").textContent;
})"""
FORBIDDEN = (
    """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })"""
)
KEPT = "JSON.stringify(Object.entries(localStorage))"


class Exercise:
    """A form of the page, with what it compares."""

    def __init__(self, page: Page, id_: str):
        self.page, self.form = page, page.locator(f'[id="{id_}"]')
        self.field, self.reply = self.form.locator("[type=text]"), self.form.get_by_role("status")
        self.offered = self.form.locator("[type=button]")
        self.words = json.loads(page.locator(".rm-solved").get_attribute("data-words"))
        data = self.form.evaluate("form => ({ ...form.dataset })")
        self.value, self.digits = float(data.get("value", "nan")), int(data.get("digits", 0))
        self.turns = self.form.evaluate(TURNS)
        self.right = data.get("choice")

    def give(self, text: str) -> str:
        """Type an answer, press, and hear the reply."""
        self.field.fill(text)
        self.form.locator("[type=submit]").click()
        return self.reply.inner_text()

    def replies(self, ways: list[tuple[float, str]]) -> list[str]:
        """To texts, each with another right answer, as if the build had computed it."""
        return self.form.evaluate(REPLIES, ways)


def notations(value: float) -> list[str]:
    """A value as people write it."""
    plain = f"{value:.6f}"
    mantissa, power = f"{value:.7e}".split("e")
    fraction = Fraction(value).limit_denominator(10_000)
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in plain)
    assert unicodedata.normalize("NFKC", wide) == plain
    return [
        *(plain, plain.replace("-", "\N{MINUS SIGN}"), plain.replace(".", ","), wide, f" {plain[:4]} {plain[4:]} "),
        *(f"{100 * value:.5f}%", f"{100 * value:.5f} %", f"{mantissa}e{power}", f"{mantissa}E{int(power)}"),
        *(f"{mantissa} × 10^{int(power)}", f"{mantissa}·10{int(power):+d}".replace("+", "^")),
        *(f"{fraction}", f"{fraction.numerator / 10} / {fraction.denominator / 10}"),
    ]


def test_a_number_may_be_written_in_many_ways(page: Page, address):
    arrive(page, f"{address}en/{LESSON}")
    one = Exercise(page, NUMBER)
    ways = [(one.value, text) for text in notations(one.value)]
    for value, more in ((0.07, [".07", "7%", "7/100", "7e-2", "7 × 10⁻²", "+0.07"]), (1234.5, ["1,234.5", "1234,5"])):
        ways += [(value, text) for text in [*notations(value), *more]]
    ways += [(2000, "2,000"), (2, "2,000"), (0.125, "0,125"), (1.5, "1,5"), (0.5, "½"), (12, "12."), (-3, "–3")]
    said = one.replies(ways)
    assert [(way, reply) for way, reply in zip(ways, said, strict=True) if reply != one.words["right"]] == []
    none = [(0.7, text) for text in ("", "seven", "0.7.0", "7/10/2", "%", "1,00,0", "0.7 bits", "0.7e", "--0.7", "/")]
    assert {*one.replies(none)} == {one.words["unreadable"]}
    expect(one.field).to_have_attribute("aria-invalid", "true")
    others = [(0.7, "7"), (0.7, "-0.7"), (0.7, "7/0"), (7, "7%"), (1.5, "15"), (2, "200,0"), (28, "27"), (0, "0.001")]
    assert {*one.replies(others)} == {one.words["wrong"]}
    expect(one.field).to_have_attribute("aria-invalid", "false")


def test_zeros_at_the_end_need_not_be_typed(page: Page, address):
    arrive(page, f"{address}en/{LESSON}")
    one = Exercise(page, NUMBER)
    ways = [(2.4997, "2.5"), (2.5, "2,5"), (2.4997, "5/2"), (-2.0013, "-2"), (0.3002, "30%"), (0.29996, ".3")]
    ways += [(0.70001, "7/10"), (19.99, "20"), (1997.4, "2e3")]
    assert one.digits == 3
    said = one.replies(ways)
    assert [(way, reply) for way, reply in zip(ways, said, strict=True) if reply != one.words["right"]] == []
    short = one.words["rounded"].replace("{digits}", "3")
    assert {*one.replies([(2.4949, "2.5"), (2.5051, "2.5"), (2.006, "2"), (0.304, "30%"), (1994, "2e3")])} == {short}


def test_one_is_no_rounding_of_what_is_far_below_it(page: Page, address):
    arrive(page, f"{address}en/entropy-and-kl/")
    one = Exercise(page, "entropy.answer-midpoint")
    assert one.give("1") == f"{one.words['wrong']} This is in bits."
    ways = [(0.69, "1"), (0.69, "0.7"), (0.96, "1"), (0.006, "0.01"), (0.0098, "0.01"), (69, "100"), (6.9, "6")]
    replies = one.replies(ways)
    short = one.words["rounded"].replace("{digits}", str(one.digits))
    assert [reply == short for reply in replies] == [False, True, True, False, True, False, True]
    assert {replies[0], replies[3], replies[5]} == {one.words["wrong"]}


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
