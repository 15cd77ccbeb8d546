"""The composed stage, as slide view and exports have it."""

import re
from dataclasses import replace
from functools import cache, partial
from html import unescape
from itertools import product

import pytest
from plotly.graph_objects import Figure

from charts.stage import compose, fits_title
from charts.text import text_width
from drawing.frame import Frame
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.view import View
from readings import basis, strikes
from readings.headline import headline
from tests.charts.drawing import Size, drawn, lay_out
from tests.lenses import OUTLETS, case, cells, for_random_lenses, records

LIMITS = [row["title"] for row in cells("limits")]
ROOM = 1200
one_outlet_out = pytest.mark.parametrize(
    "lens", [Lens(without=(outlet,), officials=by) for outlet, by in product(OUTLETS, ["state", "name"])], ids=str
)


def frame(lens: Lens) -> Frame:
    """The words that the air-strike page puts round its chart."""
    found, table = case(), records(lens)
    outlets, told = found["outlets"], found.labels("told")
    said = partial(basis.left_out, lens, found.names("outlets"), told, found.times())
    gone = basis.shorter_and_shorter(said)
    left = basis.what_is_left(table, strikes.NOUN, lens.everything)
    takeaway = strikes.takeaway(table, found.names("outlets"), found.grades(), found.names("actors"), left)
    return Frame(
        headline(takeaway, gone, fits_title),
        strikes.subtitle(table),
        basis.rests_on(table, outlets, found.labels("reliability")),
        basis.how_told(table, told),
        basis.cannot_tell(LIMITS),
        basis.footer(table, outlets, gone[0] if gone else "", "0.1.0", View("air_strikes", lens).address),
    )


@cache
def stage(lens: Lens, scale: float = 1) -> Figure:
    """The composed figure, not to be changed; nothing is selected in it, as that moves nothing."""
    unselected = replace(lens, selected="")
    return compose(frame(lens), lambda **size: Figure(drawn(unselected, Size(**size))), LIGHT, scale)


def lines(annotation) -> list[str]:
    """The lines of an annotation without their marks."""
    return [unescape(re.sub("<[^>]+>", "", line)) for line in annotation.text.split("<br>")]


def span(annotation) -> tuple[float, float]:
    """Left and right end of a text, in px from the left margin."""
    start = annotation.x + (annotation.xshift or 0)
    weight = annotation.font.weight or 400
    width = max(text_width(line, annotation.font.size, weight > 400) for line in lines(annotation))
    return (start - width, start) if annotation.xanchor == "right" else (start, start + width)


@pytest.mark.parametrize("scale", [1, 1.25])
@one_outlet_out
def test_is_a_slide_without_an_outlet(lens: Lens, scale: float) -> None:
    layout = stage(lens, scale).layout
    assert (layout.width, layout.height) == (1280 * scale, 720 * scale)


@for_random_lenses(50)
def test_is_taller_than_a_slide_only_where_the_chart_needs_it(lens: Lens) -> None:
    layout = stage(lens).layout
    needed = lay_out(lens, Size(ROOM, 1)).height
    assert layout.width == 1280
    assert layout.height == 720 or (layout.height > 720 and layout.yaxis.range[0] == pytest.approx(needed))


@pytest.mark.parametrize("scale", [1, 1.25])
def test_no_type_is_smaller_than_16_px(scale: float) -> None:
    figure = stage(Lens(), scale)
    sizes = {figure.layout.font.size, *(annotation.font.size for annotation in figure.layout.annotations)}
    assert min(sizes) >= 16 * scale
    assert not any("font-size" in annotation.text for annotation in figure.layout.annotations)


@for_random_lenses(50)
def test_no_type_is_smaller_than_16_px_under_random_lenses(lens: Lens) -> None:
    assert min(annotation.font.size for annotation in stage(lens).layout.annotations) >= 16


@for_random_lenses(50)
def test_all_words_of_the_frame_are_in_the_picture(lens: Lens) -> None:
    texts = {bare("".join(lines(annotation))) for annotation in stage(lens).layout.annotations}
    said = frame(lens)
    together = [said.takeaway, said.subtitle, said.rests_on + said.how_told, said.cannot_tell, said.footer]
    assert set(map(bare, filter(None, together))) <= texts


def bare(text: str) -> str:
    """A text without the spaces at which it may break."""
    return text.replace(" ", "")


@for_random_lenses(50)
def test_no_text_crosses_the_margins(lens: Lens) -> None:
    layout = stage(lens).layout
    assert (layout.margin.l, layout.margin.r) == (40, 40)
    assert tuple(layout.xaxis.range) == (0, ROOM)
    spans = {annotation.text: span(annotation) for annotation in layout.annotations}
    assert not {text: ends for text, ends in spans.items() if ends[0] < 0 or ends[1] > ROOM}


@for_random_lenses(50)
def test_no_mark_or_line_starts_left_of_the_margin(lens: Lens) -> None:
    figure = stage(lens)
    marks = [x for trace in figure.data for x in trace.x]
    lines = [
        shape.x0 if shape.xsizemode != "pixel" else shape.xanchor + shape.x0
        for shape in figure.layout.shapes
        if shape.type != "path"
    ]
    paths = [float(x) for shape in figure.layout.shapes for x in re.findall(r"(-?[\d.]+) -?[\d.]+", shape.path or "")]
    assert min(marks) > 0
    assert min(lines) >= 0
    assert min(paths) >= 0


@for_random_lenses(50)
def test_the_takeaway_takes_two_lines_at_most(lens: Lens) -> None:
    title = max(stage(lens).layout.annotations, key=lambda annotation: annotation.font.size)
    assert len(lines(title)) <= 2


@for_random_lenses(50)
def test_the_lines_of_the_frame_follow_one_another(lens: Lens) -> None:
    figure = stage(lens)
    height = figure.layout.height
    words = [each for each in figure.layout.annotations if each.xref == "paper"]
    tops = [figure.layout.margin.t - each.yshift for each in words]
    bottoms = [top + each.font.size * len(lines(each)) for top, each in zip(tops, words, strict=True)]
    assert tops == sorted(tops)
    assert all(bottom <= top for bottom, top in zip(bottoms, tops[1:], strict=False))
    assert bottoms[-1] <= height
