"""On a page that is looked at rather than read, the Python of a formula is folded."""

from bs4 import BeautifulSoup

FORMULA = "# T { #t }\n\n/// formula | chance\n    folded: true\n$$\nP = \\frac{k}{6}\n$$\n///\n"


def card(project, source):
    return BeautifulSoup(project.convert(source), "html.parser").select_one("#chance")


def test_the_code_of_a_formula_is_open_unless_its_block_says_that_it_is_folded(project):
    code, folded = (card(project, source) for source in (FORMULA.replace("    folded: true\n", ""), FORMULA))
    assert not code.select("details.rm-piece")
    assert folded.select_one("details.rm-piece:not([open]) > summary code").get_text() == "chance"
    assert folded.select_one(".rm-piece pre").get_text() == code.select_one(".rm-piece pre").get_text()


def test_what_else_it_says_is_refused(project):
    error = project.error(FORMULA.replace("true", "false"))
    assert "page.md:3: `folded` is False - write `folded: true` where readers unfold the code" in error
    assert "a figure has no option 'folded'" in project.error(FORMULA.replace("formula |", "figure |"))
