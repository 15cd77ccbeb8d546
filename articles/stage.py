"""The scene of an article: its chart as large as a page or a slide needs it, and the slide with all its words."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from articles.page import Article
from articles.sight import Sight
from charts.chart import Drawing
from drawing.scene import Scene
from drawing.stage import GAP, HEIGHT, LINE, MARGIN, ROOM, TITLE_LINE, Sheet, Staged, compose, stage
from loaders.kept import kept

Made = TypeVar("Made")
PAGE_SIZE = 1190, 575
"""Width and height in px at which a scene is laid out for a page, with type of 16 px: at 1366×768 that is 12 px."""
SLIDE_SIZE = ROOM, HEIGHT - 2 * MARGIN - 2 * TITLE_LINE - 6 * LINE - 3 * GAP
"""The same for a slide whose words are not known yet: a title of two lines, one above the chart and five below it."""


def scene_of(sight: Sight, chart: Drawing, width: float, height: float) -> Scene:
    """A chart at a size; where its marks stand is made once for all lenses."""

    def keep(make: Callable[[], Made]) -> Made:
        return places_of(sight, (width, height), make)

    return chart.scene(width, height, sight.pen, keep)


@kept(50, by=lambda sight, size, make: (sight.case, *sight.view.places, *size, sight.medium))
def places_of(sight: Sight, size: tuple[float, float], make: Callable[[], Made]) -> Made:
    """Where a chart's marks stand at a size: places depend on the case and the reader's choices alone."""
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
