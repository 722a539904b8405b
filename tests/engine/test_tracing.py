"""A snippet is watched, or replaced, wherever it has been imported to, and is itself again afterwards."""

import importlib

import pytest

from runmath.tracing import Call, recorded, replaced


@pytest.fixture
def modules(tmp_path, monkeypatch):
    (tmp_path / "traced_one.py").write_text(
        "def f(x, y=2, *, z=3):\n    return x + y + z\n\n\ndef g(x):\n    return f(x)\n", encoding="utf-8"
    )
    (tmp_path / "traced_two.py").write_text("from traced_one import f as h\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return importlib.import_module("traced_one"), importlib.import_module("traced_two")


def test_calls_are_recorded_under_every_name(modules):
    one, two = modules
    with recorded(one.f) as calls:
        assert (one.f(1), two.h(1, z=0), one.g(5)) == (6, 3, 10)
    assert calls == [
        Call({"x": 1, "y": 2, "z": 3}, 6),
        Call({"x": 1, "y": 2, "z": 0}, 3),
        Call({"x": 5, "y": 2, "z": 3}, 10),
    ]
    one.f(1)
    assert len(calls) == 3


def test_another_function_takes_its_place_everywhere(modules):
    one, two = modules
    with replaced(one.f, lambda original: lambda *args: -original(*args)):
        assert (one.f(1), two.h(1), one.g(1)) == (-6, -6, -6)
    assert (one.f(1), two.h(1), one.g(1), one.f(0, z=0)) == (6, 6, 6, 2)


def test_it_is_itself_again_after_an_error(modules):
    one, _ = modules
    with pytest.raises(ZeroDivisionError), replaced(one.f, lambda original: lambda *args: 1 / 0):
        one.g(1)
    assert one.g(1) == 6
    assert [name for name in vars(one) if "stand_in" in name] == []
