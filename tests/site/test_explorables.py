"""Figures that a reader moves, in the browser: every picture is the one that the shown function draws there."""

from __future__ import annotations

import gzip
import json
import os
import random
import re
from importlib import import_module

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from runmath.figures.draw import draw
from runmath.figures.frames import DECIMALS
from runmath.languages import page_url
from runmath.pages import Block, read
from runmath.pieces import Topics, catalogue, movement
from tests.helpers import ROOT
from tests.helpers.axe import ASK, AXE, TAGS
from tests.helpers.pages import LANGUAGES, PROJECT, sources
from tests.helpers.visits import arrive

FLAGSHIP = ("likelihood/", "heights_explorer")
ALL = [
    (language, f"{language}/{page_url(name)}", block)
    for language in LANGUAGES
    for name, page in sources(language).items()
    for block in page.blocks
    if "move" in block.options
]
FRONT = [(LANGUAGES[-1], "", block) for block in read(PROJECT.front_door(LANGUAGES[-1])).blocks]
THOROUGH = bool(os.environ.get("EXPLORE"))
PAGES = {
    (language, path): [block for other, there, block in [*FRONT, *ALL] if (other, there) == (language, path)]
    for language, path, _ in [*FRONT, *ALL]
    if THOROUGH or not path or language == random.Random(path.partition("/")[2]).choice(LANGUAGES)
}
"""Each page with its figures in one language, but in both by `tox run -e explore`."""
HOMES = Topics(ROOT).homes


def snippets() -> dict:
    modules = [import_module(f"snippets.{home.name}") for home in HOMES.values()]
    return {name: value for module in modules for name, value in vars(module).items() if name in HOMES}


def attributes(svg: str) -> list[tuple]:
    """Every element with its attributes and own text, without what the page writes into it."""
    prefix = re.compile(r"(#|^)[\w.-]+-(?=\d+\)?$)")  # ids begin with that of the block
    found = []
    for one in BeautifulSoup(svg, "lxml", multi_valued_attributes=None).svg.find_all():
        if one.name not in ("title", "desc"):
            given = {name: prefix.sub(r"\1ID-", value) for name, value in one.attrs.items()}
            found.append((one.name, given, "".join(one.find_all(string=True, recursive=False))))
    return found


def go(page: Page, figure: str, indices) -> None:
    """Put the sliders there, as a hand does, and wait for the picture."""
    box = page.locator(f'[id="{figure}"]')
    for slider, index in zip(box.locator("input").all(), indices, strict=True):
        slider.evaluate(
            "(one, to) => { one.value = to; one.dispatchEvent(new Event('input', {bubbles: true})) }", index
        )
    expect(box).to_have_attribute("data-moved", "")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.fixture
def flagship(page: Page, address):
    arrive(page, f"{address}en/{FLAGSHIP[0]}")
    return page.locator(f"#{FLAGSHIP[1]}")


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


@pytest.mark.parametrize(("language", "path"), PAGES)
def test_picture_words_and_code_are_those_of_the_function_there_and_nothing_below_moves(
    page: Page, address, language, path
):
    arrive(page, address + path)
    for block in PAGES[language, path]:
        compare(page, language, block)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        for block in PAGES[language, path]:
            assert len(page.evaluate(HEIGHTS, block.id)) == 1, f"{block.id} at {width} px"


def compare(page: Page, language: str, block: Block) -> None:
    """What a page shows of a figure at some of its values with what its function draws and says."""
    move, args = movement.read(block.options), block.options.get("args") or {}
    every = range(len(move.frames))
    chosen = every if THOROUGH else random.Random(block.id).sample(every, 2)
    functions, say = snippets(), block.options.get("say") or ""
    figure = page.locator(f'[id="{block.id}"]')
    for number in chosen:
        point = move.frames[number]
        go(page, block.id, [move.values[key].index(value) for key, value in point.items()])
        drawn = draw(functions[block.argument], {**args, **point}, catalogue(ROOT, language), DECIMALS)["svg"]
        shown = figure.locator("svg").first.evaluate("one => one.outerHTML")
        assert attributes(shown) == attributes(drawn), f"{block.id} at {point}"
        if isinstance(say, str) and say:
            told = eval(f'f"""{say}"""', functions | args | point)
            said = figure.locator(".rm-say").text_content()
            assert said.replace("\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}", " × ") == told
            assert " ×" not in said
        code = figure.locator("pre > code").text_content()
        call = code[code.rindex(f"{block.argument}(") :].split("\n")[0]
        assert eval(f"dict{call.removeprefix(block.argument)}") == {**args, **point}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_brings_more_than_half_a_page_and_nothing_before_it_is_touched(page: Page, site, address, language):
    files = [*(site / language).glob("assets/explorables/*.json")]
    assert len(files) == len([one for one in ALL if one[0] == language])
    assert all(len(gzip.compress(file.read_bytes())) <= 60_000 for file in files)
    assert len(gzip.compress((site / language / "assets" / "explore.js").read_bytes())) <= 5_000
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    arrive(page, f"{address}{language}/{FLAGSHIP[0]}")
    assert not [url for url in asked if url.endswith(".json")]


def test_keys_move_it_and_the_address_knows_where(page: Page, flagship, address):
    slider = flagship.locator("input").first
    before = slider.input_value()
    answer = flagship.locator(".rm-told")
    expect(answer).not_to_be_visible()
    slider.focus()
    height = flagship.bounding_box()["height"]
    page.keyboard.press("ArrowRight")
    expect(flagship.locator("output").first).to_have_text("166.4\N{NO-BREAK SPACE}cm")
    expect(slider).to_have_attribute("aria-valuetext", "166.4\N{NO-BREAK SPACE}cm")
    expect(answer).to_be_visible()
    assert flagship.bounding_box()["height"] == height  # nothing below it moved
    expect(page).to_have_url(f"{address}en/{FLAGSHIP[0]}#{FLAGSHIP[1]}:mu=166.4,sigma=3.0")
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile("mu=174.0,sigma=3.0$"))
    page.go_back()  # out of the figure, not through each step
    expect(page).to_have_url(f"{address}en/{FLAGSHIP[0]}")
    expect(slider).to_have_value(before)
    page.go_forward()
    expect(flagship.locator("output").first).to_have_text("174.0\N{NO-BREAK SPACE}cm")
    page.locator(".languages a[hreflang=ko]").click()  # the other language shows the same scene
    expect(page).to_have_url(re.compile(f"/ko/{FLAGSHIP[0]}#{FLAGSHIP[1]}:mu=174.0,sigma=3.0$"))
    expect(page.locator(f"#{FLAGSHIP[1]} output").first).to_have_text("174.0\N{NO-BREAK SPACE}cm")


def test_the_best_value_is_a_press_away(flagship):
    flagship.get_by_role("button", name="best").click()
    expect(flagship.locator("output").first).to_have_text("168.4\N{NO-BREAK SPACE}cm")
    flagship.get_by_role("button", name="Reset").click()
    expect(flagship.locator("output").first).to_have_text("166.0\N{NO-BREAK SPACE}cm")


def test_what_was_moved_is_still_accessible(page: Page, flagship):
    flagship.get_by_role("button", name="best").click()
    expect(flagship).to_have_attribute("data-moved", "")
    page.evaluate(AXE)
    assert page.evaluate(ASK, ["tag", TAGS, [], f"#{FLAGSHIP[1]}"]) == []


def place(flagship, value: float) -> tuple[float, float]:
    """Where a mean lies on the lower axes, on the screen."""
    drag = json.loads(flagship.locator(".rm-controls").get_attribute("data-drag"))[1]
    box, svg = flagship.locator("svg").first.bounding_box(), flagship.locator("svg").first
    scale = box["width"] / float(svg.get_attribute("width"))
    means = movement.read(block(FLAGSHIP[1]).options).values["mu"]
    return box["x"] + drag["at"][means.index(value)] * scale, box["y"] + (drag["box"][1] + 9) * scale


def block(id_: str) -> Block:
    return next(block for _, _, block in ALL if block.id == id_)


def test_a_mouse_drags_it_on_its_axis(page: Page, flagship):
    flagship.locator("svg").first.scroll_into_view_if_needed()
    page.mouse.move(*place(flagship, 170))
    page.mouse.down()
    expect(flagship.locator("output").first).to_have_text("170.0\N{NO-BREAK SPACE}cm")
    page.mouse.move(*place(flagship, 164), steps=5)
    expect(flagship.locator("output").first).to_have_text("164.0\N{NO-BREAK SPACE}cm")
    page.mouse.up()
    page.mouse.move(*place(flagship, 172))
    expect(flagship.locator("output").first).to_have_text("164.0\N{NO-BREAK SPACE}cm")


def test_a_finger_drags_it_sideways_and_scrolls_the_page_up_and_down(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    arrive(page, f"{address}ko/{FLAGSHIP[0]}")
    flagship = page.locator(f"#{FLAGSHIP[1]}")
    flagship.locator("svg").first.scroll_into_view_if_needed()
    touch = page.context.new_cdp_session(page)
    (x, y), (to, _) = place(flagship, 170), place(flagship, 165.2)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for k in range(1, 6):
        point = {"x": x + (to - x) * k / 5, "y": y}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(flagship.locator("output").first).to_have_text("165.2\N{NO-BREAK SPACE}cm")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


PLAYED = next(((path, block) for _, path, block in ALL if block.options.get("play")), None)


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_sequence_plays_and_where_motion_is_not_wanted_it_goes_step_by_step(browser, address, motion):
    path, block = PLAYED
    context = browser.new_context(reduced_motion=motion)
    page = context.new_page()
    page.clock.install(time=0)
    page.goto(address + path)
    page.clock.pause_at(3_600)  # from here on, time goes on where the test says so
    figure = page.locator(f'[id="{block.id}"]')
    slider = figure.locator(f"input[name={block.options['play']}]")
    play, begin = figure.locator("button[name=play]"), int(slider.input_value())
    label = play.text_content()
    play.click()
    expect(slider).to_have_value(str(begin + 1))
    if motion == "reduce":
        page.clock.run_for(5_000)
        assert slider.input_value() == str(begin + 1)
        play.click()
        expect(slider).to_have_value(str(begin + 2))
    else:
        page.clock.run_for(1_000)
        assert slider.input_value() == str(begin + 3)
        play.click()  # it pauses
        assert play.text_content() == label
        page.clock.run_for(5_000)
        assert slider.input_value() == str(begin + 3)
    context.close()
