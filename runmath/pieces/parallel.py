"""Work on all processors. Where the first process ends, however it ends, those that it began end with it."""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from multiprocessing.context import BaseContext
from typing import Any

from runmath.errors import RunmathError

_PR_SET_PDEATHSIG = 1
_work: list[Callable] = []


def side_by_side(work: Callable[[Any], Any], things: Iterable[Any]) -> list[Any]:
    """What `work` returns of each thing, in their order.

    Forked processes know what this one knows; elsewhere than on Linux, where forking is not safe, it works alone.

    Raises
    ------
    RunmathError
        If a process died.
    """
    things = list(things)
    count = min(os.cpu_count() or 1, len(things)) if sys.platform == "linux" else 1
    with processes(count, get_context("fork") if count > 1 else None, work) as pool:
        if pool is None:
            return [work(thing) for thing in things]
        try:
            return list(pool.map(_do, things))
        except BrokenProcessPool:
            mend = "give it more memory, or take what ends Python out of the code of the pages"
            raise RunmathError(None, None, "a process of the build was ended", mend) from None


@contextmanager
def processes(
    count: int, context: BaseContext | None = None, work: Callable | None = None
) -> Iterator[ProcessPoolExecutor | None]:
    """So many processes, which are killed if anything is raised; None where there are to be none or can be none."""
    given = {"mp_context": context, "initializer": begin_process, "initargs": (work, os.getpid())}
    try:
        pool = ProcessPoolExecutor(count, **given) if count > 1 else None
    except OSError:  # not even its locks can be made, as on a full disk
        pool = None
    try:
        yield pool
    except BaseException:
        for child in active_children():
            child.kill()
        raise
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def begin_process(work: Callable | None, parent: int) -> None:
    """What a process does first: it ends with the one that began it, and knows what work is."""
    _work.append(work)
    gc.freeze()  # what the first process knows is no garbage,
    gc.set_threshold(10_000)  # and pictures make little: to look for it after every 700 objects takes a tenth of all
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the first process ends the others
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before it could be followed
            os._exit(1)


def _do(thing: Any) -> Any:
    return _work[-1](thing)
