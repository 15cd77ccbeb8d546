"""All marks that a legend may show, by name. Each chart declares its own in its `legend.py`."""

from collections.abc import Mapping

from charts import timed
from charts.grievances import legend as grievances
from charts.legend import MIDDLE, Glyph, picture
from charts.meetings import legend as meetings
from charts.network import legend as network
from charts.overview import legend as overview
from charts.sources import legend as sources
from charts.stances import legend as stances
from charts.strikes import legend as strikes
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.stroke import REACH, paint_stroke


def stroke(pen: Pen) -> Scene:
    """Not in the texts."""
    return picture([paint_stroke(REACH + 2, MIDDLE, pen)])


LEGENDS = grievances, meetings, network, overview, sources, stances, strikes, timed
GLYPHS: Mapping[str, Glyph] = {"stroke": stroke} | {
    name: glyph for each in LEGENDS for name, glyph in each.GLYPHS.items()
}


def drawn(mark: str, pen: Pen) -> Scene:
    """A mark by its name; after which stands how a case has it, where it is drawn so: “share 2/3”."""
    name, _, written = mark.partition(" ")
    return strikes.OF_A_CASE[name](pen, written) if written else GLYPHS[name](pen)
