"""What stays in its place around figures that move: the page below, the picture of a linked scene, the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from runmath.pieces import movement
from tests.helpers.visits import arrive
from tests.site.test_explorables import ASKED, FLAGSHIP, FRONT, go, ids

HEIGHTS = """async (id) => {
  const figure = document.getElementById(id), heights = new Set();
  const [say, controls] = [".rm-say", ".rm-controls"].map((one) => figure.querySelector(one));
  const { said } = await (await fetch(controls.dataset.frames)).json();
  for (const text of said[0]) {
    say.textContent = text;
    heights.add(figure.offsetHeight);
  }
  return [...heights];
}"""
"""How high a figure becomes with each of its sentences."""
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


@pytest.mark.parametrize(("language", "path", "block"), [*FRONT, *ASKED], ids=ids)
def test_nothing_below_a_figure_moves_whatever_its_sentence_says(page: Page, address, language, path, block):
    arrive(page, address + path)
    move = movement.read(block.options)
    go(page, block.id, [move.start[name] for name in move.values])
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert len(page.evaluate(HEIGHTS, block.id)) == 1, f"{width} px"


def test_back_leads_out_of_two_figures_too(page: Page, address):
    arrive(page, f"{address}en/softmax-and-cross-entropy/")
    for figure in ("softmax_explorer", "cross_entropy_explorer", "softmax_explorer"):
        page.locator(f"#{figure} input").first.focus()
        page.keyboard.press("ArrowRight")
        expect(page).to_have_url(re.compile(f"#{figure}:"))
    for _ in range(3):
        page.go_back()
    for figure in ("softmax_explorer", "cross_entropy_explorer"):
        slider = page.locator(f"#{figure} input").first
        expect(slider).to_have_value(slider.get_attribute("value"))
