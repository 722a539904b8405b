"""Code in the line that is run: `{python} expression`, a value that is shown, and `{assert} expression`, which must be
true and is not shown."""

from __future__ import annotations

import re

from runmath.pages.markup import CODE_SPAN

_SPACED = re.compile(rf"[ ]*{CODE_SPAN.pattern}", re.S)
_FIRST = "\x03"
_RUN = re.compile(r"\s*\{(?P<kind>python|assert)\}\s+(?P<expression>.+?)\s*", re.S)
_VALUE_SLIP = re.compile(r"\s*\{[Pp][ythno]{1,7}\}(?=\s)(?!(?<=\{python\})\s+\S)")
"""What was meant to be a value: `{pyton} ...`, or nothing after `{python}`."""
_ASSERTION_SLIP = re.compile(r"\s*(?:\{\s*as[aserti]{1,6}(?:on)?s?\s*\}|\(assert\)|\[assert\]|\{assert\b)", re.I)
"""What was meant to be an assertion: `{asert} ...`, or no space after it. Nobody would see that it is not run."""


def value(span: re.Match) -> str | None:
    """The expression of a `{python}` value; None for any other code."""
    return _expression(span, "python")


def assertion(span: re.Match) -> str | None:
    """The expression of an `{assert}`; None for any other code."""
    return _expression(span, "assert")


def without_assertions(text: str) -> str:
    """Text as it is shown: without its assertions and the space before each. It keeps its lines."""

    def kept(found: re.Match) -> str:
        if not assertion(found):
            return found[0]
        is_first = text[: found.start()][-1:] in ("", "\n")
        return (_FIRST if is_first else "") + "\n" * found[0].count("\n")

    return re.sub(f"{_FIRST}[ ]*", "", _SPACED.sub(kept, text))


def slip(span: re.Match) -> tuple[str, str] | None:
    """What is wrong with code that was meant to be run, and what to do; None where there is nothing wrong."""
    code = span["code"]
    if span["ticks"] != "`" or assertion(span):
        return None
    if found := _VALUE_SLIP.match(code):
        return f"no value of the kind `{found[0]}`", "write `{python} expression`"
    if found := _ASSERTION_SLIP.match(code):
        return f"no assertion of the kind `{found[0].strip()}`", "write `{assert} expression`, with a space between"
    return None


def _expression(span: re.Match, kind: str) -> str | None:
    found = _RUN.fullmatch(span["code"])
    return found["expression"] if found and found["kind"] == kind and span["ticks"] == "`" else None
