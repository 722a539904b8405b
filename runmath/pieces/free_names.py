"""Which names does Python code read from outside itself, and which does it bind?"""

from __future__ import annotations

import ast
import symtable
import textwrap
from collections.abc import Iterator
from functools import lru_cache

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@lru_cache(maxsize=4096)
def read(node: ast.AST) -> frozenset[str]:
    """The names that the code takes from outside: parameters, local names and comprehensions' variables are none."""
    # Inside a function, whatever the code binds is local to it, and every name that is left is global.
    function = "def _():\n" + textwrap.indent(ast.unparse(node), "    ")
    scope = symtable.symtable(function, "<code>", "exec").get_children()[0]
    return frozenset(_globals(scope))


@lru_cache(maxsize=4096)
def read_at_once(node: ast.AST) -> frozenset[str]:
    """The names that are read as soon as a definition is executed, not only when somebody calls it."""
    if isinstance(node, ast.FunctionDef):
        head = {**dict(ast.iter_fields(node)), "body": [ast.Pass()]}
        node = ast.copy_location(ast.FunctionDef(**head), node)
    return read(node)


def bound(node: ast.AST) -> list[str]:
    """The names that the code binds where it stands, in their order."""
    return list(dict.fromkeys(_bound(node)))


def _bound(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from (item.asname or item.name.split(".")[0] for item in node.names)
    elif isinstance(node, _SCOPES):
        yield from [node.name] if hasattr(node, "name") else []
    elif isinstance(node, _COMPREHENSIONS):
        yield from (part.target.id for part in ast.walk(node) if isinstance(part, ast.NamedExpr))
    else:
        for child in ast.iter_child_nodes(node):
            yield from _bound(child)


def _globals(scope: symtable.SymbolTable) -> set[str]:
    used = {symbol.get_name() for symbol in scope.get_symbols() if symbol.is_global()}
    return used.union(*(_globals(child) for child in scope.get_children()))
