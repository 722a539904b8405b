"""A formula that is not true, or that the function under it does not compute, never builds."""

import pytest

from tests.helpers.builds import started, state
from tests.helpers.faults.case import EN, KO

BINDING = """\
from runmath.formulas import formula, symbols
from snippets.faces import share

symbols({"P": ("probability", "확률"), "k": ("face", "눈")})


@formula("share")
def _(sample):
    k = sample.whole(1, 6)
    return {"k": k, "P": share(k)}
"""

TEST = "tests/formulas/test_dice.py"
SAME = '"P": share(k), "left": k / 6 + 0 * share(k)'


def build(project):
    """Exit status and lines of a build in a process of its own: it imports the project's snippets."""
    process = started(project)
    _, said = process.communicate()
    return process.returncode, said.splitlines()


@pytest.fixture
def checked(project):
    """The sample project with a binding, built once."""
    project.topic("def share(k):\n    return k / 6\n", "faces")
    for page in (EN, KO):
        project.replace(page, "/// formula | chance", "/// formula | share")
    project.write(TEST, BINDING)
    project.write("snippets/__init__.py", "")  # else the site's own snippets would be found
    assert build(project) == (0, [])
    return project


CASES = {
    "wrong": (EN, r"\frac{k}{6}", r"\frac{k}{7}", f"{EN}:7: share disagrees: P = "),
    "still true": (TEST, '"P": share(k)', SAME, ""),
    "not computed": (TEST, '"P": share(k)', '"P": k / 6', f"{EN}:7: share cannot be evaluated: share ret"),
    "a binding that raises": (
        TEST,
        "sample.whole(1, 6)",
        "1 / 0",
        f"{EN}:7: share cannot be evaluated: the binding ",
    ),
}


def test_what_is_wrong_with_a_formula_leaves_the_site_as_it_was(checked):
    """One project for all cases: what was wrong is mended before the next."""
    for case, (file, old, new, said) in CASES.items():
        before, files = state(checked.root / "site"), [EN, KO] if file == EN else [file]
        for name in files:
            checked.replace(name, old, new)
        status, lines = build(checked)
        assert status == (1 if said else 0), case
        assert [line for line in lines if line.startswith(said)] if said else lines == [], case
        assert not said or state(checked.root / "site") == before, case
        for name in files:
            checked.replace(name, new, old)
