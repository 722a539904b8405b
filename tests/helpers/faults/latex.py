"""What can be wrong with the LaTeX of a page, and what is said of it."""

from tests.helpers.faults.case import ALT, EN, Case

CASES = {
    "LaTeX that cannot be read": Case(
        EN,
        "P = \\frac{k}{6}",
        "P = \\frac{k}{6",
        f"{EN}:7: the LaTeX `P = \\frac{{k}}{{6` cannot be read: ",
        both=True,
    ),
    "an unknown command of LaTeX": Case(
        EN,
        "P = \\frac{k}{6}",
        "P = \\fracs{k}{6}",
        f"{EN}:7: the LaTeX `P = \\fracs{{k}}{{6}}` cannot be read: ",
        both=True,
    ),
    "LaTeX that browsers do not show": Case(
        EN,
        "P = ",
        "\\overline{P} = ",
        f"{EN}:7: \\overline is not shown whole by browsers - say",
        both=True,
    ),
    "LaTeX that cannot be read further down": Case(
        EN,
        "P = \\frac{k}{6}",
        "P = \\frac{k}{6}\n= \\fracs{k}{6}",
        f"{EN}:8: the LaTeX `P = \\frac{{k}}{{6}} = \\fracs{{k}}{{6}}` cannot be read: ",
        both=True,
    ),
    "LaTeX in the text that cannot be read": Case(
        EN,
        "of $k$ or less, here",
        "of $k}$ or less, here",
        f"{EN}:3: the LaTeX `k}}` cannot be read: ",
    ),
    "a bar that cuts a formula in a table": Case(
        EN,
        "The chance of",
        "| a | b |\n|---|---|\n| $k|k$ | 1 |\n\nThe chance of",
        f"{EN}:5: the bar in a formula ends the cell of the table - write `\\mid`",
        both=False,
    ),
    "a dollar sign that encloses nothing": Case(
        EN, "The chance of", "It costs $5. The chance of", f"{EN}:3: a `$` that encloses no formula - close the formula"
    ),
    "mathematics in alternative text": Case(
        EN,
        ALT,
        "    alt: Points of $k$\n",
        f"{EN}:11: mathematics in alternative text is read out letter by letter - say",
    ),
    "a box around a formula": Case(
        EN, "P = ", "\\boxed{P} = ", f"{EN}:7: \\boxed is not shown whole by browsers - say", both=True
    ),
    "a colour in a formula": Case(
        EN, "P = ", "\\color{red} P = ", f"{EN}:7: the LaTeX asks for the style `color", both=True
    ),
}
