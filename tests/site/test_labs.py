"""Labs on the built site: light as any page, found by the search, and running where they are downloaded to."""

import gzip
import json
import re
import subprocess
import sys
import zipfile

import pytest
from lxml import html

from tests.site.pages import LANGUAGES, ROOT, built, soup, sources

LABS = [name for name in sources(LANGUAGES[0]) if name.endswith(".py")]
each_lab = pytest.mark.parametrize("name", LABS)
each_language = pytest.mark.parametrize("language", LANGUAGES)

ALONE = """
import json, os, sys, warnings
warnings.simplefilter("error")
os.environ["MPLBACKEND"] = "agg"
sys.path.insert(0, os.getcwd())
space = {"__name__": "__main__"}
import matplotlib.pyplot
matplotlib.pyplot.show = lambda: matplotlib.pyplot.close("all")
for code in json.loads(sys.argv[1]):
    exec(compile(code, "cell", "exec"), space)
files = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}
borrowed = [name for name, file in files.items() if file.startswith(tuple(sys.argv[2:]))]
sys.exit(f"it uses the project: {borrowed}" if borrowed else 0)
"""
OURS = [f"{ROOT / name}/" for name in ("snippets", "runmath", "tests")]


def stem(name):
    return name.removeprefix("labs/").removesuffix(".py")


def unpacked(site, language, name, folder):
    """The folder that a reader gets from the zip."""
    with zipfile.ZipFile(built(site, language, name).parent / f"{stem(name)}.zip") as archive:
        archive.extractall(folder)
    return folder / stem(name)


def run(folder, cells):
    """What the cells print in a fresh interpreter that knows the packages and the folder, nothing of the project."""
    command = [sys.executable, "-I", "-c", ALONE, json.dumps(cells), *OURS]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def code(folder, name):
    notebook = json.loads((folder / f"{stem(name)}.ipynb").read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_there_are_three_labs_and_the_navigation_leads_to_them(site):
    assert {stem(name) for name in LABS} == {"heights", "digits", "korean-bigram"}
    for language in LANGUAGES:
        links = {link["href"] for link in soup(built(site, language, "likelihood.md")).select(".md-nav__link[href]")}
        assert {f"../labs/{stem(name)}/" for name in LABS} <= links


@each_lab
def test_the_languages_have_the_same_code(name):
    texts = [[cell.text for cell in sources(language)[name].code] for language in LANGUAGES]
    assert texts[0] == texts[1] != []


@each_lab
def test_a_downloaded_notebook_runs_alone_and_prints_what_the_page_shows(site, tmp_path, name):
    folder = unpacked(site, "en", name, tmp_path)
    printed = run(folder, code(folder, name))
    shown = "\n".join(pre.get_text() for pre in soup(built(site, "en", name)).select(".rm-output"))
    assert printed.split() == shown.split()


@each_lab
def test_a_downloaded_script_runs_alone(site, tmp_path, name):
    folder = unpacked(site, "ko", name, tmp_path)
    assert run(folder, [(folder / f"{stem(name)}.py").read_text(encoding="utf-8")])


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
import time
from sklearn.metrics import log_loss
start = time.process_time()
exec(TRAINING)
assert time.process_time() - start < 5, "training takes more than 5 s of a processor"
assert accuracy >= 0.95 and np.isclose(accuracy, theirs.score(x_test, y_test), atol=0.01)
assert abs(nll - log_loss(y, theirs.predict_proba(x))) <= 1e-4
assert losses[-1] - best <= 1e-4 and losses[0] > losses[-1]
assert confused.sum() == len(y_test) and np.trace(confused) / confused.sum() == accuracy
EXTRA
assert abs(torch_nll - loss(w, b, x_test, y_test)) < 1e-12
"""


def test_the_digits_reach_what_softmax_regression_can_and_pytorch_says_the_same_loss(site, tmp_path):
    folder = unpacked(site, "en", "labs/digits.py", tmp_path)
    cells = code(folder, "labs/digits.py")
    (training,) = [cell for cell in cells if "STEPS = " in cell]
    prose = (folder / "digits.py").read_text(encoding="utf-8")
    (torch,) = re.findall(r"# ```python\n(.*?)# ```", prose, re.S)
    torch = re.sub("^# ?", "", torch, flags=re.M)
    assert "import torch" in torch
    run(folder, [*cells, CHECKED.replace("TRAINING", repr(training)).replace("EXTRA", torch)])


def test_the_smoothed_bigrams_beat_their_rivals_on_the_poem_not_seen(site, tmp_path):
    folder = unpacked(site, "en", "labs/korean-bigram.py", tmp_path)
    name = "labs/korean-bigram.py"
    check = """
rivals = {name: perplexity(q, COUNTING_STARS) for name, q in models.items()}
assert rivals["pairs, smoothed"] < rivals["letters alone"] < rivals["all equally probable"]
assert np.isclose(rivals["all equally probable"], 69)
assert rivals["pairs, not smoothed"] == np.inf
assert perplexity(models["pairs, not smoothed"], learnt) < perplexity(models["pairs, smoothed"], learnt)
"""
    run(folder, [*code(folder, name), check])


def weight(path):
    """Compressed bytes of a page, and how much prose it holds: code repeats itself and weighs next to nothing."""
    data = path.read_bytes()
    article = html.fromstring(data).find(".//article")
    for part in article.xpath(".//pre | .//svg | .//math"):
        part.drop_tree()
    return len(gzip.compress(data)), len(" ".join(article.text_content().split()))


@each_lab
@each_language
def test_a_lab_is_not_heavier_than_a_page_with_figures_of_its_length(site, language, name):
    own, length = weight(built(site, language, name))
    pages = sources(language).items()
    drawn = [other for other, page in pages if not page.cells and sum(b.kind == "figure" for b in page.blocks) > 1]
    bytes_, prose = min((weight(built(site, language, other)) for other in drawn), key=lambda w: abs(w[1] - length))
    assert own <= 1.5 * bytes_ * length / prose


@each_lab
@each_language
def test_a_lab_brings_no_style_no_script_and_no_other_origin_of_its_own(site, language, name):
    lab, page = soup(built(site, language, name)), soup(built(site, language, "likelihood.md"))
    assert lab.select("article style, article script, .jupyter-wrapper, [class*=jp-]") == []
    assert len(lab.select("style")) == len(page.select("style"))
    assert [script for script in lab.select("script[src]") if not script["src"].strip()] == []
    assert len(lab.select("script")) == len(page.select("script"))


@each_lab
@each_language
def test_headings_of_a_lab_have_ids_and_permalinks(site, language, name):
    for heading in soup(built(site, language, name)).select("article h1, article h2"):
        assert re.fullmatch("[a-z][a-z0-9-]*", heading["id"])
        assert heading.select_one("a.headerlink")["href"] == f"#{heading['id']}"


def test_the_search_of_each_language_holds_the_text_of_labs(site):
    for language, words in (("ko", "굴러가는 공처럼"), ("en", "like a ball that rolls")):
        index = json.loads((site / language / "search" / "search_index.json").read_text(encoding="utf-8"))
        found = [entry for entry in index["docs"] if entry["location"].startswith("labs/digits/")]
        assert any(words in entry["text"] for entry in found)
        assert not any("import matplotlib" in entry["text"] for entry in found)
