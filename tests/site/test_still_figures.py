"""Where a figure cannot be moved, it stays a figure: without its pictures, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

FLAGSHIP = ("likelihood/", "heights_explorer")


@pytest.mark.parametrize("fault", ["missing", "cut short", "of another build"])
def test_without_its_pictures_the_figure_stays_says_so_and_tries_again(browser, site, address, fault):
    context = browser.new_context()
    page, broken = context.new_page(), [True]

    def answer(route) -> None:
        if not broken[0]:
            return route.continue_()
        if fault == "missing":
            return route.fulfill(status=404, body="<!doctype html>")
        body = next((site / "en/assets/explorables").glob(f"{FLAGSHIP[1]}.*")).read_text(encoding="utf-8")
        changed = body[:-100] if fault == "cut short" else body.replace('"build":"', '"build":"0')
        return route.fulfill(status=200, body=changed)

    page.route("**/*.json", answer)
    page.goto(f"{address}en/{FLAGSHIP[0]}")
    figure = page.locator(f"#{FLAGSHIP[1]}")
    before = figure.locator("svg").first.evaluate("one => one.outerHTML")
    figure.locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(figure.locator("[role=status]")).to_contain_text("could not be loaded")
    assert figure.locator("svg").first.evaluate("one => one.outerHTML") == before
    broken[0] = False
    figure.get_by_role("button", name="Try again").click()
    expect(figure.locator(".rm-trouble")).to_be_hidden()
    expect(figure.locator(".rm-say")).to_contain_text("166.4")
    context.close()


def test_without_scripts_it_is_a_figure_with_its_answer(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/{FLAGSHIP[0]}")
    figure = page.locator(f"#{FLAGSHIP[1]}")
    expect(figure.locator("svg").first).to_be_visible()
    expect(figure.locator(".rm-told")).to_be_visible()
    for part in ("input", "button", ".rm-say"):
        assert not any(one.is_visible() for one in figure.locator(part).all())
    context.close()
