"""What each recipe begins with. NAME and LANGUAGE are filled in; what begins with TODO is left to the author."""

PAGE = """\
---
description: "TODO: what the page shows, in one sentence in LANGUAGE"
---
# TODO: the title in LANGUAGE { #NAME }

TODO: the first paragraph in LANGUAGE
"""

LAB = """\
# ---
# description: "TODO: what the lab does, in one sentence in LANGUAGE"
# ---
# %% [markdown]
# # TODO: the title in LANGUAGE { #NAME-lab }
#
# TODO: the first paragraph in LANGUAGE
#
# /// lab-files
# ///

# %%
TODO("the first cell, the same in every language")
"""

FORMULA = """\
/// formula | NAME
$$
TODO: the formula in LaTeX, the same in every language
$$
///

"""

FIGURE = """\
/// figure | NAME
    alt: "TODO: what there is to see, in LANGUAGE"
TODO: the caption in LANGUAGE
///

"""

NAVIGATION = '- "TODO: the title in the menu, in LANGUAGE": '

TOPIC = '''\
"""TODO: what the functions of this file have in common."""
'''

FORMULA_FUNCTION = '''

def NAME(x):
    """TODO: what it is of, in one line.

    Parameters
    ----------
    x : array, shape (n,)
        TODO: what x is

    Returns
    -------
    float
        TODO: its range

    Examples
    --------
    >>> TODO: print NAME of the page's data, and below it the result

    In practice: `TODO: a library's call for the same number, or delete this line`

    Source: TODO: author, title, section
    """
    return TODO("the operations of the formula in their order, with np")
'''

FIGURE_FUNCTION = '''

def NAME():
    """TODO: what it draws, in one line."""
    fig, ax = plt.subplots(layout="constrained")
    TODO("what is drawn, with labels in plain English")
    return fig
'''

TEST_FILE = '''\
"""TODO: against what the functions of this topic are tested."""
'''

FORMULA_TEST = """

def test_NAME_agrees_with_TODO():
    expected = TODO("a library, a theorem or a sum over all cases, never a copy of the code")
    assert NAME(np.array(TODO("data that are not the page's"))) == pytest.approx(expected)
"""

FIGURE_TEST = """

def test_NAME_draws_TODO():
    (line,) = NAME().axes[0].lines
    assert TODO("what the line must be")
"""

MEANINGS_FILE = '''\
"""TODO: what the formulas of this topic are of: what their symbols mean."""
'''

MEANINGS = """

symbols(
    {
        "TODO: a symbol, as the formula has it": (
            "TODO: its meaning in English, or nothing",
            "TODO: its meaning in Korean, or nothing",
        ),
    }
)


@formula("NAME")
def _(sample):
    return {TODO("values of the symbols, as sample.probability() draws them, and what NAME returns of them")}
"""

MESSAGE = """
msgid "TODO: the first line of what NAME says of itself"
msgstr "TODO: the same in Korean, or nothing"
"""

CODE = {"formula": (FORMULA_FUNCTION, FORMULA_TEST), "figure": (FIGURE_FUNCTION, FIGURE_TEST)}
"""Of each kind the function and its test."""

IMPORTS = {
    "plt": "import matplotlib.pyplot as plt",
    "np": "import numpy as np",
    "pytest": "import pytest",
    "symbols": "from runmath.formulas import formula, symbols",
}
"""What code needs that holds this word."""
