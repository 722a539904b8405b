"""Every address that was ever published still leads to what it named, on its page or on the one where that is now."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from runmath.pages import published_ids
from runmath.site import renamed_pages
from runmath.site.security_policy import protect
from tests.helpers import ROOT
from tests.helpers.pages import LANGUAGES, PROJECT, built, by_id, sources

ANCHORS = published_ids.read(ROOT)
MOVED = [anchor for anchor in ANCHORS if anchor.page != anchor.new_page]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_published_id_is_there_once_and_what_moved_leads_to_where_it_is(site, language):
    wrong = []
    elsewhere = {name.rpartition(".")[0] for name in PROJECT.alone() if name not in sources(language)}
    for anchor in (anchor for anchor in ANCHORS if not {anchor.page, anchor.new_page} & elsewhere):
        found = by_id(built(site, language, anchor.page)).get(anchor.id, [])
        if len(found) != 1:
            wrong.append(f"{anchor.page}#{anchor.id}: {len(found)} times")
        elif anchor.page != anchor.new_page:
            address = urljoin(f"/{anchor.page}/", found[0].a["href"])
            there = by_id(built(site, language, anchor.new_page)).get(anchor.now, [])
            if address != f"/{anchor.new_page}/#{anchor.now}" or len(there) != 1:
                wrong.append(f"{anchor.page}#{anchor.id} leads to {address}")
    assert wrong == []
    assert len(MOVED) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_old_address_arrives_where_its_section_is_now(page, address, site, language):
    anchor = next(anchor for anchor in MOVED if anchor.id == "poisson")
    page.goto(f"{address}{language}/")
    page.goto(f"{address}{language}/{anchor.page}/#{anchor.id}")
    now = f"{address}{language}/{anchor.new_page}/#{anchor.now}"
    expect(page).to_have_url(now)
    expect(page.locator(f"h2#{anchor.now}")).to_be_in_viewport()
    page.go_back()  # the old address is not in between
    expect(page).to_have_url(f"{address}{language}/")


def test_a_link_within_the_old_page_arrives_too(page, address, site):
    page.goto(f"{address}en/maximum-likelihood/")
    page.evaluate("location.hash = 'newton'")
    expect(page).to_have_url(f"{address}en/optimisation/#newton")


def test_without_scripts_the_old_address_shows_one_line_that_leads_on(browser, address, site):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}en/maximum-likelihood/#poisson")
        lines = page.locator(".rm-moved:visible")
        expect(lines).to_have_text("What you are looking for has moved to another page: Five distributions and their "
                                   "estimates")  # fmt: skip
        expect(lines).to_be_in_viewport()
        lines.locator("a").click()
        expect(page).to_have_url(f"{address}en/distributions/#poisson")
        page.goto(f"{address}en/maximum-likelihood/")
        expect(page.locator(".rm-moved:visible")).to_have_count(0)


@pytest.fixture
def old(site, address, page, tmp_path):
    """What would be served at `en/labs/old/` if a lab of this name were the page of distributions now."""
    anchors = [("", "", "distributions"), ("roll", "poisson", "distributions"), ("step", "newton", "optimisation")]
    found = [published_ids.Anchor("labs/old", id_, now, line, there) for line, (id_, now, there) in enumerate(anchors)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(published_ids, "read", lambda root: found)
        ((_, text),) = renamed_pages.pages(ROOT, "en")
    path = tmp_path / "index.html"
    path.write_text(text, encoding="utf-8")
    protect(tmp_path)
    old = f"{address}en/labs/old/"
    page.route(f"{old}**", lambda route: route.fulfill(path=path, content_type="text/html"))
    return old


@pytest.mark.parametrize(
    "id_, now", [("", "distributions/"), ("#roll", "distributions/#poisson"), ("#step", "optimisation/#newton")]
)
def test_the_address_of_a_page_with_another_name_arrives(page, address, old, id_, now):
    page.goto(old + id_)
    expect(page).to_have_url(f"{address}en/{now}")
