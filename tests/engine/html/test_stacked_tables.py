"""A table of words says in each cell which column it is of, for phones; numbers are aligned."""

from bs4 import BeautifulSoup

WORDS = "| Symptom | Cause | Mend |\n| --- | --- | --- |\n| {0} | `{0}` | [{0}](dice.md) |\n"
SAYING = "a cell of some words"


def table(project, source):
    return BeautifulSoup(project.convert(f"# Page {{ #page }}\n\n{source}"), "html.parser").select_one(".rm-scroll")


def test_each_cell_of_a_table_of_words_names_its_column(project):
    frame = table(project, WORDS.format(SAYING))
    assert "rm-stack" in frame["class"]
    assert [cell["data-column"] for cell in frame.select("td")] == ["Symptom", "Cause", "Mend"]


def test_a_narrow_table_and_one_of_two_columns_stay_tables(project):
    for source in (WORDS.format("a"), "| One | Two |\n| --- | --- |\n" + f"| {SAYING * 2} | {SAYING * 2} |\n"):
        frame = table(project, source)
        assert "rm-stack" not in frame["class"]
        assert not frame.select("[data-column]")


def test_a_table_of_numbers_with_long_headings_stays_a_table(project):
    head = "| height of a person (cm) | density at a mean of $\\mu_1$ | density at a mean of $\\mu_2$ |\n"
    assert "rm-stack" not in table(project, head + "| --- | --- | --- |\n| 164.95 | 0.1251 | 0.0793 |\n")["class"]


def test_a_column_of_numbers_is_aligned_as_numbers(project):
    frame = table(project, "| k | of | size |\n| --- | --- | --- |\n| 0 | a | ∞ |\n| 1 | 2 | `{python} '−1,5%'` |\n")
    assert [cell.get_text() for cell in frame.select(".rm-num")] == ["k", "size", "0", "∞", "1", "−1,5%"]


def test_a_table_of_a_snippet_is_told_the_same_way(project):
    rows = 'def words_table():\n    """Words."""\n    row = ["some words"] * 3\n    return ["$a$", "b", "c"], [row]\n'
    project.topic(rows)
    source = "/// table | words_table\nWords.\n///\n"
    assert "rm-stack" not in table(project, source)["class"]
    project.replace("snippets/topic.py", "some words", "some more of these words")
    first, *others = table(project, source).select("td")
    assert [cell["data-column"] for cell in others] == ["b", "c"]
    assert "data-column" not in first.attrs, "an attribute would show LaTeX"
    assert first.select_one(".rm-column math").get_text() == "a"


def test_a_number_and_its_unit_stay_on_one_line(project):
    project.topic('def units_table():\n    """Units."""\n    return ["at 166 cm", "b"], [["to 5 km", "1"]]\n')
    cells = table(project, "/// table | units_table\nUnits.\n///\n").select("th, td")
    assert [cell.get_text() for cell in cells] == ["at 166\N{NO-BREAK SPACE}cm", "b", "to 5\N{NO-BREAK SPACE}km", "1"]
