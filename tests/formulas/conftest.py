"""The bindings and pages that the tests of this folder share."""

import pytest

from runmath.bindings import load
from runmath.check import ROOT, Checker, all_pages


@pytest.fixture(scope="session")
def registry():
    return load(ROOT)


@pytest.fixture(scope="session")
def results(registry):
    checker = Checker(registry)
    found = [result for path in all_pages() for result in checker.page(path)]
    return found + checker.orphans(found)
