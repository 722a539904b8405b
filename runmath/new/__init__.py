"""A beginning of what a contributor adds, in its places and in every language; and what is still to be written."""

from runmath.new.recipes import main
from runmath.new.unfinished import problems
