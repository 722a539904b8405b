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
    "a value that fails": ("{half:.2f}", "{haff:.2f}", '21: the value `f"{haff:.2f}"` failed with NameError'),
    "an assertion that is false": (
        "2 * half == 1",
        "2 * half > share(6)",
        "21: the assertion `2 * half > share(6)` is false: 1 > 1 - mend what the sentence says",
    ),
    "an assertion that fails": ("2 * half", "2 * haff", "21: the assertion `2 * haff == 1` failed with NameError"),
    "an assertion that is not Python": ("2 * half", "2 half", "21: the assertion `2 half == 1` failed with SyntaxErr"),
    "an early assertion": ("$k$ is", "`{assert} half > 0` is", "7: the assertion `half > 0` failed with NameError"),
    "a figure not shown": ("plt.show()\n", "", "31: the cell draws a figure and does not show it - end it with"),
    "a label without translation": ("die with 6 sides", "a dice", "34: the label 'a dice' has no translation - add"),
    "a colour that no theme knows": ("label=", 'color="red", label=', "34: cell 2 of {en} failed with UnknownColour"),
    "a figure without caption": ("plt.show()", "plt.show()\nplt.plot([1])\nplt.show()", "31: the cell "),
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
    "a table of a snippet": ("# Half", "# /// table | chance_table\n# x\n# ///\n# Half", "21: a table of a snip"),
}


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
