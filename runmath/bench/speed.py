"""Are the snippets fast for what they are? Beside SciPy and PyTorch, which are written to be fast."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from runmath.bench.report import Table


def tables(runs: int, rows: int = 10_000, classes: int = 1_000) -> Iterator[Table]:
    """Softmax and cross-entropy of a large table of logits; the two take turns, the median ratio counts."""
    import scipy.special
    import torch

    from snippets.cross_entropy import cross_entropy_loss
    from snippets.softmax import log_softmax

    random = np.random.default_rng(0)
    z, y = random.normal(0, 3, (rows, classes)), random.integers(0, classes, rows)
    logits, labels = torch.from_numpy(z), torch.from_numpy(y)
    yield [
        (f"{rows:,} x {classes:,} logits, float64", "snippet", "the other", "ratio"),
        _row("log_softmax, beside SciPy", runs, lambda: log_softmax(z), lambda: scipy.special.log_softmax(z, axis=-1)),
        _row(
            "cross_entropy, beside PyTorch on this CPU",
            runs,
            lambda: cross_entropy_loss(z, y),
            lambda: torch.nn.functional.cross_entropy(logits, labels),
        ),
    ]


def _row(label: str, runs: int, ours: Callable[[], Any], theirs: Callable[[], Any]) -> tuple[str, ...]:
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(runs + 1)][1:]  # the first one warms up
    mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    return label, f"{1000 * mine:.0f} ms", f"{1000 * other:.0f} ms", f"{ratio:.2f}"


def _seconds(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
