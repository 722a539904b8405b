"""The picture of a page where its link is shared: drawn with the page's own words and figure, the same every time."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from runmath.pieces import Cache, Engine
from runmath.site.social_cards import SIZE, light, picture
from tests.helpers import ROOT
from tests.helpers.pages import LANGUAGES, sources

LONG = {
    "ko": "아주 긴 제목이 있는 페이지의 음의 로그가능도와 교차 엔트로피와 퍼플렉서티 이야기 하나 더",
    "en": "A page with quite a long title about negative log-likelihood, cross-entropy and perplexity",
}


@pytest.fixture(params=LANGUAGES)
def engine(request, tmp_path):
    """An engine that has computed nothing yet."""
    engine = Engine(ROOT, request.param)
    engine.cache = Cache(tmp_path)
    return engine


def drawn(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_it_is_the_same_picture_each_time_and_another_for_other_words(engine):
    page = sources(engine.language)["likelihood.md"]
    before = picture(engine, "가능도 Likelihood", "site", page)  # a letter that the font lacks is a warning: an error
    engine.cache = Cache(engine.cache.folder / "other")
    assert picture(engine, "가능도 Likelihood", "site", page) == before
    others = {
        picture(engine, "우도 Likelihood", "site", page),
        picture(engine, "가능도 Likelihood", "another", page),
        picture(engine, "가능도 Likelihood", "site", sources(engine.language)["log-likelihood.md"]),
    }
    assert len(others | {before}) == 4


def test_a_long_title_stays_beside_the_figure_and_inside_the_picture(engine):
    image = drawn(picture(engine, LONG[engine.language], "site", None))
    assert image.size == SIZE
    paper = tuple(bytes.fromhex(light(engine)["--paper"][1:]))
    left, _, right, _ = image.convert("L").point(lambda value: 255 * (value < 200)).getbbox()
    assert left >= 40
    assert right <= 64 + 500 + 8
    edges = image.crop((0, 0, 30, SIZE[1])).getcolors() + image.crop((600, 0, *SIZE)).getcolors()
    assert {colour for _, colour in edges} == {paper}


def test_the_figure_is_drawn_in_the_light_colours_of_the_site(engine):
    image = drawn(picture(engine, "a", "b", sources(engine.language)["likelihood.md"]))
    colours = {colour for _, colour in image.crop((580, 0, *SIZE)).getcolors(100_000)}
    wanted = [tuple(bytes.fromhex(light(engine)[name][1:])) for name in ("--paper", "--fig-1", "--fig-2", "--ink")]
    for colour in wanted:
        assert min(max(abs(a - b) for a, b in zip(colour, other, strict=True)) for other in colours) <= 6, colour
