"""Make what a browser loads first as light as it can be: the theme brings much that no page of ours uses.

Nothing that a reader can reach is lost: a style goes only if it can match nothing, and the search comes when it is
opened, as the theme itself has it where a page is opened from a disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

from runmath.errors import RunmathError

_AT_ONCE, _WHEN_OPENED = 'location.protocol!=="file:"', "!1"
_HANDLED = ('"pre:not(.mermaid) > code"', '"table:not([class])"')
_NOTHING = '":not(*)"'
_ANY_TABLE, _PLAIN_TABLE = "table:not([class])", "table:not(.dressed)"
_WORKER = 'onmessage=e=>{{onmessage=null;importScripts("{name}");dispatchEvent(new MessageEvent("message",e))}}\n'
_SELECTED = re.compile(r":(?:not|is|where|has|matches|-webkit-any)\(")


def lighten(site: Path) -> None:
    """Change the theme's files in a built site; a site with another theme stays as it is.

    Raises
    ------
    RunmathError
        If the theme is built in another way than the one that is known here.
    """
    scripts = sorted((site / "assets" / "javascripts").glob("bundle.*.min.js"))
    workers = sorted((site / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    styles = sorted((site / "assets" / "stylesheets").glob("main.*.min.css"))
    if not scripts:
        return
    for found in (scripts, workers, styles):
        if len(found) != 1:
            raise _unknown(site / "assets", f"{len(found)} files where the theme had one")
    _search_when_opened(scripts[0], workers[0])
    _content_as_it_is(scripts[0])
    pages = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]
    code = [path.read_text(encoding="utf-8") for path in (scripts[0], *sorted(site.rglob("assets/*.js")))]
    own = []
    for path in sorted(site.rglob("assets/*.css")):
        own.append(local(minified(path.read_text(encoding="utf-8"))))
        path.write_text(own[-1], encoding="utf-8")
    short = pruned(styles[0].read_text(encoding="utf-8"), pages, code, own)
    styles[0].write_text(local(short), encoding="utf-8")


def _search_when_opened(bundle: Path, worker: Path) -> None:
    """The index of all pages, and what searches in it, weigh more than a page: load them when they are asked for."""
    source = bundle.read_text(encoding="utf-8")
    if source.count(_AT_ONCE) != 1:
        raise _unknown(bundle, "the theme's script starts the search in another way")
    bundle.write_text(source.replace(_AT_ONCE, _WHEN_OPENED), encoding="utf-8")
    whole = worker.with_name(worker.name.replace(".min.js", ".whole.js"))
    worker.rename(whole)
    worker.write_text(_WORKER.format(name=whole.name), encoding="utf-8")


def _content_as_it_is(bundle: Path) -> None:
    """Code and tables scroll already (scrolling.py): the theme would measure and rebuild each, also what is folded."""
    source = bundle.read_text(encoding="utf-8")
    for handled in _HANDLED:
        if source.count(handled) != 1:
            raise _unknown(bundle, f"the theme's script finds {handled} in another way")
        source = source.replace(handled, _NOTHING)
    bundle.write_text(source, encoding="utf-8")


def _unknown(path: Path, what: str) -> RunmathError:
    return RunmathError(path, None, what, "adapt runmath/site/trim_theme.py to this version of the theme")


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


def local(css: str) -> str:
    """Where a rule asks whether a table has any class, browsers style all anew when a class changes around it."""
    return css.replace(_ANY_TABLE, _PLAIN_TABLE)


def minified(css: str) -> str:
    """Without comments and without the white space that nobody needs to read it."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").replace(": ", ":").strip() + "\n"


def _classes(pages: Iterable[str], scripts: list[str]) -> tuple[set[str], tuple[str, ...]]:
    """Classes that may be on a page, and beginnings of those that a script puts together."""
    names = {name for page in pages for value in re.findall(r'\sclass="([^"]*)"', page) for name in value.split()}
    words = {word for script in scripts for word in re.findall(r"[\w-]+", script)}
    return names | words, tuple(sorted(word for word in words if re.search(r"\w(?:--|__|-)$", word)))


def _outermost(selector: str) -> str:
    """A selector without what stands in `:not()`, `:is()` and their like: there, a class need not be present."""
    while found := _SELECTED.search(selector):
        end, depth = found.end(), 1
        while depth:
            depth += {"(": 1, ")": -1}.get(selector[end], 0)
            end += 1
        selector = selector[: found.start()] + selector[end:]
    return re.sub(r"\[[^\]]*\]", "", selector)


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
            raise ValueError(f"{rule.source_line}:{rule.source_column}: {rule.message}")


def _declarations(content: list[Node], used: set[str]) -> str:
    """The declarations of a rule without variables that nothing uses."""
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return ";".join(one.serialize() for one in found if not one.name.startswith("--") or one.name in used)


def _selectors(prelude: list[Node]) -> Iterator[str]:
    """The selectors of a rule, which are separated by commas."""
    part: list[Node] = []
    for node in [*prelude, None]:
        if node is None or node == ",":
            yield tinycss2.serialize(part).strip()
            part = []
        else:
            part.append(node)
