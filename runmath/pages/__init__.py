"""A page as text: its blocks, formulas, values, headings and prose, each with its line."""

from runmath.pages.block_syntax import Block
from runmath.pages.inline_code import assertion, value, without_assertions
from runmath.pages.markup import CODE_SPAN, text_only
from runmath.pages.page import INLINE, Heading, Page, Text, read
from runmath.pages.sections import Section, at, sections
