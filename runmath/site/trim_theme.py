"""Make what a browser loads first as light as it can be: the theme brings much that no page of ours uses.

Nothing that a reader can reach is lost: a style goes only if it can match nothing, and the search comes when it is
opened, as the theme itself has it where a page is opened from a disk. It brings with it what reads misspelt words.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

from rcssmin import cssmin

from runmath.errors import RunmathError
from runmath.site.prune_css import pruned

THEME = "mkdocs-material"
KNOWN = ("9.8.1",)
"""Versions of the theme that are known to work after the trimming: the tests of the site pass.

With any other, nothing is trimmed. The site works, but a first view of a page brings twice the bytes (the whole style
sheet, the index of all pages and what searches in it), and the theme's script measures all code and wraps each table
anew, which moves what is below.
"""

_AT_ONCE, _WHEN_OPENED = 'location.protocol!=="file:"', "!1"
_HANDLED = ('"pre:not(.mermaid) > code"', '"table:not([class])"')
_NOTHING = '":not(*)"'
_ANY_TABLE, _PLAIN_TABLE = "table:not([class])", "table:not(.dressed)"
_DIAGRAMS = re.compile(r'"\.node circle,[^"]*--md-mermaid-[^"]*"')
_WORKER = 'onmessage=e=>{{onmessage=null;importScripts("{name}");dispatchEvent(new MessageEvent("message",e))}}\n'
_MISSPELT = Path(__file__).with_name("misspelt.js")
"""What the search does with a word that is nowhere on the site; it comes with the search and not before."""


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
    script = _without_diagrams(_content_as_it_is(_search_when_opened(bundle.read_text(encoding="utf-8"))))
    whole = worker.with_name(worker.name.replace(".min.js", ".whole.js"))
    pages = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]
    code = [script, *(path.read_text(encoding="utf-8") for path in sorted(site.rglob("assets/*.js")))]
    own = {path: local(minified(path.read_text(encoding="utf-8"))) for path in sorted(site.rglob("assets/*.css"))}
    short = pruned(styles.read_text(encoding="utf-8"), pages, code, own.values())
    return {
        bundle: script,
        worker: _WORKER.format(name=whole.name),
        whole: bare(_MISSPELT.read_text(encoding="utf-8")) + worker.read_text(encoding="utf-8"),
        styles: local(short),
        **own,
        **{path: bare(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("assets/*.js"))},
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


def _without_diagrams(script: str) -> str:
    """The styles of Mermaid, whose script the theme would load from another origin, which no page may."""
    if len(found := _DIAGRAMS.findall(script)) != 1:
        raise ValueError(f"its script has the styles of diagrams {len(found)} times instead of once")
    return script.replace(found[0], '""')


def _with(script: str, old: str, new: str) -> str:
    if (times := script.count(old)) != 1:
        raise ValueError(f"its script has `{old}` {times} times instead of once")
    return script.replace(old, new)


def local(css: str) -> str:
    """Where a rule asks whether a table has any class, browsers style all anew when a class changes around it."""
    return css.replace(_ANY_TABLE, _PLAIN_TABLE)


def bare(script: str) -> str:
    """Without lines of comment and without indentation; no text of our scripts has several lines."""
    return re.sub(r"^[ ]*//.*\n|^[ ]+", "", script, flags=re.M)


def minified(css: str) -> str:
    """Shorter, and with the space that older browsers want in an empty variable."""
    return re.sub(r":(?=[;}])", ": ", cssmin(css))
