"""Lanes of strike notes: an actor and a mode each, those above the axis first."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from charts.gather import is_several
from charts.strikes.note import Note, Words
from drawing.actions import Select
from drawing.axis import LINE
from drawing.lanes import Place
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import At, Hit, Run
from drawing.scene import Words as Text
from drawing.theme import actor_colour

NAMES_WIDTHS = (124, 190, 260, 330, 400)
"""Px that the names of lanes may take with the gap after them: as few as do."""
MOST_NAME_LINES = 4
"""Lines of an actor's name beyond which it is given more px."""
MOST_MODE_LINES = 2
"""The same of what an actor's notes are, which stands under that."""
GAP = 24
"""Px between the names of lanes and what stands in these."""
ABOVE, BELOW = ("did", "said"), ("asked", "feared")


class Lane(NamedTuple):
    """One lane: whose notes it has and of which mode, its actor's name and that mode in lines, its upper edge, its
    marks' places."""

    actor: str
    mode: str
    name: list[str]
    said: list[str]
    top: float
    places: list[Place]

    @property
    def named(self) -> float:
        """Where what it is called ends."""
        return self.top + (len(self.name) + len(self.said)) * LINE


def lane_order(notes: Iterable[Note], focus: tuple[str, ...]) -> list[tuple[str, str]]:
    """Lanes that hold a note, as actor and mode: above the axis before below, focus actors first in each half.

    A mode that is neither above nor below is told of as those above are: it stands there, after them.
    """
    filled = {(note.state, note.mode) for note in notes}
    states = [*focus, *sorted({state for state, _ in filled} - set(focus), key=lambda each: (is_several(each), each))]
    others = sorted({mode for _, mode in filled} - {*ABOVE, *BELOW})
    halves = (*ABOVE, *others), BELOW
    return [(state, mode) for half in halves for state in states for mode in half if (state, mode) in filled]


def names_width(notes: Collection[Note], words: Words, pen: Pen) -> float:
    """Px for the names of lanes: as few as leave none in too many lines, and none of what their notes are, else the
    most."""
    names, modes = {words.names[note.state] for note in notes}, {note.mode for note in notes}
    fitting = (
        wide
        for wide in NAMES_WIDTHS
        if all(len(name_lines(each, wide, pen)) <= MOST_NAME_LINES for each in names)
        and all(len(mode_lines(each, words, wide, pen)) <= MOST_MODE_LINES for each in modes)
    )
    return next(fitting, NAMES_WIDTHS[-1])


def name_lines(name: str, wide: float, pen: Pen) -> list[str]:
    """The name of a lane's actor as it breaks within the px that names have."""
    return wrap(name, pen.font, wide - GAP, 700)


def mode_lines(mode: str, words: Words, wide: float, pen: Pen) -> list[str]:
    """What a lane's notes are, as it breaks within the px that names have."""
    return wrap(words.modes.get(mode, mode), pen.font, wide - GAP)


def paint_lane_name(lane: Lane, words: Words, pen: Pen) -> Iterator[Text]:
    """Who a lane is of, in the actor's hue, and what."""
    colour = actor_colour(lane.actor, words.focus, pen.palette)
    for row, line in enumerate(lane.name):
        yield pen.words(Run(line, 700), At(0, lane.top + (row + 0.5) * LINE), "label", colour, lane.actor)
    for row, line in enumerate(lane.said, len(lane.name)):
        yield pen.words(line, At(0, lane.top + (row + 0.5) * LINE), "label", colour)


def lane_hit(lane: Lane, words: Words, wide: float) -> Hit:
    """All of a lane's name, which has so many px: a click opens the card of its actor."""
    said = (f"{words.names[lane.actor]}: who it is",)
    return Hit(0, lane.top, wide - GAP, lane.top + len(lane.name) * LINE, Select(lane.actor), said, lane.actor)
