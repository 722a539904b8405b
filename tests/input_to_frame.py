"""How long a figure takes from a move of the reader to the picture, with the processor slowed down 4 times, as a table.

`tox exec -e test -- python -m tests.input_to_frame`. It measures time: nothing else should run beside it. A browser
hands an input over right before it draws, so the time begins there, and it ends when the picture is painted.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.helpers.browser import QUIET, executable
from tests.helpers.built_site import ADDRESS, HOST, PREFIX, build
from tests.helpers.server import serve
from tests.helpers.visits import arrive
from tests.site.test_explorables import ALL, FRONT, LANGUAGES, go

SLOWDOWN, MOVES = 4, 60
MOVE = """([id, moves]) => new Promise((done) => {
  const sliders = [...document.getElementById(id).querySelectorAll("input[type=range]")], times = [];
  const next = () => requestAnimationFrame(() => {
    const slider = sliders[times.length % sliders.length], begin = performance.now();
    slider.value = +slider.value < +slider.max ? +slider.value + 1 : slider.min;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const { port1, port2 } = new MessageChannel(); // its message comes after the picture is painted
    port1.onmessage = () => { times.push(performance.now() - begin); times.length < moves ? next() : done(times); };
    port2.postMessage(0);
  });
  next();
})"""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        if failure := build(Path(folder)):
            print(failure, file=sys.stderr)
            return 1
        program = executable(playwright.chromium.executable_path)
        with serve(Path(folder), PREFIX) as port:
            rules = f"--host-resolver-rules=MAP {HOST}:80 127.0.0.1:{port}"
            browser = playwright.chromium.launch(executable_path=program, args=[*QUIET, "--no-sandbox", rules])
            print(f"{'median ms':>10}{'9 in 10':>10}  ({MOVES} moves, the processor slowed down {SLOWDOWN} times)")
            for _, path, block in [*FRONT, *(one for one in ALL if one[0] == LANGUAGES[-1])]:
                page = browser.new_page()
                arrive(page, ADDRESS + path)
                go(page, block.id, [0] * page.locator(f'[id="{block.id}"] input[type=range]').count())
                page.locator(f'[id="{block.id}"]').evaluate("(figure) => figure.scrollIntoView({ block: 'center' })")
                page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
                times = page.evaluate(MOVE, [block.id, MOVES])
                nine = sorted(times)[int(0.9 * len(times))]
                print(f"{statistics.median(times):10.1f}{nine:10.1f}  {path}#{block.id}", flush=True)
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
