"""A small but real project in a folder, which a test changes, converts and builds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock
from markdown import Markdown
from mkdocs.config.base import load_config

from runmath.__main__ import main
from runmath.errors import RunmathError
from runmath.pieces import Engine
from runmath.site.build import build
from tests.helpers.sample_files import FILES


class Sample:
    """The project in a folder. `.cache/runmath` is there, so that a check does not start processes."""

    def __init__(self, root: Path):
        self.root = root
        (root / ".cache" / "runmath").mkdir(parents=True)
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def replace(self, name: str, old: str, new: str) -> int:
        """Change a file; the line on which the change begins."""
        text = (self.root / name).read_text(encoding="utf-8")
        before, found, _ = text.partition(old)
        assert found, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new))
        return before.count("\n") + 1

    def topic(self, source: str, name: str = "topic") -> None:
        """A topic of its own, `snippets/topic.py`."""
        self.write(f"snippets/{name}.py", source)
        self.write(f"tests/snippets/test_{name}.py", " ".join(re.findall(r"^def (\w+)", source, re.M)))

    def knowing(self, other: Path) -> Sample:
        """The same with what another one has computed."""
        shutil.copytree(other / ".cache", self.root / ".cache", dirs_exist_ok=True)
        return self

    def forget(self) -> None:
        """Empty the cache."""
        for path in self.results():
            path.unlink()

    def results(self) -> list[Path]:
        """The files of the cache."""
        return sorted((self.root / ".cache" / "runmath").rglob("*.json"))

    def engine(self, language: str = "en") -> Engine:
        return Engine(self.root, language)

    def convert(self, source: str, language: str = "en") -> str:
        """A page through Markdown as the site is configured, without MkDocs."""
        path = self.write(f"docs/{language}/pages/page.md", source)
        return convert(path, language)

    def converted(self, path: Path, language: str = "en") -> str:
        """A page of the project through Markdown."""
        return convert(path, language)

    def error(self, source: str, language: str = "en") -> str:
        """What converting the page says is wrong with it."""
        try:
            self.convert(source, language)
        except RunmathError as error:
            return str(error)
        raise AssertionError("nothing was wrong")

    def build(self, capsys) -> tuple[int, list[str]]:
        """Exit status and lines of `python -m runmath build`, run in this process."""
        status = main(["build"])
        return status, capsys.readouterr().err.splitlines()


def built_once(root: Path, change: Callable[[Sample], object]) -> Path:
    """The folder of a project after a change and a build, for all processes of a run that ask for it."""
    with FileLock(f"{root}.lock"):
        if not root.exists():
            root.mkdir()
            change(Sample(root))
            assert build(root, root / "site") == 0
    return root


def convert(path: Path, language: str) -> str:
    config = load_config(str(path.parents[1] / "mkdocs.yml"))
    md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    md.treeprocessors.register(_Place(path), "relpath", 0)
    return md.convert(path.read_text(encoding="utf-8-sig"))


class _Place:
    """What MkDocs registers to tell where a page lies."""

    def __init__(self, path: Path):
        self.file = self
        self.abs_src_path, self.url = str(path), f"{path.stem}/"

    def run(self, root) -> None:
        """Nothing to do."""
