"""The Content-Security-Policy of the pages, asked of a browser: what is ours works, what was injected does not run."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from runmath.errors import RunmathError
from runmath.site.security_policy import policy, protect
from tests.helpers.pages import addresses, soup
from tests.helpers.visits import arrive

PAGE = "en/likelihood/"


def test_every_page_carries_a_policy_without_loopholes(site):
    for path in addresses(site):
        file = site / path
        (meta,) = soup(file if file.is_file() else file / "index.html").select(
            "meta[http-equiv=Content-Security-Policy]"
        )
        rules = dict(rule.strip().split(" ", 1) for rule in meta["content"].split(";"))
        assert rules["default-src"] == "'none'"
        assert rules["script-src"].split()[0] == "'self'"
        allowed = " ".join(rules.values()).split()
        assert {word for word in allowed if not word.startswith("'sha256-")} <= {"'none'", "'self'", "data:"}
        assert "data:" not in rules["script-src"] + rules["style-src"]
        assert meta.find_all_previous(["script", "link", "style"]) == []


def test_no_page_asks_a_browser_to_fetch_what_its_policy_refuses(site):
    """Firefox fetches the `next` page beforehand, and says on every page that it must not."""
    for path in addresses(site):
        file = site / path
        page = soup(file if file.is_file() else file / "index.html")
        assert page.select("link[rel~=next], link[rel~=prefetch], link[rel~=prerender]") == [], path


INJECTIONS = {
    "inline script": "const s = document.createElement('script'); s.textContent = 'hit = 1'; document.body.append(s)",
    "handler": "document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"hit = 1\">')",
    "eval": "try { eval('hit = 1') } catch {}",
    "foreign script": "const s = document.createElement('script'); s.src = '//example.org/'; document.body.append(s)",
    "base": "const b = document.createElement('base'); b.href = 'https://example.org/'; document.head.append(b)",
}


@pytest.mark.parametrize("way", INJECTIONS)
def test_what_is_injected_does_not_run(page: Page, site, address, way):
    # A script of the site's own carries the attack, as the tools of the browser stand above every policy.
    carrier = "addEventListener('securitypolicyviolation', e => document.title += ' ' + e.effectiveDirective);"
    carrier += f"addEventListener('load', () => {{ {INJECTIONS[way]} }})"
    page.route("**/assets/site.js", lambda route: route.fulfill(body=carrier, content_type="text/javascript"))
    arrive(page, address + PAGE)
    expect(page).to_have_title(re.compile("script-src|base-uri"))
    assert page.evaluate("window.hit") is None
    page.troubles.clear()  # the browser reports what it refused; that is what is wanted here


def test_search_and_copy_work_under_the_policy(page: Page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    arrive(page, address + PAGE)
    page.locator(".rm-copy").first.click()
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.press_sequentially("likelihood", delay=20)
    box.press("Enter")
    expect(page).to_have_url(re.compile(f"{re.escape(address)}en/"))


@pytest.mark.parametrize(
    "body", ['<p onclick="x()">', '<p style="color: red">', '<a href="javascript:x()">y</a>', '<svg><g onload="x()">']
)
def test_a_page_with_what_no_hash_allows_is_not_built(tmp_path, body):
    (tmp_path / "index.html").write_text(f'<meta charset="utf-8">{body}', encoding="utf-8")
    with pytest.raises(RunmathError, match="forbids"):
        protect(tmp_path)


def test_only_the_inline_scripts_of_the_page_itself_are_allowed():
    assert "sha256" not in policy('<script src="a.js"></script><script type="application/json">{}</script>')
    one, other = policy("<script>a()</script>"), policy("<script>b()</script>")
    assert one != other
    # the first line of RFC 6920's and every browser's arithmetic: SHA-256 of "alert('Hello, world.');"
    assert "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='" in policy("<script>alert('Hello, world.');</script>")
