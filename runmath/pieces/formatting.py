"""How Python is written in a piece: imports in groups, docstrings of one line, examples as a script."""

from __future__ import annotations

import ast
import doctest
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runmath.errors import RunmathError
from runmath.pieces.topics import Import, Topic

_OPENING = re.compile(r"\s*(?P<raw>[rR]?)[uU]?(?P<quotes>\"{3}|'{3}|\"|')")


@dataclass(frozen=True)
class Example:
    """One example of a docstring, as it stands in a script, and its line in the topic's file."""

    source: str
    tree: ast.Module
    line: int


def definition(topic: Topic, name: str) -> str:
    """The source of a definition, its docstring cut to the first line."""
    node, first = topic.definitions[name], topic.first_line(name)
    lines = topic.of(name).lines[first - 1 : node.end_lineno]
    if isinstance(node, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
        doc = node.body[0]
        start, end = doc.lineno - first, doc.end_lineno - first
        opening = _OPENING.match(lines[start].encode()[doc.col_offset :].decode())
        if end > start and opening:
            rest = lines[end].encode()[doc.end_col_offset :].decode()
            lines[start : end + 1] = [_one_line(lines[start : end + 1], opening) + rest]
    return "\n".join(lines).rstrip()


def _one_line(lines: list[str], opening: re.Match) -> str:
    head, quotes = lines[0].rstrip(), opening["quotes"]
    if head.endswith(opening[0].strip()):  # the text begins on the next line
        head += next(line.strip() for line in lines[1:] if line.strip())
    if not opening["raw"]:
        head = head.removesuffix("\\").rstrip()
    return head + (" " if head.endswith(("\\", quotes[0])) else "") + quotes


def imports(entries: Iterable[Import]) -> str:
    """The import lines: the standard library, then the others."""
    entries = list(entries)
    plain = {f"import {e.module}" + (f" as {e.alias}" if e.alias != e.module else "") for e in entries if not e.name}
    members: dict[str, set[str]] = {}
    for entry in entries:
        if entry.name:
            alias = f" as {entry.alias}" if entry.alias != entry.name else ""
            members.setdefault(entry.module, set()).add(entry.name + alias)
    lines = sorted(plain)
    lines += [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(members.items())]
    standard = [line for line in lines if line.split()[1].split(".")[0] in sys.stdlib_module_names]
    others = [line for line in lines if line not in standard]
    return "\n\n".join("\n".join(group) for group in (standard, others) if group)


def examples(topic: Topic, name: str) -> Iterator[Example]:
    """The examples of a function's docstring, without those that raise."""
    node = topic.definitions[name]
    if not isinstance(node, ast.FunctionDef) or not ast.get_docstring(node):
        return
    doc = node.body[0]
    try:
        found = doctest.DocTestParser().get_examples(doc.value.value)
    except ValueError as error:
        line = re.match(r"line (\d+) ", str(error))
        raise _unreadable(topic, doc.lineno + (int(line[1]) if line else 1) - 1, error) from None
    for example in found:
        if example.exc_msg or example.options.get(doctest.SKIP):
            continue
        source = re.sub(r"[ \t]*#[ \t]*doctest:.*", "", example.source.rstrip("\n"))
        try:
            tree = ast.parse(source)
        except SyntaxError as error:
            raise _unreadable(topic, doc.lineno + example.lineno, error) from None
        if tree.body:
            yield Example(_printing(source, tree) if example.want else source, tree, doc.lineno + example.lineno)


def _unreadable(topic: Topic, line: int, error: Exception) -> RunmathError:
    return RunmathError(topic.path, line, f"the example cannot be read: {error}", "write it as `>>> expression`")


def _printing(source: str, tree: ast.Module) -> str:
    """`print(...)` around every expression, as the interactive interpreter shows what it is."""
    lines = source.encode().split(b"\n")
    for node in reversed(tree.body):
        if isinstance(node, ast.Expr) and not _is_print(node.value):
            first, last = node.lineno - 1, node.end_lineno - 1
            lines[last] = lines[last][: node.end_col_offset] + b")" + lines[last][node.end_col_offset :]
            lines[first] = lines[first][: node.col_offset] + b"print(" + lines[first][node.col_offset :]
    return b"\n".join(lines).decode()


def _is_print(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
