"""Published ids: `docs/anchors.csv` keeps them working, and says what is wrong with itself."""

import pytest
from bs4 import BeautifulSoup

from runmath.__main__ import main
from runmath.languages import Project
from runmath.pages.id_list import problems
from runmath.site import renamed_pages
from tests.helpers.sample_files import PAGE

HEAD = "page,id,now\n"
pytestmark = pytest.mark.usefixtures("warm")


@pytest.mark.parametrize("now, tag", [("chance", "div"), ("chance_figure", "figure"), ("dice", "h1")])
def test_a_former_id_stands_right_before_what_it_was_of(project, now, tag):
    project.write("docs/anchors.csv", f"{HEAD}dice,old.name,{now}\n")
    path = project.write("docs/en/pages/dice.md", PAGE["en"])
    soup = BeautifulSoup(project.converted(path), "html.parser")
    anchor = soup.find(id="old.name")
    assert anchor.name == "span"
    assert anchor.text == ""
    assert (following := anchor.find_next_sibling(True)).name == tag
    assert following["id"] == now


MOVED = f"{HEAD}dice,roll,index#chance\ndice,roll.figure,index#chance\n"


def test_what_moved_leads_to_where_it_is_now(project):
    project.write("docs/anchors.csv", MOVED)
    path = project.write("docs/en/pages/dice.md", PAGE["en"])
    project.write("docs/en/pages/index.md", "# Home { #home }\n")
    soup = BeautifulSoup(project.converted(path), "html.parser")
    for id_ in ("roll", "roll.figure"):
        line = soup.find(id=id_)
        assert (line.name, line["class"]) == ("p", ["rm-moved"])
        assert line.text == "What you are looking for has moved to another page: Home"
        assert line.a["href"] == "index.md#chance"


@pytest.mark.parametrize(
    "row, said",
    [
        ("dice,old,index#chance", "2: nothing on the page 'index' has the id 'chance', to which links exist - name "
         "what took its place: there is: home"),
        ("dice,old,indeks#home", "2: there is no page 'indeks', to which 'old' is said to have moved - did you mean "
         "'index'?"),
        ("dice,chance,index#home", "2: 'chance' is on the page and not 'home' - write 'chance' in the last column"),
        ("dice,old,dice#chance", "2: 'dice#chance' names the page itself - write 'chance' in the last column"),
        ("dice,old,#chance", "2: '#chance' is no page and id - write `page#id`, or only the id on this page"),
        ("dice,old,dice#", "2: 'dice#' is no page and id - write `page#id`, or only the id on this page"),
        ("dice,old,chanse", "2: nothing on the page 'dice' has the id 'chanse', to which links exist - name what took "
         "its place: did you mean 'chance'?"),
        ("dise,old,chance", "2: the published page 'dise' is gone - add the line `dise,,PAGE` with what took its "
         "place: did you mean 'dice'?"),
        ("dice,,index", "2: 'dice' is said to have another name and is a page - give one of the two another name"),
        ("old,,indeks", "2: there is no page 'indeks', to which 'old' is said to have moved - did you mean 'index'?"),
        ("old,,dice\nold,a,b", "3: nothing on the page 'dice' has the id 'b', to which links exist - name what took "
         "its place: there is: chance, chance_figure, chance_table, dice"),
        ("dice,chance,dice", "2: 'chance' is on the page and not 'dice' - write 'chance' in the last column"),
        ("dice,old", "2: a line without three entries - write page, published id, id now"),
        ("dice,old,chance\ndice,old,dice", "3: 'old' is listed twice, here and on line 2 - keep one"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_list_stops_the_build(project, capsys, row, said):
    project.write("docs/anchors.csv", f"{HEAD}{row}\n")
    status, lines = project.build(capsys)
    assert status == 1
    assert f"docs/anchors.csv:{said}" in lines


def test_of_a_page_with_new_ids_these_are_proposed(project, capsys):
    listed = "".join(f"dice,{id_},{id_}\n" for id_ in ("dice", "luck", "chance_figure", "chance_table"))
    project.write("docs/anchors.csv", f"{HEAD}{listed}index,home,home\n")
    assert (
        "docs/anchors.csv:3: nothing on the page 'dice' has the id 'luck', to which links exist - name what took its "
        "place: there is: chance"
    ) in project.build(capsys)[1]


def test_columns_that_are_not_its_own_are_refused(project, capsys):
    project.write("docs/anchors.csv", "page,now\n")
    assert project.build(capsys)[1][0].startswith("docs/anchors.csv:1: the columns are page, now - write page,id,now")


def test_an_id_that_nothing_lists_stops_the_build_and_one_command_lists_it(project, capsys):
    project.write("docs/anchors.csv", f"{HEAD}dice,chance,chance\ndice,old,dice\nindex,home,home\n")
    _, lines = project.build(capsys)
    assert "/pages/dice.md: 'dice' and 2 other ids of the page are not listed" in lines[0]
    assert main(["check", "index"]) == 0
    assert main(["check", "--quiet", "dice"]) == 1
    assert capsys.readouterr().out.count("not listed") == 1
    assert main(["new", "ids"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("next: where one took the place of another")
    rows = (project.root / "docs" / "anchors.csv").read_text(encoding="utf-8").splitlines()
    new = [f"dice,{id_},{id_}" for id_ in ("dice", "chance_figure", "chance_table")]
    assert rows == ["page,id,now", "dice,chance,chance", "dice,old,dice", *new, "index,home,home"]
    assert [*problems(project.root, Project(project.root).pages("en")[0])] == []


@pytest.mark.parametrize("language, title", [("en", "Dice"), ("ko", "주사위")])
def test_the_old_address_of_a_page_leads_to_the_page_and_to_what_it_held(project, language, title):
    project.write("docs/anchors.csv", f"{HEAD}labs/old,,dice\nlabs/old,roll,chance\nlabs/old,gone,index#home\n")
    ((name, text),) = renamed_pages.pages(project.root, language)
    soup = BeautifulSoup(text, "html.parser")
    assert (name, soup.title.text) == ("labs/old/index.html", title)
    assert {soup.main.a["href"], soup.find(rel="canonical")["href"]} == {"../../dice/"}
    assert '{"roll": "../../dice/#chance", "gone": "../../#home"}' in soup.script.text
