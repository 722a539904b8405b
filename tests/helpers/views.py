"""First views of pages: what a browser fetches for one, whether it stands still, and whether scripts hold it up."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

BYTES, REQUESTS = 130_000, 15
GOOD = 0.1
"""How far a first view may move and still be called good (cumulative layout shift)."""
SHIFTS = """() => new Promise(done => {
  const moved = [];
  new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => moved.push(
    `${entry.value}: ` + entry.sources.map(one => `${one.node?.nodeName} ${one.node?.className}`).join(", "))))
    .observe({type: "layout-shift", buffered: true});
  document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(() => done(moved), 100)));
})"""
BLOCKING = """() => [...document.scripts]
  .filter(one => one.src && !one.defer && !one.async && one.type !== "module").map(one => one.src)"""


class Views:
    """The views of one page of the browser, without a cache, as of somebody who comes for the first time."""

    def __init__(self, page: Page, record_property: Callable = lambda name, value: None):
        self.page, self.record = page, record_property
        self.received: list[float] = []
        client = page.context.new_cdp_session(page)
        client.send("Network.enable")
        client.send("Network.setCacheDisabled", {"cacheDisabled": True})
        client.on("Network.loadingFinished", lambda event: self.received.append(event["encodedDataLength"]))

    def begin(self) -> None:
        self.received.clear()

    def open(self, url: str) -> None:
        self.page.goto("about:blank")
        self.begin()
        self.page.goto(url, wait_until="load")

    def moved(self) -> list[str]:
        """How far and what shifted without the reader's doing."""
        return self.page.evaluate(SHIFTS)

    def moved_by(self) -> float:
        """How far it all shifted, as a share of the view."""
        return sum(float(one.partition(":")[0]) for one in self.moved())

    def weigh(self, path: str) -> None:
        self.record(f"first view {path}", (len(self.received), sum(self.received)))
        assert len(self.received) <= REQUESTS, f"{path}: {len(self.received)} requests"
        assert sum(self.received) <= BYTES, f"{path}: {sum(self.received):,.0f} bytes"
        assert self.page.evaluate(BLOCKING) == [], f"{path}: these scripts block rendering"
