"""Drop the rules of a style sheet that can match nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import tinycss2
from tinycss2.ast import Node

_SELECTED = re.compile(r":(?:not|is|where|has|matches|-webkit-any)\(")


def pruned(css: str, pages: Iterable[str], scripts: Iterable[str], others: Iterable[str] = ()) -> str:
    """The style sheet without rules for classes that neither a page nor a script names, and without unused variables.

    Parameters
    ----------
    css : the style sheet
    pages, scripts : everything whose elements it may style
    others : further style sheets, which may use its variables
    """
    names, beginnings = _classes(pages, scripts := list(scripts))
    right_to_left = any('dir="rtl"' in page for page in pages)

    def may_match(selector: str) -> bool:
        if "[dir=rtl]" in selector and not right_to_left:
            return False
        wanted = re.findall(r"\.(-?[A-Za-z_][\w-]*)", _outermost(selector))
        return all(name in names or name.startswith(beginnings) for name in wanted)

    short = "".join(_kept(css, may_match, tinycss2.serialize))
    used = {name for text in (short, *others) for name in re.findall(r"var\(\s*(--[\w-]+)", text)}
    used |= {name for text in scripts for name in re.findall(r"--[\w-]+", text)}
    return "".join(_kept(short, may_match, lambda content: _declarations(content, used)))


def _classes(pages: Iterable[str], scripts: list[str]) -> tuple[set[str], tuple[str, ...]]:
    """Classes that may be on a page, and beginnings of those that a script puts together."""
    names = {name for page in pages for value in re.findall(r'\sclass="([^"]*)"', page) for name in value.split()}
    words = {word for script in scripts for word in re.findall(r"[\w-]+", script)}
    return names | words, tuple(sorted(word for word in words if re.search(r"\w(?:--|__|-)$", word)))


def _outermost(selector: str) -> str:
    """A selector without what stands in `:not()`, `:is()` and their like: there, a class need not be present."""
    selector = re.sub(r"\[[^\]]*\]", "", selector)
    while found := _SELECTED.search(selector):
        end, depth = found.end(), 1
        while depth:
            depth += {"(": 1, ")": -1}.get(selector[end], 0)
            end += 1
        selector = selector[: found.start()] + selector[end:]
    return selector


def _kept(css: str | list[Node], may_match: Callable, written: Callable) -> Iterator[str]:
    """The rules that may match anything, each with its declarations as `written` gives them."""
    for rule in tinycss2.parse_rule_list(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            selectors = [selector for selector in _selectors(rule.prelude) if may_match(selector)]
            body = written(rule.content) if selectors else ""
            yield f"{','.join(selectors)}{{{body}}}" if body else ""
        elif rule.type == "at-rule" and rule.at_keyword in ("media", "supports"):
            if body := "".join(_kept(rule.content, may_match, written)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{body}}}"
        elif rule.type == "at-rule":
            yield rule.serialize()
        else:
            raise ValueError(f"its style sheet cannot be read: {rule.message}")


def _declarations(content: list[Node], used: set[str]) -> str:
    """The declarations of a rule without variables that nothing uses."""
    kept = []
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if one.type != "declaration":
            raise ValueError(f"its style sheet has a {one.type} within a rule")
        if not one.name.startswith("--") or one.name in used:
            kept.append(one.serialize())
    return ";".join(kept)


def _selectors(prelude: list[Node]) -> Iterator[str]:
    """The selectors of a rule, which are separated by commas."""
    part: list[Node] = []
    for node in [*prelude, None]:
        if node is None or node == ",":
            yield tinycss2.serialize(part).strip()
            part = []
        else:
            part.append(node)
