"""What can be wrong between the languages of a page, and what is said of it."""

from tests.helpers.faults.case import DICE, EN, KO, PO, Case

CASES = {
    "an assertion in one language": Case(
        EN,
        "here `{python}",
        "here `{assert} chance(3) > chance(2)` `{python}",
        f"{EN}:3: `{{assert}} chance(3) > chance(2)` is nowhere in {KO} - claim the same in both languages",
        page=None,
    ),
    "an assertion in the other language": Case(
        KO,
        "확률은 `{python}",
        "확률은 `{assert} chance(3) > chance(2)` `{python}",
        f"{KO}:3: `{{assert}} chance(3) > chance(2)` is nowhere in {EN} - claim the same in both languages",
        page=None,
    ),
    "an untranslated label": Case(
        DICE,
        'xlabel="face"',
        'xlabel="number"',
        f"{KO}:11: the label 'number' has no translation - add msgid 'number' with its msgstr to {PO}",
        page=KO,
    ),
    "an untranslated cell": Case(
        DICE,
        '["face", "$P$"]',
        '["number", "$P$"]',
        f"{KO}:17: the label 'number' has no translation - add msgid 'number' with its msgstr to {PO}",
        page=KO,
    ),
    "an untranslated docstring": Case(
        DICE,
        "Probability of k or less.",
        "Probability of at most k.",
        f"{DICE}:13: the label 'Probability of at most k.' has no translation - add msgid 'Probability of at most k.'",
        page=KO,
    ),
    "an untranslated comment": Case(
        DICE,
        "SIDES = 6",
        "SIDES = 6  # of a die",
        f"{DICE}:8: the label 'of a die' has no translation - add msgid 'of a die' with its msgstr to {PO}",
        page=KO,
    ),
    "a stale translation": Case(
        PO,
        'msgid "face"',
        'msgid "a die"\nmsgstr "주사위"\n\nmsgid "face"',
        f"{PO}:7: no figure uses the label 'a die' - delete it",
        page=None,
    ),
    "a translation without its number": Case(
        PO,
        "면이 {0}개인",
        "면이 여섯인",
        f"{PO}:4: the translation of 'die with {{0}} sides' does not have the same numbers: '면이",
        page=KO,
    ),
    "a catalogue that is none": Case(
        PO, 'msgstr "눈"', 'msgstrr "눈"', f'{PO}:8: cannot read the catalogue (`msgstrr "눈"`) - write', page=KO
    ),
    "a missing quotation mark": Case(
        PO, 'msgid "face"', 'msgid "face', f'{PO}:7: cannot read the catalogue (`msgid "face`) - write', page=KO
    ),
    "a label translated twice": Case(
        PO,
        'msgid "chance"',
        'msgid "face"\nmsgstr "눈"\n\nmsgid "chance"',
        f"{PO}:10: the label 'face' is translated twice, here and on line 7 - delete one of the two",
        page=KO,
    ),
    "a label that is not English": Case(
        DICE, 'xlabel="face"', 'xlabel="눈"', f"{EN}:11: the label '눈' is not English ('눈') - write it in English"
    ),
    "another heading": Case(
        EN,
        "{ #dice }",
        "{ #die }",
        f"{EN}:1: the heading # {{ #die }} has no counterpart: {KO}:1 has # {{ #dice }} - give",
        page=None,
    ),
    "a missing block": Case(
        KO,
        "/// table | chance_table\n확률 몇 개.\n///\n",
        "",
        f"{EN}:17: the block /// table | chance_table (id chance_table) has no counterpart: {KO} has none",
        page=None,
    ),
    "other arguments": Case(
        EN,
        "{low: 2}",
        "{low: 3}",
        f"{EN}:11: the block /// figure | chance_figure (id chance_figure, args {{'low': 3}}) has no "
        f"counterpart: {KO}:11 has",
        page=None,
    ),
    "another formula": Case(
        KO,
        "\\frac{k}{6}",
        "\\frac{k}{7}",
        f"{EN}:7: the LaTeX of chance differs from {KO}:7 - write the same",
        page=None,
    ),
    "another formula in the text": Case(
        KO,
        "$k$ 이하일 확률은",
        "$j$ 이하일 확률은",
        f"{KO}:3: $j$ is nowhere in {EN} - say the same mathematics",
        page=None,
    ),
    "a particle that does not fit the number": Case(
        KO,
        '.2f}"`입니다',
        '.2f}"`는 확률입니다',
        f"{KO}:3: the particle of 0.50는 does not fit the number as it is read aloud - write 은 behind the value",
        page=None,
    ),
}
