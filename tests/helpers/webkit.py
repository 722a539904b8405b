"""WebKit, Safari's engine, as Debian packages it, on a screen that nobody sees; no further library."""

from __future__ import annotations

import json
import os
import shutil
import socket
from glob import glob
from http.client import HTTPConnection
from pathlib import Path

from tests.helpers.engines import NoEngine, asynchronous, ended, started, wait

BROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
END = "that was all"
AGAIN = """<body><script>(async () => {
  for (const url of %s) {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: url, width: 1200, height: 800 });
    document.body.append(frame);
    await new Promise((done) => { frame.onload = done; });
    await new Promise((done) => setTimeout(done, 300)); // what scripts say a little later
    frame.remove();
  }
  console.log(%s);
})()</script>"""


class WebKit:
    """The browser that WebKit brings for tests, by the protocol WebDriver."""

    def __init__(self, folder: Path):
        driver, screen, browser = shutil.which("WebKitWebDriver"), shutil.which("Xvfb"), next(iter(glob(BROWSERS)), "")
        if not (driver and screen and browser):
            raise NoEngine("WebKit is not installed (Debian: webkit2gtk-driver and xvfb)")
        self.folder, self.browser, self.addresses, self.processes = folder, browser, [], []
        self.environment = {"HOME": str(folder), "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}
        try:
            self.environment["DISPLAY"] = self.display(screen)
            self.drive(driver)
        except BaseException:
            self.close()
            raise

    def display(self, program: str) -> str:
        """An X server's number; it takes one that is free."""
        reading, writing = os.pipe()
        self.start([program, "-displayfd", writing, "-nolisten", "tcp"], pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as said:
            if number := said.readline().strip():
                return f":{number}"
        raise NoEngine("Xvfb does not start")

    def drive(self, program: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port, self.session = free.getsockname()[1], ""
        process = self.start([program, f"--port={self.port}"], start_new_session=True)
        wait(self.answers, "WebKitWebDriver does not answer", process)
        options = {"binary": self.browser, "args": ["--automation"]}
        asked = {"alwaysMatch": {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}}
        self.session = f"/{self.ask('', {'capabilities': asked})['sessionId']}"

    def start(self, command: list, **options):
        process = started(command, self.environment, **options)
        self.processes.append(process)
        return process

    def answers(self) -> bool:
        with socket.socket() as one:
            return not one.connect_ex(("127.0.0.1", self.port))

    def ask(self, command: str, parameters: dict):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=300)
        connection.request("POST", f"/session{self.session}{command}", json.dumps(parameters))
        value = json.load(connection.getresponse())["value"]
        connection.close()
        if isinstance(value, dict) and "error" in value:
            raise AssertionError(f"{command}: {value['error']}: {value['message']}")
        return value

    def open(self, url: str) -> None:
        self.addresses.append(url)
        self.ask("/url", {"url": url})

    def run(self, function: str, *arguments):
        return self.ask("/execute/async", {"script": asynchronous(function), "args": arguments})

    def press(self, selector: str, keys: str = "") -> None:
        """Click on an element, or type into it."""
        found = self.ask("/element", {"using": "css selector", "value": selector})
        where = f"/element/{next(iter(found.values()))}"
        self.ask(*((f"{where}/value", {"text": keys}) if keys else (f"{where}/click", {})))

    def resize(self, width: int, height: int) -> None:
        self.ask("/window/rect", {"width": width, "height": height})

    def errors(self) -> list[str]:
        """What the console said on all pages. A browser that is driven is private and writes nothing of it down, so
        another one opens them once more."""
        page, log = self.folder / "again.html", self.folder / "console.txt"
        page.write_text(AGAIN % (json.dumps([*dict.fromkeys(self.addresses)]), json.dumps(END)), encoding="utf-8")
        with log.open("wb") as said:
            command = [self.browser, "--enable-write-console-messages-to-stdout=1", page.as_uri()]
            process = self.start(command, stderr=said)
            wait(lambda: END in log.read_text(encoding="utf-8"), "WebKit did not open all pages", process)
        lines = log.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if "CONSOLE" in line and " ERROR " in line]

    def close(self) -> None:
        for process in reversed(self.processes):  # last the screen, without which no browser goes on
            ended(process)
