"""How large is a likelihood ratio? Those of the page, and how many heads in a row say as much."""

import math

from snippets.coin import HEADS, TOSSES, coin_likelihood_ratio
from snippets.heights import HEIGHTS, SIGMA
from snippets.normal import normal_likelihood


def ratio_table():
    """Likelihood ratios, and how many heads in a row say as much."""
    height = {}
    for mean in (166, 168, 171):
        height[mean] = normal_likelihood(mean, SIGMA, HEIGHTS)
    phones = coin_likelihood_ratio(0.7, 0.5, 7, 10)
    coin = coin_likelihood_ratio(0.56, 0.5, HEADS, TOSSES)
    rows = [
        ["phones", "0.7 against 0.5", phones],
        ["coin", "0.56 against 0.5", coin],
        ["heights", "168 cm against 166 cm", height[168] / height[166]],
        ["heights", "168 cm against 171 cm", height[168] / height[171]],
    ]
    for row in rows:  # each head doubles the ratio
        row[2:] = [f"{row[2]:.2f}", f"{math.log2(row[2]):.1f}"]
    columns = ["data", "candidates", "likelihood ratio"]
    return [*columns, "as many heads in a row"], rows
