"""Settings for all tests: random inputs are the same in every run, unless others are asked for; no screen is needed."""

import gc
import os
from importlib.util import find_spec
from pathlib import Path

import hypothesis
import matplotlib
import pytest

matplotlib.use("agg")

PATIENT = {"deadline": None, "suppress_health_check": [hypothesis.HealthCheck.too_slow]}  # with a busy machine
hypothesis.settings.register_profile("same", **PATIENT, derandomize=True, database=None, print_blob=True)
hypothesis.settings.register_profile("explore", **PATIENT, max_examples=1_000, print_blob=True)
hypothesis.settings.load_profile("explore" if os.environ.get("EXPLORE") else "same")


LONGEST = ("test_reproducible.py", "test_every_page.py", "test_explorables.py", "test_print.py")


def pytest_xdist_auto_num_workers() -> int:
    """One more than processors, as a good part of the tests' time is spent waiting for a browser or a build."""
    return len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)) + 1


@pytest.hookimpl(tryfirst=True)  # before `-k` chooses
def pytest_collection_modifyitems(config, items):
    """`-k` also knows the pages that a test belongs to. What takes long begins first, with the built site: at the end
    short tests share out evenly. Those of one built page stand together, so that not every process reads all pages.
    """
    if config.option.keyword:
        from tests.helpers.belonging import pages_of  # it reads every page

        for item in items:
            item.extra_keyword_matches.update(f"page:{name}" for name in pages_of(item))
            item.extra_keyword_matches.add(f"{item.path.stem}-{item.name}".replace("_", "-"))  # as a page is called

    def rank(item):
        name, built = item.path.name, "site" in item.path.parts
        place = LONGEST.index(name) if name in LONGEST else len(LONGEST) + (not built)
        return place, str(item.callspec.params.get("name", "")) if built and hasattr(item, "callspec") else ""

    items.sort(key=rank)
    for item in items if find_spec("torch") is None else ():
        if item.get_closest_marker("torch"):
            item.add_marker(pytest.mark.skip(reason=f"{item.originalname} is left to `tox run -e torch`"))


def pytest_collection_finish():
    """What was collected stays to the end: garbage need not be looked for in it, again and again."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter):
    """How long pieces are, and what the first views of pages weigh."""
    for report in terminalreporter.stats.get("passed", []):
        for name, counts in report.user_properties if report.when == "call" else ():
            if name == "pieces":
                number, median, most, longest, drawn = counts
                formulas = f"{number} under formulas, median {median:g} lines, nine in ten {most}, longest {longest}"
                terminalreporter.line(f"pieces: {formulas}; figures: nine in ten {drawn}")

    views = {}
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, counts in report.user_properties:
            if name.startswith("first view ") and report.when == "call":
                path = name.removeprefix("first view ")
                views[path] = max(views.get(path, (0, 0)), tuple(counts))
    for path, (requests, weight) in sorted(views.items()):
        terminalreporter.line(f"first view: {requests:3} requests, {weight / 1000:6.1f} kB  /{path}")


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Path:
    """A folder that all processes of this run have in common."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if os.environ.get("PYTEST_XDIST_WORKER") else folder


@pytest.fixture(autouse=True)
def close_figures():
    """A figure that a test drew must not be there when the next test counts them."""
    yield
    from matplotlib import pyplot

    pyplot.close("all")
