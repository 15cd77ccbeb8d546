"""The story of a case as values: its steps in order, with what each shows from one key to the next, and what is said,
asked and answered. Whoever presents, prints or exports it reads these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.pages import PAGES, first_page, sight_of
from articles.sight import Sight
from articles.slots import fill
from drawing.theme import LIGHT
from loaders.address import parted
from loaders.case import Case
from loaders.kept import kept
from loaders.story import ANSWER, STORY, WINGS
from loaders.typed import rows_in
from loaders.view import View
from readings.listing import counted
from rows.story import Step as Written
from wording.slots import filled, slots


@dataclass(frozen=True)
class Stage:
    """What is seen between two keys: a view, the actors whose side of its chart is held back, and whether its answer is
    shown: the words round it."""

    view: View
    without: tuple[str, ...] = ()
    answered: bool = True


@dataclass(frozen=True)
class Step:
    """A step of a story, its slots filled. place: from 1; minutes: how long it takes; stages: what is seen at first,
    then after each key, last all of it; about, answered_by: ids that it names, and that its answer does beside them.
    """

    id: str
    place: int
    heading: str
    say: str
    ask: str
    answer: str
    minutes: int
    stages: tuple[Stage, ...]
    about: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()

    @property
    def whole(self) -> Stage:
        """What is seen when nothing is held back any more."""
        return self.stages[-1]


@kept(4)
def story(case: Case) -> tuple[Step, ...]:
    """The steps of a case in order; none where it has no story. One whose page has nothing to draw is passed over."""
    written = sorted(rows_in(case, STORY, Written), key=lambda each: each.rank)
    views = ((each, view_of(each, case)) for each in written)
    drawn = [(each, view) for each, view in views if PAGES[view.page].has_something(case)]
    return tuple(step(each, view, place, case) for place, (each, view) in enumerate(drawn, 1))


def view_of(written: Written, case: Case) -> View:
    """The view of a step, with nothing held back."""
    page, query = parted(written.view)
    view, _ = View.from_query(query, case, page or first_page(case))
    return view.change(form="page")


def step(written: Written, view: View, place: int, case: Case) -> Step:
    """A step with its slots filled."""
    shown = tuple(stages(view, written.held, case.package.focus))
    put = fill(sight_of(case, view, LIGHT), sight_of(case, shown[0].view, LIGHT))
    heading, say, ask, answer = (
        filled(text, put) for text in (written.heading, written.say, written.ask, written.answer)
    )
    about = named(case, view.selected, written.heading, written.say, written.ask)
    answered_by = tuple(each for each in named(case, "", written.answer) if each not in about)
    return Step(written.step, place, heading, say, ask, answer, written.minutes, shown, about, answered_by)


def named(case: Case, selected: str, *texts: str) -> tuple[str, ...]:
    """What is selected, if anything is, and the ids that slots of some texts name."""
    of = (slot.of for text in texts for slot in slots(text))
    return tuple(dict.fromkeys(each for each in (selected, *of) if each in case.ids()))


def stages(view: View, held: tuple[str, ...], focus: tuple[str, ...]) -> Iterator[Stage]:
    """What is seen of a view while all of some codes is held back, then without the first of them, and so on."""
    for shown in range(len(held) + 1):
        left = held[shown:]
        ways = tuple(sorted({*view.lens.told, *(each for each in left if each not in (ANSWER, *WINGS))}))
        sides = tuple(actor for wing, actor in zip(WINGS, focus, strict=False) if wing in left)
        yield Stage(view.change(told=ways), sides, ANSWER not in left)


def at(sight: Sight, view: View) -> Sight:
    """The same reader's sight of another view."""
    return replace(sight, view=view, tables=PAGES[view.page].tables_in(sight.case, view))


def timed(step: Step, steps: Sequence[Step]) -> str:
    """How long a step takes, and when in the story it is: “5 minutes, from 6 to 11 of 75”."""
    before = sum(each.minutes for each in steps if each.place < step.place)
    whole = sum(each.minutes for each in steps)
    return f"{counted(step.minutes, 'minute')}, from {before} to {before + step.minutes} of {whole}"
