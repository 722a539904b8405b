"""The rooms of `runmath/README.md`: each imports only from those below it, and nothing imports itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.helpers import ROOT

ENGINE = ROOT / "runmath"
PLAN = (ENGINE / "README.md").read_text(encoding="utf-8")
ROOMS = re.findall(r"^\| `([\w/]+)/` \|", PLAN, re.M)
"""From top to bottom."""


def imports(engine: Path) -> dict[str, set[tuple[str, str]]]:
    """{module: (module, name) of all that it imports from the engine, wherever in the file}."""
    files = {_module(path, engine): path for path in engine.rglob("*.py")}
    return {module: set(_imported(path, files.keys())) for module, path in files.items()}


def _module(path: Path, engine: Path) -> str:
    return ".".join(("runmath", *path.relative_to(engine).with_suffix("").parts)).removesuffix(".__init__")


def _imported(path: Path, modules) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((name.name, "") for name in node.names if name.name in modules)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: an import that is relative - write it from runmath on"
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                if whole in modules:
                    yield whole, ""
                elif node.module in modules:
                    yield node.module, name.name


def room(module: str) -> str:
    """Where a module lies: in a room, or, if in none or beside rooms of a room, below all of them: ''."""
    path = module.removeprefix("runmath").strip(".").replace(".", "/")
    folder = path if path in ROOMS else path.rpartition("/")[0]
    beside_rooms = path not in ROOMS and any(name.startswith(f"{folder}/") for name in ROOMS)
    return "" if beside_rooms or folder not in ROOMS else folder


def wrong_ways(found) -> list[str]:
    """Imports from a room above; the command, which is above all rooms, apart."""
    level = {name: place for place, name in enumerate((*ROOMS, ""))}
    return [
        f"{module} imports {target}"
        for module, targets in found.items()
        for target, _ in targets
        if level[room(target)] < level[room(module)] and module != "runmath.__main__"
    ]


def circle(found) -> list[str]:
    try:
        TopologicalSorter({module: {name for name, _ in targets} for module, targets in found.items()}).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_the_plan_names_every_room():
    folders = {path.parent.relative_to(ENGINE).as_posix() for path in ENGINE.rglob("__init__.py")} - {"."}
    assert folders == {*ROOMS}
    assert len(ROOMS) == len(folders)


def test_the_files_that_the_plan_names_are_there():
    files = re.findall(r"`((?:\w+/)+\w+\.\w+)", PLAN)
    assert len(files) > 40
    assert [file for file in files if not (ENGINE / file).exists() and not (ROOT / file).exists()] == []


def test_rooms_import_only_from_those_below():
    assert wrong_ways(imports(ENGINE)) == []


def test_nothing_imports_itself_by_any_way_around():
    assert circle(imports(ENGINE)) == []


def test_what_a_room_hands_out_is_taken_from_there():
    found = imports(ENGINE)
    rooms = [f"runmath.{name.replace('/', '.')}" for name in ROOMS]
    faces = {taken: face for face in rooms for taken in found[face]}
    assert [
        f"{module} imports {name} from {target} - take it from {faces[target, name]}"
        for module, targets in found.items()
        for target, name in targets
        if (target, name) in faces and not module.startswith(faces[target, name])
    ] == []


def test_what_begins_with_an_underscore_stays_in_its_file():
    private = ((module, name) for module, targets in imports(ENGINE).items() for _, name in targets if name[:1] == "_")
    assert [*private] == []


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_says_what_happens_there(name):
    first = ast.get_docstring(ast.parse((ENGINE / name / "__init__.py").read_text(encoding="utf-8"))).split("\n")[0]
    assert re.fullmatch(r"[A-Z].{20,}\.", first)


def test_no_file_is_long():
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_bytes().splitlines()) for path in ENGINE.rglob("*.py")}
    assert {path: length for path, length in lengths.items() if length > 200} == {}


WRONG = {
    "up": ({"runmath.figures.svg": {("runmath.pieces", "Engine")}}, 1),
    "from below all rooms": ({"runmath.latex.errors": {("runmath.latex.syntax.tree", "Node")}}, 1),
    "up among the rooms of a room": ({"runmath.latex.syntax.reader": {("runmath.latex.evaluation.values", "")}}, 1),
    "down": ({"runmath.pieces.engine": {("runmath.figures", "Catalogue")}}, 0),
}


@pytest.mark.parametrize("case", WRONG)
def test_an_arrow_the_wrong_way_is_seen(case):
    found, wrong = WRONG[case]
    assert len(wrong_ways(found)) == wrong
