"""What is copied runs: each piece, taken from the built page, alone in a fresh interpreter in an empty folder."""

import ast
import hashlib
import json
import os
import subprocess
import sys

import pytest
from filelock import FileLock

from tests.site.pages import LANGUAGES, ROOT, blocks, built, soup

OURS = [str(ROOT / name) + os.sep for name in ("snippets", "runmath", "tests")]
ALONE = """
import sys
source = sys.stdin.read()
exec(compile(source, "copied.py", "exec"), {"__name__": "__main__"})
files = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}
borrowed = [name for name, file in files.items() if file.startswith(tuple(sys.argv[1:]))]
sys.exit(f"the piece uses the project: {borrowed}" if borrowed else 0)
"""


def shown(site, language, name, block):
    """The text of the piece under a block; where the page has shown it before, of that one."""
    element = soup(built(site, language, name)).find(id=block.id)
    if again := element.select_one(".rm-again a"):
        element = soup(built(site, language, name)).find(id=again["href"].removeprefix("#"))
    return element.select_one(".rm-piece pre code").get_text()


def run(text, folder):
    """Exit code, output and errors of a piece; one that several blocks show runs once in a run of the tests."""
    place = folder / hashlib.sha256(text.encode()).hexdigest()
    place.mkdir(parents=True, exist_ok=True)
    said = place.with_suffix(".json")
    with FileLock(place.with_suffix(".lock")):
        if not said.exists():
            done = subprocess.run(
                [sys.executable, "-I", "-W", "error", "-c", ALONE, *OURS],
                input=text,
                cwd=place,
                env={**os.environ, "MPLBACKEND": "template", "MPLCONFIGDIR": str(place)},
                capture_output=True,
                text=True,
                encoding="utf-8",
            )
            said.write_text(json.dumps([done.returncode, done.stdout, done.stderr]), encoding="utf-8")
    return json.loads(said.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "name, block", blocks("formula", "figure", "table", "code"), ids=lambda part: getattr(part, "id", part)
)
def test_a_copied_piece_runs_alone_and_prints_what_the_page_says(site, shared, name, block):
    texts = {shown(site, language, name, block) for language in LANGUAGES}
    assert len(texts) == 1, "the languages show different code"
    text = texts.pop()
    code, out, err = run(text, shared / "pieces")
    assert code == 0, err
    if block.kind in ("formula", "code"):
        said = [line.removeprefix("#>").removeprefix(" ") for line in text.splitlines() if line.startswith("#>")]
        assert [line.rstrip() for line in out.splitlines()] == said
        assert said or block.argument.split(".")[1].isupper(), (
            "the function has no example in its docstring: a reader who runs the piece sees nothing"
        )


@pytest.mark.parametrize("name, block", blocks("figure"), ids=lambda part: getattr(part, "id", part))
def test_a_figures_piece_ends_by_showing_it(site, name, block):
    last, show = ast.parse(shown(site, LANGUAGES[0], name, block)).body[-2:]
    assert ast.unparse(last).startswith(block.argument.split(".")[1] + "(")
    assert ast.unparse(show) == "plt.show()"
