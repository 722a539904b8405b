"""The day on which a page's text last changed, and the feed: from the repository's history, or not said at all."""

from __future__ import annotations

import os
import subprocess
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from runmath.languages import Project
from runmath.site import feed, history

ATOM = {"a": "http://www.w3.org/2005/Atom"}
PAGES = {
    "docs/en/mkdocs.yml": "",
    "docs/ko/mkdocs.yml": "",
    "docs/en/pages/index.md": "# Home { #home }\n",
    "docs/en/pages/one.md": "---\ndescription: A & B\n---\n# One <1> { #one }\n",
    "docs/en/pages/glossary.md": "# Glossary { #glossary }\n\n/// glossary\n///\n",
    "docs/ko/pages/가능도.md": "# 가능도 { #likelihood }\n",
    "docs/glossary.csv": "en,ko,ko_also,ko_never,ko_ordinary,meaning_en,meaning_ko\n",
}
HOME = "https://pages.example/some/repo/en/"


class Repository:
    """A repository of pages whose clock is set."""

    def __init__(self, root: Path):
        self.root = root
        root.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch", "main")
        for name, text in PAGES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def git(self, *arguments: str, when: str = "2020-01-01T00:00:00+0000") -> None:
        own = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false"]
        clocks = {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00+0000"}
        subprocess.run(["git", *own, *arguments], cwd=self.root, env={**os.environ, **clocks}, check=True)

    def commit(self, when: str) -> None:
        self.git("add", "--all", when=when)
        self.git("commit", "--quiet", "--message", "Change", when=when)

    def days(self, language: str = "en") -> dict[str, str]:
        found = history.days(self.root, language, history.read(self.root))
        return {name: day.isoformat() for name, day in found.items()}

    def feed(self, language: str = "en", home: str = HOME) -> str:
        return feed.feed(self.root, language, "Likelihood", home, history.read(self.root))


@pytest.fixture
def repository(tmp_path) -> Repository:
    """All pages of January, one of March; the clock of the second commit is east of Greenwich."""
    found = Repository(tmp_path / "repository")
    found.commit("2026-01-05T12:00:00+0000")
    found.write("docs/en/pages/one.md", PAGES["docs/en/pages/one.md"] + "More.\n")
    found.commit("2026-03-01T00:30:00+0900")
    return found


def test_each_page_has_the_day_of_the_last_commit_of_its_own_text(repository):
    assert repository.days() == {"index.md": "2026-01-05", "one.md": "2026-03-01", "glossary.md": "2026-01-05"}
    assert repository.days("ko") == {"가능도.md": "2026-01-05"}


def test_the_glossarys_text_is_that_of_its_page(repository):
    repository.write("docs/glossary.csv", PAGES["docs/glossary.csv"] + "odds,오즈,,,,a ratio,비\n")
    repository.commit("2026-04-01T00:00:00+0000")
    assert repository.days()["glossary.md"] == "2026-04-01"
    assert repository.days()["index.md"] == "2026-01-05"


def test_a_project_below_the_top_of_a_repository_has_its_own_pages(repository, tmp_path):
    inner = repository.root / "inner"
    for name, text in PAGES.items():
        repository.write(f"inner/{name}", text)
    repository.commit("2026-05-01T00:00:00+0000")
    assert {*(day.isoformat() for day in history.days(inner, "en", history.read(inner)).values())} == {"2026-05-01"}
    assert repository.days()["index.md"] == "2026-01-05"


def test_what_a_merge_alone_says_counts(repository):
    repository.git("checkout", "--quiet", "-b", "side", "HEAD~")
    repository.write("docs/en/pages/one.md", "# Side { #one }\n")
    repository.commit("2026-03-05T00:00:00+0000")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-commit", "--strategy", "ours", "side")
    repository.write("docs/en/pages/one.md", "# Neither { #one }\n")
    repository.commit("2026-03-09T00:00:00+0000")
    assert repository.days()["one.md"] == "2026-03-09"


def test_a_page_that_is_not_as_it_was_committed_has_no_day(repository):
    repository.write("docs/en/pages/one.md", "# One, changed { #one }\n")
    repository.write("docs/en/pages/new.md", "# New { #new }\n")
    assert repository.days() == {"index.md": "2026-01-05", "glossary.md": "2026-01-05"}
    repository.git("add", "--all")
    assert repository.days() == {"index.md": "2026-01-05", "glossary.md": "2026-01-05"}


def test_where_the_history_is_not_known_nothing_is_said(repository, tmp_path, monkeypatch):
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", repository.root.as_uri(), str(shallow)], check=True)
    assert history.read(shallow) == history.History()
    assert history.read(tmp_path) == history.History()  # no repository
    assert history.read(Repository(tmp_path / "fresh").root) == history.History()  # no commit
    assert feed.feed(shallow, "en", "Likelihood", HOME, history.read(shallow)) == ""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history.read(repository.root) == history.History()  # no git


def test_what_a_person_has_set_plays_no_part(repository, monkeypatch):
    wanted = repository.days(), repository.days("ko")
    for number, (name, value) in enumerate(
        {"log.follow": "true", "core.quotePath": "true", "color.ui": "always"}.items()
    ):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{number}", name)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{number}", value)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "3")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert (repository.days(), repository.days("ko")) == wanted


@pytest.mark.parametrize(
    "language, line",
    [
        ("ko", '본문 마지막 수정: <time datetime="2026-03-01">2026년 3월 1일</time>'),
        ("en", 'Text last changed <time datetime="2026-03-01">1 March 2026</time>'),
    ],
)
def test_a_day_is_written_as_its_language_does(language, line):
    assert history.line("2026-03-01", language) == line


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
