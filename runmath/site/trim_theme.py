"""Make what a browser loads first as light as it can be: the theme brings much that no page of ours uses.

Nothing that a reader can reach is lost: a style goes only if it can match nothing, and the search comes when it is
opened, as the theme itself has it where a page is opened from a disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

from runmath.errors import RunmathError

THEME = "mkdocs-material"
KNOWN = ("9.8.0", "9.8.1", "9.8.2")
"""Versions of the theme that are known to work after the trimming: the tests of the site pass.

With any other, nothing is trimmed. The site works, but a first view of a page brings twice the bytes (the whole style
sheet, the index of all pages and what searches in it), and the theme's script measures all code and wraps each table
anew, which moves what is below.
"""

_AT_ONCE, _WHEN_OPENED = 'location.protocol!=="file:"', "!1"
_HANDLED = ('"pre:not(.mermaid) > code"', '"table:not([class])"')
_NOTHING = '":not(*)"'
_ANY_TABLE, _PLAIN_TABLE = "table:not([class])", "table:not(.dressed)"
_WORKER = 'onmessage=e=>{{onmessage=null;importScripts("{name}");dispatchEvent(new MessageEvent("message",e))}}\n'
_SELECTED = re.compile(r":(?:not|is|where|has|matches|-webkit-any)\(")


def lighten(site: Path) -> None:
    """Change the theme's files in a built site, all or none of them; a site with another theme stays as it is.

    Raises
    ------
    RunmathError
        If the theme is none of `KNOWN`, or is built in another way than they are: nothing is changed then.
    """
    if not any((site / "assets" / "javascripts").glob("bundle.*.min.js")):
        return
    if version(THEME) not in KNOWN:
        mend = "install a known one, or add this one to KNOWN if the tests of the site pass with it"
        raise _unchanged("is not a known version", mend)
    try:
        changed = _trimmed(site)
    except ValueError as error:
        raise _unchanged(f"is not as it was, {error}", "adapt this file to it") from None
    for path, text in changed.items():
        path.write_text(text, encoding="utf-8")


def _unchanged(why: str, mend: str) -> RunmathError:
    what = f"{THEME} {version(THEME)} (known: {', '.join(KNOWN)}) {why}; the site is built without trimming the theme"
    return RunmathError(Path(__file__), None, what, mend)


def _trimmed(site: Path) -> dict[Path, str]:
    """Every file that is not as MkDocs made it, with its new text.

    Raises
    ------
    ValueError
        If a file of the theme is not as expected.
    """
    assets = site / "assets"
    bundle = _only(assets / "javascripts", "bundle.*.min.js")
    worker = _only(assets / "javascripts" / "workers", "search.*.min.js")
    styles = _only(assets / "stylesheets", "main.*.min.css")
    script = _content_as_it_is(_search_when_opened(bundle.read_text(encoding="utf-8")))
    whole = worker.with_name(worker.name.replace(".min.js", ".whole.js"))
    pages = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]
    code = [script, *(path.read_text(encoding="utf-8") for path in sorted(site.rglob("assets/*.js")))]
    own = {path: local(minified(path.read_text(encoding="utf-8"))) for path in sorted(site.rglob("assets/*.css"))}
    short = pruned(styles.read_text(encoding="utf-8"), pages, code, own.values())
    return {
        bundle: script,
        worker: _WORKER.format(name=whole.name),
        whole: worker.read_text(encoding="utf-8"),
        styles: local(short),
        **own,
    }


def _only(folder: Path, pattern: str) -> Path:
    found = [*folder.glob(pattern)]
    if len(found) != 1:
        raise ValueError(f"there are {len(found)} files {folder.name}/{pattern} instead of one")
    return found[0]


def _search_when_opened(script: str) -> str:
    """The index of all pages, and what searches in it, weigh more than a page: load them when they are asked for."""
    return _with(script, _AT_ONCE, _WHEN_OPENED)


def _content_as_it_is(script: str) -> str:
    """Code and tables scroll already (scrollable.py): the theme would measure and rebuild each, also what is folded."""
    for handled in _HANDLED:
        script = _with(script, handled, _NOTHING)
    return script


def _with(script: str, old: str, new: str) -> str:
    if (times := script.count(old)) != 1:
        raise ValueError(f"its script has `{old}` {times} times instead of once")
    return script.replace(old, new)


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
