"""Exercises that answer back: whoever takes a known wrong turn is told which one."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.helpers.pages import addresses, file
from tests.helpers.visits import arrive

FORM = 'class="rm-answer"'
EACH = """() => [...document.querySelectorAll(".rm-answer:has([type=text])")].flatMap(form => {
  const { digits, value } = form.dataset;
  const words = JSON.parse(document.querySelector(".rm-solved").dataset.words);
  const [right, ...turns] = [[value, words.right], ...[...form.querySelector("template").content.children].map(
    one => [one.dataset.value, `${words.wrong} ${one.textContent}`])];
  const written = (number) => (+number).toPrecision(digits);
  const cases = [[written(right[0]), right[1]], ...turns.flatMap(
    ([number, reply]) => [[written(number), reply], [`${+written(number)}`, reply]])];
  return cases.filter(([text, reply]) => {
    form.querySelector("[type=text]").value = text;
    form.requestSubmit();
    return form.querySelector("[role=status]").textContent !== reply;
  }).map(([text, reply]) => `${form.id}: ${text} is not told "${reply}"`);
})"""
"""Each right answer and each wrong turn, this also without the last 0: what is not told so."""


def test_every_turn_of_every_exercise_has_its_own_reply(page: Page, address, site):
    paths = [path for path in addresses(site) if path.startswith("en/") and FORM in (site / file(path)).read_text()]
    wrong = []
    for path in paths:
        arrive(page, address + path)
        wrong += [f"{path}: {one}" for one in page.evaluate(EACH)]
    assert len(paths) > 5
    assert wrong == []
