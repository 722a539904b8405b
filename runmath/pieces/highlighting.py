"""Python in colours, with as few elements as the colours need."""

from __future__ import annotations

import re
from importlib.metadata import version

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from runmath.pieces.cache import Cache

_FORMATTER = HtmlFormatter(cssclass="highlight", wrapcode=True)
_PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
"""Names, signs and white space look like plain text: most of a page's elements would be theirs."""


def highlighted(code: str, cache: Cache) -> str:
    """A `<div class="highlight">`."""
    return cache.get(("highlighted", version("pygments"), code), lambda: _highlighted(code))


def _highlighted(code: str) -> str:
    return _PLAIN.sub(r"\1", highlight(code, PythonLexer(), _FORMATTER)).strip()
