"""The cache: a hit computes nothing, a change of anything that matters computes anew, nothing in it is trusted."""

from __future__ import annotations

import errno
import multiprocessing
import shutil
import tempfile

import pytest

from runmath.pieces import Cache
from runmath.pieces import cache as module

HELPERS = {
    "the function itself": ("snippets/dice.py", 'label=f"die', 'label=f"great die'),
    "a helper": ("snippets/dice.py", "return ratio(k, sides)", "return ratio(k + 1, sides)"),
    "a helper in another topic": ("snippets/tosses.py", "return a / b", "return a / b / 2"),
    "a constant": ("snippets/dice.py", "SIDES = 6", "SIDES = 8"),
}


def figure(project, language: str = "en", **args) -> str:
    engine = project.engine(language)
    return engine.figure(engine.piece("chance_figure", "figure", args), args).svg


def test_what_was_computed_is_not_executed_again(project):
    trace = project.root / "trace"
    project.topic(
        f"from pathlib import Path\n\n\ndef f(n=1):\n    with Path({str(trace)!r}).open('a') as file:\n"
        "        print(n, file=file)\n    return n\n"
    )
    assert [project.engine().value("f(2)") for _ in range(3)] == ["2"] * 3
    assert trace.read_text() == "2\n"
    project.forget()
    assert project.engine().value("f(2)") == "2"
    assert trace.read_text() == "2\n2\n"


@pytest.mark.parametrize("what", HELPERS)
def test_a_change_of_what_a_figure_calls_draws_it_again(project, what):
    before = figure(project)
    project.replace(*HELPERS[what])
    assert figure(project) != before


def test_a_change_of_what_a_figure_does_not_call_does_not(project):
    figure(project)
    before = project.results()
    project.replace("snippets/dice.py", "return chance(k) - 1", "return chance(k) - 2")
    figure(project)
    assert project.results() == before


@pytest.mark.parametrize("language", ["ko", "en"])
def test_arguments_and_language_are_told_apart(project, language):
    other = "en" if language == "ko" else "ko"
    figures = [figure(project, language, low=1), figure(project, language, low=2), figure(project, other, low=1)]
    assert len({*figures}) == 3
    assert [
        figure(project, language, low=1),
        figure(project, language, low=2),
        figure(project, other, low=1),
    ] == figures


def test_a_changed_translation_draws_the_figure_again(project):
    assert "눈" in figure(project, "ko")
    project.replace("docs/theme/labels.ko.po", '"눈"', '"숫자"')
    assert "숫자" in figure(project, "ko")


def test_another_version_of_a_library_or_of_the_engine_computes_anew(tmp_path, monkeypatch):
    calls = []
    compute = lambda: calls.append(1) or len(calls)  # noqa: E731
    assert Cache(tmp_path).get(("a",), compute) == 1
    assert Cache(tmp_path).get(("a",), compute) == 1
    monkeypatch.setattr(module, "_world", lambda: ["other"])
    assert Cache(tmp_path).get(("a",), compute) == 2


def _of_another(files):
    files[0].write_bytes(files[1].read_bytes())


DAMAGE = {
    "emptied": lambda files: files[0].write_text(""),
    "cut short": lambda files: files[0].write_bytes(files[0].read_bytes()[:-3]),
    "cut in a letter": lambda files: files[0].write_bytes(files[0].read_bytes()[:-4] + b"\xed"),
    "one byte changed": lambda files: files[0].write_bytes(files[0].read_bytes().replace(b"right", b"wrong")),
    "belonging to another": _of_another,
    "replaced by JSON": lambda files: files[0].write_text('["wrong"]'),
    "replaced by bytes": lambda files: files[0].write_bytes(bytes(range(256))),
    "a folder": lambda files: (files[0].unlink(), files[0].mkdir()),
    "deleted": lambda files: files[0].unlink(),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_computed_anew(tmp_path, damage):
    Cache(tmp_path).get(("a",), lambda: "right 가")
    own = [*tmp_path.rglob("*.json")]
    Cache(tmp_path).get(("b",), lambda: "wrong")
    files = own + [path for path in tmp_path.rglob("*.json") if path not in own]
    DAMAGE[damage](files)
    assert Cache(tmp_path).get(("a",), lambda: "anew") == "anew"
    if damage != "a folder":
        assert Cache(tmp_path).get(("a",), lambda: "not again") == "anew"


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    assert Cache(tmp_path / "file").get(("a",), lambda: 1) == 1  # no folder can be made here

    def full(*args, **kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    assert Cache(tmp_path / "folder").get(("a",), lambda: 2) == 2


def test_a_disk_that_is_full_while_writing_leaves_nothing_half(tmp_path, monkeypatch):
    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module.os, "replace", full)
    assert Cache(tmp_path).get(("a",), lambda: 1) == 1
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_an_error_is_not_kept(tmp_path):
    def fail():
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        Cache(tmp_path).get(("a",), fail)
    assert Cache(tmp_path).get(("a",), lambda: 1) == 1


def _many(folder, seed):
    return [
        Cache(folder).get((str(n % 5),), lambda n=n: [n % 5] * 2000) == [n % 5] * 2000 for n in range(seed, seed + 60)
    ]


def test_processes_may_use_it_at_once_while_it_is_deleted(tmp_path):
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        results = [pool.apply_async(_many, (tmp_path / "cache", seed)) for seed in (0, 3)]
        while not all(result.ready() for result in results):
            shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        assert all(all(result.get()) for result in results)


def test_a_slot_holds_the_last_result_and_knows_what_it_is_of(project):
    cache, computed = project.engine().cache, []
    for asked in ("a", "a", "b", "a"):
        got = cache.get(("kind", asked), lambda asked=asked: computed.append(asked) or asked, slot="en/page.md")
        assert got == asked
    assert computed == ["a", "b", "a"]
    assert [path.name for path in (cache.folder / "kind").rglob("*.json")] == ["page.md.json"]


def test_a_label_draws_again_only_the_figures_that_it_is_in(project):
    before = figure(project, "ko")
    kept = project.results()
    project.replace("docs/theme/labels.ko.po", "k 이하일 확률.", "k까지의 확률.")
    assert figure(project, "ko") == before
    assert project.results() == kept
    project.replace("docs/theme/labels.ko.po", "주사위", "정육면체")
    assert "정육면체" in figure(project, "ko")
