"""What a search found has a bracket that is seen whatever it lies on."""

import pytest
from coloraide import Color

from drawing.actions import Select
from drawing.found import paint_found
from drawing.pen import Pen
from drawing.scene import Hit, Line
from drawing.theme import DARK, LIGHT, Palette

HITS = [Hit(10 + 25 * at, 10, 32 + 25 * at, 32, Select(of), (), of) for at, of in enumerate(["one", "two", "three"])]


def brackets(found: set[str], palette: Palette = LIGHT) -> list[Line]:
    """What is painted for three marks in a row."""
    return list(paint_found(HITS, found, Pen(palette)))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_bracket_has_three_to_one_against_the_rim_that_it_lies_on(palette: Palette) -> None:
    rim, bar = brackets({"two"}, palette)
    assert rim.points == bar.points
    assert rim.stroke.width - bar.stroke.width >= 4
    # Contrast is of luminance alone, so that it holds in grey as well.
    assert Color(bar.stroke.colour).contrast(rim.stroke.colour, method="wcag21") >= 3


def test_every_found_mark_has_one_bracket_that_stands_out_above_and_below() -> None:
    bars = [each for each in brackets({"one", "three"}) if each.role == "found"]
    assert [each.of for each in bars] == ["one", "three"]
    for each in bars:
        assert min(y for _, y in each.points) < 10
        assert max(y for _, y in each.points) > 32


def test_nothing_found_is_no_bracket() -> None:
    assert not brackets(set())
