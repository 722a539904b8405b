"""What formulas take for granted where arithmetic gives no value."""

ZERO_LOG = r"0 \log 0 = 0"
"""A factor 0 makes a product 0, though the other factor is the logarithm of 0."""
