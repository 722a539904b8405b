"""The engine: Markdown blocks that run the site's snippets, and the reader of its LaTeX."""
