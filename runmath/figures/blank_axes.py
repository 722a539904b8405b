"""Axes on which nothing is drawn yet, made once for many pictures: they are led back to what they were before each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch


@contextmanager
def made_once(others: Iterable[Any]) -> Iterator[None]:
    """`plt.subplots` and `plt.subplot_mosaic`, asked for the same again, return what they made, with nothing on it.

    Parameters
    ----------
    others : parts of other figures that are reached from these
    """
    from matplotlib import pyplot

    with ExitStack() as stack:
        for name in ("subplots", "subplot_mosaic"):
            stack.enter_context(patch.object(pyplot, name, _made_once(getattr(pyplot, name), others)))
        yield


def _made_once(make: Callable[..., tuple[Any, Any]], others: Iterable[Any]) -> Callable[..., tuple[Any, Any]]:
    from matplotlib import pyplot

    made: dict[str, tuple[tuple[Any, Any], list, Callable[[], None]]] = {}

    def blank(*args: Any, **kwargs: Any) -> tuple[Any, Any]:
        asked = repr((args, kwargs))
        if asked in made:
            (figure, axes), own, lead_back = made[asked]
            if figure.axes == own:  # axes that were added, as by `twinx`, would be known to these for a while
                lead_back()
                return pyplot.figure(figure), axes  # it was closed
        figure, axes = make(*args, **kwargs)
        made[asked] = (figure, axes), figure.axes, way_back((figure, axes), others)
        return figure, axes

    return blank


def way_back(thing: Any, others: Iterable[Any]) -> Callable[[], None]:
    """What leads all of matplotlib that is reached from a thing back to what it is now, up to the others."""
    import numpy as np

    kept: list[tuple[Any, Any]] = []
    seen, found = {id(other) for other in others}, [thing]
    while found:
        part = found.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, dict):
            kept.append((part, part.copy()))
            found += part.values()
        elif isinstance(part, list | set):
            kept.append((part, part.copy()))
            found += part
        elif isinstance(part, np.ndarray):
            kept += [(part, part.copy())] if part.flags.writeable else []
            found += part.flat if part.dtype == object else []
        elif isinstance(part, tuple):
            found += part
        elif type(part).__module__.startswith("matplotlib.") and hasattr(part, "__dict__"):
            found.append(vars(part))

    def lead_back() -> None:
        for part, was in kept:
            if isinstance(part, np.ndarray):
                part[...] = was
            else:
                part.clear()
                (part.extend if isinstance(part, list) else part.update)(was)

    return lead_back
