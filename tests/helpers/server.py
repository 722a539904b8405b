"""Serve a folder as a static host does: under a sub-path, compressed, with the site's own 404 page."""

from __future__ import annotations

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".map")


class Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript", ".woff2": "font/woff2"}

    def __init__(self, *args, prefix: str, **kwargs):
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory, "\N{OBJECT REPLACEMENT CHARACTER}"))  # outside of the site: no such file
        return super().translate_path(path[len(self.prefix) - 1 :])

    def send_head(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if not path.is_file() or path.suffix not in COMPRESSED or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        return self.send(HTTPStatus.OK, path, gzip.compress(path.read_bytes()), {"Content-Encoding": "gzip"})

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory, "404.html")
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            self.copyfile(self.send(code, page, page.read_bytes()), self.wfile)
        else:
            super().send_error(code, message, explain)

    def send(self, code: HTTPStatus, path: Path, body: bytes, headers: dict[str, str] | None = None) -> io.BytesIO:
        self.send_response(code)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        return io.BytesIO(body)

    def log_message(self, *args):
        pass


@contextmanager
def serve(folder: Path, prefix: str) -> Iterator[int]:
    """Serve `folder` under the path `prefix` on the port that is given."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), prefix=prefix))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
