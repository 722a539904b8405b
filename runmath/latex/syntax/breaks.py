r"""Where a formula may go on in a new line: at its rows, between its statements, before its relations, before + and −.

Only places outside all brackets: what stands within is one thing.
"""

from __future__ import annotations

from itertools import pairwise

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from runmath.latex.syntax.reader import parser

Side = list[str]
"""The terms of one side of a relation, each with its sign; the first begins with the relation, if there is one."""


def statements(latex: str) -> list[list[Side]]:
    r"""Each statement of a formula with its sides; a row that begins with a relation belongs to the one before.

    A comma ends a statement, an arrow such as `\iff` begins one. Of what cannot be read, which the check says: none.

    >>> statements(r"a = b + c = d, \quad e < f \iff g < h")
    [[['a'], ['= b', '+ c'], ['= d ,']], [['e'], ['< f']], [['\\iff g'], ['< h']]]
    """
    found: list[list[Side]] = []
    try:
        tree = parser().parse(latex)
    except UnexpectedInput:
        return []
    rows = [child for child in tree.children if isinstance(child, Tree)] if tree.data == "aligned" else [tree]
    for row in rows:
        sides, lead = [], ""
        for child in row.children:
            if isinstance(child, Tree):
                if child.data == "chain":
                    sides.append(_sides(child, latex, lead))
                elif not sides:
                    sides.append([])
                if child.data != "chain":
                    sides[-1].append(_terms(child, latex, lead))
                lead = ""
            elif child.type == "REL":
                lead = _plain(child)
            elif "," in child:
                sides[-1][-1][-1] += " ,"
            else:
                lead = _plain(child)
        if row.data == "continuation" and found:
            found[-1] += sides.pop(0)
        found += sides
    return found


def _sides(chain: Tree, latex: str, lead: str) -> list[Side]:
    sides = []
    for child in chain.children:
        if isinstance(child, Token):
            lead = f"{lead} {_plain(child)}".strip()
        else:
            sides.append(_terms(child, latex, lead))
            lead = ""
    return sides


def _terms(side: Tree, latex: str, lead: str) -> Side:
    """The terms of a side, behind what leads to it."""
    signs = [child for child in side.children if isinstance(child, Token)] if side.data == "sum" else []
    cuts = [side.meta.start_pos, *(sign.start_pos for sign in signs), side.meta.end_pos]
    first, *rest = [latex[start:end].strip() for start, end in pairwise(cuts)]
    return [f"{lead} {first}".strip(), *rest]


def _plain(token: Token) -> str:
    """A relation or an arrow without the spaces and the `&` before it."""
    return str(token).replace("&", "").replace(r"\qquad", "").replace(r"\quad", "").strip()
