"""Formulas on phones: next to none is cut, what is copied is the source, and widths are estimated well."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from runmath.html.formula_width import width
from runmath.html.mathml import to_mathml
from tests.helpers.pages import LANGUAGES, sources
from tests.helpers.visits import arrive

CUT = {390: 0.02, 360: 0.03, 320: 0.08}
"""Which share of all formulas may be wider than their frame. Without shorter lines it is 0.27 at 390 pixels."""
NEAR = 0.08
"""How far the estimate of a long formula's width may be from what Chromium sets: a share."""
LONG = 14
DRAWN = """async () => {
  for (const card of document.querySelectorAll(".rm-card")) card.style.contentVisibility = "visible";
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}"""
FRAMES = """() => [...document.querySelectorAll(".rm-math")]
  .map(one => [one.closest("[id]").id, one.scrollWidth - one.clientWidth])"""
WIDTHS = """() => [...document.querySelectorAll(".rm-math > math:not(.rm-narrow)")].map(one => {
  one.style.display = "inline math";
  return [one.dataset.tex, one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)];
})"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_next_to_no_formula_is_cut_on_a_phone(page: Page, address, language):
    arrive(page, f"{address}{language}/formulas/")
    page.evaluate(DRAWN)
    for wide, share in CUT.items():
        page.set_viewport_size({"width": wide, "height": 844})
        frames = page.evaluate(FRAMES)
        cut = [id_ for id_, hidden in frames if hidden > 1]
        assert len(frames) > 150 and len(cut) <= share * len(frames), (wide, cut)


def test_the_estimated_widths_are_near(page: Page, address):
    arrive(page, f"{address}en/formulas/")
    page.evaluate(DRAWN)
    found = [(tex, set_, width(to_mathml(tex, display=True))) for tex, set_ in page.evaluate(WIDTHS) if set_ > LONG]
    assert len(found) > 50
    assert [(tex, set_, estimated) for tex, set_, estimated in found if abs(estimated / set_ - 1) > NEAR] == []


@pytest.mark.parametrize("wide", [390, 1280])
def test_a_long_formula_that_is_selected_is_copied_once(page: Page, address, wide):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.set_viewport_size({"width": wide, "height": 844})
    arrive(page, f"{address}en/entropy-and-kl/")
    page.evaluate("document.querySelector('#cross_entropy .rm-math').scrollIntoView()")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#cross_entropy .rm-math'))")
    page.keyboard.press("ControlOrMeta+C")
    latex = next(one.latex for one in sources("en")["entropy-and-kl.md"].formulas if one.id == "cross_entropy")
    assert page.evaluate("navigator.clipboard.readText()").strip() == f"$${' '.join(latex.split())}$$"
