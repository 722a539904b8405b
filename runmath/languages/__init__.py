"""Several languages: where their pages lie, what they must share, and how each is written."""

from runmath.languages.interface_text import words, words_of_all
from runmath.languages.layout import Project, each_once, page_url
