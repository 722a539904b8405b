"""A piece in another language: its docstrings and comments are translated, and nothing that runs is touched."""

import ast

import pytest

from runmath.errors import RunmathError
from runmath.figures import Catalogue
from runmath.pieces.translation import texts, translated

CODE = '''\
import numpy as np

A = "# no comment"  # one of {0}
B = 3  # 4


def f(x):
    """Says 'so'."""
    # what follows
    return f"{x} # none"  # one of {0}


def g(x):
    """Says \\\\mu."""
    return x


print(f(A))
#> one of 7
'''.replace("{0}", "12").replace('"""Says \\\\mu', 'r"""Says \\mu')
WORDS = {
    "one of {0}": "{0} 가운데 하나", "what follows": "다음", "Says 'so'.": "'이렇게' 말함", "Says \\\\mu.": "뮤를 말함",
}  # fmt: skip


@pytest.fixture
def catalogue(tmp_path):
    path = tmp_path / "labels.ko.po"
    entries = (f'msgid "{message}"\nmsgstr "{words}"\n' for message, words in WORDS.items())
    path.write_text("\n".join(entries), encoding="utf-8")
    return Catalogue(path)


def test_docstrings_and_comments_are_translated_and_code_is_not(catalogue):
    korean, used = translated(CODE, catalogue)
    assert (
        korean.replace("12 가운데 하나", "one of 12")
        .replace("다음", "what follows")
        .replace("'이렇게' 말함", "Says 'so'.")
        .replace("뮤를 말함", "Says \\mu.")
        == CODE
    )
    assert sorted(set(used)) == sorted({"one of {0}", "what follows", "Says 'so'.", "Says \\mu."})
    strings = [node.value for node in ast.walk(ast.parse(korean)) if isinstance(node, ast.Constant)]
    assert "# no comment" in strings
    assert korean.endswith("#> one of 7\n")


def test_what_is_not_translated_is_named(catalogue):
    with pytest.raises(RunmathError, match="the label 'another' has no translation - add msgid 'another'"):
        translated("A = 1  # another\n", catalogue)


def test_the_snippets_own_language_needs_no_catalogue():
    assert translated(CODE, Catalogue(None)) == (CODE, [])


def test_numbers_alone_need_no_translation(catalogue):
    assert translated("A = 1  # 12.5\n", catalogue) == ("A = 1  # 12.5\n", [])
    assert texts("A = 1  # 12.5\n") == []
