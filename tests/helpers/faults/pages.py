"""What can be wrong with the writing of a page, and what is said of it."""

from tests.helpers.faults.case import ALT, CAPTION, EN, FIGURE, FORMULA, Case

CASES = {
    "no function at all": Case(
        EN,
        FORMULA,
        "/// formula\n",
        f"{EN}:5: the block names no function - write `/// formula | function`",
        both=True,
    ),
    "a kind of block with a slip": Case(
        EN,
        FORMULA,
        "/// formular | chance\n",
        f"{EN}:5: no block named 'formular' - did you mean 'formula'?",
    ),
    "a block that no extension has": Case(
        EN,
        "/// table | chance_table\nSome",
        "/// warnign | Some\nSome",
        f"{EN}:17: no block named 'warnign' - did you mean 'warning'?",
    ),
    "a header without its bar": Case(
        EN,
        FORMULA,
        "/// formula chance\n",
        f"{EN}:5: `/// formula chance` neither opens nor closes a block - write `/// kind |",
    ),
    "a header with two slashes": Case(
        EN,
        FORMULA,
        "// formula | chance\n",
        f"{EN}:9: `///` closes no block - delete it, or write `/// kind | ...` where its block begins",
    ),
    "an option that is not indented": Case(
        EN,
        ALT,
        ALT[2:],
        f"{EN}:13: the option 'alt' is not part of the header - indent it by four spaces",
    ),
    "an option given twice": Case(EN, ALT, ALT * 2, f"{EN}:11: the option 'alt' is given twice - keep one"),
    "arguments that are no mapping": Case(
        EN,
        "{low: 2}",
        "[2]",
        f"{EN}:11: `args` is not a mapping of names - write `args: {{name: value}}`",
        both=True,
    ),
    "an argument that is no name": Case(
        EN,
        "{low: 2}",
        "{2: 2}",
        f"{EN}:11: `args` is not a mapping of names - write",
        both=True,
    ),
    "an argument that cannot be written down": Case(
        EN,
        "{low: 2}",
        "{low: .inf}",
        f"{EN}:11: the argument low is inf, which cannot be written into a piece - give",
        both=True,
    ),
    "a date": Case(
        EN,
        "{low: 2}",
        "{low: 2020-01-01}",
        f"{EN}:11: the argument low is datetime.date(2020, 1, 1), which",
        both=True,
    ),
    "a formula block without a formula": Case(
        EN,
        "$$\nP = \\frac{k}{6}\n$$",
        "P",
        f"{EN}:5: the block holds no formula - put one formula between",
        both=True,
    ),
    "a formula outside a block": Case(
        EN,
        "Some chances.\n///",
        "Some chances.\n///\n\n$$\nx\n$$",
        f"{EN}:21: a displayed formula outside a block: it has no id and nothing checks it - put it into",
    ),
    "an id used twice on a page": Case(
        EN,
        FIGURE,
        FIGURE + "    id: chance\n",
        f"{EN}:11: the id 'chance' is used twice, here and at {EN}:5 - give one of them an `id:` of its own",
        both=True,
    ),
    "a heading's id used for a block": Case(
        EN,
        FIGURE,
        FIGURE + "    id: dice\n",
        f"{EN}:11: the id 'dice' is used twice, here and at {EN}:1 - give",
        both=True,
    ),
    "a heading's id used twice": Case(
        EN,
        "The chance of",
        "## Again { #dice }\n\nThe chance of",
        f"{EN}:3: the id 'dice' is used twice - give one another id",
    ),
    "an id with a letter that it must not have": Case(
        EN,
        FIGURE,
        FIGURE + "    id: Dice\n",
        f"{EN}:11: the id 'Dice' is not made of lower-case letters",
        both=True,
    ),
    "missing alternative text": Case(
        EN, ALT, "", f"{EN}:11: the figure has no alternative text - add `alt: what it shows`"
    ),
    "empty alternative text": Case(EN, ALT, "    alt: ' '\n", f"{EN}:11: the figure has no alternative text - add"),
    "alternative text that is none": Case(
        EN, ALT, "    alt: yes\n", f"{EN}:11: the figure has no alternative text - add"
    ),
    "missing caption of a figure": Case(EN, CAPTION, "", f"{EN}:11: the figure has no caption - write one before"),
    "missing caption of a table": Case(
        EN, "Some chances.\n", "\n", f"{EN}:17: the table has no caption - write one before"
    ),
    "an option that there is not": Case(
        EN,
        ALT,
        ALT + "    atl: x\n",
        f"{EN}:11: a figure has no option 'atl' - did you mean 'alt'?",
    ),
    "options that are no YAML": Case(EN, ALT, "    alt: a: b\n", f"{EN}:11: the block's options are not YAML - write"),
    "a block that is not closed": Case(
        EN,
        "Some chances.\n///\n",
        "Some chances.\n",
        f"{EN}:17: the block `/// table | chance_table` is not closed - end it",
    ),
    "a block that is not closed before the next": Case(
        EN,
        "$$\n///\n",
        "$$\n",
        f"{EN}:5: the block `/// formula | chance` is not closed before line 10 - end it with a line `///`",
    ),
    "a value of no kind": Case(
        EN, "`{python}", "`{pyton}", f"{EN}:3: no value of the kind `{{pyton}}` - write `{{python}} expression`"
    ),
    "an assertion of no kind": Case(
        EN,
        "here `{python}",
        "here `{asert} 1 < 2` `{python}",
        f"{EN}:3: no assertion of the kind `{{asert}}` - write `{{assert}} expression`, with a space between",
    ),
    "an assertion that is false": Case(
        EN,
        " `{python}",
        " `{assert} chance(3) > 2 * chance(2)` `{python}",
        f"{EN}:3: the assertion `chance(3) > 2 * chance(2)` is false: 0.5 > 0.666667 - mend what the sentence says",
        both=True,
    ),
    "an assertion that raises": Case(
        EN,
        " `{python}",
        " `{assert} chance(3, 0) > 0` `{python}",
        f"{EN}:3: the assertion `chance(3, 0) > 0` failed with ValueError: b must not be 0, got 0 - mend",
        both=True,
    ),
    "an assertion that is no truth": Case(
        EN,
        " `{python}",
        " `{assert} FACES > 0` `{python}",
        f"{EN}:3: the assertion `FACES > 0` is array([ True, True, True, True, True, True]), neither true nor false - ",
        both=True,
    ),
    "a page without a title": Case(
        EN, "# Dice", "## Dice", f"{EN}:1: the page does not begin with a title - write `# Title", page=None
    ),
    "a second title": Case(
        EN, "The chance of", "# Two { #two }\n\nThe chance of", f"{EN}:3: a second title - write it as", page=None
    ),
    "a heading without an id": Case(
        EN, "# Dice { #dice }", "# Dice", f"{EN}:1: the heading has no id - write `# Dice {{ #its-", page=None
    ),
    "mathematics in a heading": Case(
        EN,
        "# Dice { #dice }",
        "# Dice $k$ { #dice }",
        f"{EN}:1: mathematics in a heading is lost in the table of contents - say",
        page=None,
    ),
    "a link without words": Case(
        EN,
        "[](#chance_figure)",
        "[](index.md)",
        f"{EN}:3: the link to 'index.md' has no words - write some",
        page=EN,
    ),
    "a reference to nothing": Case(
        EN,
        "[](#chance_figure)",
        "[](#chance_figur)",
        f"{EN}:3: the reference to '#chance_figur' leads to no formula, figure or table of this page",
    ),
    "a block that Markdown takes for text": Case(
        EN,
        FORMULA,
        "text\n    /// formula | chance\n",
        f"{EN}:6: `/// formula | chance` was not taken for a block - put empty lines around it",
        both=True,
    ),
    "front matter that is no YAML": Case(
        EN,
        "# Dice",
        "---\na: b: c\n---\n# Dice",
        f"{EN}:2: the front matter is not YAML - quote what holds a colon: a: 'b: c'",
        page=None,
    ),
    "names that are no list": Case(
        EN, "# Dice", "---\nnames: throw\n---\n# Dice", f"{EN}:2: `names` is no list of names - write", page=None
    ),
}
