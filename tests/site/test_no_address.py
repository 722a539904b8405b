"""Built without SITE_URL, the site says nothing of addresses that it does not know; all else is as it was."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from tests.helpers import ROOT
from tests.helpers.built_site import REPOSITORY
from tests.helpers.pages import LANGUAGES, built, each, soup


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nowhere") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "runmath", "build", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": "", "REPO_URL": REPOSITORY},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_without_an_address_there_is_none_and_the_rest_is_there(nowhere):
    for path in [nowhere / "index.html", *(built(nowhere, language, "likelihood.md") for language in LANGUAGES)]:
        page = soup(path)
        for needs_address in ("link[rel=canonical]", "[property='og:url']", "[property='og:image']"):
            assert page.select(needs_address) == []
        assert page.select_one("[name='twitter:card']")["content"] == "summary"
        assert page.select_one("[property='og:title']")["content"]
        for link in page.select("link[hreflang]"):
            assert (path.parent / link["href"] / "index.html").exists(), link
        for script in page.select("script[type='application/ld+json']"):
            data = json.loads(script.string)
            assert "url" not in data
            assert "url" not in data["isPartOf"]
            assert "image" not in data
        assert page.select("link[type='application/atom+xml'], footer a[href$='feed.xml']") == []
    assert not [*nowhere.rglob("sitemap*"), *nowhere.rglob("feed.xml")]
    assert (nowhere / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    listed = re.findall(r"\]\((.*?)\): ", (nowhere / "llms.txt").read_text(encoding="utf-8"))
    assert len(listed) == len(each())
    assert all((nowhere / address / "index.html").exists() for address in listed)
