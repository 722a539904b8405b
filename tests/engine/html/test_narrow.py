"""A long formula is there twice, the second time in lines for phones; a short one once."""

from __future__ import annotations

import re
from html import unescape

from runmath.html import narrow
from runmath.html.formula_width import BESIDE, width
from runmath.html.mathml import to_mathml
from runmath.latex import canonical, statements
from tests.helpers.pages import once

FORMULAS = sorted({block.latex for page in once().values() for block in page.formulas})
ENTROPY = r"H(p, q) = -\mathbb{E}_{x \sim p}[\log q(x)] = -\sum_{x} p(x) \log q(x)"
SHARE = 0.15  # of the long ones, that are wider than a phone of 360 pixels still


class Kept:
    """What stands for the cache."""

    @staticmethod
    def get(key, compute):
        return compute()


def test_a_short_formula_is_there_once():
    assert narrow.displayed("a = b", Kept) == to_mathml("a = b", display=True)


def test_a_long_one_twice_and_both_are_copied_as_its_source():
    html = narrow.displayed(ENTROPY, Kept)
    assert re.findall(r'<math class="([^"]*)"', html) == ["rm-wide", "rm-narrow"]
    assert {unescape(tex) for tex in re.findall(r'data-tex="([^"]*)"', html)} == {ENTROPY}
    assert html.count("<mtr>") == 2


def test_one_that_finds_room_at_390_pixels_is_broken_on_narrower_phones_only():
    formula = next(latex for latex in FORMULAS if narrow.ROOM + 0.5 < wide(latex) < narrow.WIDER_ROOM)
    assert narrow.displayed(formula, Kept).count("rm-near") == 2


def test_what_has_no_relation_and_no_sign_stays_in_one_line():
    product = " ".join(["x_{i,j}"] * 30)
    assert narrow.displayed(product, Kept) == to_mathml(product, display=True)


def test_the_shorter_lines_say_the_same():
    for latex in LONG:
        sides = [" ".join(side) for statement in statements(latex) for side in statement]
        lines = re.sub(r"\\(begin|end)\{aligned\}|\\q?quad(?![A-Za-z])|\{\} ", " ", narrow._lines(latex))
        assert canonical(lines.replace("\\\\", " ")) == canonical(" ".join(sides))


def test_nearly_all_find_room_on_a_phone():
    wider = [latex for latex in LONG if width(to_mathml(narrow._lines(latex), display=True)) - BESIDE > narrow.ROOM]
    assert len(LONG) > 50 and len(wider) <= SHARE * len(LONG), wider


def wide(latex):
    return width(to_mathml(latex, display=True))


LONG = [latex for latex in FORMULAS if wide(latex) > narrow.ROOM]
