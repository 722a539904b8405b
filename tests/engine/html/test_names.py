"""Mathematics that is part of a name says its words; code on a Korean page says that it is English."""

import pytest
from bs4 import BeautifulSoup

NAMED = {
    "th": "| $x_i$ | b |\n| --- | --- |\n| $x_i$ | 1 |\n",
    "figcaption": "/// figure | chance_figure\n    alt: Points that rise\nAt $x_i$.\n///\n",
    "h2": "## WORD $x_i$ { #of }\n",
    "a": "[the $x_i$](#page)\n",
}


def soup(project, source, language="en"):
    return BeautifulSoup(project.convert(f"# Page {{ #page }}\n\n{source}", language), "html.parser")


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize(("language", "said"), [("en", "x sub i"), ("ko", "x의 i번째")])
def test_a_formula_of_a_name_says_its_words(project, name, language, said):
    source = NAMED[name].replace("WORD", {"en": "Of", "ko": "값"}[language])
    assert soup(project, source, language).select_one(f"{name} math")["aria-label"] == said


def test_fields_and_choices_say_the_words_of_their_formulas(project):
    project.write("snippets/topic.py", "def half():\n    return 0.5\n")
    project.write("tests/snippets/test_topic.py", "half")
    page = soup(
        project,
        "/// answer | one\n    value: half()\n    digits: 2\nThe $x_i$:\n///\n\n"
        "/// answer | two\n    choices: [half() > 1, half() < 1]\nWhich $y_i$?\n\n- It is $p_i$.\n"
        "- It is $q_i$.\n///\n",
    )
    assert [one["aria-label"] for one in page.select("label math, legend math")] == [
        f"{letter} sub i" for letter in "xypq"
    ]


def test_a_column_of_a_snippets_table_says_the_words_of_its_formula(project):
    page = soup(project, "/// table | chance_table\nOf $k$.\n///\n")
    assert [one.get("aria-label") for one in page.select("math")] == ["k", "P"]


def test_other_formulas_are_left_to_who_reads_mathematics(project):
    page = soup(project, "In $x_i$.\n\n| a | b |\n| --- | --- |\n| $x_i$ | 1 |\n")
    assert len(page.select("math")) == 2
    assert page.select("math[aria-label]") == []


def test_a_name_that_is_not_translated_says_its_formulas_in_its_own_language(project):
    source = "/// figure | chance_figure\n    alt: 오르는 점\nAll the points that rise, of $x_i$.\n///\n"
    figure = soup(project, source, "ko").figcaption
    assert (figure["lang"], figure.math["aria-label"]) == ("en", "x sub i")


def test_a_formula_of_a_name_that_cannot_be_read_is_an_error_with_its_line(project):
    found = project.error("# Page { #page }\n\n/// figure | chance_figure\n    alt: Points\nAt $x +$.\n///\n")
    assert ".md:5: the formula of a name cannot be read aloud: the formula ends too early - finish it" in found
    project.replace("snippets/dice.py", '"$P$"', '"$P +$"')
    found = project.error("# Page { #page }\n\n/// table | chance_table\nText.\n///\n")
    assert ".md:3: the formula of a name cannot be read aloud" in found


def test_code_on_a_korean_page_says_that_its_words_are_english(project):
    project.topic("def one_half():\n    return 1 / 2\n")
    source = "`np.mean(x)`, `x`, `값`\n\n/// code | chance\n///\n\n/// code | one_half\n///\n"
    korean = soup(project, source, "ko")
    assert [code.get("lang") for code in korean.select("p > code")][:3] == ["en", None, None]
    assert [code.get("lang") for code in korean.select("pre > code")] == [None, "en"], "comments in Korean are Korean"
    assert soup(project, source).select("code[lang]") == []


def test_a_figure_is_one_image_whose_ticks_are_not_read(project):
    drawing = soup(project, "/// figure | chance_figure\n    alt: Points that rise\nText.\n///\n").svg
    assert (drawing.title.get_text(), drawing.desc.get_text()) == ("Figure 1", "Points that rise")
    hidden = drawing.find("g", recursive=False)
    assert hidden["aria-hidden"] == "true"
    assert len(hidden.select("text")) == len(drawing.select("text")) > 5
