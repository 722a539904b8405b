"""Labs: notebooks, executed once for all languages."""

from runmath.labs import lazy_import
from runmath.labs.results import Lab, lab
