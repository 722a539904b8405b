"""Numbers that are typed as answers: however they are written, right, too short or wrong."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

from playwright.sync_api import Page, expect

from tests.helpers.exercises import LESSON, NUMBER, Exercise
from tests.helpers.visits import arrive


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
