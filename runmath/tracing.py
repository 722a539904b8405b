"""Watch a snippet, or put something else in its place, wherever it has been imported to."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any

_STAND_IN = "_stand_in_of_{}"


@dataclass(frozen=True)
class Call:
    """One call of a function: its arguments by the names of its parameters, and what it returned."""

    arguments: Mapping[str, Any]
    returned: Any


@contextmanager
def replaced(function: FunctionType, change: Callable[[Callable], Callable]) -> Iterator[None]:
    """Let a function of a module do what `change` makes of it.

    The function object stays the same one, so that whoever imported it under whatever name calls the other code.
    """
    code, defaults, keywords = function.__code__, function.__defaults__, function.__kwdefaults__
    original = FunctionType(code, function.__globals__, function.__name__, defaults)
    original.__kwdefaults__ = keywords
    name = _STAND_IN.format(function.__name__)
    function.__globals__[name] = change(original)
    function.__code__, function.__defaults__, function.__kwdefaults__ = _calling(name), None, None
    try:
        yield
    finally:
        function.__code__, function.__defaults__, function.__kwdefaults__ = code, defaults, keywords
        del function.__globals__[name]


@contextmanager
def recorded(function: FunctionType) -> Iterator[list[Call]]:
    """The calls of a function, in a list that grows as it is called."""
    calls: list[Call] = []
    signature = inspect.signature(function)

    def watched(original: Callable) -> Callable:
        def call(*args: Any, **kwargs: Any) -> Any:
            result = original(*args, **kwargs)
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            calls.append(Call(bound.arguments, result))
            return result

        return call

    with replaced(function, watched):
        yield calls


def _calling(name: str) -> CodeType:
    """The code of a function that passes everything on to a global of that name."""
    space: dict[str, Any] = {}
    exec(f"def stand_in(*args, **kwargs):\n    return {name}(*args, **kwargs)", space)
    return space["stand_in"].__code__
