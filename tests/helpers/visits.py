"""How a test comes to a page."""

from __future__ import annotations

from playwright.sync_api import Page


def arrive(page: Page, url: str) -> None:
    """Open `url`, and wait until its scripts ran and nothing more is asked for.

    "networkidle" alone says that half a second passed without a request: on a busy machine that comes before scripts.
    """
    page.goto(url, wait_until="load")
    page.wait_for_load_state("networkidle")
