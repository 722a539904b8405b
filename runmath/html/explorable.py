"""A figure that a reader moves: its sliders and buttons, and the places in its code where values change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from runmath.html.foreign_parts import lang_of
from runmath.html.mathml import text_with_math
from runmath.html.prepare_block import Prepared, prepare

if TYPE_CHECKING:
    from runmath.html.page_context import Context
    from runmath.pages import Block, Page
    from runmath.pieces import Engine, Explorable

FOLDER = "assets/explorables"
PENDING = "rm-pending"
"""The class of what stands in place of the controls while the pictures are yet to be drawn."""


def files(engine: Engine, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Name and content of what the pages of a language load when their figures are moved."""
    for page in pages:
        for block in page.blocks:
            if "move" in block.options and not (found := prepare(engine, page, block).result).pending:
                yield file_of(block, found)


def file_of(block: Block, found: Explorable) -> tuple[str, str]:
    """Where the pictures of a figure lie below the folder of its language, and that file."""
    return f"{FOLDER}/{block.id}.{found.build}.json", found.frames(block.id)


def controls(context: Context, prepared: Prepared) -> str:
    """What stands under the picture."""
    block, found, words = prepared.block, prepared.result, context.words
    if found.pending:
        return f'<p class="{PENDING}">{words["pending"]}</p>'
    address = "../" * context.depth + file_of(block, found)[0]
    # data-drag: where parameters lie on the picture; data-best: the index of each best value
    data = {"frames": address, "build": found.build, "drag": json.dumps(found.drag), "best": json.dumps(found.best)}
    told = {
        "fault": words["no frames"],
        "nearest": words["nearest value"],
        "pause": words["pause"],
        "step": words["step"],
    }
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in {**data, **told}.items())
    language = context.engine.language
    sliders = "".join(_slider(block, found, name, language) for name in found.movement.values)
    said = found.said[found.movement.first_frame]
    longest = f' data-longest="{escape(max(found.said, key=len))}"' if len({*map(len, found.said)}) > 1 else ""
    said = f'<p class="rm-say"{lang_of(said, language)}{longest}>{escape(said)}</p>'
    answer = ""
    if found.answer:
        text = f"<span{lang_of(found.answer, language)}>{text_with_math(found.answer)}</span>"
        answer = f'<p class="rm-told"><b>{words["answer"]}</b> {text}</p>'
    return (
        f'<div class="rm-controls"{attributes}><div class="rm-sliders">{sliders}</div>'
        f'<div class="rm-buttons">{_buttons(block, found, words, context.label(block))}</div>'
        f'<div role="status">{said}<p class="rm-trouble" hidden></p>{answer}</div>'
        f'<button type="button" name="retry" hidden aria-label="{words["try again"]}: {context.label(block)}">'
        f"{words['try again']}</button></div>"
    )


def _slider(block: Block, found: Explorable, name: str, language: str) -> str:
    texts, at = found.movement.texts(name), found.movement.start[name]
    label = (block.options.get("label") or {}).get(name, name)
    lang = lang_of(label, language) if label != name else ""
    unit = (block.options.get("unit") or {}).get(name, "")
    id_, space = f"{block.id}-{name}", "" if unit in ("", "%") else "\N{NO-BREAK SPACE}"
    value = escape(f"{texts[at].replace('-', '−')}{space}{unit}")
    return (
        f'<label for="{id_}"{lang}>{escape(label)}</label><output for="{id_}">{value}</output>'
        f'<input type="range" id="{id_}" name="{name}" min="0" max="{len(texts) - 1}" value="{at}" autocomplete="off"'
        f' aria-valuetext="{value}" data-unit="{escape(space + unit)}">'
    )


def _buttons(block: Block, found: Explorable, words: dict[str, str], label: str) -> str:
    play = block.options.get("play")
    offered = {
        "play": f' data-plays="{play}"' if play else None,
        "best": "" if found.best else None,
        "reset": "",
    }
    return "".join(
        f'<button type="button" name="{name}"{attributes} aria-label="{words[name]}: {label}">{words[name]}</button>'
        for name, attributes in offered.items()
        if attributes is not None
    )


def marked(piece: str, prepared: Prepared) -> str:
    """The code with its last call's values where a script finds them: they follow the sliders."""
    start = piece.rfind(f"{prepared.piece.name}(")
    before, call = piece[:start], piece[start:]
    for name in prepared.result.movement.values:
        number = r'(?:-?<span class="m[a-z]">[^<]*</span>)'
        call = re.sub(rf"\b{name}=({number})", rf'{name}=<span data-value="{name}">\1</span>', call, count=1)
    return before + call
