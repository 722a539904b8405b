"""Find a Chromium for the tests of the built site; install one where there is none."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

NAMES = (
    "chromium-headless-shell",  # without windows, which take a quarter of the processor's time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    *(
        str(Path(os.environ[folder], program))
        for folder in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        if folder in os.environ
        for program in ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
    ),
)
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # letters as wide as where there are windows
)


class NoBrowser(Exception):
    """No Chromium was found, and none could be installed."""


def executable(downloaded: str) -> str:
    """The path of a Chromium that starts.

    Parameters
    ----------
    downloaded : where Playwright keeps the browser that it downloads, whether it is there or not

    Raises
    ------
    NoBrowser
        If CHROME_PATH does not start, or if there is no browser and none could be installed.
    """
    if chosen := os.environ.get("CHROME_PATH"):
        if not starts(chosen):
            raise NoBrowser(f"CHROME_PATH={chosen} does not start - set it to a Chromium, or unset it")
        return chosen
    if found := find(downloaded):
        return found
    reports = []
    for install in installers():
        reports.append(install())
        if found := find(downloaded):
            return found
    raise NoBrowser(
        "the tests of the built site need Chromium, and it could not be installed - install Chromium, Chrome or Edge, "
        "or set CHROME_PATH to one. What was tried:\n" + "\n".join(reports)
    )


def find(downloaded: str) -> str | None:
    candidates = [downloaded, *(shutil.which(name) for name in NAMES), *PLACES]
    return next((path for path in candidates if path and starts(path)), None)


def starts(path: str) -> bool:
    """A file alone proves nothing: Ubuntu has a `chromium-browser` with no browser behind it."""
    if not Path(path).is_file():
        return False
    if sys.platform == "win32":  # there, Chrome opens a window instead of telling its version
        return True
    try:
        done = subprocess.run([path, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def installers() -> Iterator[Callable[[], str]]:
    """Debian's package first where we may install it: it brings the libraries that a bare container lacks."""
    root = sys.platform == "linux" and os.geteuid() == 0
    if root and debian():
        yield install_with_apt
    yield lambda: run(sys.executable, "-m", "playwright", "install", *(["--with-deps"] if root else []), "chromium")


def debian() -> bool:
    return bool(shutil.which("apt-get")) and platform.freedesktop_os_release().get("ID") == "debian"


def install_with_apt() -> str:
    update = run("apt-get", "update")
    install = run("apt-get", "install", "--yes", "--no-install-recommends", "chromium-headless-shell", "fonts-noto-cjk")
    return f"{update}\n{install}"


def run(*command: str) -> str:
    """Run a command; say what came of it."""
    shown = f"$ {' '.join(command)}"
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{shown}\n{error}"
    return f"{shown}\n{(done.stdout + done.stderr).strip()[-2000:]}\nexit code {done.returncode}"
