"""Stances of other actors than the two on one issue: each actor's squares with its name after them, in lines."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from charts.gather import is_several
from charts.stances.cells import GAP, Cell, Form, place
from charts.stances.square import Square
from charts.stances.stance import Stance
from drawing.measure import text_width, wrap
from drawing.pen import Pen

LINE = 17
NAME_GAP, BETWEEN = 4, 16
"""Px between squares and their name, and from a name to the next squares."""


class Held(NamedTuple):
    """An actor's stances before they have their place: its name in lines, how many squares stand side by side, px
    across, how many lines high, in which form."""

    stances: list[Stance]
    name: list[str]
    across: int
    wide: float
    deep: int
    form: Form


class Named(NamedTuple):
    """A line of an actor's name and the stances before it: its left end and its middle in px."""

    actor: str
    stances: list[Stance]
    text: str
    x: float
    y: float


def step_of(form: Form) -> float:
    """From a line to the next in px."""
    return max(form.side + GAP, LINE)


def held_by(stances: list[Stance], names: Mapping[str, str], room: float, form: Form, pen: Pen) -> list[Held]:
    """The actors of some stances, whose squares and names fit a room; who has most first."""
    groups: dict[str, list[Stance]] = {}
    for each in stances:
        groups.setdefault(each.actor, []).append(each)
    found = []
    for actor in sorted(groups, key=lambda actor: (is_several(actor), -len(groups[actor]), names[actor])):
        own = groups[actor]
        set_in = form if any(each.many > 1 for each in own) else form._replace(tags=0)
        across = min(len(own), max(1, int(room / 2 / set_in.step)))
        squares = across * set_in.step + NAME_GAP
        name = wrap(names[actor], pen.font, room - squares)
        wide = squares + max(text_width(line, pen.font) for line in name)
        found.append(Held(own, name, across, wide, max(len(name), -(-len(own) // across)), set_in))
    return found


def flow(held: list[Held], room: float) -> list[list[Held]]:
    """Actors in order, in as many lines as a room asks for."""
    lines: list[list[Held]] = []
    for each in held:
        used = sum(other.wide + BETWEEN for other in lines[-1]) if lines else 0
        if lines and used + each.wide <= room:
            lines[-1].append(each)
        else:
            lines.append([each])
    return lines


def depth(lines: list[list[Held]]) -> int:
    """How many lines high all of them are."""
    return sum(max(each.deep for each in line) for line in lines)


def stand(
    lines: list[list[Held]], left: float, middle: float, form: Form
) -> Iterator[tuple[list[Square], list[Named]]]:
    """The squares and the name of each actor, in lines round the middle of a row."""
    step = step_of(form)
    top = middle - depth(lines) * step / 2
    for line in lines:
        deep, x = max(each.deep for each in line), left
        for each in line:
            y, right = top + deep * step / 2, x + each.across * each.form.step
            first = y - (len(each.name) - 1) * LINE / 2
            names = [
                Named(each.stances[0].actor, each.stances, text, right + NAME_GAP, first + at * LINE)
                for at, text in enumerate(each.name)
            ]
            yield place(each.stances, Cell(x, right), y, each.form), names
            x += each.wide + BETWEEN
        top += deep * step
