"""Lanes of strike notes: an actor and a mode each, those above the axis first."""

from html import escape

import pandas as pd

from charts.canvas import Canvas
from charts.lanes import LINE_HEIGHT
from charts.marks import add_text
from charts.text import BOLD, wrap
from drawing.theme import TYPE

NAMES_WIDTH = 124
LANE_GAP = 24
SPREAD = 3
ABOVE, BELOW = ("did", "said"), ("asked", "feared")


def lane_order(records: pd.DataFrame, focus: tuple[str, ...]) -> list[tuple[str, str]]:
    """Lanes that hold a record: above the axis before below, focus actors first in each half.

    A mode that is neither above nor below is told of as those above are: it stands there, after them.
    """
    states = [*focus, *sorted(set(records["state"]) - set(focus))]
    filled = set(zip(records["state"], records["mode"], strict=True))
    others = sorted(set(records["mode"].astype("str")) - {*ABOVE, *BELOW})
    halves = (*ABOVE, *others), BELOW
    return [(state, mode) for half in halves for state in states for mode in half if (state, mode) in filled]


def name_lines(name: str, scale: float) -> list[str]:
    """The name of a lane's actor as it breaks within the room that names have."""
    return wrap(name, TYPE * scale * BOLD, (NAMES_WIDTH - LANE_GAP) * scale)


def name_height(name: str, scale: float) -> float:
    """How much of its lane a name with its mode takes up; lines of one text stand further apart than labels."""
    lines = len(name_lines(name, scale))
    return ((lines + 1) * LINE_HEIGHT + (lines - 1) * SPREAD) * scale


def draw_lane_name(canvas: Canvas, actor: str, name: str, mode: str, top: float, colour: str, scale: float) -> None:
    """Who a lane is of, and what, in words; a click on the name asks for the actor's card."""
    lines = name_lines(name, scale)
    whole = "<br>".join(map(escape, lines))
    add_text(canvas, 0, top, f"<span style='color:{colour}'><b>{whole}</b><br>{escape(mode)}</span>", colour, scale)
    bottom = top + len(lines) * LINE_HEIGHT * scale
    canvas.add_hit(0, top, (NAMES_WIDTH - LANE_GAP) * scale, bottom, actor, f"{escape(name)}: who it is")
