"""What is wrong with a lab is said with its line."""

from __future__ import annotations

import pytest

from runmath.errors import RunmathError
from tests.helpers.sample_lab import EN, LAB, place, said

WRONG = {
    "a cell that crashes": (
        "half = share(3)",
        "half = 1 / 0",
        "17: cell 1 of {en} failed with ZeroDivisionError",
    ),
    "a snippet that raises": (
        "half = share(3)",
        "half = share(3, 0)",
        "17: cell 1 of {en} failed with Zero",
    ),
    "a cell that is not Python": (
        "half = share(3)",
        "half = = 1",
        "17: not Python: invalid syntax - mend the cell",
    ),
    "a warning": (
        "half = share(3)",
        "half = 0.5\nplt.np.log(0.0)",
        "13: the cell writes a warning: RuntimeWarning",
    ),
    "a kernel that dies": (
        "half = share(3)",
        "__import__('os')._exit(1)",
        " the lab was not executed: DeadKernel",
    ),
    "a figure not shown": ("plt.show()\n", "", "31: the cell draws a figure and does not show it - end it with"),
    "a label without translation": ("die with 6 sides", "a dice", "34: the label 'a dice' has no translation - add"),
    "a colour that no theme knows": ("label=", 'color="red", label=', "34: cell 2 of {en} failed with UnknownColour"),
    "a caption without figure": ("plt.show()", "plt.close()", "37: the cell above this block does not draw"),
    "a whole import": (
        "from snippets.faces import share",
        "import snippets.faces",
        "15: `snippets.faces` is imported",
    ),
    "an unknown snippet": (
        "snippets.faces",
        "snippets.facts",
        "15: no snippet file named 'facts' - did you mean 'faces'?",
    ),
    "prose without a comment sign": ("# Half is", "Half is", "21: a line of prose that is not a comment - begin it"),
}
BESIDE = {
    "$k$ is": ("`{assert} half > 0` is", "7: the assertion `half > 0` failed with NameError"),
    "{half:.2f}": ("{haff:.2f}", '21: the value `f"{haff:.2f}"` failed with NameError'),
    "`{assert} 2 * half == 1`": (
        "`{assert} 2 * half > share(6)` `{assert} 2 * haff == 1` `{assert} 2 half == 1`",
        "21: the assertion `2 * half > share(6)` is false: 1 > 1 - mend what the sentence says",
        "21: the assertion `2 * haff == 1` failed with NameError",
        "21: the assertion `2 half == 1` failed with SyntaxErr",
    ),
    "plt.show()": ("plt.show()\nplt.plot([1])\nplt.show()", "31: the cell draws a figure that has no caption"),
    "A **line**.": ("A **line**.\n# ///\n#\n# /// table | chance_table\n# x", "45: a table of a snip"),
}
"""What does not stop the cells: what takes the place of a text, and what is said of that."""


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_a_lab_is_said_with_its_line(project, case):
    old, new, message = WRONG[case]
    assert old in LAB
    place(project, LAB.replace(old, new, 1))
    try:
        found = said(project)
    except RunmathError as error:
        found = [str(error)]
    expected = f"{EN}:{message}".replace("{en}", EN)
    assert any(line.startswith(expected) for line in found), found


def test_what_is_wrong_beside_the_cells_is_said_all_at_once(project):
    lab = LAB
    for old, (new, *_) in BESIDE.items():
        assert old in lab
        lab = lab.replace(old, new, 1)
    place(project, lab)
    expected = [f"{EN}:{message}" for _, *messages in BESIDE.values() for message in messages]
    found = said(project)
    assert [message for message in expected if not any(line.startswith(message) for line in found)] == [], found
    assert len(found) == len(expected)
