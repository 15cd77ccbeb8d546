"""The picture of a step of a story, from one key to the next: what is held back is not seen, and nothing else moves."""

from collections.abc import Iterator

from articles.pages import article_of
from articles.sight import Sight
from articles.stage import scene_of
from articles.story import Stage, Step, at
from drawing.frame import Frame
from drawing.measure import balanced
from drawing.scene import Scene
from drawing.stage import (
    SHEET,
    TITLE,
    TITLE_LINE,
    WIDTH,
    Lines,
    Sheet,
    Staged,
    around,
    lines_of,
    most,
    plain,
    stage,
)
from drawing.wings import without_wings

ANSWERS = ("takeaway", "rests on", "cannot tell", "footer")
"""Parts of a stage that are held back with the answer."""


def picture(sight: Sight, step: Step, shown: Stage) -> Scene:
    """A stage of a step as a picture that stands alone.

    sight: of the stage's view, or of less, where the reader leaves out more.
    """
    staged = set_stage(sight, step, shown, SHEET)
    return Scene(WIDTH, staged.height, [each for items in staged.parts.values() for each in items])


def set_stage(sight: Sight, step: Step, shown: Stage, sheet: Sheet, titled: bool = True) -> Staged:
    """The same in its parts, with what a click may hit; without its title for a slide that has one of its own."""
    made, frames = article_of(sight), [*frames_of(sight, step)]
    frame = sight.frame(made.takeaway, made.subtitle)
    heading = plain(balanced(step.heading, sight.pen.sized(TITLE).font, sheet.room, 700), 700)
    wanted = [around(each, sight.pen, sheet.room).lines for each in (frame, *frames)]
    least = most(sheet.least, Lines(len(heading)), *wanted)
    if not titled:
        least, frame = least._replace(title=0), frame._replace(takeaway="")

    def draw(height: float) -> Scene:
        return without_wings(scene_of(sight, made.chart, sheet.room, height), shown.without)

    staged = stage(frame, draw, sight.pen, sheet._replace(least=least))
    if shown.answered:
        return staged
    pen, at_top = sight.pen.sized(TITLE), (sheet.margin, sheet.top)
    over = lines_of(heading if titled else [], at_top, TITLE_LINE, pen, sight.palette.ink)
    return staged._replace(parts=staged.parts | {part: [] for part in ANSWERS} | {"takeaway": [*over]})


def frames_of(sight: Sight, step: Step) -> Iterator[Frame]:
    """What stands around each picture of a step, so that there is room for the longest from the first."""
    for each in dict.fromkeys(each.view for each in step.stages):
        seen = at(sight, each)
        made = article_of(seen)
        yield seen.frame(made.takeaway, made.subtitle)
