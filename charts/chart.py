"""A chart in its two steps: where things stand, and how they look under a lens."""

from collections.abc import Callable
from typing import Generic, NamedTuple, Protocol, TypeVar

from drawing.look import Look as Look
from drawing.look import Seen as Seen
from drawing.pen import Pen
from drawing.scene import Scene

Places = TypeVar("Places")
Made = TypeVar("Made")


class Keep(Protocol):
    """Keeps what is made and gives that again where it is asked for the same."""

    def __call__(self, make: Callable[[], Made]) -> Made:
        """What was kept, or what is now made."""
        ...


class Drawing(Protocol):
    """What a host knows of a chart: that it becomes a scene at a size."""

    def scene(self, width: float, height: float, pen: Pen, keep: Keep) -> Scene:
        """The scene in px; keep: keeps its places, which no lens moves."""
        ...


class Chart(NamedTuple, Generic[Places]):
    """layout: width and height in px and a pen in, places out, which no lens moves; paint: these in, a scene out."""

    layout: Callable[[float, float, Pen], Places]
    paint: Callable[[Places], Scene]

    def scene(self, width: float, height: float, pen: Pen, keep: Keep) -> Scene:
        """The scene in px; keep: keeps its places, which no lens moves."""
        return self.paint(keep(lambda: self.layout(width, height, pen)))
