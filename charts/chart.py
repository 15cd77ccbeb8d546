"""A chart in its two steps: where things stand, and how they look under a lens."""

from collections.abc import Callable
from typing import Any, NamedTuple

from drawing.look import Look as Look
from drawing.look import Seen as Seen
from drawing.pen import Pen
from drawing.scene import Scene


class Chart(NamedTuple):
    """layout: width and height in px and a pen in, places out, which no lens moves; paint: these in, a scene out."""

    layout: Callable[[float, float, Pen], Any]
    paint: Callable[[Any], Scene]
