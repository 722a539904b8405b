"""Processes in which all is imported that a build needs: who saves a page waits for the page alone.

The plugin of projects builds each language in a new process, which imports for longer than it builds. While serving,
so many wait beside it. As the plugin's own, what builds does so once: it reads the project as it is then. On Linux who
waits forks, and waits on.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import re
import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config import load_config

from runmath.html import engine_for
from runmath.languages import Project
from runmath.languages.translations import lags
from runmath.pieces import begin_process

FORKS = sys.platform == "linux"
"""Elsewhere forking is not safe, or is not there."""

_IMPORTED = (
    "material.plugins.projects.builder", "matplotlib.pyplot", "runmath.figures.frames", "runmath.formulas",
)  # fmt: skip
_LIBRARY = re.compile(r"^(?:from|import) ((?:scipy|sklearn)[\w.]*)", re.M)
_PAGE = "# A page\n\nWith $x^2$, `code` and\n\n```python\nprint(1)\n```\n"


class Ready:
    """What the plugin takes for its pool of processes.

    Parameters
    ----------
    root : the project
    count : how many wait
    code : the folder of the engine: where a file of it changes, those that wait know it as it was
    """

    def __init__(self, root: Path, count: int, code: Path = Path(__file__).parents[1]):
        self.root, self.count, self.code = root, count, code
        self._waiting: deque[ProcessPoolExecutor] = deque()
        self._building: list[Future] = []
        self._state: object = None

    def submit(self, work: Callable, *args: Any) -> Future:
        """Let the next process work, and end then, or a fork of it."""
        self._forget_old()
        process = self._waiting.popleft() if self._waiting else self._process()
        if FORKS:
            try:
                building = process.submit(_in_a_fork, work, *args)
            except BrokenProcessPool:  # it was killed while it waited
                process = self._process()
                building = process.submit(_in_a_fork, work, *args)
            self._building.append(building)
            self._waiting.append(process)
        else:
            self._building.append(process.submit(work, *args))
            process.shutdown(wait=False)
        return self._building[-1]

    def shutdown(self) -> None:
        """Each has ended by itself."""

    def finish(self) -> None:
        """Wait for what is being built, also where something else failed, and for the next build be ready again."""
        wait(self._building)
        self._building.clear()
        self._forget_old()
        while len(self._waiting) < self.count:
            self._waiting.append(self._process())

    def end(self) -> None:
        """Wait for nothing more."""
        for child in multiprocessing.active_children():
            child.kill()

    def _process(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        process = ProcessPoolExecutor(1, context, initializer=begin_process, initargs=(None, os.getpid()))
        process.submit(_prepare, self.root)
        return process

    def _forget_old(self) -> None:
        files = sorted(path for kind in ("py", "lark") for path in self.code.rglob(f"*.{kind}"))
        state = [(str(path), path.stat().st_mtime_ns) for path in files]
        if state != self._state:
            self._state = state
            while self._waiting:
                self._waiting.popleft().shutdown(wait=False, cancel_futures=True)


def _in_a_fork(work: Callable, *args: Any) -> Any:
    """What `work` returns; this process does not come to know what that one has read."""
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(1, context, initializer=begin_process, initargs=(None, os.getpid())) as process:
        return process.submit(work, *args).result()


def _prepare(root: Path) -> None:
    """Import the libraries; of the project only what is asked again when it is used."""
    logging.disable()
    with suppress(Exception, SystemExit):  # whatever is wrong, the build says it
        bindings = [path.read_text(encoding="utf-8") for path in root.glob("tests/formulas/*.py")]
        for name in (*_IMPORTED, *_LIBRARY.findall("\n".join(bindings))):  # seconds, where a snippet is saved
            import_module(name)
        from runmath import latex

        latex.read("x")  # the grammar
        project = Project(root)
        for language in project.languages:
            folder = root / "docs" / language
            config = load_config(str(folder / "mkdocs.yml"))
            engine = engine_for(folder, language)
            _ = engine.catalogue.messages, engine.topics.homes
            Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs).convert(_PAGE)
        _ = [*lags(project, {language: project.pages(language)[0] for language in project.languages})]
    logging.disable(logging.NOTSET)
