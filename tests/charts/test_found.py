"""What a search found is seen on any chart: on light and dark ground, and beside marks as dark as its own."""

import plotly.graph_objects as go
import pytest
from coloraide import Color

from charts.found import mark_found
from charts.theme import blank_canvas
from drawing.theme import DARK, LIGHT, Palette

FOUND = ["one", "three"]


def marked(palette: Palette, scale: float) -> go.Figure:
    """Four marks in a row, close to each other and in ink, of which two are found."""
    canvas = blank_canvas(200, 40, scale, palette)
    for place, each in enumerate(["one", "two", "three", "four"]):
        left = (10 + 25 * place) * scale
        canvas.add_hit(left, 10 * scale, left + 22 * scale, 32 * scale, each, each)
    return mark_found(canvas.figure(), FOUND, palette, scale)


def trace(figure: go.Figure, name: str) -> go.Scatter:
    """The one trace of a name."""
    [found] = [each for each in figure.data if each.meta == name]
    return found


@pytest.mark.parametrize("scale", [1, 1.25])
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_bracket_has_three_to_one_against_what_it_lies_on(palette: Palette, scale: float) -> None:
    figure = marked(palette, scale)
    rim, bar = trace(figure, "rim"), trace(figure, "found")
    assert (rim.x, rim.y, rim.customdata) == (bar.x, bar.y, bar.customdata)
    assert rim.line.width - bar.line.width >= 4 * scale
    assert list(figure.data).index(rim) < list(figure.data).index(bar)
    # Contrast is of luminance alone, so that it holds in grey as well.
    assert Color(bar.line.color).contrast(rim.line.color, method="wcag21") >= 3


def test_every_found_mark_has_one_bracket_that_stands_out_above_and_below() -> None:
    bar = trace(marked(LIGHT, 1), "found")
    assert list(bar.customdata) == [each for each in FOUND for _ in range(5)]
    assert min(y for y in bar.y if y is not None) < 10
    assert max(y for y in bar.y if y is not None) > 32


def test_nothing_found_is_no_bracket() -> None:
    canvas = blank_canvas(200, 40, 1, LIGHT)
    canvas.add_hit(0, 0, 10, 10, "one", "one")
    assert not trace(mark_found(canvas.figure(), [], LIGHT, 1), "found").x
