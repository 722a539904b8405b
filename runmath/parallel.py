"""Do the same to many things on all processors, with everything at hand that was read before."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

_work: list[Callable] = []


def side_by_side(work: Callable[[Any], Any], things: Iterable[Any]) -> list[Any]:
    """What `work` returns of each thing, in their order.

    Forked processes know what this one knows; elsewhere than on Linux, where forking is not safe, it works alone.
    """
    if sys.platform != "linux" or (os.cpu_count() or 1) < 2:
        return [work(thing) for thing in things]
    with ProcessPoolExecutor(mp_context=get_context("fork"), initializer=_work.append, initargs=(work,)) as pool:
        return list(pool.map(_do, things))


def _do(thing: Any) -> Any:
    return _work[-1](thing)
