"""A figure: a function's picture as SVG, in the page's theme and language.

`draw` stands apart: it imports matplotlib, which is needed only where a picture is not in the cache.
"""

from runmath.figures.labels import Catalogue, has_words, is_named, template
