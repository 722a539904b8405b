"""The Markdown extension: blocks, values and formulas as HTML."""

from runmath.html.check_assertions import check as check_assertions
from runmath.html.current_engine import engine_for
from runmath.html.explorable import files as explorables
from runmath.html.index_block import index_entries
from runmath.html.page_context import count
from runmath.html.prepare_block import Prepared, problems
