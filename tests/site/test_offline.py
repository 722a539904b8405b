"""The built site needs no server of its own: a plain one, any host name, any folder."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers.browser import QUIET
from tests.helpers.pages import LANGUAGES
from tests.helpers.server import serve
from tests.helpers.visits import arrive

HOST = "lectures.example"
FOLDERS = ("", "a/much/deeper/가능도/")  # every other test of the built site is in one of two folders
QUERIES = {"ko": "교차 엔트로피", "en": "cross-entropy"}


class Plain(SimpleHTTPRequestHandler):
    """A server of files that knows nothing of this site."""

    def log_message(self, *_):
        pass


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder or "root")
def place(request, site, tmp_path) -> Iterator[tuple[int, str]]:
    """The port of a plain file server, and the folder in it that is the site."""
    if request.param:
        folder = tmp_path / request.param
        folder.parent.mkdir(parents=True)
        folder.symlink_to(site, target_is_directory=True)
    root = tmp_path if request.param else site
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Plain, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port, request.param
    server.shutdown()
    server.server_close()


def opened(browser_type, launch: dict, port: int) -> Browser:
    """A browser that knows one host of another name."""
    rules = f"MAP {HOST}:80 127.0.0.1:{port}, MAP * ~NOTFOUND"
    return browser_type.launch(**{**launch, "args": [*QUIET, f"--host-resolver-rules={rules}"]})


def watched(browser: Browser) -> tuple[Page, list[str]]:
    page, troubles = browser.new_page(), []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: HOST not in request.url and troubles.append(f"other origin: {request.url}"))
    page.on("response", lambda answer: answer.status >= 400 and troubles.append(f"{answer.status}: {answer.url}"))
    page.on("console", lambda said: said.type == "error" and troubles.append(said.text))
    return page, troubles


def test_it_works_from_any_folder_of_any_host(browser_type, browser_type_launch_args, place):
    port, folder = place
    browser = opened(browser_type, browser_type_launch_args, port)
    page, troubles = watched(browser)
    home = f"http://{HOST}/{folder}"
    page.goto(home)
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        arrive(page, home)
        page.locator(f"nav a[hreflang={language}]").click()
        expect(page).to_have_url(re.compile(f"/{language}/$"))
        arrive(page, page.url + "likelihood/")
        assert page.evaluate("getComputedStyle(document.querySelector('math')).fontFamily").startswith('"STIX')
        assert page.evaluate("document.fonts.check('16px \"STIX Two Math\"')")
        page.locator(f".languages a[hreflang={other}]").click()
        expect(page).to_have_url(re.compile(f"/{other}/likelihood/$"))
        page.wait_for_load_state("load")
        box = page.locator("[data-md-component=search-query]")
        box.fill(QUERIES[other])
        box.press("End")
        page.locator(".md-search-result__link").first.click()
        expect(page).to_have_url(re.compile("entropy"))
        expect(page.locator(".md-content")).to_contain_text(QUERIES[other], ignore_case=True)
        page.locator("a.md-logo").first.click()
        expect(page).to_have_url(re.compile(rf"/{other}/\.?$"))
    assert troubles == []
    browser.close()


def test_a_missing_address_leads_home_from_any_host(browser_type, browser_type_launch_args, site):
    with serve(site, "/some/repo/") as port:
        browser = opened(browser_type, browser_type_launch_args, port)
        page, troubles = watched(browser)
        arrive(page, f"http://{HOST}/some/repo/ko/no/such/page/")
        assert [trouble for trouble in troubles if "404" not in trouble] == []
        colour = "getComputedStyle(document.body).backgroundColor"
        assert page.evaluate(colour) != "rgba(0, 0, 0, 0)", "the style sheets are there"
        for language in LANGUAGES:
            link = page.locator(f"a[hreflang={language}]")
            expect(link).to_have_count(1)
            assert link.evaluate("link => link.href") == f"http://{HOST}/some/repo/{language}/"
        page.locator("a[hreflang=ko]").click()
        expect(page.locator("html")).to_have_attribute("lang", "ko")
        browser.close()
