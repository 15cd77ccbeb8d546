"""What a browser draws of a scene is what was measured: texts at their places, and the PNG of our own painter."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from pixelmatch.contrib.PIL import pixelmatch
from playwright.sync_api import Page

from articles.pages import article_of, sight_of
from articles.stage import PAGE_SIZE, scene_of, slide
from drawing.scene import Scene
from drawing.theme import PALETTES
from exports.picture import png
from painters.svg import svg
from tests.exports.masters import CHARTS, LENSES, view
from tests.lenses import case

BOXES = """() => [...document.querySelectorAll("svg text")].map((text) => {
    const box = text.getBoundingClientRect();
    return [text.textContent, box.left, box.right];
})"""
NEAR = 3
"""Px by which a text may begin or end elsewhere than it was measured."""
PART = 0.015
"""How much longer it may be measured than it is: pairs of letters are set closer."""
SAME = 0.01
"""Part of all pixels that may differ: the two smooth the edges of letters differently."""


def scenes(page: str) -> Iterator[tuple[str, Scene, str]]:
    """What a page and its slide draw under each lens on each ground, with a name and the colour behind."""
    for ground, palette in PALETTES.items():
        for lens in LENSES:
            sight = sight_of(case(), view(page, lens), palette)
            made = article_of(sight)
            yield f"page {lens} {ground}", scene_of(sight, made.chart, *PAGE_SIZE), palette.ground
            yield f"slide {lens} {ground}", slide(sight, made), palette.ground


def half(data: bytes) -> Image.Image:
    """A picture at half its size: a mark or a word elsewhere differs as much, and to compare takes a quarter."""
    return Image.open(io.BytesIO(data)).convert("RGB").reduce(2)


@pytest.mark.parametrize("name", CHARTS)
def test_texts_stand_where_they_were_measured_and_both_painters_draw_the_same(name: str, new_page) -> None:
    page: Page = new_page(viewport={"width": 1290, "height": 900})
    for which, scene, ground in scenes(name):
        drawn = svg(scene, ground).replace("<svg", '<svg style="display:block"', 1)
        page.set_content(f"<body style='margin:0'>{drawn}</body>")
        page.evaluate("() => document.fonts.ready.then(() => true)")
        for words, (text, left, right) in zip(scene.words(), page.evaluate(BOXES), strict=True):
            assert text == words.text, which
            room = NEAR + PART * words.wide
            assert abs(left - words.left) < room, (which, text)
            assert abs(right - words.left - words.wide) < room, (which, text)
            assert left > -NEAR, (which, text)
            assert right < scene.width + NEAR, (which, text)
        if which.endswith("everything light"):
            shown = half(page.locator("svg").first.screenshot())
            ours = half(png(scene, ground, 1)).resize(shown.size)
            assert pixelmatch(shown, ours, threshold=0.3) < SAME * shown.width * shown.height, which
