"""MkDocs hook of the root project: serve the sources that the pieces link to, as plain text, beside the pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

SOURCES = ("snippets/*.py", "tests/snippets/test_*.py", "tests/formulas/*.py")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    root = Path(config.config_file_path).parent
    for pattern in SOURCES:
        for path in sorted(root.glob(pattern)):
            name = f"source/{path.relative_to(root).as_posix()}.txt"
            files.append(File.generated(config, name, abs_src_path=str(path)))
    return files
