"""Data of the English pages: other values for constants of the snippets of the same name."""
