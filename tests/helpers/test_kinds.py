from tests.helpers.kinds import covering


def test_pages_are_chosen_until_every_kind_of_element_was_seen(tmp_path):
    bodies = {
        "plain": "<p>One.</p>",
        "more": "<p>One <em>two</em>.</p>",
        "coloured": "<p>One <em class=red>two</em>.</p>",
        "drawn": "<p>One.</p><svg><path/></svg>",
        "inside": "<p>One.</p><svg><g/></svg>",
    }
    pages = {name: tmp_path / name for name in bodies}
    for name, path in pages.items():
        path.write_text(f"<!doctype html><title>{name}</title>{bodies[name]}", encoding="utf-8")
    assert covering(pages) == {"coloured", "drawn", "more"}
