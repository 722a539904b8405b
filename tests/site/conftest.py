"""The built site, served, in a browser: built once for a run, whatever the number of test processes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import expect

from tests.helpers.browser import QUIET, executable
from tests.helpers.built_site import ADDRESS, HOST, PREFIX, TESTED, build
from tests.helpers.kinds import covering
from tests.helpers.pages import addresses, file
from tests.helpers.server import serve

expect.set_options(timeout=30_000)  # as patient with a busy machine as all other waits


@pytest.fixture(scope="session")
def site(shared) -> Path:
    """The folder of the built site. Its address is `address`."""
    folder, report = shared / "site", shared / "site.txt"
    with FileLock(shared / "site.lock"):
        if not report.exists():
            report.write_text(build(folder), encoding="utf-8")
            shutil.rmtree(TESTED, ignore_errors=True)
            if folder.exists():
                shutil.copytree(folder, TESTED)
    if failure := report.read_text(encoding="utf-8"):
        pytest.fail(f"the site was not built\n{failure}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def styles(site) -> set[str]:
    """The addresses of few pages that together have every kind of element, for what the style sheets decide."""
    return covering({path: site / file(path) for path in addresses(site)})


@pytest.fixture(scope="session")
def address() -> str:
    """The site's address, in the browser and in its own canonical links."""
    return ADDRESS


@pytest.fixture(scope="session")
def server(site) -> int:
    """The port of 127.0.0.1 at which the site is served, under the path of `address`."""
    with serve(site, PREFIX) as port:
        yield port


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, playwright, shared, server) -> dict:
    """Launch the Chromium that there is, with one way out: to our own server."""
    with FileLock(shared / "browser.lock"):
        path = executable(playwright.chromium.executable_path)
    rules = f"MAP {HOST}:80 127.0.0.1:{server}, MAP * ~NOTFOUND"
    args = [*QUIET, f"--host-resolver-rules={rules}"]
    return {**browser_type_launch_args, "executable_path": path, "args": args}


@pytest.fixture
def page(page):
    """A page that fails its test if anything on it failed: script errors, requests, other origins."""
    page.troubles = []
    page.on("console", lambda message: message.type == "error" and page.troubles.append(said(message)))
    page.on("pageerror", lambda error: page.troubles.append(f"script: {error}"))
    page.on("requestfailed", lambda request: aborted(request) or page.troubles.append(f"failed: {request.url}"))
    page.on("request", lambda request: foreign(request.url) and page.troubles.append(f"other origin: {request.url}"))
    page.on("response", lambda answer: answer.status >= 400 and page.troubles.append(f"{answer.status}: {answer.url}"))
    yield page
    assert page.troubles == []


def said(message) -> str:
    return f"console: {message.text} ({message.location['url']})"


def aborted(request) -> bool:
    """The browser drops what it no longer needs when the reader goes on: no trouble."""
    return "ERR_ABORTED" in (request.failure or "")


def foreign(url: str) -> bool:
    return not url.startswith((ADDRESS, "data:", "blob:", "about:"))
