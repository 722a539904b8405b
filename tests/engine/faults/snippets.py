"""What can be wrong with a snippet or with how a page names it, and what is said of it."""

from tests.engine.faults.case import DICE, EN, FORMULA, VALUE, Case

CASES = {
    "unknown function": Case(
        EN,
        FORMULA,
        "/// formula | dice.chanse\n",
        f"{EN}:5: no snippet named 'dice.chanse' - did you mean 'dice.chance'?",
        both=True,
    ),
    "unknown topic": Case(
        EN,
        FORMULA,
        "/// formula | dise.chance\n",
        f"{EN}:5: no snippet named 'dise.chance' - did you mean 'dice.chance'?",
        both=True,
    ),
    "a topic alone": Case(
        EN,
        FORMULA,
        "/// formula | dice\n    id: dice.x\n",
        f"{EN}:5: 'dice' is a whole topic - there is: dice.chance, ",
        both=True,
    ),
    "a constant as a formula": Case(
        EN,
        FORMULA,
        "/// formula | dice.SIDES\n    id: dice.sides\n",
        f"{EN}:5: 'dice.SIDES' is not a function - name a function of the topic",
        both=True,
    ),
    "a topic without tests": Case(
        EN,
        FORMULA,
        "/// formula | new.f\n",
        f"{EN}:5: the topic 'new' has no tests - write tests/snippets/test_new.py",
        both=True,
    ),
    "a function that raises": Case(
        DICE,
        "faces = FACES[FACES >= low]",
        "faces = FACES[low]\n    raise ValueError(f'low is {low}')",
        f"{EN}:11: dice.chance_figure failed with ValueError: low is 2 - mend the function or what it is given",
    ),
    "an example that raises": Case(
        DICE,
        ">>> chance(3)\n",
        ">>> chance(3) / 0\n",
        f"{EN}:5: dice.chance failed with ZeroDivisionError: float division by zero - mend the function or what it is",
    ),
    "a figure function that returns something else": Case(
        DICE,
        "return fig",
        "return ax",
        f"{EN}:11: dice.chance_figure failed with TypeError: returned Axes instead of a matplotlib Figure - mend",
    ),
    "a table function that returns something else": Case(
        DICE,
        'return ["face", "$P$"], ',
        "return ",
        f"{EN}:17: dice.chance_table failed with TypeError: returned rows that do not have 2 cells each - mend",
    ),
    "an unknown colour": Case(
        DICE,
        '"o-", ',
        '"o-r", ',
        f"{EN}:11: dice.chance_figure failed with UnknownColour: the colour #ff0000 is none of the site's",
    ),
    "an argument that the function does not take": Case(
        EN,
        "{low: 2}",
        "{lou: 2}",
        f"{EN}:11: dice.chance_figure failed with TypeError: chance_figure() got an unexpected keyword argument 'lou'",
        both=True,
    ),
    "a value that raises": Case(
        EN,
        VALUE,
        "tosses.ratio(1, 0)",
        f"{EN}:3: the value `tosses.ratio(1, 0)` failed with ValueError: b must not be 0, got 0 - mend",
    ),
    "a value that is no Python": Case(EN, VALUE, "dice.chance(3", f"{EN}:3: the value `dice.chance(3` is not Python: "),
    "a value of an unknown function": Case(
        EN,
        VALUE,
        "dice.chanc(3)",
        f"{EN}:3: no snippet named 'dice.chanc' - did you mean 'dice.chance'?",
    ),
    "a value of an unknown name": Case(
        EN,
        VALUE,
        "dise.chance(3)",
        f"{EN}:3: the value `dise.chance(3)` names 'dise', which is no topic - did you mean 'dice'?",
    ),
    "a value that is no number": Case(EN, VALUE, "dice.FACES", f"{EN}:3: the value `dice.FACES` is array("),
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
        f"{EN}:11: dice.chance_figure prints 'here' - let it return what it has to say",
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
}
