"""What can be wrong with a snippet or with how a page names it, and what is said of it."""

from tests.helpers.faults.case import DICE, EN, FORMULA, VALUE, Case

CASES = {
    "unknown function": Case(
        EN,
        FORMULA,
        "/// formula | chanse\n",
        f"{EN}:5: no snippet named 'chanse' - did you mean 'chance'?",
        both=True,
    ),
    "a topic alone": Case(
        EN,
        FORMULA,
        "/// formula | dice\n    id: dice.x\n",
        f"{EN}:5: no snippet named 'dice' - ",
        both=True,
    ),
    "one name in two topics": Case(
        "snippets/tosses.py",
        "def ratio(a, b):",
        "FACES = 6\n\n\ndef ratio(a, b):",
        "snippets/tosses.py:8: 'FACES' is defined here and at snippets/dice.py:9 - say what it is of, as in tosses_FAC",
    ),
    "a line that is too wide": Case(
        DICE,
        "    return ratio(k, sides)",
        "    return ratio(k, sides)" + " + 0 * sides" * 4,
        f"{DICE}:18: the line is 74 columns wide: return ratio(k, sides) + 0 * sides + 0",
    ),
    "a piece that is too long": Case(
        DICE,
        "    return ratio(k, sides)",
        "    k = k + 0\n" * 15 + "    return ratio(k, sides)",
        f"{DICE}:12: the piece chance has 25 lines, 22 are allowed - shorten it, or name it with its reason under",
    ),
    "a library's call that disagrees": Case(
        DICE,
        '    0.5\n    """\n    return ratio',
        '    0.5\n\n    In practice: `np.divide(k + 1, sides)`\n    """\n    return ratio',
        f"{DICE}:18: `np.divide(3 + 1, SIDES)` gives 0.666",
    ),
    "a library's call that is no Python": Case(
        DICE,
        '    0.5\n    """\n    return ratio',
        '    0.5\n\n    In practice: `np.divide(k,`\n    """\n    return ratio',
        f"{DICE}:18: `np.divide(k,` is not Python: ",
    ),
    "a formula that a function does not compute, said wrongly": Case(
        EN,
        FORMULA,
        FORMULA + "    computed: yes\n",
        f"{EN}:5: `computed` is True - write `computed: false` where",
        both=True,
    ),
    "a constant as a formula": Case(
        EN,
        FORMULA,
        "/// formula | SIDES\n    id: dice.sides\n",
        f"{EN}:5: 'SIDES' is not a function - name a function",
        both=True,
    ),
    "a topic without tests": Case(
        EN,
        FORMULA,
        "/// formula | f\n",
        f"{EN}:5: the topic 'new' has no tests - write tests/snippets/test_new.py",
        both=True,
    ),
    "a function that raises": Case(
        DICE,
        "faces = FACES[FACES >= low]",
        "faces = FACES[low]\n    raise ValueError(f'low is {low}')",
        f"{EN}:11: chance_figure failed with ValueError: low is 2 - mend the function or what it is given",
    ),
    "an example that raises": Case(
        DICE,
        ">>> chance(3)\n",
        ">>> chance(3) / 0\n",
        f"{EN}:5: chance failed with ZeroDivisionError: float division by zero - mend the function or what it is",
    ),
    "a figure function that returns something else": Case(
        DICE,
        "return fig",
        "return ax",
        f"{EN}:11: chance_figure failed with TypeError: returned Axes instead of a matplotlib Figure - mend",
    ),
    "a table function that returns something else": Case(
        DICE,
        'return ["face", "$P$"], ',
        "return ",
        f"{EN}:17: chance_table failed with TypeError: returned rows that do not have 2 cells each - mend",
    ),
    "an unknown colour": Case(
        DICE,
        '"o-", ',
        '"o-r", ',
        f"{EN}:11: chance_figure failed with UnknownColour: the colour #ff0000 is none of the site's",
    ),
    "an argument that the function does not take": Case(
        EN,
        "{low: 2}",
        "{lou: 2}",
        f"{EN}:11: chance_figure failed with TypeError: chance_figure() got an unexpected keyword argument 'lou'",
        both=True,
    ),
    "a value that raises": Case(
        EN,
        VALUE,
        "ratio(1, 0)",
        f"{EN}:3: the value `ratio(1, 0)` failed with ValueError: b must not be 0, got 0 - mend",
    ),
    "a value that is no Python": Case(EN, VALUE, "chance(3", f"{EN}:3: the value `chance(3` is not Python: "),
    "a value of an unknown function": Case(
        EN,
        VALUE,
        "chanc(3)",
        f"{EN}:3: the value `chanc(3)` names 'chanc', which is no snippet - did you mean 'chance'?",
    ),
    "a value that is no number": Case(EN, VALUE, "FACES", f"{EN}:3: the value `FACES` is array("),
    "a snippet that imports the engine": Case(
        DICE,
        "import numpy as np\n",
        "import numpy as np\nimport runmath\n",
        f"{DICE}:5: the snippet imports the engine (runmath) - use numpy and matplotlib only",
    ),
    "a snippet that imports what nobody has": Case(
        DICE,
        "import numpy as np\n",
        "import numpy as np\nimport nobody_has_this\n",
        f"{DICE}:5: the snippet imports 'nobody_has_this', which is not installed - use numpy, matplotlib and",
    ),
    "a function that prints": Case(
        DICE,
        "    ax.legend()\n",
        '    print("here")\n    ax.legend()\n',
        f"{EN}:11: chance_figure prints 'here' - let it return what it has to say",
    ),
    "a snippet that is no Python": Case(
        DICE, "SIDES = 6", "SIDES = = 6", f"{DICE}:8: not Python: invalid syntax - mend the syntax"
    ),
    "a snippet that does more than define": Case(
        DICE,
        "SIDES = 6",
        "print(6)\nSIDES = 6",
        f"{DICE}:8: a statement outside a function - keep to imports",
    ),
    "a name that is not defined": Case(
        DICE,
        "return ratio(k, sides)",
        "return ration(k, sides)",
        f"{DICE}:12: the name 'ration' is not defined - define or import it in this file",
    ),
    "a shown function that no test names": Case(
        "tests/snippets/test_dice.py",
        "chance_table",
        "",
        f"{EN}:17: no test of tests/snippets/test_dice.py names chance_table, which the page shows - test it there",
        page=None,
    ),
    "an axis without a label": Case(
        DICE,
        'xlabel="face", ',
        "",
        f"{EN}:11: the x axis of chance_figure does not say what it shows - label it with `ax.set_xlabel`",
        page=None,
    ),
}
