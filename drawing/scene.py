"""A picture as a list of typed primitives in px, y downwards, in the order of drawing; painters know nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from drawing.actions import Action
from drawing.bends import Bend, bend
from drawing.box import Box

Point: TypeAlias = tuple[float, float]
Role: TypeAlias = Literal[
    "mark", "sign", "number", "label", "ghost", "ring", "found", "axis", "ground", "stroke", "thread", "part"
]
Anchor: TypeAlias = Literal["start", "middle", "end"]
Weight: TypeAlias = Literal[400, 600, 700]


class Stroke(NamedTuple):
    """A line's colour, width and dashes (lengths drawn and left out in turn; none: unbroken)."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


class Line(NamedTuple):
    """A line through some points."""

    points: tuple[Point, ...]
    stroke: Stroke
    role: Role
    of: str = ""


class Area(NamedTuple):
    """What some points enclose."""

    points: tuple[Point, ...]
    fill: str
    role: Role
    of: str = ""
    edge: Stroke | None = None


class Disc(NamedTuple):
    """A circle round a point."""

    x: float
    y: float
    radius: float
    fill: str
    role: Role
    of: str = ""
    edge: Stroke | None = None


class Tie(NamedTuple):
    """A bent line between two named things, from the middle of one to that of the other.

    ends: the ids that these are of; roundness: how far it bends, as `drawing.bends.bend` has it.
    """

    start: Point
    end: Point
    roundness: float
    stroke: Stroke
    role: Role
    of: str
    ends: tuple[str, str]

    @property
    def curve(self) -> Bend:
        """The line that is drawn."""
        return bend(self.start, self.end, self.roundness)


class Run(NamedTuple):
    """Some letters of one weight."""

    text: str
    weight: Weight = 400


class At(NamedTuple):
    """Where a line of text stands: which of its ends or its middle is at x, and the middle of its height."""

    x: float
    middle: float
    anchor: Anchor = "start"


class Words(NamedTuple):
    """One line of text whose letters stand on `baseline`; x is its left end, its middle or its right end.

    wide: its width in px as measured; ground: a colour behind it, where a line would run through it.
    """

    runs: tuple[Run, ...]
    x: float
    baseline: float
    size: float
    colour: str
    role: Role
    anchor: Anchor = "start"
    of: str = ""
    wide: float = 0
    ground: str = ""

    @property
    def text(self) -> str:
        """Its letters."""
        return "".join(run.text for run in self.runs)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.x - {"start": 0.0, "middle": self.wide / 2, "end": self.wide}[self.anchor]


class Hit(NamedTuple):
    """A box in which a click does something; what hovering says, a line each; the id of what it is of.

    finds: ids that are marked here when a search finds them, where these are not what it is of.
    """

    left: float
    top: float
    right: float
    bottom: float
    action: Action
    hover: tuple[str, ...]
    of: str
    finds: tuple[str, ...] | None = None

    @property
    def found_by(self) -> tuple[str, ...]:
        """The ids that are marked here when a search finds them."""
        return (self.of,) if self.finds is None else self.finds


Primitive: TypeAlias = Line | Area | Disc | Tie | Words


@dataclass(slots=True)
class Scene:
    """A picture of some width and height; `items` are drawn in their order, `hits` lie over all.

    wings: of a picture that has a side for each of some actors, where each is; of words that are of one of these the
    first run says whose side it is.
    """

    width: float
    height: float
    items: list[Primitive] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    wings: dict[str, Box] = field(default_factory=dict)

    def words(self) -> Iterator[Words]:
        """All its texts."""
        return (each for each in self.items if isinstance(each, Words))
