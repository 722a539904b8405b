"""A repository of pages whose clock is set."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from runmath.site import feed, history

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
    """The project in a folder, as git knows it; whoever commits says when."""

    def __init__(self, root: Path, pages: dict[str, str] = PAGES):
        self.root = root
        root.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch", "main")
        for name, text in pages.items():
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
