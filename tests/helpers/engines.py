"""Firefox as Debian packages it, by what it speaks itself; no further library."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ERRORS = """
return Services.console.getMessageArray()
  .filter(one => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter(one => one.sourceName.startsWith("http") || /Content Security Policy|CSP/i.test(one.category))
  .map(one => `${one.category}: ${one.errorMessage} (${one.sourceName})`)"""
QUIET = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.systemAddon.update.enabled": False,
    "marionette.port": 0,  # whichever is free
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.prefetch-next": True,
    "toolkit.telemetry.enabled": False,
}


class NoEngine(Exception):
    """The browser is not on this machine, or does not start."""


class Firefox:
    """Firefox without a window, by its own protocol, Marionette."""

    def __init__(self, folder: Path):
        program = shutil.which("firefox-esr") or shutil.which("firefox")
        if not program:
            raise NoEngine("Firefox is not installed (Debian: firefox-esr)")
        preferences = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in QUIET.items()]
        (folder / "user.js").write_text("".join(preferences), encoding="utf-8")
        options = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", folder]
        self.process = started([program, *options], {"HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"})
        port = folder / "MarionetteActivePort"
        wait(lambda: port.is_file() and port.read_text().strip(), "Firefox does not answer", self.process)
        self.socket = socket.create_connection(("127.0.0.1", int(port.read_text())), timeout=300)
        self.number, self.rest, self.said = 0, b"", []
        self.receive()
        self.ask("WebDriver:NewSession", {"acceptInsecureCerts": True})

    def receive(self) -> list:
        while b":" not in self.rest:
            self.rest += self.more()
        length, _, self.rest = self.rest.partition(b":")
        while len(self.rest) < int(length):
            self.rest += self.more()
        said, self.rest = self.rest[: int(length)], self.rest[int(length) :]
        return json.loads(said)

    def more(self) -> bytes:
        if not (data := self.socket.recv(1 << 16)):
            raise NoEngine("Firefox ended")
        return data

    def ask(self, command: str, parameters: dict | None = None):
        self.number += 1
        said = json.dumps([0, self.number, command, parameters or {}]).encode()
        self.socket.sendall(b"%d:%s" % (len(said), said))
        _, _, error, result = self.receive()
        if error:
            raise AssertionError(f"{command}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def open(self, url: str) -> None:
        self.said = self.errors()
        self.in_browser("Services.console.reset()")
        self.ask("WebDriver:Navigate", {"url": url})

    def run(self, function: str, *arguments):
        """What a function of JavaScript returns on the page, or what it promised."""
        script = {"script": asynchronous(function), "args": arguments, "sandbox": "system"}
        return self.ask("WebDriver:ExecuteAsyncScript", script)

    def in_browser(self, script: str):
        self.ask("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.ask("WebDriver:ExecuteScript", {"script": script, "args": []})
        finally:
            self.ask("Marionette:SetContext", {"value": "content"})

    def errors(self) -> list[str]:
        """What the console said on all pages; it remembers little of what was long ago."""
        return self.said + self.in_browser(ERRORS)

    def resize(self, width: int, height: int) -> None:
        self.ask("WebDriver:SetWindowRect", {"width": width, "height": height})

    def print(self, width: float, height: float) -> bytes:
        """The page as a PDF on paper of this size in centimetres, with margins as the page asks for."""
        paper = {"page": {"width": width, "height": height}, "shrinkToFit": True}
        return base64.b64decode(self.ask("WebDriver:Print", paper | {"margin": dict.fromkeys(SIDES, 1.5)}))

    def close(self) -> None:
        self.socket.close()
        ended(self.process)


SIDES = ("top", "bottom", "left", "right")


def asynchronous(function: str) -> str:
    """A script that ends when what the function promised is there."""
    return f"const done = arguments[arguments.length - 1]; Promise.resolve(({function})(...arguments)).then(done)"


@contextmanager
def opened(engine: type, folder: Path) -> Iterator:
    browser = engine(folder)
    try:
        yield browser
    finally:
        browser.close()


def started(command: list, environment: dict, **options) -> subprocess.Popen:
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    around = {**os.environ, **environment}
    return subprocess.Popen([str(part) for part in command], env=around, **(streams | options))


def ended(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait(condition: Callable, otherwise: str, process: subprocess.Popen) -> None:
    end = time.monotonic() + 300
    while not condition():
        if process.poll() is not None or time.monotonic() > end:
            ended(process)
            raise NoEngine(otherwise)
        time.sleep(0.05)
