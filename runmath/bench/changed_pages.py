"""The pages on which a change shows, as a table for the summary of a pull request."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from runmath.languages import Project, page_url
from runmath.pieces import Topics

HEAD = "| page | language | kB, gzipped |\n| --- | --- | ---: |\n"
EVERYWHERE = ("runmath/", "docs/theme/overrides/", "docs/base.yml")
"""What may change every page."""


def table(root: Path, site: Path, files: Iterable[str]) -> str:
    """The pages that these files change, with the weight of each as it was built.

    Parameters
    ----------
    files : paths below `root`, as git names them
    """
    project, files = Project(root), set(files)
    rows = []
    for language in project.languages:
        for name in _pages(project, language, files):
            html = site / language / page_url(name) / "index.html"
            size = f"{len(gzip.compress(html.read_bytes(), mtime=0)) / 1000:.1f}" if html.exists() else "not built"
            rows.append(f"| {name} | {language} | {size} |\n")
    said = HEAD + "".join(rows) if rows else "No page of its own changed.\n"
    if any(file.startswith(EVERYWHERE) for file in files):
        said += "\nThe engine or the theme changed: look at any page.\n"
    return said


def _pages(project: Project, language: str, files: set[str]) -> list[str]:
    """The pages that were changed, or that show a function of a file that was."""
    topics = Topics(project.root)
    changed = {name for name in topics.names if f"snippets/{name}.py" in files}
    homes = {function: topic.name for function, topic in topics.homes.items()}
    return [
        name
        for name, page in project.pages(language)[0].items()
        if page.path.relative_to(project.root).as_posix() in files
        or changed & {homes.get(block.argument) for block in page.blocks}
    ]


def main() -> int:
    """Compare with the commit before, which of a pull request is what it is to be merged into."""
    command = ["git", "-c", "core.quotePath=off", "diff", "--name-only", "HEAD^1"]
    files = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.split("\n")
    print(table(Path.cwd(), Path("site"), files))
    return 0


if __name__ == "__main__":
    sys.exit(main())
