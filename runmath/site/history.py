"""When the text of each page was last changed: what git knows of the page's own file, or nothing.

The text is what is written in the page, with `docs/glossary.csv` where the page shows the glossary; code, figures and
lists that are made of other files have a history of their own. Nothing is said where it might be wrong: without git,
in a shallow clone, of a file that has no commit yet or is not as it was committed.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from runmath.languages import Project, glossary, words
from runmath.pages import Page

_MONTHS = "January February March April May June July August September October November December"


@dataclass(frozen=True)
class Change:
    """One commit that changed pages: when, and their files below the project's folder."""

    when: datetime
    files: frozenset[str]


@dataclass(frozen=True)
class History:
    """The commits that changed something below `docs/`, the newest first, and the files that are not as committed."""

    changes: tuple[Change, ...] = ()
    uncommitted: frozenset[str] = frozenset()

    def last(self, files: set[str]) -> datetime | None:
        """When one of these files last changed, if that is known."""
        if files & self.uncommitted:
            return None
        return next((change.when for change in self.changes if files & change.files), None)


def read(root: Path) -> History:
    """The history of a project's `docs/`; an empty one where git does not know all of it."""
    try:
        if _git(root, "rev-parse", "--is-shallow-repository") != ["false"]:
            return History()
        uncommitted = _git(root, "diff", "--name-only", "--relative", "--no-renames", "HEAD", "--", "docs")
        lines = _git(root, "log", "-c", "--format=%x00%cI", "--name-only", "--relative", "--no-renames", "--", "docs")
    except (OSError, subprocess.SubprocessError):  # no git, no repository, no commit
        return History()
    commits = [commit.split("\n") for commit in "\n".join(lines).split("\0")[1:]]
    changes = (Change(datetime.fromisoformat(when), frozenset(filter(None, files))) for when, *files in commits)
    newest_first = sorted(changes, key=lambda change: change.when, reverse=True)
    return History(tuple(newest_first), frozenset(filter(None, uncommitted)))


_SETTINGS = ("core.quotePath=false", "log.showSignature=false", "log.follow=false")
"""Whatever a person has set."""


def _git(root: Path, *arguments: str) -> list[str]:
    """The lines that git prints, names as they are; it writes nothing."""
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = ["git", "--no-optional-locks", *settings, *arguments]
    options = {"capture_output": True, "encoding": "utf-8", "errors": "replace", "timeout": 60}
    done = subprocess.run(command, cwd=root, stdin=subprocess.DEVNULL, check=True, **options)
    return done.stdout.rstrip("\n").split("\n")


def files_of(root: Path, page: Page) -> set[str]:
    """The files that a page's text is written in."""
    own = {page.path, glossary.path(root)} if "/// glossary" in page.source else {page.path}
    return {path.resolve().relative_to(root.resolve()).as_posix() for path in own}


def days(root: Path, language: str, history: History) -> dict[str, date]:
    """Page name -> the day on which its text last changed, for the pages of a language of which it is known."""
    pages = Project(root).pages(language)[0].items()
    found = {name: history.last(files_of(root, page)) for name, page in pages}
    return {name: when.date() for name, when in found.items() if when}


def line(day: str, language: str) -> str:
    """The line of HTML that says when, by ISO's way to write a day, the text of a page was last changed."""
    shown = f'<time datetime="{day}">{written(date.fromisoformat(day), language)}</time>'
    return words(language)["changed"].replace("{day}", shown)


def written(day: date, language: str) -> str:
    """A day as it is written in a language; the system's own names of months play no part."""
    if language == "ko":
        return f"{day.year}년 {day.month}월 {day.day}일"
    return f"{day.day} {_MONTHS.split()[day.month - 1]} {day.year}"
