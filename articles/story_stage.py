"""The picture of a step of a story, from one key to the next: what is held back is not seen, and nothing else moves."""

from collections.abc import Iterator
from functools import partial

from articles.pages import article_of
from articles.sight import Sight
from articles.stage import scene_of
from articles.story import Stage, Step, at
from articles.story_basis import step_rests_on
from drawing.frame import Frame
from drawing.scene import Scene
from drawing.stage import SHEET, TITLE_LINES, WIDTH, LineCounts, Sheet, Staged, around, fits_title, most, stage
from drawing.wings import without_wings
from loaders.kept import kept
from readings.headline import headline
from readings.listing import listing
from wording.capital import capital


def picture(sight: Sight, step: Step, shown: Stage) -> Scene:
    """A stage of a step as a picture that stands alone.

    sight: of the stage's view, or of less, where the reader leaves out more.
    """
    staged = set_stage(sight, step, shown, SHEET)
    return Scene(WIDTH, staged.height, [each for items in staged.parts.values() for each in items])


def set_stage(sight: Sight, step: Step, shown: Stage, sheet: Sheet, titled: bool = True) -> Staged:
    """The same in its parts, with what a click may hit; without its title for a slide that has one of its own."""
    frame, least = frame_of(sight, step, shown), room_for(sight, step, sheet)
    if not titled:
        least, frame = least._replace(title=0), frame._replace(takeaway="")

    draw = partial(chart_of, sight, shown, sheet.room)
    return stage(frame, draw, sight.pen, sheet._replace(least=least))


def chart_of(sight: Sight, shown: Stage, width: float, height: float, tallest: float = 0) -> Scene:
    """The chart of a stage at a size, as `scene_of` has it, without the sides that are held back."""
    chart = article_of(sight).chart.covering(shown.without)
    return without_wings(scene_of(sight, chart, width, height, tallest), shown.without)


def frame_of(sight: Sight, step: Step, shown: Stage) -> Frame:
    """What stands round a stage: its question below it until its answer is shown, and that alone. A class has no use
    for how often what is told how, nor for a footer: what is left out stands in the title, the address has the step."""
    made = article_of(sight)
    frame = sight.frame(made.takeaway, " · ".join([made.subtitle, *covered(sight, step, shown)]))
    frame = frame._replace(takeaway=title(sight, step), how_told="", footer="")
    if not shown.answered:
        return frame._replace(asked=step.ask, rests_on="", cannot_tell="")
    return frame._replace(said=answer(sight, step), rests_on=step_rests_on(sight, step, frame.rests_on))


def title(sight: Sight, step: Step) -> str:
    """What stands over a stage: the heading of its step, after what is left out unless it says that itself, in no more
    lines than without. It does not change from key to key; of less than the step leaves out it would not be true."""
    whole, names = step.whole.view.lens, sight.case.names("outlets")
    gone = at(sight, sight.view.change(told=whole.told)).gone
    back = [name for outlet, name in names.items() if outlet in {*whole.without} - {*sight.lens.without}]
    heading = f"with {listing(back)} again" if back else step.heading
    if heading.startswith(tuple(gone)):
        return heading
    fits = partial(fits_title, face=sight.medium.face)
    own = next((lines for lines in range(1, TITLE_LINES) if fits(heading, lines=lines)), TITLE_LINES)
    return headline(heading, gone, partial(fits, lines=own))


def covered(sight: Sight, step: Step, shown: Stage) -> Iterator[str]:
    """What the legend says of ways of telling that come with a later key: they are drawn in outline."""
    later, ways = {*shown.view.lens.told} - {*step.whole.view.lens.told}, sight.case.labels("told")
    if later:
        yield f"outline: {listing(label for way, label in ways.items() if way in later)}, not shown yet"


def said(sight: Sight, step: Step, shown: Stage) -> str:
    """What stands below a stage for the class: what it is asked, then the answer."""
    return answer(sight, step) if shown.answered else step.ask


def answer(sight: Sight, step: Step) -> str:
    """The answer of a step. That is one to what the story shows: where less is seen, or none is written, what the
    picture itself says."""
    as_told = sight.lens.without == step.whole.view.lens.without
    return step.answer if step.answer and as_told else capital(article_of(sight).takeaway)


def room_for(sight: Sight, step: Step, sheet: Sheet) -> LineCounts:
    """The lines for which there is room in every picture of a step: those that its words take as the story has it,
    with nothing left out, without each outlet, and as it is seen now."""
    alone = ((outlet,) for outlet in sight.case.names("outlets"))
    several = dict.fromkeys((sight.lens.without, (), *alone))
    return most(sheet.least, *(lines(sight, step, without, sheet) for without in several))


@kept(500, by=lambda sight, step, without, sheet: (sight.case, step, without, sight.medium, sheet))
def lines(sight: Sight, step: Step, without: tuple[str, ...], sheet: Sheet) -> LineCounts:
    """The most lines that the words around a step's pictures take without some outlets, and as the story has it:
    whatever comes with a key, or goes with an outlet, there is room for it from the first."""
    seen = dict.fromkeys(
        (each, each.view.change(without=gone)) for each in step.stages for gone in (each.view.lens.without, without)
    )
    frames = (frame_of(at(sight, view), step, each) for each, view in seen)
    return most(*(around(each, sight.pen, sheet).lines for each in frames))
