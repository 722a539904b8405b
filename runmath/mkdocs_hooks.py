"""MkDocs hook of the root project: serve the sources that the pieces link to, as plain text, beside the pages."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

SOURCES = ("snippets/*.py", "tests/snippets/test_*.py", "tests/formulas/*.py")
LATE = ("jupytext", "mkdocs_jupyter.convert")
"""What mkdocs-jupyter imports at once, half a second's worth, and a build needs only if it executes a lab."""


class Late(ModuleType):
    """Stands for a module until something of it is used."""

    def __getattr__(self, name: str):
        if name.startswith("__") and name != "__path__":  # whoever looks through all modules uses none of them
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


for module_name in LATE:
    sys.modules.setdefault(module_name, Late(module_name))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    root = Path(config.config_file_path).parent
    for pattern in SOURCES:
        for path in sorted(root.glob(pattern)):
            name = f"source/{path.relative_to(root).as_posix()}.txt"
            files.append(File.generated(config, name, abs_src_path=str(path)))
    return files
