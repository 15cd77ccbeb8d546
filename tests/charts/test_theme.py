"""Colours: enough contrast, told apart without full colour vision, and the same in Streamlit's own theme."""

import tomllib
from itertools import product
from pathlib import Path

import pytest
from coloraide import Color

from drawing.theme import PALETTES, Palette, actor_colour

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
MARK, TEXT = 3, 4.5
# ΔE2000 of 10 is told apart at a glance and side by side. It need not carry a meaning alone: every hue has a name
# beside it (the lane, the label), every score its sign, every ghost its outline.
APART = 10
palettes = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


def contrast(colour: str, ground: str) -> float:
    """Contrast ratio as WCAG 2.1 defines it."""
    return Color(colour).contrast(ground, method="wcag21")


def too_faint(colours: dict[str, str], grounds: dict[str, str], least: float) -> dict[tuple[str, str], float]:
    """Pairs of a colour and a ground that have too little contrast."""
    pairs = product(colours.items(), grounds.items())
    found = {(name, ground): contrast(colour, below) for (name, colour), (ground, below) in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def grounds(palette: Palette) -> dict[str, str]:
    """What marks and text stand on."""
    return {"ground": palette.ground, "panel": palette.panel, "silent": palette.silent}


@palettes
def test_marks_have_contrast(palette: Palette) -> None:
    marks = {
        "first focus": palette.focus[0],
        "second focus": palette.focus[1],
        "other": palette.other,
        "ghost": palette.ghost,
        "minus end": palette.diverging[0],
        "plus end": palette.diverging[-1],
    }
    assert not too_faint(marks, grounds(palette), MARK)


@palettes
def test_axis_and_threads_have_contrast(palette: Palette) -> None:
    """They run over the ground and the panels; where the telling has stopped nothing is drawn in that colour."""
    without_end = {"ground": palette.ground, "panel": palette.panel}
    assert not too_faint({"rule": palette.rule}, without_end, MARK)


@palettes
def test_text_has_contrast(palette: Palette) -> None:
    assert not too_faint({"ink": palette.ink, "muted": palette.muted}, grounds(palette), TEXT)


@palettes
def test_names_of_lanes_have_contrast(palette: Palette) -> None:
    hues = {"first focus": palette.focus[0], "second focus": palette.focus[1], "other": palette.other}
    assert not too_faint(hues, {"ground": palette.ground}, TEXT)


@pytest.mark.parametrize("sight", ["", "protan", "deutan", "tritan"])
@palettes
def test_hues_are_told_apart(palette: Palette, sight: str) -> None:
    def seen(colour: str) -> Color:
        return Color(colour).filter(sight) if sight else Color(colour)

    first, second = palette.focus
    minus, *_, plus = palette.diverging
    pairs = [(first, second), (first, palette.other), (second, palette.other), (minus, plus)]
    distances = {pair: seen(pair[0]).delta_e(seen(pair[1]), method="2000") for pair in pairs}
    assert not {pair: round(distance, 1) for pair, distance in distances.items() if distance < APART}


@palettes
def test_the_score_colours_are_used_nowhere_else(palette: Palette) -> None:
    others = {palette.ink, palette.muted, palette.rule, *palette.focus, palette.other, palette.ghost}
    assert others.isdisjoint(palette.diverging)


@pytest.mark.parametrize("name", PALETTES)
def test_streamlit_has_the_palettes_ground_panel_and_ink(name: str) -> None:
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][name]
    palette = PALETTES[name]
    colours = theme["backgroundColor"], theme["secondaryBackgroundColor"], theme["textColor"]
    assert colours == (palette.ground, palette.panel, palette.ink)


def test_only_the_focus_actors_have_a_hue() -> None:
    palette = PALETTES["light"]
    actors = ["iran", "russia", "saudi-arabia", "syrian-rebels"]
    hues = [actor_colour(actor, ("russia", "iran"), palette) for actor in actors]
    assert hues == [palette.focus[1], palette.focus[0], palette.other, palette.other]
