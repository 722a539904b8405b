"""Parts of a page that are in the other language say so: for who hears them, for hyphens and for translators."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from html import unescape

from markdown.postprocessors import Postprocessor

from runmath.languages import translations
from runmath.languages.foreign_words import is_foreign, length

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary")
_PARTS = ("p", "li", "td", "th", "dt", "dd", "figcaption", "label", "legend", "span")
_ASIDE = ("code", "pre", "math", "svg", "script")
_NUMBER = "rm-number"
"""The class of "Figure 1", which the engine says in the page's language."""
_STASHED = re.compile("\x02[^\x03]*\x03")
_CODE = re.compile(r"<code( class=\"rm-word\")?>((?:(?!</code>).)*)</code>", re.S)
_TAG = re.compile("<[^>]*>")
_WORD, _HANGUL = re.compile("[A-Za-z]{2}"), re.compile("[가-힣]")
_FEW = 3
"""So few words are a name, but for a heading; in English Korean letters are never left alone."""


def lang_of(text: str, language: str) -> str:
    """The attribute that a text on a page of a language needs, with a space before it; nothing for its own."""
    return f' lang="{_other(language)}"' if is_foreign(text, language) else ""


def mark(root: etree.Element, language: str) -> None:
    """Give `lang` to paragraphs, items, cells, captions and headings in the other language."""
    for element in root:
        if element.tag in _ASIDE or element.get("lang"):
            continue
        text = _STASHED.sub("", "".join(_said(element)))
        enough = element.tag in _HEADINGS or language == "en" or length(text) > _FEW
        if enough and element.tag in (*_HEADINGS, *_PARTS) and is_foreign(text, language):
            element.set("lang", _other(language))
            for number in element.iter("a"):
                if number.get("class") == _NUMBER:
                    number.set("lang", language)
        else:
            mark(element, language)


class Code(Postprocessor):
    """On a page in another language, code whose words are English says so."""

    def run(self, text: str) -> str:
        return text if self.md.runmath.engine.language == "en" else _CODE.sub(self._english, text)

    def _english(self, found: re.Match) -> str:
        text = unescape(_TAG.sub("", found[2]))
        english = _WORD.search(text) and not _HANGUL.search(text)  # comments and labels may be the page's
        return f'<code{found[1] or ""} lang="en">{found[2]}</code>' if english else found[0]


def _said(element: etree.Element) -> Iterator[str]:
    """What a part says in words."""
    if element.tag in _ASIDE or element.get("class") in (_NUMBER, "arithmatex"):
        return
    yield element.text or ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""


def _other(language: str) -> str:
    return next(other for other in translations.LANGUAGES if other != language)
