"""Data of one language: other values for constants, and nothing else."""

from __future__ import annotations

import pytest

from runmath.errors import RunmathError
from runmath.pieces import Topics
from runmath.pieces.language_data import problems
from tests.helpers.sample_lab import LAB, place, said

DATA = "snippets/en/dice.py"


def test_a_piece_has_the_data_of_its_language(project):
    project.write(DATA, "# of another die\nSIDES = 8\n")
    for language, sides, chance in (("en", 8, "0.375"), ("ko", 6, "0.5")):
        engine = project.engine(language)
        shown = engine.shown(engine.piece("chance", "formula"))
        assert f"SIDES = {sides}\n" in shown
        assert ("# of another die" in shown) == (language == "en")
        assert shown.endswith(f"#> {chance}\n")
        assert engine.value("chance(3)") == chance


def test_so_has_a_piece_of_another_topic_that_imports_them(project):
    project.write(DATA, "SIDES = 8\n")
    assert "SIDES = 8" in project.engine("en").piece("all_sides").code
    assert "SIDES = 6" in project.engine("ko").piece("all_sides").code


def test_only_the_data_differ(project):
    project.write(DATA, "import numpy as np\n\nFACES = np.arange(1, 9)\n")
    pieces = [project.engine(language).piece("chance_figure", "figure") for language in ("en", "ko")]
    here, there = (piece.code.split("\n") for piece in pieces)
    assert [pair for pair in zip(here, there, strict=True) if len({*pair}) == 2] == [
        ("FACES = np.arange(1, 9)", "FACES = np.arange(1, SIDES + 1)")
    ]
    assert pieces[0].lines == pieces[1].lines  # where the function stands, which the page links to


def test_a_lab_shows_only_what_its_cells_import(project):
    place(project, LAB.replace("formula | share", "formula | corners_over").replace("\\frac{k}{6}", "\\frac{6}{k}"))
    project.topic(OF_FACES, "faces")
    wrong = "'corners_over' shows the data of this language, and the lab's cells import others - name a function"
    assert not any(wrong in error for error in said(project))
    project.write("snippets/en/faces.py", "CORNERS = 8\n")
    assert next(error for error in said(project) if wrong in error).startswith("docs/en/pages/labs/lab.py:")
    assert not any(wrong in error for error in said(project, "ko"))


OF_FACES = '''CORNERS = 6


def share(k):
    return k / CORNERS


def corners_over(k):
    """Corners over a face.

    Examples
    --------
    >>> print(corners_over(2))
    3.0
    """
    return CORNERS / k
'''


WRONG = {
    "def chance(k):\n    return 1\n": (1, "'chance' is no constant: the code is the same in all languages"),
    "SIDES = 8\nEDGES = 12\n": (2, "snippets/dice.py has no constant 'EDGES' - "),
    "SIDES, FACES = 8, 8\n": (1, "is not the name of a constant of its own in snippets/dice.py"),
    "SIDES = 8\nFACES = math.pi\n": (2, "snippets/dice.py does not know 'math' - import it there as well"),
    "SIDES = \n": (1, "not Python"),
    "print(8)\n": (1, "a statement outside a function"),
}


@pytest.mark.parametrize("source", WRONG)
def test_anything_else_is_refused_with_its_place(project, source):
    line, what = WRONG[source]
    project.write(DATA, source)
    with pytest.raises(RunmathError) as error:
        project.engine("en").piece("chance")
    assert str(error.value).startswith(f"{DATA}:{line}: ")
    assert what in str(error.value)
    assert "SIDES = 6" in project.engine("ko").piece("chance").code


@pytest.mark.parametrize(
    "file, said",
    [
        ("snippets/fr/dice.py", "data of 'fr', which is no language of the site - there is: en, ko"),
        ("snippets/en/dise.py", "no snippet file named 'dise' - did you mean 'dice'?"),
    ],
)
def test_data_of_no_language_or_no_topic_are_refused(project, file, said):
    project.write(file, "SIDES = 8\n")
    (error,) = problems(project.root / "snippets", Topics(project.root).names, ("ko", "en"))
    assert str(error).endswith(said) and file in str(error)
