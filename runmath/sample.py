"""Random values for the symbols of a formula; the same ones each time, and others in each trial."""

from __future__ import annotations

import random
from collections.abc import Iterable

import numpy as np

from runmath.latex.values import Pmf


class Sample:
    """Draws values for one trial. `trial` counts from 0; sizes and indices walk with it through all their values."""

    def __init__(self, name: str, trial: int):
        self.trial = trial
        self._random = random.Random(f"{name}/{trial}")

    def real(self, low: float = -2.0, high: float = 2.0) -> float:
        return self._random.uniform(low, high)

    def positive(self, low: float = 0.4, high: float = 2.5) -> float:
        return self._random.uniform(low, high)

    def probability(self) -> float:
        """Away from 0, 1 and 1/2, so that p and 1 - p differ."""
        return self._random.choice([self._random.uniform(0.08, 0.42), self._random.uniform(0.58, 0.92)])

    def whole(self, low: int, high: int) -> int:
        """A whole number between two ends, both included."""
        return self._random.randint(low, high)

    def size(self) -> int:
        """How many observations: 3, 4 or 5."""
        return 3 + self.trial % 3

    def reals(self, n: int | None = None, low: float = -2.0, high: float = 2.0) -> np.ndarray:
        return np.array([self._random.uniform(low, high) for _ in range(n or self.size())])

    def positives(self, n: int | None = None) -> np.ndarray:
        return self.reals(n, 0.3, 2.5)

    def bits(self, n: int | None = None) -> np.ndarray:
        """Zeros and ones, at least one of each, and not as many of both."""
        n = n or self.size()
        ones = 1 if n < 4 or self._random.random() < 0.5 else n - 1
        bits = [1] * ones + [0] * (n - ones)
        self._random.shuffle(bits)
        return np.array(bits)

    def counts(self, n: int | None = None, high: int = 6) -> np.ndarray:
        """Whole numbers from 0, not all of them 0."""
        return np.array(
            [self._random.randint(0, high) for _ in range((n or self.size()) - 1)] + [self._random.randint(1, high)]
        )

    def index(self, n: int, offset: int = 0) -> int:
        """A place 1 … n: each in turn. A second index takes offset 1, so that the two meet and part."""
        return (self.trial + offset * (self.trial // n)) % n + 1

    def weights(self, n: int) -> np.ndarray:
        """Positive numbers that sum to 1."""
        draws = self.reals(n, 0.2, 1.0)
        return draws / draws.sum()

    def pmf(self, values: Iterable) -> Pmf:
        """A distribution on the given values."""
        values = list(values)
        return Pmf(zip(values, self.weights(len(values)).tolist(), strict=True))
