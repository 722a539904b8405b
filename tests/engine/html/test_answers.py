"""`/// answer`: what is compared is computed, and told apart; who writes the block learns what is wrong with it."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

from runmath.html import problems
from runmath.languages import Project
from runmath.languages.parity import differences
from runmath.pages import read
from tests.helpers.faults.case import EN, KO

NUMBER = """\
/// answer | dice.three
    value: chance(3)
    wrong:
      - chance(2)
      - 1 / chance(3)
The chance of $k = 3$

- You took **one** face less.
- You divided the other way round.
///
"""
CHOICES = """\
/// answer | dice.larger
    choices:
      - chance(3) < chance(2)
      - chance(3) > chance(2)
The larger chance has

- two
- three
///
"""


def forms(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def test_the_page_has_a_labelled_field_and_the_values_to_compare_with(project):
    page = forms(project.convert(NUMBER))
    field = page.form.input
    assert page.form["id"] == "dice.three"
    assert page.select_one(f'label[for="{field["id"]}"]').get_text() == "The chance of k=3"
    assert page.select_one(f'[id="{field["aria-describedby"]}"]')["role"] == "status"
    assert (float(page.form["data-value"]), float(page.form["data-within"])) == (0.5, 0.0005)
    turns = {turn.decode_contents(): float(turn["data-value"]) for turn in page.template.select("span[data-value]")}
    assert turns == {
        "You took <strong>one</strong> face less.": pytest.approx(1 / 3),
        "You divided the other way round.": 2,
    }
    assert "required" not in field.attrs and "data-search-exclude" in page.form.attrs


def test_of_choices_the_true_one_is_right(project):
    page = forms(project.convert(CHOICES))
    assert [radio["value"] for radio in page.select("fieldset label > input")] == ["1", "2"]
    assert page.form["data-choice"] == "2"
    assert page.legend.get_text() == "The larger chance has"


def test_on_some_phones_a_keyboard_for_decimals_has_no_minus(project):
    pages = [project.convert(NUMBER.replace("1 / chance(3)", turn)) for turn in ("2", "-2")]
    assert ['inputmode="decimal"' in page for page in pages] == [True, False]


def test_a_page_ends_with_what_was_found_and_another_lists_all_pages(project):
    page = forms(project.convert(NUMBER + "\n" + CHOICES + "\nThe end.\n"))
    last = page.find_all(recursive=False)[-1]
    assert last["class"] == ["rm-solved"] and "hidden" in last.attrs
    assert json.loads(last["data-pages"]) == {"": ["dice.three", "dice.larger"]}
    listed = forms(project.converted(project.write("docs/en/pages/index.md", "# H { #h }\n\n/// solved\n///\n")))
    assert json.loads(listed.select_one(".rm-solved")["data-pages"]) == {"../page/": ["dice.three", "dice.larger"]}
    assert "rm-solved" not in project.convert("# T { #t }\n\nNo exercise.\n")


TYPED = {
    "no id": (" | dice.three", "", "the block names no id - write `/// answer | id`"),
    "an id that is none": ("dice.three", "Dice", "the id 'Dice' is not made of"),
    "an unknown option": ("value:", "valeu:", "an answer has no option 'valeu' - did you mean 'value'?"),
    "no value": ("    value: chance(3)\n", "", "an answer has either a value or choices - write"),
    "choices, too": ("    value:", "    choices: [1 > 2]\n    value:", "an answer has either a value or choices - "),
    "no label": ("The chance of $k = 3$\n\n", "", "the answer has no label - say before the list what"),
    "nothing said of a wrong turn": ("- You divided the other way round.\n", "", "the label 1 items - give each"),
    "a label of two paragraphs": ("$k = 3$\n", "$k = 3$\n\nAnd.\n", "the label is more than a paragraph - ask"),
    "a label without words": ("The chance of $k = 3$", "$k = 3$", "the label has no words - name the mathematics in"),
    "digits that are none": ("    wrong:", "    digits: many\n    wrong:", "`digits` is 'many' - write a number"),
    "wrong turns that are no list": ("wrong:\n      - chance(2)\n      - 1", "wrong: 1", "`wrong` is no list - write"),
    "an expression that is a list": ("- chance(2)\n", "- [chance, 2]\n", "['chance', 2] is no expression - quote it"),
    "an unknown snippet": ("chance(2)", "chanse(2)", "'chanse', which is no snippet - did you mean 'chance'?"),
    "a value that raises": ("value: chance(3)", "value: chance(3, 0)", "failed with ValueError: b must not be 0, got"),
    "a value that is text": ("value: chance(3)", "value: f'{chance(3)} x'", "is '0.5 x', no number - compute a number"),
    "a wrong turn that is right": (
        "- chance(2)\n",
        "- chance(3) + 0.0009\n",
        "the wrong turn `chance(3) + 0.0009` is 0.5009, which 3 digits do not tell from the right answer, 0.5 - choose",
    ),
    "two wrong turns that are the same": (
        "- chance(2)\n",
        "- 2.004\n",
        "the wrong turn `1 / chance(3)` is 2, which 3 digits do not tell from the wrong turn `2.004`, 2.004 - choose",
    ),
    "a wrong turn that is a rounding": (
        "chance(3)\n    wrong:\n      - chance(2)",
        "chance(5)\n    wrong:\n      - 0.8",
        "the wrong turn `0.8` is 0.8, the right answer, 0.833333, to 1 digits - choose another",
    ),
    "a wrong turn that is cut off": (
        "chance(3)\n    wrong:\n      - chance(2)",
        "chance(4)\n    wrong:\n      - 0.66",
        "the wrong turn `0.66` is 0.66, the right answer, 0.666667, to 2 digits - choose another",
    ),
}
CHOSEN = {
    "a choice that is no truth": ("chance(3) <", "chance(3) +", "is 0.8333333333333333, neither true nor false - "),
    "two true choices": ("chance(3) < chance(2)", "chance(1) < 1", "2 of the 2 choices are true - write conditions"),
    "no true choice": ("chance(3) > chance(2)", "chance(1) > 1", "0 of the 2 choices are true - write conditions"),
    "a choice without words": ("- three\n", "", "`choices` has 2 expressions and the list below the label 1 items"),
    "a choice of mathematics": ("- three\n", "- $k$\n", "the choice $k$ is mathematics alone - name the"),
    "digits of choices": ("    choices:", "    digits: 2\n    choices:", "an answer of choices has no 'digits' - "),
}


@pytest.mark.parametrize("name", [*TYPED, *CHOSEN])
def test_what_is_wrong_is_said_with_its_place_by_the_page_and_by_the_check(project, name):
    block, (old, new, said) = (NUMBER, TYPED[name]) if name in TYPED else (CHOICES, CHOSEN[name])
    assert old in block
    error = project.error("# T { #t }\n\n" + block.replace(old, new))
    assert error.startswith("docs/en/pages/page.md:3: ") and said in error, error
    assert error in map(str, problems(project.engine(), read("docs/en/pages/page.md")))


def test_a_list_in_the_middle_of_a_page_is_none_of_the_block(project):
    page = forms(project.convert(NUMBER + "\n- A list.\n"))
    assert [item.get_text() for item in page.select("li")] == ["A list."]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("- chance(2)\n", "- chance(1)\n", f"`wrong` of the answer dice.three differs from {KO}:21 - compute the same"),
        ("value: chance(3)", "value: chance(4)", f"`value` of the answer dice.three differs from {KO}:21 - compute"),
        ("wrong:", "digits: 4\n    wrong:", f"`digits` of the answer dice.three differs from {KO}:21 - compute the"),
        ("three", "four", f"the block /// answer | dice.four (id dice.four) has no counterpart: {KO}:21 has ///"),
    ],
)
def test_both_languages_compute_the_same(project, old, new, said):
    for file, block in ((EN, NUMBER.replace(old, new)), (KO, NUMBER)):
        project.write(file, (project.root / file).read_text(encoding="utf-8") + "\n" + block)
    found = Project(project.root)
    (error,) = differences(found, {language: found.pages(language)[0] for language in ("en", "ko")})
    assert str(error).startswith(f"{EN}:21: {said}")
