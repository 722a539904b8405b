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
    """Counts the parts that an evaluation has visited."""

    __slots__ = ("left",)

    def __init__(self, steps: int = STEPS):
        self.left = steps

    def refuse(self) -> None:
        raise FormulaError("the formula asks for too much work", "make its sums or integrals smaller")
