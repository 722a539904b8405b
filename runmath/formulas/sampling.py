"""Random values for the symbols of a formula; the same ones each time, and others in each trial."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from runmath.errors import nearest
from runmath.latex import Pmf

INSIDE = 8
"""The trials before this one stay away from the edges; in those from it on, each value may lie on one."""
_EDGES = 0.5
"""How often it does."""


class Sample:
    """Draws values for one trial.

    Every sampler also reaches its edges, in a share of the trials: probabilities 0 and 1, all zeros and all ones,
    outcomes that never come, equal values. A formula that does not hold there says so:
    `@formula(…, where="0 < p < 1")`.

    Parameters
    ----------
    name : of the formula
    trial : counts from 0; sizes and indices walk with it through all their values
    attempt : counts the draws of one trial, where conditions exclude some
    beside : how far beside an edge that is 0 or 1 to draw instead of on it
    """

    def __init__(self, name: str, trial: int, attempt: int = 0, beside: float = 0.0):
        self.trial = trial
        self._beside = beside
        self.at_edge = False
        """Whether a value lies on an edge."""
        self._random = random.Random(f"{name}/{trial}" + (f"/{attempt}" if attempt else ""))
        self._edge = random.Random(f"{name}/{trial}/{attempt}/edge") if trial >= INSIDE else None

    def __getattr__(self, name: str) -> Any:
        there = nearest(name, [each for each in vars(Sample) if not each.startswith("_")])
        raise AttributeError(f"a sample has no {name!r}; {there}")

    def _on_edge(self, edges: Sequence[Any]) -> Any:
        """One of the edges, or None where this value is to lie inside."""
        if self._edge is None or not edges or self._edge.random() >= _EDGES:
            return None
        self.at_edge = True
        edge = self._edge.choice(edges)
        return abs(edge - self._beside) if isinstance(edge, float) and edge in (0, 1) else edge

    def _inside(self, edge: Any, value: Any) -> Any:
        return value if edge is None else edge

    def real(self, low: float = -2.0, high: float = 2.0) -> float:
        """Edge: 0 where it is between the ends, else these."""
        edge = self._on_edge([0.0] if low < 0 < high else [low, high])
        return self._inside(edge, self._random.uniform(low, high))

    def positive(self, low: float = 0.4, high: float = 2.5) -> float:
        """Edge: 1, whose logarithm is 0."""
        edge = self._on_edge([1.0] if low < 1 < high else [low, high])
        return self._inside(edge, self._random.uniform(low, high))

    def probability(self) -> float:
        """Away from 0, 1 and 1/2, so that p and 1 - p differ; edges: these three."""
        inside = self._random.choice([self._random.uniform(0.08, 0.42), self._random.uniform(0.58, 0.92)])
        return self._inside(self._on_edge([0.0, 1.0, 0.5]), inside)

    def whole(self, low: int, high: int) -> int:
        """A whole number between two ends, both included; edges: these."""
        return self._inside(self._on_edge([low, high]), self._random.randint(low, high))

    def size(self) -> int:
        """How many observations: 3, 4 or 5."""
        return 3 + self.trial % 3

    def reals(self, n: int | None = None, low: float = -2.0, high: float = 2.0) -> np.ndarray:
        """Edge: all equal."""
        n = n or self.size()
        values = np.array([self._random.uniform(low, high) for _ in range(n)])
        return self._inside(self._on_edge([np.full(n, values[0])]), values)

    def positives(self, n: int | None = None) -> np.ndarray:
        return self.reals(n, 0.3, 2.5)

    def bits(self, n: int | None = None) -> np.ndarray:
        """Zeros and ones, at least one of each, and not as many of both; edges: all zeros, all ones."""
        n = n or self.size()
        ones = min(1 if n < 4 or self._random.random() < 0.5 else n - 1, n)
        bits = [1] * ones + [0] * (n - ones)
        self._random.shuffle(bits)
        return self._inside(self._on_edge([np.zeros(n, int), np.ones(n, int)]), np.array(bits))

    def counts(self, n: int | None = None, high: int = 6) -> np.ndarray:
        """Whole numbers from 0, not all of them 0; edges: all 0, all equal."""
        n = n or self.size()
        counts = np.array([self._random.randint(0, high) for _ in range(n - 1)] + [self._random.randint(1, high)])
        return self._inside(self._on_edge([np.zeros(n, int), np.full(n, counts[-1])]), counts)

    def index(self, n: int, offset: int = 0) -> int:
        """A place 1 … n: each in turn. A second index takes offset 1, so that the two meet and part."""
        return (self.trial + offset * (self.trial // n)) % n + 1

    def weights(self, n: int) -> np.ndarray:
        """Probabilities that sum to 1; edges: one of them 1 and the others 0, one of them 0, all equal."""
        draws = np.array([self._random.uniform(0.2, 1.0) for _ in range(n)])
        edges = [np.eye(n)[-1], np.arange(n) / max(n * (n - 1) / 2, 1) if n > 1 else np.ones(1), np.full(n, 1 / n)]
        return self._inside(self._on_edge(edges), draws / draws.sum())

    def pmf(self, values: Iterable) -> Pmf:
        """A distribution on the given values."""
        values = list(values)
        return Pmf(zip(values, self.weights(len(values)).tolist(), strict=True))
