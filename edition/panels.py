"""Panels: what each thing rests on, made once for each state of what it rests on, whatever page it is opened on."""

from array import array
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field

from articles.panel import body
from edition.hand import written
from edition.open import open_sight
from edition.rests import rests
from edition.slots import Chosen, Slots
from edition.states import Left, States
from loaders.case import Case
from loaders.view import OFFICIALS, View


@dataclass
class Panel:
    """The panel of one thing: its states, its places, and a view for each state under each of some ways to look."""

    states: States
    slots: Slots = field(default_factory=Slots)
    views: list[Chosen] = field(default_factory=list)


def panels(
    case: Case, left: Left, asked: Mapping[str, Sequence[View]]
) -> Generator[tuple[int, int], None, dict[str, Panel]]:
    """Make panels, by their names, which are what it returns; on the way how many views are made, of how many.

    asked: name to the views of nothing left out that have the thing selected. Lens by lens, since what a lens leaves is
    then worked out once for all.
    """
    made = {name: Panel(states_of(case, left, views[0].selected)) for name, views in asked.items()}
    order = {lens: place for place, lens in enumerate(left.lenses.lenses)}
    work = sorted(
        (order[lens], name, state) for name, panel in made.items() for state, lens in enumerate(panel.states.lenses)
    )
    for name, panel in made.items():
        panel.views = [array("I")] * (len(panel.states.lenses) * len(asked[name]))
    for done, (place, name, state) in enumerate(work, start=1):
        lens, panel = left.lenses.lenses[place], made[name]
        for way, view in enumerate(asked[name]):
            sight = open_sight(case, view.change(without=lens.without, told=lens.told, phase=lens.phase))
            number = way * len(panel.states.lenses) + state
            panel.views[number] = panel.slots.put(written(sight, body(sight, ())))
        yield done, len(work)
    return made


def states_of(case: Case, left: Left, selected: str) -> States:
    """The states of what a panel rests on; an outlet's says whether it is left out."""
    return left.states(rests(case, selected), case.ids()[selected] == "outlets")


def ways_to_look(page: str, selected: str, beside: str = "") -> list[View]:
    """A page with something selected, with officials under each of their names."""
    return [View(page, selected=selected, beside=beside).change(officials=each) for each in OFFICIALS]
