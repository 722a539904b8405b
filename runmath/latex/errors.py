"""What can be wrong with a formula, said without knowing the page; the caller adds the place."""

from __future__ import annotations

_LONGEST = 600
"""Characters of a message; a formula in it can be long."""


class FormulaError(Exception):
    """A formula cannot be read, cannot be evaluated, or states something untrue.

    Parameters
    ----------
    what : what is wrong
    mend : what to do about it
    at : offset in the formula's LaTeX, or None for the formula as a whole
    """

    word = "cannot be evaluated"

    def __init__(self, what: str, mend: str = "", at: int | None = None):
        self.what = what if len(what) <= _LONGEST else what[: _LONGEST - 1] + "…"
        self.mend, self.at = mend, at
        super().__init__(self.what)

    def __str__(self) -> str:
        return " - ".join(part for part in (self.what, self.mend) if part)


class Unread(FormulaError):
    """The LaTeX is not understood."""

    word = "unread"


class NoValue(FormulaError):
    """Arithmetic gives no value here: a logarithm of 0, a division by 0."""


class Unbound(FormulaError):
    """A symbol has no meaning, or a meaning has no symbol."""

    word = "unbound"


class NoMeaning(Unbound):
    """A symbol that nothing binds."""


class Disagreement(FormulaError):
    """The formula states something that is not so."""

    word = "disagrees"
