"""Topic files: what cannot be read or cut is refused with its place and what to do."""

from __future__ import annotations

import pytest

from runmath.errors import RunmathError

WRONG = {
    "import os\nos.sep = 1\ndef f(): pass\n": (2, "a statement outside a function"),
    "A = [1]\nA[0] = 2\ndef f(): return A\n": (2, "a statement outside a function"),
    "A = 1\nA += 1\ndef f(): return A\n": (2, "a statement outside a function"),
    "print(1)\ndef f(): pass\n": (1, "a statement outside a function"),
    "A = 1\nA = A + 1\ndef f(): return A\n": (2, "'A' is defined twice"),
    "def f(): pass\ndef f(): pass\n": (2, "'f' is defined twice"),
    "import math\nmath = 3\ndef f(): return math\n": (2, "'math' is defined twice"),
    "A = 1; B = A\ndef f(): return B\n": (1, "two statements on one line"),
    "def f(): return a\n": (1, "the name 'a' is not defined"),
    "def f(): return 1 +\n": (1, "not Python"),
    "import runmath\ndef f(): return 1\n": (1, "the snippet imports the engine (runmath)"),
    "from runmath.pages.page import read\ndef f(): return 1\n": (1, "imports the engine (runmath.pages.page)"),
    "def f():\n    import runmath.figures.svg\n": (2, "imports the engine (runmath.figures.svg)"),
    "def f():\n    from snippets.dice import SIDES\n": (2, "an import that cannot be cut"),
    "import snippets.dice\ndef f(): return snippets\n": (1, "an import that cannot be cut"),
    "from snippets import dice\ndef f(): return dice\n": (1, "an import that cannot be cut"),
    "from .dice import SIDES\ndef f(): return SIDES\n": (1, "an import that cannot be cut"),
    "from math import *\ndef f(): return pi\n": (1, "an import that cannot be cut"),
    "from snippets.dice import SIDES as S\ndef f(): return S\n": (1, "cannot be written into a piece"),
    "from snippets.dice import SIDE\ndef f(): return SIDE\n": (1, "did you mean 'SIDES'?"),
    "from snippets.dise import SIDES\ndef f(): return SIDES\n": (1, "did you mean 'dice'?"),
    'def f():\n    """One.\n\n    >>>f()\n    """\n': (4, "the example cannot be read"),
    'def f():\n    """One.\n\n    >>> f(\n    """\n': (4, "the example cannot be read"),
    'def f():\n    """One.\n\n    >>> g()\n    """\n': (4, "the name 'g' is not defined"),
    "A = '\0'\ndef f(): return A\n": (None, "not Python"),
}


@pytest.mark.parametrize("source", WRONG)
def test_what_cannot_be_cut_is_refused_with_its_place(project, source):
    line, what = WRONG[source]
    project.topic(source)
    with pytest.raises(RunmathError) as error:
        project.engine().piece("f")
    assert str(error.value).startswith(f"snippets/topic.py{f':{line}' if line else ''}: ")
    assert what in str(error.value)
    assert " - " in str(error.value)


def test_a_snippet_that_is_not_utf_8_is_refused_with_its_place(project):
    (project.root / "snippets" / "topic.py").write_bytes("A = '우도'".encode("cp949"))
    with pytest.raises(RunmathError, match=r"^snippets/topic\.py:1: cannot read the snippet .* - "):
        project.engine().piece("A")


@pytest.mark.parametrize("start", ["\ufeff", "# -*- coding: utf-8 -*-\r\n"])
def test_a_byte_order_mark_and_carriage_returns_do_not_matter(project, start):
    project.topic(start + 'def f():\r\n    """One.\r\n\r\n    >>> f()\r\n    1\r\n    """\r\n    return 1\r\n')
    engine = project.engine()
    assert engine.shown(engine.piece("f")).endswith("    return 1\n\n\nprint(f())\n#> 1\n")
