"""A piece: the code of a snippet that runs alone, found, cut, run, and its results kept."""

from runmath.pieces.assertions import hold
from runmath.pieces.cache import Cache
from runmath.pieces.cutting import Piece
from runmath.pieces.dependencies import behind
from runmath.pieces.engine import Drawing, Engine, catalogue
from runmath.pieces.explorables import Explorable, explore
from runmath.pieces.free_names import bound
from runmath.pieces.highlighting import highlighted
from runmath.pieces.library_calls import Practice
from runmath.pieces.moving_pictures import LATER
from runmath.pieces.parallel import begin_process, processes, side_by_side
from runmath.pieces.record_scripts import main as record_scripts
from runmath.pieces.run_code import asked, defined
from runmath.pieces.scripts import Script
from runmath.pieces.sources import sources
from runmath.pieces.tables import Table
from runmath.pieces.topics import Topics
from runmath.pieces.values import said
