"""What stays in its place around figures that move: the picture of a linked scene, the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.visits import arrive
from tests.site.test_explorables import FLAGSHIP

PLACED = """([id, top]) => {
  const { top: from, bottom } = document.getElementById(id).querySelector("svg").getBoundingClientRect();
  return from >= top && bottom <= innerHeight;
}"""


@pytest.mark.parametrize("size", [(1280, 720), (390, 800)])
def test_of_a_scene_that_is_linked_to_the_whole_picture_is_seen(page: Page, address, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{address}en/{FLAGSHIP[0]}#{FLAGSHIP[1]}:mu=170,sigma=2")
    figure = page.locator(f"#{FLAGSHIP[1]}")
    expect(figure.locator("output").first).to_have_text("170.0\N{NO-BREAK SPACE}cm")
    header = page.locator("header").first.bounding_box()
    page.wait_for_function(PLACED, arg=[FLAGSHIP[1], header["height"]])


def test_a_scene_is_linked_to_and_a_value_outside_becomes_the_nearest(page: Page, address):
    page.goto(f"{address}en/{FLAGSHIP[0]}#{FLAGSHIP[1]}:mu=170,sigma=2")
    figure = page.locator(f"#{FLAGSHIP[1]}")
    expect(figure).to_be_in_viewport()
    expect(figure.locator("output").first).to_have_text("170.0\N{NO-BREAK SPACE}cm")
    expect(figure.locator(".rm-trouble")).to_be_hidden()
    page.goto(f"{address}en/{FLAGSHIP[0]}#{FLAGSHIP[1]}:mu=999,sigma=<b>,zeta=1")
    expect(figure.locator("output").first).to_have_text("174.0\N{NO-BREAK SPACE}cm")
    expect(figure.locator("[role=status]")).to_contain_text("nearest")
    expect(page).to_have_url(re.compile("mu=174.0,sigma=3.0$"))
    figure.get_by_role("button", name="Reset").click()
    expect(figure.locator(".rm-trouble")).to_be_hidden()
    expect(page).to_have_url(re.compile("mu=166.0,sigma=3.0$"))
    page.evaluate("location.hash = '#heights_explorer:mu=999,sigma=2'")
    expect(figure.locator(".rm-trouble")).to_be_visible()
    page.go_back()  # to a scene that is allowed
    expect(figure.locator("output").first).to_have_text("166.0\N{NO-BREAK SPACE}cm")
    expect(figure.locator(".rm-trouble")).to_be_hidden()


def test_back_leads_each_of_two_figures_to_what_it_showed_then(page: Page, address):
    arrive(page, f"{address}en/softmax-and-cross-entropy/")
    one, other = (page.locator(f"#{name} input").first for name in ("softmax_explorer", "cross_entropy_explorer"))
    start = [int(slider.input_value()) for slider in (one, other)]
    for slider, name in ((one, "softmax"), (other, "cross_entropy"), (one, "softmax")):
        slider.focus()
        page.keyboard.press("ArrowRight")
        expect(page).to_have_url(re.compile(f"#{name}_explorer:"))

    def show(*moved: int) -> None:
        for slider, begin, steps in zip((one, other), start, moved, strict=True):
            expect(slider).to_have_value(str(begin + steps))

    show(2, 1)
    page.go_back()
    show(1, 1)
    page.go_back()
    show(1, 0)
    page.go_back()
    show(0, 0)
    page.evaluate("history.go(3)")
    show(2, 1)
    page.evaluate("history.go(-3)")  # past all of it at once
    show(0, 0)
