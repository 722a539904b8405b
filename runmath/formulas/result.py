"""What came of checking one formula, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from runmath.errors import place

UNCHECKED = "unchecked"
"""What the bindings say of it is not known, as they could not be read; that is said with them, once."""


@dataclass(frozen=True)
class Result:
    """What came of checking one formula."""

    path: Path
    line: int
    id: str
    status: str
    """`ok`, `declared`, `unchecked`, or what is wrong: `unread`, `unbound`, `disagrees`, `cannot be evaluated`."""
    message: str = ""
    kind: str = "formula"
    """`formula` (displayed), `inline`, `binding`, `page`"""
    seconds: float = 0.0
    """Of the processor."""

    @property
    def good(self) -> bool:
        return self.status in ("ok", "declared", UNCHECKED)

    @property
    def said(self) -> tuple[str, str]:
        """What is wrong, and what to do."""
        what, _, mend = " ".join(self.message.split()).partition(" - ")
        return f"{self.id} {self.status}: {what}", mend

    def __str__(self) -> str:
        said = f"{place(self.path, self.line)} {self.id} {self.status}"
        return " ".join((said if self.good else f"{said}: {self.message}").split())
