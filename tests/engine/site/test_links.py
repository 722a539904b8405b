"""Links to an id of another page: what the check accepts, the build accepts."""

import pytest

from runmath.__main__ import main
from tests.helpers.faults.case import EN
from tests.helpers.sample_files import PAGE

INDEX = "docs/en/pages/index.md"
ANCHORS = "page,id,now\nindex,home,home\ndice,dice,dice\ndice,chance,chance\ndice,chance_figure,chance_figure\n"
ANCHORS += "dice,chance_table,chance_table\ndice,die,dice\ndice,house,index#home\n"


@pytest.fixture
def said(project, capsys):
    """What the check says where a link of the first page leads to, and whether the page lists what was published."""

    def of(link: str, listed: bool = True) -> list[str]:
        if listed:
            project.write("docs/anchors.csv", ANCHORS)
        project.replace(INDEX, "[1](dice.md)", f"[1]({link})")
        main(["check"])
        return capsys.readouterr().out.splitlines()

    return of


@pytest.mark.parametrize("link", ["dice.md#dice", "dice.md#chance", "dice.md#chance_table", "#home"])
def test_what_is_there_may_be_linked_to(said, link):
    assert said(link) == []


@pytest.mark.parametrize(
    ("link", "mend"),
    [
        ("dice.md#die", "what it named is now '#dice': link to that"),
        ("dice.md#house", "what it named is now 'index#home': link to that"),
        ("dice.md#chanse", "did you mean 'chance'?"),
        ("#hom", "did you mean 'home'?"),
    ],
)
def test_what_is_not_there_is_said_with_its_line(project, said, link, mend):
    line = (project.root / INDEX).read_text().split("[1](dice.md)")[0].count("\n") + 1
    page = "dice.md" if link.startswith("dice") else "index.md"
    id_ = link.partition("#")[2]
    assert said(link) == [f"{INDEX}:{line}: nothing on {page!r} has the id {id_!r} - {mend}"]


def test_without_a_list_of_what_was_published_an_id_must_be_there_all_the_same(said):
    (line,) = said("dice.md#die", listed=False)
    assert "nothing on 'dice.md' has the id 'die' - " in line


def test_code_is_no_link(project, said):
    project.write(EN, PAGE["en"].replace("The chance", "Write `[](#nowhere)`. The chance", 1))
    assert said("dice.md") == []
