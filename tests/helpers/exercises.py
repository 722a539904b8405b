"""Exercises that answer back, in a browser; what is right, and which wrong turns are known, is read from the page."""

from __future__ import annotations

import json

from playwright.sync_api import Page

LESSON, NUMBER, CHOICE = "log-likelihood/", "log-likelihood.answer-bits", "log-likelihood.answer-metres"
"""A page; on it a number below 0 with wrong turns, and a choice."""
TURNS = """form => [...(form.querySelector("template")?.content.children ?? [])]
  .map(one => [one.dataset.value, one.textContent])"""
REPLIES = """(form, ways) => ways.map(([value, text]) => {
  Object.assign(form.dataset, { value, within: value ? 5e-4 * Math.abs(value) : 5e-4 });
  form.querySelector("template").innerHTML = "";
  form.querySelector("[type=text]").value = text;
  form.requestSubmit();
  return form.querySelector("[role=status]").textContent;
})"""


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
