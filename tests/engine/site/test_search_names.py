"""Pages are found by their `names`: in every spelling that the glossary knows, written together and apart."""

from __future__ import annotations

import json

import pytest

from runmath.errors import RunmathError
from runmath.languages import glossary
from runmath.pages import read
from runmath.site import search_names

HEAD = ",".join(glossary.COLUMNS)
ROWS = """\
Kullback-Leibler divergence,쿨백-라이블러 발산,상대 엔트로피,컬백-라이블러,,how far,떨어진 정도
parameter (statistics),모수,매개변수,,,a number,수
"""


@pytest.fixture
def words(project):
    project.write("docs/glossary.csv", f"{HEAD}\n{ROWS}")
    return project


def found(words, language, names):
    page = read("page.md", f"---\nnames: {names}\n---\n# A page\n")
    return search_names.names(page, language, glossary.read(words.root))


def test_a_term_brings_all_that_it_is_called(words):
    names = found(words, "ko", "[Kullback-Leibler divergence]")
    assert {"쿨백-라이블러 발산", "상대 엔트로피", "컬백-라이블러", "Kullback-Leibler divergence"} <= set(names)
    assert {"쿨백라이블러발산", "상대엔트로피", "컬백라이블러"} <= set(names)


def test_english_readers_are_not_given_korean_names(words):
    assert found(words, "en", "[parameter (statistics), log-odds]") == ["parameter", "log-odds", "logodds"]


def test_names_stand_with_the_page_and_not_with_its_sections(words):
    words.write("docs/en/pages/dice.md", "---\nnames: [throw]\n---\n# Dice { #dice }\n")
    index = words.root / "index.json"
    index.write_text(json.dumps({"docs": [{"location": "dice/", "text": "확률"}, {"location": "dice/#one"}]}))
    search_names.add(words.root, "en", index)
    assert [section.get("names") for section in json.loads(index.read_text("utf-8"))["docs"]] == [["throw"], None]


@pytest.mark.parametrize("names", ["throw", "[1, 2]", "{a: b}"])
def test_what_is_no_list_of_names_is_refused(words, names):
    with pytest.raises(RunmathError, match=r"`names` is no list of names - write"):
        found(words, "en", names)


def test_a_name_belongs_to_one_page(words):
    for name in ("one", "two"):
        words.write(f"docs/en/pages/{name}.md", f"---\nnames: [throw]\n---\n# {name} {{ #{name} }}\n")
    with pytest.raises(RunmathError, match=r"two\.md:2: the search would find 'throw' here and in one\.md"):
        search_names.add(words.root, "en", words.root / "index.json")
