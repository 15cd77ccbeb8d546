"""What selections change in a chart, put together, is the chart that is drawn for each."""

from pathlib import Path
from random import Random

from articles.pages import PAGES
from edition.lenses import Lenses
from edition.open import open_sight
from edition.over import Asked, Overs, at
from edition.slots import Chosen
from edition.states import Left
from edition.views import Option, Views, parts, plan, ways
from loaders.case import Case
from tests.lenses import case, every_case

LENSES, TRIED = 10, 120
"""Those that leave out the fewest things; selections that are looked at, each under one of these."""


def first_option(case: Case, left: Left, name: str) -> tuple[Views, Option]:
    """All views of a page without a choice made."""
    page = PAGES[name]
    found = Views(page, page.choices)
    start, option = plan(found, case, left, tuple(ways(choice, case)[0] for choice in page.choices))
    for lens in option.states.lenses:
        view = start.change(without=lens.without, told=lens.told, phase=lens.phase)
        option.put(parts(open_sight(case, view), page))
    return found, option


def put_together(over: Overs, lens: int, turns: dict[Asked, list], asked: Asked) -> Chosen:
    """What a script shows: each place as it is without the selection, or as that changes it."""
    shown = over.plain(lens)[:]
    shown.extend([0] * (len(over.slots.made) - len(shown)))
    for turn in turns.get(asked, []):
        by = turn.by.of[lens] if turn.by else shown[turn.slot.number]
        shown[turn.slot.number] = turn.to.get(by, shown[turn.slot.number])
    return shown


@every_case
def test_a_selection_is_what_it_changes(folder: Path) -> None:
    left = Left(case(folder), Lenses.of(case(folder), LENSES))
    over = Overs(*first_option(case(folder), left, "actor_network"), left)
    turns, chance = over.made(), Random(5)
    for asked in chance.sample(sorted(turns), min(TRIED, len(turns))):
        lens = chance.randrange(len(left.lenses.lenses))
        shown, drawn = put_together(over, lens, turns, asked), over.drawn(asked, lens)
        apart = [slot.key for slot in over.slots.made if at(shown, slot) != at(drawn, slot) and slot.key != "svg"]
        assert not apart, (asked, left.lenses.lenses[lens])
