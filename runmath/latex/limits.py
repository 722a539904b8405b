"""How much a formula may ask for, so that hostile or mistaken input ends in an error and not in a long wait."""

from __future__ import annotations

from runmath.latex.errors import FormulaError

LENGTH = 3_000
"""Characters of one formula; the longest formula of the site has about 600."""
DEPTH = 40
"""Groups inside groups."""
TERMS = 20_000
"""Terms of one sum, product or maximum."""
STEPS = 120_000
"""Parts evaluated for one formula over all its trials; a usual formula needs a few thousand."""
FACTORIAL = 170
"""The largest n whose factorial is a float64."""


class Budget:
    """Counts the parts that an evaluation has visited, and knows whether digits were lost on the way."""

    __slots__ = ("cancelled", "left")

    def __init__(self, steps: int = STEPS):
        self.left = steps
        self.cancelled = False
        """Whether a sum has come out far smaller than its terms: its last digits are noise."""

    def note(self, total: object, largest: object) -> None:
        """Take notice of a sum and its largest term."""
        if isinstance(total, int | float) and abs(total) < 1e-3 * abs(largest):
            self.cancelled = True

    def refuse(self) -> None:
        raise FormulaError("the formula asks for too much work", "make its sums or integrals smaller")
