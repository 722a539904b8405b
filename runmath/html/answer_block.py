"""`/// answer`: a field that takes a reader's answer, with what it is compared to; `/// solved`: what was found where.

The page's script compares (assets/answers.js). Without it, nothing of this is shown.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as etree
from html import escape
from typing import TYPE_CHECKING, ClassVar

from markdown.util import AtomicString
from pymdownx.blocks.block import Block as MarkdownBlock
from pymdownx.blocks.block import type_any

from runmath.html.answer_values import Number, digits
from runmath.html.prepare_block import prepare
from runmath.html.raw_block import RawBlock
from runmath.languages import Project
from runmath.pages import Page
from runmath.pieces import size_limits

if TYPE_CHECKING:
    from runmath.html.page_context import Context

_ROW = 56  # columns: choices that are longer, all together, stand one below the other
_SAID = ("right", "rounded", "wrong", "unreadable", "nothing", "before", "hint", "solution", "forget", "forgotten")


class Answer(MarkdownBlock):
    """A form: its label is the block's text; the sentences of its list belong to wrong turns, or are the choices."""

    NAME, ARGUMENT = "answer", None
    OPTIONS: ClassVar = {name: (None, type_any) for name in ("value", "digits", "wrong", "choices")}

    def on_validate(self, parent: etree.Element) -> bool:
        return True

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.context: Context = self.md.runmath
        self.read = self.context.take(self.NAME, self.argument or "")
        self.answer = prepare(self.context.engine, self.context.page, self.read).result
        return etree.SubElement(parent, "form", {"class": "rm-answer", "id": self.read.id, "data-search-exclude": ""})

    def on_end(self, form: etree.Element) -> None:
        label, items = form[0], [*form[1]] if len(form) > 1 else []
        for child in list(form):
            form.remove(child)
        if self.answer.number:
            self._field(form, label, items)
        else:
            self._choices(form, label, items)
        etree.SubElement(form, "div", {"class": "rm-reply", "id": f"{self.read.id}.reply", "role": "status"})

    def _field(self, form: etree.Element, label: etree.Element, items: list[etree.Element]) -> None:
        id_, number = f"{self.read.id}.field", self.answer.number
        form.attrib |= {**_data(number), "data-digits": str(digits(self.read))}
        form.append(_renamed(label, "label", {"for": id_}))
        # A keyboard of digits alone has no minus on some phones.
        signed = any(one.value < 0 for one in (number, *self.answer.wrong))
        field = {"id": id_, "type": "text", "inputmode": "text" if signed else "decimal", "autocomplete": "off"}
        row = etree.SubElement(form, "div", {"class": "rm-row"})
        row.text = self._input({**field, "maxlength": "40", "aria-describedby": f"{self.read.id}.reply"})
        self._button(row)
        turns = etree.SubElement(form, "template")
        for item, turn in zip(items, self.answer.wrong, strict=True):
            turns.append(_renamed(item, "span", _data(turn)))

    def _choices(self, form: etree.Element, label: etree.Element, items: list[etree.Element]) -> None:
        form.set("data-choice", str(self.answer.choice))
        said = sum(size_limits.width("".join(item.itertext())) for item in items)
        group = etree.SubElement(form, "fieldset", {"class": "rm-long"} if said > _ROW else {})
        group.append(_renamed(label, "legend", {}))
        for place, item in enumerate(items, 1):
            choice = etree.SubElement(group, "label")
            choice.text = self._input({"type": "radio", "name": self.read.id, "value": str(place)})
            choice.append(_renamed(item, "span", {}))
        self._button(etree.SubElement(form, "div", {"class": "rm-row"}))

    def _input(self, attributes: dict[str, str]) -> str:
        """Written here, as Markdown closes it as XML does."""
        said = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
        return AtomicString(self.md.htmlStash.store(f"<input {said}>"))

    def _button(self, row: etree.Element) -> None:
        said = self.context.words["answer check"]
        number = _ids(self.context.page).index(self.read.id) + 1
        button = etree.SubElement(row, "button", {"type": "submit", "aria-label": f"{said} ({number})"})
        button.text = AtomicString(said)


class Solved(RawBlock):
    """How many answers were found, on which pages: for the page that lists them."""

    NAME, CLASS = "solved", "rm-progress"

    @staticmethod
    def html(context: Context) -> str:
        engine = context.engine
        pages = Project(engine.root).pages(engine.language)[0]
        found = {context.page_link(name): _ids(page) for name, page in pages.items() if _ids(page)}
        return _line(context, found, "answers on all pages")


BLOCKS = (Answer, Solved)


def end(context: Context) -> str:
    """The last line of a page that asks for answers: how many were found. Nothing on other pages."""
    found = _ids(context.page)
    return _line(context, {"": found}, "answers on this page") if found else ""


def _line(context: Context, pages: dict[str, list[str]], key: str) -> str:
    said = {name: context.words[f"answer {name}"] for name in _SAID}
    said |= {"solved": context.words[key], "page": context.words["answers of a page"]}
    data = f'data-pages="{escape(json.dumps(pages))}" data-words="{escape(json.dumps(said, ensure_ascii=False))}"'
    return f'<p class="rm-solved" {data} hidden></p>'


def _ids(page: Page) -> list[str]:
    return [block.id for block in page.blocks if block.kind == Answer.NAME]


def _data(number: Number) -> dict[str, str]:
    return {"data-value": f"{number.value:.12g}", "data-within": f"{number.within:.12g}"}


def _renamed(element: etree.Element, tag: str, attributes: dict[str, str]) -> etree.Element:
    """What stands in a paragraph or item, in another element."""
    while len(element) == 1 and element[0].tag == "p":  # an item of a loose list
        element = element[0]
    renamed = etree.Element(tag, attributes)
    renamed.text = (element.text or "").strip()
    renamed.extend(list(element))
    return renamed
