"""Downloaded labs: unpacked beside nothing but their snippets, they run with the packages that they ask for."""

import json
import re
import subprocess
import sys
import zipfile
from functools import cache
from importlib import metadata

import nbformat
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers import ROOT
from tests.helpers.pages import LANGUAGES, built, soup
from tests.site.test_labs import LABS, each_lab, each_language, stem

PACKAGES = ("numpy", "matplotlib", "scikit-learn")
ALONE = """
import json, os, sys, warnings
given = json.loads(sys.argv[1])

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in given["absent"]:
            raise ModuleNotFoundError(f"{name} is not there", name=name)

sys.meta_path.insert(0, Absent())
warnings.simplefilter("error")
os.environ["MPLBACKEND"] = "agg"
sys.path.insert(0, os.getcwd())
space = {"__name__": "__main__"}
import matplotlib.pyplot
matplotlib.pyplot.show = lambda: (matplotlib.pyplot.gcf().canvas.draw(), matplotlib.pyplot.close("all"))
for code in given["cells"]:
    exec(compile(code, "cell", "exec"), space)
files = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}
borrowed = [name for name, file in files.items() if file.startswith(tuple(given["ours"]))]
sys.exit(f"it uses the project: {borrowed}" if borrowed else 0)
"""
OURS = [f"{ROOT / name}/" for name in ("snippets", "runmath", "tests")]


def installed_with(names):
    """What is there after `pip install` of these: they, what they need, and so on."""
    found, waiting = set(), list(names)
    while waiting:
        if (name := canonicalize_name(waiting.pop())) not in found:
            found.add(name)
            needs = map(Requirement, metadata.requires(name) or [])
            waiting += [need.name for need in needs if not need.marker or need.marker.evaluate({"extra": ""})]
    return found


@cache
def absent(*packages):
    """The modules of this environment that are not there for a reader who installed these packages only."""
    there = installed_with(packages)
    owners = {
        module: {canonicalize_name(name) for name in names}
        for module, names in metadata.packages_distributions().items()
        if module != "snippets"  # those of the zip
    }
    return [module for module, names in owners.items() if not names & there]


def unpacked(site, language, name, folder):
    """The folder that a reader gets from the zip."""
    with zipfile.ZipFile(built(site, language, name).parent / f"{stem(name)}.zip") as archive:
        archive.extractall(folder)
    return folder / stem(name)


def run(folder, cells):
    """What the cells print in a fresh interpreter that knows the packages and the folder, nothing of the project."""
    given = {"cells": cells, "ours": OURS, "absent": absent(*PACKAGES)}
    command = [sys.executable, "-I", "-c", ALONE, json.dumps(given)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def code(folder, name):
    notebook = nbformat.read(folder / f"{stem(name)}.ipynb", as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def shown(site, language, name):
    """What the page says that the lab prints."""
    return "\n".join(pre.get_text() for pre in soup(built(site, language, name)).select(".rm-output")).split()


def test_a_reader_without_a_package_does_not_have_it():
    assert {"scipy", "PIL"} & set(absent(*PACKAGES)) == set()  # scikit-learn and matplotlib bring these
    assert {"mkdocs", "IPython", "lark", "runmath"} <= set(absent(*PACKAGES))


@pytest.mark.parametrize("name", [name for name in LABS if stem(name) != "digits"])
def test_a_downloaded_notebook_runs_alone_and_prints_what_the_page_shows(site, tmp_path, name):
    """That of the digits: with what is checked of it, below, as its training takes long."""
    folder = unpacked(site, "en", name, tmp_path)
    assert run(folder, code(folder, name)).split() == shown(site, "en", name) != []


@each_lab
def test_a_downloaded_script_runs_alone_and_prints_what_the_page_shows(site, tmp_path, name):
    folder = unpacked(site, "ko", name, tmp_path)
    script = (folder / f"{stem(name)}.py").read_text(encoding="utf-8")
    assert run(folder, [script]).split() == shown(site, "ko", name) != []


@each_lab
def test_the_notebooks_of_the_languages_have_the_same_code(site, tmp_path, name):
    folders = [unpacked(site, language, name, tmp_path / language) for language in LANGUAGES]
    codes = [code(folder, name) for folder in folders]
    assert codes[0] == codes[1] != []


@each_lab
@each_language
def test_a_download_holds_what_the_page_links_to(site, tmp_path, language, name):
    path = built(site, language, name)
    links = [link["href"] for link in soup(path).select(".rm-files a[download]")]
    assert links == [f"{stem(name)}.{kind}" for kind in ("zip", "ipynb", "py")]
    folder = unpacked(site, language, name, tmp_path)
    for link in links[1:]:
        assert (path.parent / link).read_bytes() == (folder / link).read_bytes()
    prose = (folder / f"{stem(name)}.py").read_text(encoding="utf-8")
    assert not re.search(r"///|\{ #|\{python\}|\]\(\.\./", prose)
    named = {element.get_text() for element in soup(path).select(".rm-files a code")}
    assert named == {file.name for file in (folder / "snippets").iterdir()}


CHECKED = """
from sklearn.metrics import log_loss
assert accuracy >= 0.95 and np.isclose(accuracy, theirs.score(x_test, y_test), atol=0.01)
assert abs(nll - log_loss(y, theirs.predict_proba(x))) <= 1e-4
assert losses[-1] - best <= 1e-4 and losses[0] > losses[-1]
assert confused.sum() == len(y_test) and np.trace(confused) / confused.sum() == accuracy
"""
BEFORE_TRAINING = "import time; start = time.process_time()"
AFTER_TRAINING = "assert time.process_time() - start < 5, 'training takes more than 5 s of a processor'"


def test_the_digits_print_what_the_page_shows_and_reach_what_softmax_regression_can(site, tmp_path):
    folder = unpacked(site, "en", "labs/digits.py", tmp_path)
    cells = code(folder, "labs/digits.py")
    (place,) = [place for place, cell in enumerate(cells) if "STEPS = " in cell]
    cells[place : place + 1] = [BEFORE_TRAINING, cells[place], AFTER_TRAINING]
    assert run(folder, [*cells, CHECKED]).split() == shown(site, "en", "labs/digits.py") != []


def test_the_smoothed_bigrams_beat_their_rivals_on_the_poem_not_seen(site, tmp_path):
    folder = unpacked(site, "en", "labs/korean-bigram.py", tmp_path)
    name = "labs/korean-bigram.py"
    check = """
with np.errstate(divide="ignore"):  # a pair that a model rules out: log 0
    rivals = {name: perplexity(q, COUNTING_STARS) for name, q in models.items()}
assert rivals["pairs, smoothed"] < rivals["letters alone"] < rivals["all equally probable"]
assert np.isclose(rivals["all equally probable"], 69)
assert rivals["pairs, not smoothed"] == np.inf
assert perplexity(models["pairs, not smoothed"], learnt) < perplexity(models["pairs, smoothed"], learnt)
"""
    run(folder, [*code(folder, name), check])
