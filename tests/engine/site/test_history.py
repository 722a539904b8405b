"""The day on which a page's text last changed: from the repository's history, or not said at all."""

from __future__ import annotations

import re
import subprocess

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from runmath.site import feed, history, kept_pages
from tests.helpers.repository import HOME, PAGES, Repository

HOOKS = """\
from runmath.site.history_hooks import on_config, on_page_context
from runmath.site.kept_pages import keep

def on_pre_page(page, config, files):
    keep(page)
    return page
"""


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


def test_a_page_that_is_kept_shows_its_new_day(project, monkeypatch):
    """Its text is again what it was: nothing is converted, and the day comes beside what is kept."""
    project.write("docs/hooks.py", HOOKS)
    project.write("docs/theme/overrides/main.html", "{{ page.content }}{{ changed }}")
    project.replace("docs/base.yml", "theme: {", "theme: {language: en, ")
    project.replace("docs/base.yml", "markdown_", "hooks: [../hooks.py]\nmarkdown_")
    repository, page, out = Repository(project.root, {}), "docs/en/pages/index.md", project.root / "out"
    text, shown = (project.root / page).read_text(encoding="utf-8"), []
    for when, changed in {"2026-01-05": text, "2026-02-05": f"{text}\n", "2026-03-05": text}.items():
        repository.write(page, changed)
        repository.commit(f"{when}T00:00:00+0000")
        if changed == text:
            build(load_config(str(project.root / "docs" / "en" / "mkdocs.yml"), site_dir=str(out)))
            shown += re.findall('datetime="(.*?)"', (out / "index.html").read_text(encoding="utf-8"))
        monkeypatch.setattr(kept_pages, "_converted", lambda *_: pytest.fail("a page was converted again"))
    assert shown == ["2026-01-05", "2026-03-05"]
