"""What a selection changes in a chart: a ring, a fan, others dimmed; made once for each state of what it rests on."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from articles.pages import article_of
from articles.stage import PAGE_SIZE, scene_of
from drawing.actions import Select
from edition.open import open_sight
from edition.picture import pictured
from edition.rests import rests
from edition.slots import Chosen, Piece, Slots
from edition.states import Left, States
from edition.views import Option, Views, view_of
from loaders.case import Case
from loaders.view import View

CHART = "chart"


class Over(NamedTuple):
    """What one selection changes: its states, and for each of them the chart before and after."""

    states: States
    pairs: list[tuple[Chosen, Chosen]]

    def changes(self, slots: Slots) -> list[Mapping[int, int]]:
        """Place to variant, state by state."""
        return [slots.changes(*pair) for pair in self.pairs]


def chosen(found: Views, case: Case, view: View) -> Chosen:
    """The chart of a view."""
    return found.areas[CHART].put(drawn(case, view))


def drawn(case: Case, view: View) -> list[Piece]:
    """The pieces of a chart."""
    sight = open_sight(case, view)
    return list(pictured(scene_of(sight, article_of(sight).chart, *PAGE_SIZE), ""))


def overs(found: Views, option: Option, case: Case, left: Left) -> dict[str, Over]:
    """Selection to what it changes, of those that change anything: an id, or two with a blank between them."""
    start = view_of(found.page, found.choices, option.values)
    plain = drawn(case, start)
    asked = [(each, "") for each in sorted({*option.here, *case.names("actors")})] + sorted(beside(case, start))
    made = {}
    for selected, other in asked:
        view = start.change(selected=selected, beside=other)
        if drawn(case, view) != plain:
            made[f"{selected} {other}".strip()] = over(found, option, (case, left), view)
    return made


def over(found: Views, option: Option, of: tuple[Case, Left], view: View) -> Over:
    """What a selection changes in each of its states. of: the case, and what lenses leave of it."""
    case, left = of
    outlets = case.ids()[view.selected] == "outlets"
    made = Over(left.states(rests(case, view.selected) & option.records, outlets), [])
    for lens in made.states.lenses:
        now = view.change(without=lens.without, told=lens.told, phase=lens.phase)
        made.pairs.append((chosen(found, case, now.change(selected="", beside="")), chosen(found, case, now)))
    return made


def beside(case: Case, start: View) -> set[tuple[str, str]]:
    """All of which a click on the chart asks for two things at once."""
    sight = open_sight(case, start)
    hits: Iterable[object] = (hit.action for hit in scene_of(sight, article_of(sight).chart, *PAGE_SIZE).hits)
    return {(each.selected, each.beside) for each in hits if isinstance(each, Select) and each.beside}
