"""The picture of a step of a story, from one key to the next: what is held back is not seen, and nothing else moves."""

from articles.pages import article_of
from articles.sight import Sight
from articles.stage import scene_of
from articles.story import Stage, Step, at
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
from loaders.kept import kept

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
    made = article_of(sight)
    frame = sight.frame(made.takeaway, made.subtitle)
    heading = plain(balanced(step.heading, sight.pen.sized(TITLE).font, sheet.room, 700), 700)
    seen_so = lines(sight, step, sight.lens.without, sheet)
    least = most(sheet.least, Lines(len(heading)), seen_so, around(frame, sight.pen, sheet.room).lines)
    for without in ((), *((outlet,) for outlet in sight.case.names("outlets"))):
        least = most(least, lines(sight, step, without, sheet))
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


@kept(500, by=lambda sight, step, without, sheet: (sight.case, step, without, sight.medium, sheet))
def lines(sight: Sight, step: Step, without: tuple[str, ...], sheet: Sheet) -> Lines:
    """The most lines that the words around a step's pictures take without some outlets, and as the story has it:
    whatever comes with a key, or goes with an outlet, there is room for it from the first."""
    views = dict.fromkeys(
        each.view.change(without=gone) for each in step.stages for gone in (each.view.lens.without, without)
    )
    return most(*(lines_around(at(sight, each), sheet) for each in views))


def lines_around(sight: Sight, sheet: Sheet) -> Lines:
    """The lines that the words around a picture take."""
    made = article_of(sight)
    return around(sight.frame(made.takeaway, made.subtitle), sight.pen, sheet.room).lines
