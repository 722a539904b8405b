"""LaTeX to a tree: tokens, grammar, and what belongs to what."""
