"""Korean particles behind computed numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from runmath.errors import RunmathError, line_at
from runmath.html.prepare_block import value_of
from runmath.languages.particles import PARTICLE, fitting
from runmath.pages import CODE_SPAN, Page, text_only, value
from runmath.pieces import Engine


def problems(engine: Engine, page: Page) -> Iterator[RunmathError]:
    """Particles that do not go with the number before them."""
    text = text_only(page.source)
    for span in CODE_SPAN.finditer(text):
        expression, found = value(span), PARTICLE.match(text, span.end())
        if not expression or not found:
            continue
        number = ""
        with suppress(RunmathError):  # it is said with the value
            number = value_of(engine, page, " ".join(expression.split()))
        if re.search(r"[0-9]\Z", number) and (right := fitting(number, found[1])) != found[1]:
            what = f"the particle of {number}{found[1]} does not fit the number as it is read aloud"
            yield RunmathError(page.path, line_at(text, span.start()), what, f"write {right} behind the value")
