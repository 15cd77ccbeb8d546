"""A chart in its two steps: where things stand, and how they look under a lens."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from drawing.pen import Pen
from drawing.scene import Scene


class Chart(NamedTuple):
    """layout: width and height in px and a pen in, places out, which no lens moves; paint: these in, a scene out."""

    layout: Callable[[float, float, Pen], Any]
    paint: Callable[[Any], Scene]


class Seen(NamedTuple):
    """What a reader sees of a record: whether it is left in, whether what is left also tells of it what its mark says,
    so that it is solid, and what hovering over it says, a line each."""

    shown: bool
    solid: bool
    hover: tuple[str, ...]


class Look(NamedTuple):
    """How a reader looks at a chart: what is seen of each record, by id; what is selected; what a search found."""

    seen: Mapping[str, Seen]
    selected: str = ""
    found: Collection[str] = ()
