"""Pieces: exactly what is needed, in an order that runs alone, and what stands under it is what it prints."""

from __future__ import annotations

import ast
import re

import pytest

from runmath.errors import RunmathError
from tests.helpers.alone import alone


def defined(code: str) -> set[str]:
    """The module-level names of a piece: what there is after running its definitions."""
    space = {"__name__": "__main__"}
    exec(compile(code, "<piece>", "exec", dont_inherit=True), space)
    return space.keys() - {"__name__", "__builtins__", "__annotations__"}


ONLY = {
    "a helper": ("def g(): return 1\ndef h(): return 2\ndef f(): return g()", {"f", "g"}),
    "helpers of helpers": ("def a(): return 1\ndef b(): return a()\ndef f(): return b()", {"f", "a", "b"}),
    "a constant of a constant": ("A = 2\nB = A + 1\nC = 3\ndef f(): return B", {"f", "A", "B"}),
    "a constant of a function": ("def g(): return 3\nA = g()\ndef f(): return A", {"f", "g", "A"}),
    "a constant of a comprehension": ("N = 3\nA = [n * N for n in range(N)]\ndef f(): return A", {"f", "A", "N"}),
    "a lambda": ("N = 2\ng = lambda x, *rest: x * N\ndef f(): return g(3)", {"f", "g", "N"}),
    "a walrus": ("A = (b := 3) + b\ndef f(): return A", {"f", "A", "b"}),
    "several names at once": ("A, B = 1, 2\ndef f(): return B", {"f", "A", "B"}),
    "an annotated constant": ("A: int = 4\ndef f(): return A", {"f", "A"}),
    "a default value": ("A = 4\ndef f(x=A): return x", {"f", "A"}),
    "a default that several names share": (
        "def g(): return 1, 2\nA, B = g()\ndef f(x=B): return x",
        {"f", "g", "A", "B"},
    ),
    "a keyword's default": ("A = 4\ndef f(*, x=A): return x", {"f", "A"}),
    "a default that is a lambda": ("def f(g=lambda t: t + 1): return g(1)", {"f"}),
    "a decorator": ("def twice(g): return lambda: 2 * g()\n@twice\ndef f(): return 2", {"f", "twice"}),
    "an annotation": ("import math\nReal = float\ndef f(x: Real = 1.0) -> Real: return x", {"f", "Real"}),
    "a nested function": ("A = 1\ndef f():\n    def inner(): return A\n    return inner()", {"f", "A"}),
    "a parameter that shadows": ("def g(): return 1\ndef f(g=2): return g", {"f"}),
    "a local that shadows": ("def g(): return 1\ndef f():\n    g = 3\n    return g", {"f"}),
    "a comprehension's variable that shadows": ("x = 1\ndef f(): return [x for x in range(2)]", {"f"}),
    "a nested function that shadows": ("def g(): return 1\ndef f():\n    def g(): return 2\n    return g()", {"f"}),
    "an exception's name that shadows": (
        "e = 1\ndef f():\n    try: 1 / 0\n    except ZeroDivisionError as e: return str(e)",
        {"f"},
    ),
    "a lambda's argument that shadows": ("t = 1\ndef f(): return (lambda t: t)(3)", {"f"}),
    "an attribute of the same name": ("import math\ndef sqrt(): return 1\ndef f(): return math.sqrt(4)", {"f", "math"}),
    "recursion": ("def f(n=3): return 1 if n < 2 else n * f(n - 1)", {"f"}),
    "mutual recursion": (
        "def g(n): return n and f(n - 1)\ndef f(n=3): return n and g(n - 1)",
        {"f", "g"},
    ),
    "a class": (
        "B = 2\nclass Base:\n    pass\nclass G(Base):\n    size = B\n    def of(self, x):\n        y = x\n"
        "        return y * self.size\ndef f(): return G().of(3)",
        {"f", "G", "Base", "B"},
    ),
    "a decorated class": (
        "from dataclasses import dataclass\n@dataclass\nclass G:\n    x: int = 1\ndef f(): return G().x",
        {"f", "G", "dataclass"},
    ),
    "a keyword of a class": (
        "from abc import ABCMeta\nclass G(metaclass=ABCMeta): pass\ndef f(): return G()",
        {"f", "G", "ABCMeta"},
    ),
    "an alias": ("import math as m\nimport cmath\ndef f(): return m.pi", {"f", "m"}),
    "modules of one package": (
        "import xml.dom\nimport xml.sax\ndef f(): return xml.sax.__name__ + xml.dom.__name__",
        {"f", "xml"},
    ),
    "a name from a module": ("from math import pi, e as euler, tau\ndef f(): return pi + euler", {"f", "pi", "euler"}),
    "a global statement": ("A = 1\ndef f():\n    global A\n    A += 1\n    return A", {"f", "A"}),
    "builtins": ("def f(): return sum(range(3)) + len(__name__) * 0", {"f"}),
}


@pytest.mark.parametrize("case", ONLY)
def test_a_piece_holds_exactly_what_is_needed_and_runs_alone(project, case):
    source, names = ONLY[case]
    project.topic(source)
    piece = project.engine().piece("f")
    assert defined(piece.code) == names
    there: dict = {"__name__": "__main__"}
    exec(compile(source, "<topic>", "exec", dont_inherit=True), there)
    printed = alone(f"{piece.code}\nprint(f())", project.root / "empty")
    expected = f"{there['f']()}\n"
    assert re.sub(r"0x\w+", "", printed) == re.sub(r"0x\w+", "", expected)


def test_a_piece_takes_functions_of_other_topics_in(project):
    piece = project.engine().piece("all_sides")
    assert defined(piece.code) == {"math", "SIDES", "all_sides"}
    assert "snippets" not in piece.code
    assert alone(piece.code, project.root / "empty") == "0.015432098765432098\n"


def test_two_topics_may_import_each_other(project):
    piece = project.engine().piece("chance")
    assert defined(piece.code) == {"SIDES", "chance", "ratio"}
    assert alone(piece.code, project.root / "empty") == "0.5\n"


def test_the_function_that_a_piece_is_about_stands_before_what_it_calls(project):
    code = project.engine().piece("chance").code
    assert code.index("SIDES =") < code.index("def chance") < code.index("def ratio")


@pytest.mark.parametrize("kind", ["figure", "table"])
def test_a_figure_and_a_table_end_with_their_call(project, kind):
    args = {"low": 3} if kind == "figure" else {}
    piece = project.engine().piece(f"chance_{kind}", kind, args)
    end = "chance_figure(low=3)\nplt.show()\n" if kind == "figure" else '    print(*row, sep="\\t")\n'
    assert piece.code.endswith(end)
    printed = alone(piece.code.replace("plt.show()", 'print("shown")'), project.root / "empty")
    assert printed == ("shown\n" if kind == "figure" else "face\t$P$\n1\t0.17\n3\t0.50\n")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def g(): return 1\ndef one(): return g()", "def g(): return 2\ndef other(): return g()"),
        ("N = 1\ndef g(): return N\ndef one(): return g()", "N = 2\ndef g(): return N\ndef other(): return g()"),
        ("A, B = 1, 2\ndef one(): return B", "B = 3\ndef other(): return B"),
        ("from math import exp\ndef one(): return exp(1)", "def exp(x): return x\ndef other(): return exp(1)"),
        ("import math as m\ndef one(): return m.pi", "import cmath as m\ndef other(): return m.pi"),
        ("def one(): return sum([1])", "def sum(x): return 2\ndef other(): return sum([1])"),
        ("def sum(x): return 2\ndef one(): return sum([1])", "def other(): return sum([1])"),
        ("def one(): return f()", "def f(): return 3\ndef other(): return f()"),
    ],
)
def test_one_name_with_two_meanings_is_refused(project, one, other):
    project.topic(one + "\n", "one")
    project.topic(other + "\n", "other")
    source = "from snippets.one import one\nfrom snippets.other import other\ndef f(): return one() + other()\n"
    if "f()" in one:
        source, one = "from snippets.other import other\ndef f(n=0): return other() if n == 0 else 1\n", ""
    project.topic(source)
    twice = "is defined here and at snippets/.* - say what it is of"
    with pytest.raises(RunmathError, match=rf"(?s)collide.* - rename one of them|{twice}"):
        project.engine().piece("f")


def test_the_same_import_in_two_topics_does_not_collide(project):
    project.topic("import math\nN = 2\ndef one(): return math.pi * N\n", "one")
    project.topic("import math\ndef other(): return math.e * 2\n", "other")
    project.topic("from snippets.one import one\nfrom snippets.other import other\ndef f(): return one() + other()\n")
    assert alone(project.engine().piece("f").code + "print(f())", project.root / "empty").startswith("11.7")


DOCSTRINGS = {
    '"""One line."""': '"""One line."""',
    '"""First line.\n\n    More.\n    """': '"""First line."""',
    'r"""With \\mu.\n\n    More \\nu.\n    """': 'r"""With \\mu."""',
    "'''Single.\n\n    More.\n    '''": "'''Single.'''",
    '"""\n    On the second line.\n\n    More.\n    """': '"""On the second line."""',
    '"""Says "so"\n\n    More.\n    """': None,
    '"""Goes on \\\n    here.\n\n    More."""': None,
    '"""First. """; y = 3': '"""First. """; y = 3',
    '"""First.\n\n    More."""; y = 3': None,
}


@pytest.mark.parametrize("docstring", DOCSTRINGS)
def test_a_docstring_is_cut_to_its_first_line(project, docstring):
    project.topic(f"def f(x=2):\n    {docstring}\n    return x\n")
    code = project.engine().piece("f").code
    function = ast.parse(code).body[0]
    assert ast.get_docstring(function).strip() in ast.get_docstring(
        ast.parse(f"def f(x=2):\n    {docstring}\n").body[0]
    )
    assert "More" not in code
    if DOCSTRINGS[docstring]:
        assert code == f"def f(x=2):\n    {DOCSTRINGS[docstring]}\n    return x\n"


def test_the_comment_above_comes_along_and_what_stands_above_an_empty_line_does_not(project):
    project.topic(
        "# Of the file.\n\n# Why it is so.\n# And so.\n@staticmethod\ndef f(): return 1  # one\n"
        "\n\n# Of g.\ndef g(): pass\n"
    )
    piece = project.engine().piece("f")
    assert piece.code == "# Why it is so.\n# And so.\n@staticmethod\ndef f(): return 1  # one\n"
    assert piece.lines == (3, 6)


def test_a_line_in_the_sense_of_python_only_ends_with_a_newline(project):
    project.topic('A = "\u2028\x0b\x85"\n\x0c\ndef f():\n    """One."""\n    return A\n')
    assert defined(project.engine().piece("f").code) == {"A", "f"}


EXAMPLES = {
    ">>> f(2)\n    4": "print(f(2))\n#> 4\n",
    ">>> x = 3\n    >>> f(x)\n    6": "x = 3\nprint(f(x))\n#> 6\n",
    ">>> f(2)  # twice two\n    4": "print(f(2))  # twice two\n#> 4\n",
    ">>> f(1.5)  # doctest: +ELLIPSIS\n    3...": "print(f(1.5))\n#> 3.0\n",
    ">>> f(1)  # doctest: +SKIP\n    2\n    >>> f(2)\n    4": "print(f(2))\n#> 4\n",
    ">>> f([1,\n    ...    2])\n    [1, 2, 1, 2]": "print(f([1,\n   2]))\n#> [1, 2, 1, 2]\n",
    ">>> for k in range(2):\n    ...     print(f(k))\n    0\n    2": "for k in range(2):\n    print(f(k))\n#> 0\n#> 2\n",  # noqa: E501
    ">>> print(f(3), f(4))\n    6 8": "print(f(3), f(4))\n#> 6 8\n",
    ">>> xs = [2, 1]\n    >>> xs.sort()\n    >>> xs\n    [1, 2]": "xs = [2, 1]\nxs.sort()\nprint(xs)\n#> [1, 2]\n",
    ">>> import math\n    >>> math.floor(f(1.2))\n    2": "import math\nprint(math.floor(f(1.2)))\n#> 2\n",
    ">>> def g(x): return f(x)\n    >>> g(2)\n    4": "def g(x): return f(x)\nprint(g(2))\n#> 4\n",
    ">>> list(map(lambda t: f(t), [1]))\n    [2]": "print(list(map(lambda t: f(t), [1])))\n#> [2]\n",
    ">>> [f(k) for k in (1, 2)]\n    [2, 4]\n    >>> k\n    7": "print([f(k) for k in (1, 2)])\n#> [2, 4]\nprint(k)\n#> 7\n",  # noqa: E501
    ">>> a = f(1); a\n    2": "a = f(1); print(a)\n#> 2\n",
    ">>> print('a', '', 'b', sep='\\n')\n    a\n    <BLANKLINE>\n    b": "print('a', '', 'b', sep='\\n')\n#> a\n#>\n#> b\n",  # noqa: E501
    ">>> f(None)\n    Traceback (most recent call last):\n    TypeError: no\n    >>> f(1)\n    2": "print(f(1))\n#> 2\n",  # noqa: E501
    ">>> columns, rows = [1], [f(1)]\n    >>> print(rows)\n    [2]": "columns, rows = [1], [f(1)]\nprint(rows)\n#> [2]\n",  # noqa: E501
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_under_what_prints_stands_what_it_prints_when_run_alone(project, example):
    project.topic(f'k = 7\n\n\ndef f(x):\n    r"""Twice.\n\n    {example}\n    """\n    return 2 * x\n')
    engine = project.engine()
    shown = engine.shown(engine.piece("f"))
    assert shown.endswith("    return 2 * x\n\n\n" + EXAMPLES[example])
    said = "".join(line[2:].removeprefix(" ") + "\n" for line in shown.splitlines() if line.startswith("#>"))
    assert alone(shown, project.root / "empty") == said
