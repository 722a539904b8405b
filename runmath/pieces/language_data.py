"""Data of one language: `snippets/en/poems.py` has other values for some constants of `snippets/poems.py`.

That is all in which the code of two languages may differ: names, functions, calls and formulas are the same. The
cells of a lab import the topic's own values, so its blocks show nothing that has others.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from runmath.errors import RunmathError, nearest
from runmath.pieces import free_names, scripts


def check(
    path: Path, data: Mapping[str, ast.stmt], of_topic: Mapping[str, ast.stmt], imports: Collection[str]
) -> None:
    """Refuse anything but other values for constants of the topic.

    Parameters
    ----------
    path, data : the file of the language, and what it defines
    of_topic, imports : what the topic itself defines and imports

    Raises
    ------
    RunmathError
        With the line of the definition that is something else.
    """
    for name, node in data.items():
        if not isinstance(node, ast.Assign | ast.AnnAssign):
            what = f"{name!r} is no constant: the code is the same in all languages"
            raise RunmathError(path, node.lineno, what, f"define it in snippets/{path.stem}.py only")
        if name not in of_topic:
            what = f"snippets/{path.stem}.py has no constant {name!r}"
            raise RunmathError(path, node.lineno, what, nearest(name, of_topic))
        if {*free_names.bound(node)} != {*free_names.bound(of_topic[name])}:
            what = f"{name!r} is not the name of a constant of its own in snippets/{path.stem}.py"
            raise RunmathError(path, node.lineno, what, "replace whole statements")
        for used in sorted(free_names.read(node)):
            if used not in of_topic and used not in imports and not hasattr(builtins, used):
                what = f"snippets/{path.stem}.py does not know {used!r}"
                raise RunmathError(path, node.lineno, what, "import it there as well")


def problems(folder: Path, names: Collection[str], languages: Collection[str]) -> Iterator[RunmathError]:
    """Files of data that belong to no topic or no language."""
    for path in sorted(folder.glob("*/*.py")):
        if path.stem == "__init__" or path.parent == scripts.folder(folder.parent):
            continue
        if path.parent.name not in languages:
            what = f"data of {path.parent.name!r}, which is no language of the site"
            yield RunmathError(path, None, what, nearest(path.parent.name, languages))
        elif path.stem not in names:
            yield RunmathError(path, None, f"no snippet file named {path.stem!r}", nearest(path.stem, names))
