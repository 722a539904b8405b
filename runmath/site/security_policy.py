"""A Content-Security-Policy in every page: whatever text came into a page, a browser runs and loads only what is ours.

It is computed over the finished pages, as what stands in them may be allowed by its hash only.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from runmath.errors import RunmathError

_CHARSET = '<meta charset="utf-8">'
_INLINE = {
    "script": re.compile(r"<script(?![^>]*(?:\ssrc=|\stype=\"application/(?:ld\+)?json\"))[^>]*>(.*?)</script>", re.S),
    "style": re.compile(r"<style[^>]*>(.*?)</style>", re.S),
}
_HANDLER = re.compile(r"<[a-z][^<>]*?\s(on[a-z]+|style)=\"[^<>]*>|<a [^<>]*href=\"\s*javascript:", re.I)


def protect(site: Path) -> None:
    """Write into every page of a built site what it may run and load.

    Raises
    ------
    RunmathError
        If a page holds what no hash can allow, or says in another way how it is encoded.
    """
    for path in sorted(site.rglob("*.html")):
        source = path.read_text(encoding="utf-8")
        if source.count(_CHARSET) != 1:
            what = f"no place for the policy: `{_CHARSET}` must be there once"
            raise RunmathError(path, None, what, "mend its template")
        if found := _HANDLER.search(_without_raw_text(source)):
            what = f"`{found[0][:80]}` holds an attribute that the policy forbids"
            raise RunmathError(path, None, what, "use a class and a style sheet, or assets/site.js")
        # After the encoding, which must come first, and before all that it speaks of.
        meta = f'{_CHARSET}\n  <meta http-equiv="Content-Security-Policy" content="{policy(source)}">'
        path.write_text(source.replace(_CHARSET, meta), encoding="utf-8")


def policy(page: str) -> str:
    """What one page may do. There is no way out of the site, no `eval`, and no inline code but the page's own."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *_hashes(page, "script")]),
            " ".join(["style-src 'self'", *_hashes(page, "style")]),
            "img-src 'self' data:",  # the theme's icons lie in its style sheet
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "object-src 'none'",
        ]
    )


def _hashes(page: str, element: str) -> list[str]:
    found = dict.fromkeys(_INLINE[element].findall(page))
    return [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in found if text]


def _without_raw_text(page: str) -> str:
    for pattern in _INLINE.values():
        page = pattern.sub("", page)
    return re.sub(r"<!--.*?-->|<script.*?</script>", "", page, flags=re.S)
