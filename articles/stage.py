"""The scene of an article: its chart as large as a page or a slide needs it, and the slide with all its words."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from articles.blocks import HowToRead
from articles.page import Article
from articles.sight import Sight
from charts.chart import Drawing, Room
from charts.foot import Foot
from charts.gather import Heap
from drawing.scene import Scene
from drawing.stage import GAP, HEIGHT, LINE, MARGIN, ROOM, TITLE_LINE, Sheet, Staged, compose, stage
from loaders.kept import kept

Made = TypeVar("Made")
PAGE_SIZE = 1190, 575, 1150
"""Width and height in px at which a scene is laid out for a page, with type of 16 px: at 1366×768 that is 12 px; and
the height beyond which it gathers: two screens."""
SLIDE_HEIGHT = HEIGHT - 2 * MARGIN - 2 * TITLE_LINE - 6 * LINE - 3 * GAP
SLIDE_SIZE = ROOM, SLIDE_HEIGHT, SLIDE_HEIGHT + 2 * LINE
"""The same for a slide whose words are not known yet: a title of two lines, one above the chart and five below it, or
two fewer."""


def scene_of(sight: Sight, chart: Drawing, width: float, height: float, tallest: float = 0) -> Scene:
    """A chart at a size, gathered where it would be higher than that, or than the tallest that is given; where its
    marks stand is made once for all lenses."""
    room = Room(width, height, tallest or height)
    return chart.scene(room, sight.pen, partial(places_of, sight, room))


def gathers(sight: Sight, made: Article) -> Foot:
    """What the chart of an article gathers on a page."""
    room = Room(*PAGE_SIZE)
    return made.chart.gathers(room, sight.pen, partial(places_of, sight, room))


def heap_of(sight: Sight, made: Article, identity: str) -> Heap | None:
    """What on a page stands for something and others together, if anything does."""
    return next((heap for heap in gathers(sight, made).several if identity in heap.members), None)


def legend(sight: Sight, made: Article) -> str:
    """The legend over the chart of an article on a page, with what stands for several where anything does."""
    return " · ".join((made.subtitle, *gathers(sight, made).signs))


def how_to_read(sight: Sight, made: Article) -> HowToRead:
    """How the chart of an article is read on a page, what it gathers first."""
    return HowToRead(made.how_to_read, (*gathers(sight, made).sentences, *made.more))


@kept(50, by=lambda sight, room, make: (sight.case, *sight.view.places, *room, sight.medium))
def places_of(sight: Sight, room: Room, make: Callable[[], Made]) -> Made:
    """Where a chart's marks stand in a room: places depend on the case and the reader's choices alone."""
    return make()


def slide(sight: Sight, made: Article, titled: bool = True) -> Scene:
    """An article as a picture that stands alone; without its title for a slide that has one of its own."""
    frame = sight.frame(made.takeaway, made.subtitle)
    draw = partial(scene_of, sight, made.chart, ROOM)
    return compose(frame if titled else frame._replace(takeaway=""), draw, sight.pen)


def staged(sight: Sight, made: Article, sheet: Sheet) -> Staged:
    """The same without its title in its parts, for a slide that has a title above `sheet.top` px."""
    frame = sight.frame(made.takeaway, made.subtitle)
    return stage(frame._replace(takeaway=""), partial(scene_of, sight, made.chart, sheet.room), sight.pen, sheet)
