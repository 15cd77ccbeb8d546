"""The picture of a step of a story, from one key to the next: what is held back is not seen, and nothing else moves."""

from articles.pages import article_of
from articles.sight import Sight
from articles.stage import scene_of
from articles.story import Stage, Step, at
from drawing.frame import Frame
from drawing.question import with_question, with_room_for
from drawing.scene import Scene
from drawing.stage import SHEET, WIDTH, Lines, Sheet, Staged, around, most, stage
from drawing.wings import without_wings
from loaders.kept import kept


def picture(sight: Sight, step: Step, shown: Stage) -> Scene:
    """A stage of a step as a picture that stands alone.

    sight: of the stage's view, or of less, where the reader leaves out more.
    """
    staged = set_stage(sight, step, shown, SHEET)
    return Scene(WIDTH, staged.height, [each for items in staged.parts.values() for each in items])


def set_stage(sight: Sight, step: Step, shown: Stage, sheet: Sheet, titled: bool = True) -> Staged:
    """The same in its parts, with what a click may hit; without its title for a slide that has one of its own."""
    frame, made = frame_of(sight, step, shown), article_of(sight)
    seen_so = lines(sight, step, sight.lens.without, sheet)
    least = most(sheet.least, seen_so, around(frame, sight.pen, sheet.room).lines)
    for without in ((), *((outlet,) for outlet in sight.case.names("outlets"))):
        least = most(least, lines(sight, step, without, sheet))
    if not titled:
        least, frame = least._replace(title=0), frame._replace(takeaway="")

    def draw(height: float) -> Scene:
        return without_wings(scene_of(sight, made.chart, sheet.room, height), shown.without)

    sheet = with_room_for(step.ask, sheet._replace(least=least), sight.pen)
    staged = stage(frame, draw, sight.pen, sheet)
    return staged if shown.answered else with_question(step.ask, staged, sheet, sight.pen)


def frame_of(sight: Sight, step: Step, shown: Stage) -> Frame:
    """What stands round a stage: nothing below it until its answer is shown."""
    made = article_of(sight)
    frame = sight.frame(made.takeaway, made.subtitle)._replace(takeaway=title(sight, step, shown))
    return frame if shown.answered else frame._replace(rests_on="", how_told="", cannot_tell="", footer="")


def title(sight: Sight, step: Step, shown: Stage) -> str:
    """What stands over a stage: what its picture says; until its answer is shown the heading of its step, after what is
    left out unless it says that itself."""
    if shown.answered:
        return sight.headline(article_of(sight).takeaway)
    said = not sight.gone or step.heading.startswith(tuple(sight.gone))
    return step.heading if said else sight.headline(step.heading)


@kept(500, by=lambda sight, step, without, sheet: (sight.case, step, without, sight.medium, sheet))
def lines(sight: Sight, step: Step, without: tuple[str, ...], sheet: Sheet) -> Lines:
    """The most lines that the words around a step's pictures take without some outlets, and as the story has it:
    whatever comes with a key, or goes with an outlet, there is room for it from the first."""
    seen = dict.fromkeys(
        (each, each.view.change(without=gone)) for each in step.stages for gone in (each.view.lens.without, without)
    )
    frames = (frame_of(at(sight, view), step, each) for each, view in seen)
    return most(*(around(each, sight.pen, sheet.room).lines for each in frames))
