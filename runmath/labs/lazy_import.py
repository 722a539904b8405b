"""Import what executes labs only where one is executed. MkDocs imports this, with the extension, before its plugins."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

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
