"""The Markdown extension: blocks, values and formulas as HTML."""

from runmath.html.current_engine import engine_for
from runmath.html.explorable import PENDING
from runmath.html.explorable import files as explorables
from runmath.html.foreign_parts import lang_of
from runmath.html.index_block import index_entries
from runmath.html.page_context import Context, count
from runmath.html.page_inputs import inputs
from runmath.html.particles import problems as particle_problems
from runmath.html.prepare_block import Prepared, problems
from runmath.html.translations_block import words_left
