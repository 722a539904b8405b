"""What `mkdocs serve` has beside a build: it goes on whatever is wrong, and the page says what that is."""

from __future__ import annotations

import json
import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from runmath.languages import Project
from runmath.pieces import LATER
from runmath.site.ready_processes import Ready

_log = logging.getLogger("mkdocs")
ADDRESS = "/.problems"
_OVERLAY = Path(__file__).with_name("overlay.js")


def draw_later(root: Path) -> None:
    """Let builds draw figures that move at their start only: all their pictures would keep the author waiting."""
    left = root / ".cache" / "left-for-later"
    left.parent.mkdir(exist_ok=True)
    left.unlink(missing_ok=True)
    left.with_name("drawn").touch()
    os.environ[LATER] = str(left)


def refuse_taken_port(host: str, port: int) -> None:
    """End with one line where another server has the port; MkDocs would notice after the first build.

    Raises
    ------
    SystemExit
        With that line.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            mend = f"choose another port: `tox run -e serve -- -a {host}:{port + 1}`"
            raise SystemExit(f"{host}:{port} cannot be served ({error.strerror}) - {mend}") from None


class Problems:
    """What `python -m runmath check` says of the project as it is now: asked after each build, in a process that sees
    the files as they are."""

    def __init__(self, root: Path):
        self.root, self.lines = root, []
        self._environment = {name: value for name, value in os.environ.items() if name != LATER}  # it draws them all
        self._process: subprocess.Popen | None = None
        self._lock = threading.Lock()

    def forget(self) -> None:
        """End the check of what is no more so."""
        with self._lock:
            if self._process and self._process.poll() is None:
                self._process.kill()
            self._process = None

    def ask(self, then: Callable[[], None]) -> None:
        """Check again, beside everything else."""
        self.forget()
        command = [sys.executable, "-m", "runmath", "check", "--quiet"]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "encoding": "utf-8"}
        with self._lock:
            self._process = subprocess.Popen(command, cwd=self.root, env=self._environment, **streams)
            threading.Thread(target=self._wait, args=(self._process, then), daemon=True).start()

    def _wait(self, process: subprocess.Popen, then: Callable[[], None]) -> None:
        said = process.communicate()[0].splitlines()
        with self._lock:
            if process is not self._process:
                return
            before, self.lines = self.lines, said
        for line in said:
            _log.error(line)
        if before and not said:
            _log.info("Nothing is wrong any more.")
        then()

    def answer(self, environ: dict[str, Any], start: Callable) -> Iterable[bytes]:
        """The lines, as a page asks for them."""
        start("200 OK", [("Content-Type", "application/json"), ("Cache-Control", "no-store")])
        return [json.dumps(self.lines).encode()]


def begin(server: Any, root: Path, retry: Callable[[bool], None]) -> None:
    """Let a server say what is wrong, and go on serving what was built before: MkDocs would answer no browser.

    Parameters
    ----------
    server : MkDocs' own
    root : the project
    retry : what is done before each build; whether all languages are built anew
    """
    from material.plugins.projects import builder as projects

    problems, build, shutdown = Problems(root), server.builder, server.shutdown
    alone = LATER not in os.environ  # one language, which the server builds itself
    ready = Ready(root, 0 if alone else len(Project(root).languages))
    projects.ProcessPoolExecutor = lambda *_, **__: ready
    if alone:
        draw_later(root)
    left, pictures = Path(os.environ[LATER]), root / ".cache" / "runmath" / "frames"

    def drawn() -> int:
        return len([*pictures.glob("*.json")])

    def show(before: int) -> None:
        if left.exists() and drawn() > before:  # what cannot be drawn is not tried for ever
            left.with_name("drawn").touch()  # it is watched

    def patient(*args: Any) -> None:
        problems.forget()
        retry(left.exists())
        left.unlink(missing_ok=True)
        before = drawn()
        try:
            build(*args)
        except (Exception, SystemExit) as error:
            said = str(error).splitlines() or [type(error).__name__]
            what = said[0].rstrip(".!")
            _log.error("%s. The pages are as they were before; mend what is wrong and save.", what)
        finally:
            ready.finish()
            problems.ask(lambda: show(before))

    def ended(*args: Any) -> None:
        problems.forget()
        ready.end()
        shutdown(*args)

    server.builder, server.shutdown = patient, ended
    server.set_app(_with_overlay(server.get_app(), problems))
    leave_out_caches(server.observer)
    server.watch(str(left.with_name("drawn")))
    ready.finish()
    problems.ask(lambda: show(0))


def _with_overlay(app: Callable, problems: Problems) -> Callable:
    """A server's answers, with a script at the end of each page that shows what is wrong."""
    script = f"<script>{_OVERLAY.read_text(encoding='utf-8')}</script>".encode()

    def answer(environ: dict[str, Any], start: Callable) -> Iterable[bytes]:
        if environ["PATH_INFO"] == ADDRESS:
            return problems.answer(environ, start)
        begun: list[tuple] = []
        body = app(environ, lambda *said: begun.append(said))
        status, headers, *rest = begun[0]
        if dict(headers).get("Content-Type") == "text/html":
            body = [b"".join(body) + script]
            headers = [header for header in headers if header[0] != "Content-Length"]
            headers.append(("Content-Length", str(len(body[0]))))
        start(status, headers, *rest)
        return body

    return answer


def leave_out_caches(observer: Any) -> None:
    """What Python writes beside the snippets that it imports is no change of theirs. And what several languages watch,
    each by a path of its own, is looked at once for all: they hear of a change at the same time, and build together."""
    schedule = observer.schedule

    def scheduled(handler: Any, path: str, **options: Any) -> Any:
        dispatch = handler.dispatch
        handler.dispatch = lambda event: None if _is_cache(event) else dispatch(event)
        return schedule(handler, os.path.abspath(path), **options)

    observer.schedule = scheduled


def _is_cache(event: Any) -> bool:
    return "__pycache__" in str(event.src_path) or (event.is_directory and event.event_type == "modified")
