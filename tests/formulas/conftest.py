"""The bindings and pages that the tests of this folder share."""

import pytest

from runmath.formulas import Checker, all_pages, load
from runmath.formulas.known_pages import KnownPages
from runmath.pieces import Cache
from tests.helpers import ROOT


@pytest.fixture(scope="session")
def registry():
    return load(ROOT)


@pytest.fixture(scope="session")
def checker(registry):
    """One for all tests: a formula that was not touched is not checked again."""
    return Checker(registry)


@pytest.fixture(scope="session")
def results(checker):
    """A page that the build has found right is not checked again."""
    check = KnownPages(checker, Cache(ROOT / ".cache" / "runmath"), ROOT)
    found = [result for path in all_pages() for result in check.results(path)]
    return found + checker.orphans(found)


def pytest_terminal_summary(terminalreporter):
    """The score of the mutation test, over all workers."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    counts = [value for report in reports for name, value in report.user_properties if name == "mutants"]
    if counts:
        tried, alive, unexplained = map(sum, zip(*counts, strict=True))
        score = f"{tried} mutants of {len(counts)} formulas: {100 * (1 - alive / tried):.3f} % noticed"
        terminalreporter.write_line(f"{score}, {alive - unexplained} true with a reason, {unexplained} unexplained")
