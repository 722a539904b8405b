"""The feed of a language: which pages changed when, from the repository's history."""

from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree

from runmath.languages import Project
from runmath.site import feed

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(text: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(text.encode()).findall("a:entry", ATOM)


def test_the_feed_says_which_pages_changed_the_latest_first(repository):
    found = [
        [entry.findtext(f"a:{name}", namespaces=ATOM) for name in ("title", "updated")]
        for entry in entries(repository.feed())
    ]
    assert found[0] == ["One <1>", "2026-03-01T00:30:00+09:00"]
    assert sorted(found[1:]) == [[title, "2026-01-05T12:00:00+00:00"] for title in ("Glossary", "Home", "One <1>")]
    assert len({entry.findtext("a:id", namespaces=ATOM) for entry in entries(repository.feed())}) == 4
    (korean,) = entries(repository.feed("ko", "https://pages.example/ko/"))
    assert korean.find("a:link", ATOM).get("href") == "https://pages.example/ko/%EA%B0%80%EB%8A%A5%EB%8F%84/"


def test_an_entry_keeps_its_id_and_a_page_has_one_a_day(repository):
    before = [entry.findtext("a:id", namespaces=ATOM) for entry in entries(repository.feed())]
    assert before[0] == "tag:pages.example,2026-03-01:/some/repo/en/one/"
    repository.write("docs/en/pages/one.md", "# One { #one }\n")
    repository.commit("2026-03-01T08:00:00+0900")
    after = entries(repository.feed())
    assert [entry.findtext("a:id", namespaces=ATOM) for entry in after] == before
    assert after[0].findtext("a:updated", namespaces=ATOM) == "2026-03-01T08:00:00+09:00"


def test_the_feed_ends_somewhere_and_has_no_page_that_is_gone(repository):
    for day in range(1, 29):
        repository.write("docs/en/pages/index.md", f"# Home {day} {{ #home }}\n")
        repository.commit(f"2026-04-{day:02}T00:00:00+0000")
    repository.git("rm", "--quiet", "docs/en/pages/one.md")
    repository.commit("2026-05-01T00:00:00+0000")
    found = entries(repository.feed())
    assert len(found) == feed.ENTRIES
    assert "one" not in repository.feed()
    times = [datetime.fromisoformat(entry.findtext("a:updated", namespaces=ATOM)) for entry in found]
    assert times == sorted(times, reverse=True)


def test_without_an_address_there_is_no_feed(repository):
    assert repository.feed(home="") == ""
    assert Project(repository.root).languages == ["en", "ko"]
