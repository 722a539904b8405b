"""Labs: notebooks, executed once for all languages."""

from runmath.labs.results import Lab, lab
