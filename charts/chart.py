"""A chart in its steps: what it gathers, where things stand, and how they look under a lens."""

from collections.abc import Callable, Collection
from typing import Generic, NamedTuple, Protocol, TypeVar

from charts.foot import Foot, foot_of, paint_foot, recounted
from charts.gather import LADDER, MOST_MARKS, Budget, Gathered
from charts.several import gathered_look
from drawing.look import Look
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.stage import GAP


class Laid(Protocol):
    """Where things stand, as far as every chart says it."""

    @property
    def height(self) -> float:
        """Px that it is high."""
        ...

    @property
    def crowded(self) -> bool:
        """Whether something lacks room that no height would give it."""
        ...


SLACK = GAP
"""Px by which a chart may be higher than it should before it gathers for that alone: a stage has them to spare."""
LESS = 0.5
"""Of the marks that a chart may have, those that are left where it gathers: what is gathered is to be read at ease."""

Told = TypeVar("Told")
Places = TypeVar("Places", bound=Laid)
Made = TypeVar("Made")


class Keep(Protocol):
    """Keeps what is made and gives that again where it is asked for the same."""

    def __call__(self, make: Callable[[], Made]) -> Made:
        """What was kept, or what is now made."""
        ...


class Room(NamedTuple):
    """What a chart is drawn in, in px: its width, the height that it fills, and the one that it may have at most."""

    width: float
    height: float
    tallest: float


class Drawing(Protocol):
    """What a host knows of a chart: that it becomes a scene in a room, and what it gathers there."""

    def scene(self, room: Room, pen: Pen, keep: Keep) -> Scene:
        """The scene; keep: keeps its places, which no lens moves."""
        ...

    def gathers(self, room: Room, pen: Pen, keep: Keep) -> Foot:
        """What is gathered in it."""
        ...

    def looked_at(self, selected: str, beside: str, found: Collection[str]) -> "Drawing":
        """The same with something selected, something beside that, and what a search found."""
        ...

    def covering(self, actors: Collection[str]) -> "Drawing":
        """The same for a reader who does not see the sides of some actors yet, nor what compares them."""
        ...


class Fitted(NamedTuple, Generic[Told, Places]):
    """What is drawn in a room, where it stands, and what is said under it of what is gathered."""

    gathered: Gathered[Told]
    places: Places
    foot: Foot

    @property
    def height(self) -> float:
        """Px of all."""
        return self.places.height + self.foot.height


class Chart(NamedTuple, Generic[Told, Places]):
    """gather: a budget in, out what is drawn of the whole case within it; layout: that, width and height in px and a
    pen in, places out, which no lens moves; paint: these and a look in, a scene out; most: marks of it at most."""

    gather: Callable[[Budget], Gathered[Told]]
    layout: Callable[[Told, float, float, Pen], Places]
    paint: Callable[[Places, Look], Scene]
    look: Look
    most: int = MOST_MARKS

    def scene(self, room: Room, pen: Pen, keep: Keep) -> Scene:
        """The scene; keep: keeps its places, which no lens moves."""
        found: Fitted[Told, Places] = keep(lambda: self.fitted(room, pen))
        look = gathered_look(self.look, found.gathered.several)
        scene = recounted(self.paint(found.places, look), look, pen)
        return paint_foot(scene, found.foot, look, pen)

    def looked_at(self, selected: str, beside: str, found: Collection[str]) -> "Chart[Told, Places]":
        """The same with something selected, something beside that, and what a search found."""
        return self._replace(look=self.look._replace(selected=selected, beside=beside, found=found))

    def covering(self, actors: Collection[str]) -> "Chart[Told, Places]":
        """The same for a reader who does not see the sides of some actors yet, nor what compares them."""
        return self._replace(look=self.look._replace(covered=actors))

    def gathers(self, room: Room, pen: Pen, keep: Keep) -> Foot:
        """What is gathered in it."""
        found: Fitted[Told, Places] = keep(lambda: self.fitted(room, pen))
        return found.foot

    def fitted(self, room: Room, pen: Pen) -> Fitted[Told, Places]:
        """The most that fits: all of it, or what the first step of the ladder leaves on which it does."""
        first, last = 0, len(LADDER) - 1
        best = self.tried(LADDER[first], self.most, room._replace(tallest=room.tallest + SLACK), pen)
        if best:
            return best
        while last - first > 1:
            middle = (first + last) // 2
            found = self.tried(LADDER[middle], int(self.most * LESS), room, pen)
            best, first, last = (found, first, middle) if found else (best, middle, last)
        return best or self.laid(self.gather(LADDER[last]), room, pen)

    def tried(self, budget: Budget, most: int, room: Room, pen: Pen) -> Fitted[Told, Places] | None:
        """What a budget makes; nothing where that is more than so many marks, or more than its room holds."""
        gathered = self.gather(budget)
        found = self.laid(gathered, room, pen) if gathered.marks <= most else None
        return found if found and found.height <= room.tallest and not found.places.crowded else None

    def laid(self, gathered: Gathered[Told], room: Room, pen: Pen) -> Fitted[Told, Places]:
        """What is gathered, laid out over what is said of that."""
        foot = foot_of(gathered, room.width, pen)
        return Fitted(gathered, self.layout(gathered.told, room.width, room.height - foot.height, pen), foot)
