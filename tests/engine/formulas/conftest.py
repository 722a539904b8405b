"""Bindings in a folder of their own."""

import pytest

from runmath.formulas import load


@pytest.fixture
def bound(tmp_path):
    """Loads what files of `tests/formulas` declare: `bound(test_it="@formula(...)...")`. The code begins on line 5."""

    def put(folder=tmp_path, **files):
        for place in ("tests/formulas", "snippets"):
            (folder / place).mkdir(parents=True, exist_ok=True)
        for path in (folder / "tests" / "formulas").glob("*.py"):
            path.unlink()
        for name, source in files.items():
            text = f"import math\n\nfrom runmath.formulas import formula, inline\n\n{source}"
            (folder / "tests" / "formulas" / f"{name}.py").write_text(text, encoding="utf-8")
        return load(folder)

    return put
