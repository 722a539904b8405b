"""The names of a page's parts, as the browser tells them to who hears the page, and as they are meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from runmath.languages.aloud import aloud

NAMES = (Path(__file__).parents[1] / "site" / "names.js").read_text(encoding="utf-8")
FIELDS = {"slider", "textbox", "radio"}
ROLES = {"columnheader", "image", "MathMLMath"}


def wrong_names(page: Page) -> list[str]:
    """What has another name in the browser's tree than the page's words and formulas say."""
    meant = page.evaluate(NAMES)
    client = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in client.send("Accessibility.getFullAXTree")["nodes"]}
    client.detach()
    top = next(iter(nodes.values()))
    article = next((one for one in _below(top, nodes) if _role(one) == "article"), top)
    heard: dict[str, list[str]] = {kind: [] for kind in meant}  # `described`: what images say beside their names
    wrong = []
    for node in _below(article, nodes):
        role, name = _role(node), _plain(node.get("name", {}).get("value", ""))
        kind = "fields" if role in FIELDS else role if role in ROLES else "others"
        heard[kind].append(name)
        if role == "image":
            heard["described"].append(_plain(node.get("description", {}).get("value", "")))
        if role == "image" and any(_role(one) == "StaticText" for one in _below(node, nodes, inside=True)):
            wrong.append(f"the words within the picture {name} are read out")
    others = Counter(heard.pop("others"))
    for parts in meant.pop("others"):
        wrong += [] if others[_said(parts)] else [f"nothing is called {_said(parts)}"]
    for kind, names in meant.items():
        said = [_said(parts) for parts in names]
        if heard[kind] != said:
            differ = [pair for pair in zip(heard[kind], said, strict=False) if pair[0] != pair[1]][:3]
            wrong.append(f"{kind}: {len(heard[kind])} heard, {len(said)} meant; heard and meant: {differ}")
    return wrong


def _below(node: Mapping[str, Any], nodes: Mapping[str, Any], inside: bool = False) -> Iterator[Mapping[str, Any]]:
    """A node of the tree, unless it is asked what is inside of it, and all below, in the order of the page."""
    if not inside and not node.get("ignored"):
        yield node
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _below(nodes[child], nodes)


def _role(node: Mapping[str, Any]) -> str:
    return node.get("role", {}).get("value", "")


def _said(parts: list[Any]) -> str:
    return _plain("".join(part if isinstance(part, str) else aloud(part["tex"], part["language"]) for part in parts))


def _plain(name: str) -> str:
    """Without spaces: where a browser puts them between words and formulas is its own affair."""
    return "".join(name.split())
