"""What a selection changes in a chart: a ring, a fan, others dimmed.

Where something stands under some lens, what it changes to depends on it alone, so that is made once for all selections
that change it alike. What comes to stand in a place that is else empty depends on the records that it is of, or that
are selected.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from articles.pages import article_of
from articles.stage import PAGE_SIZE, scene_of
from drawing.actions import Select
from edition.open import open_sight
from edition.picture import CHARTS, Mark, pictured
from edition.slots import Chosen, Slot
from edition.states import Left, States
from edition.views import Option, Views, view_of
from loaders.case import Case
from loaders.view import View

Asked: TypeAlias = tuple[str, str]
"""What is selected, and what is looked at beside it; one of the two may be nothing."""


@dataclass(eq=False)
class Turn:
    """What a place changes to. by: the states that decide it; None: what else stands there does. to: by these."""

    slot: Slot
    by: States | None
    to: dict[int, int] = field(default_factory=dict)


class Overs:
    """What selections change under one option of a page."""

    def __init__(self, found: Views, option: Option, left: Left, area: str = "chart") -> None:
        """Nothing yet. found: all views of the page; area: the part of it that is drawn on."""
        self.area, self.slots, self.option, self.left = area, option.areas[area], option, left
        self.start = view_of(found.page, found.choices, option.values)
        self.held = dict(zip(self.slots.order, self.slots.columns([view[area] for view in option.views]), strict=True))
        self.shown: dict[tuple[int, Asked], Chosen] = {}
        self.shared: dict[tuple[Slot, int, int], Turn] = {}
        self.wanted: list[tuple[Turn, Asked, int, int]] = []

    def made(self) -> dict[Asked, list[Turn]]:
        """Selection to what it changes, of those that change anything.

        Drawn with nothing left out, then under the lenses that leave different things of the records that are selected
        or appear, then under those under which what is changed looks otherwise.
        """
        every = list(selections(self.left.case, self.start, self.option))
        self.draw((0, asked) for asked in every)
        every = [asked for asked in every if self.changed(asked, 0)]
        looked = {asked: sorted({0, *self.lenses(asked)}) for asked in every}
        self.draw((lens, asked) for asked in every for lens in looked[asked])
        found = {asked: self.turns(asked, looked[asked]) for asked in every}
        self.draw((lens, asked) for _, asked, _, lens in self.wanted)
        for turn, asked, key, lens in self.wanted:
            turn.to[key] = at(self.shown[lens, asked], turn.slot)
        return found

    def draw(self, wanted: Iterable[tuple[int, Asked]]) -> None:
        """Draw selections under the lenses at some places, lens by lens, since what a lens leaves is then worked out
        once for all."""
        for lens, asked in sorted(set(wanted) - self.shown.keys()):
            self.shown[lens, asked] = self.drawn(asked, lens)

    def drawn(self, asked: Asked, place: int) -> Chosen:
        """The chart with something selected under the lens at a place."""
        (selected, beside), lens = asked, self.left.lenses.lenses[place]
        view = self.start.change(without=lens.without, told=lens.told, phase=lens.phase)
        sight = open_sight(self.left.case, view.change(selected=selected, beside=beside))
        drawn = pictured(scene_of(sight, article_of(sight).chart, *CHARTS[self.area]), "")
        return self.slots.put(drawn, self.slots.taken(self.plain(place)))

    def plain(self, lens: int) -> Chosen:
        """The chart with nothing selected."""
        return self.option.views[self.option.states.of[lens]][self.area]

    def changed(self, asked: Asked, lens: int) -> list[Slot]:
        """The places that a selection changes under a lens."""
        plain, after = self.plain(lens), self.shown[lens, asked]
        return [each for each in self.slots.order if isinstance(each.key, Mark) and at(plain, each) != at(after, each)]

    def lenses(self, asked: Asked) -> Iterator[int]:
        """Those that leave different things of what is selected, and of each record that appears with it."""
        appearing = [self.states(asked, slot) for slot in self.changed(asked, 0) if not self.stands(slot)]
        for states in {id(each): each for each in appearing}.values():
            yield from states.first

    def stands(self, slot: Slot) -> bool:
        """Whether anything stands in a place under some lens while nothing is selected."""
        return slot in self.held and bool(self.held[slot].any())

    def states(self, asked: Asked, slot: Slot) -> States:
        """The states of the records that are selected, or that a place is of."""
        of = slot.key.of if isinstance(slot.key, Mark) else ""
        return self.left.states({each for each in (*asked, of) if each in self.left.place})

    def turns(self, asked: Asked, lenses: Iterable[int]) -> list[Turn]:
        """What a selection changes, seen under some lenses."""
        seen = {slot: lens for lens in reversed(list(lenses)) for slot in self.changed(asked, lens)}
        return [self.turn(asked, slot, lens) for slot, lens in seen.items()]

    def turn(self, asked: Asked, slot: Slot, lens: int) -> Turn:
        """What a selection changes in a place, as is seen under a lens."""
        if not self.stands(slot):
            states = self.states(asked, slot)
            turn = Turn(slot, states)
            self.wanted += [(turn, asked, key, first) for key, first in enumerate(states.first)]
            return turn
        variant = at(self.shown[lens, asked], slot)
        if (slot, lens, variant) not in self.shared:
            turn = self.shared[slot, lens, variant] = Turn(slot, None)
            values, views = np.unique(self.held[slot], return_index=True)
            firsts = (self.option.states.first[view] for view in views)
            self.wanted += [(turn, asked, int(value), first) for value, first in zip(values, firsts, strict=True)]
        return self.shared[slot, lens, variant]


def at(view: Chosen, slot: Slot) -> int:
    """The variant of a place in a view."""
    return view[slot.number] if slot.number < len(view) else 0


def selections(case: Case, start: View, option: Option) -> Iterator[Asked]:
    """All that can be selected in a chart or beside it, alone, beside something else, and as a click on it asks."""
    for each in sorted({*option.here, *case.names("actors")}):
        yield each, ""
    yield from sorted(("", each) for each in option.here)
    yield from sorted(beside(case, start))


def beside(case: Case, start: View) -> set[Asked]:
    """All of which a click on the chart asks for two things at once."""
    sight = open_sight(case, start)
    hits = scene_of(sight, article_of(sight).chart, *PAGE_SIZE).hits
    asked = (hit.action for hit in hits)
    return {(each.selected, each.beside) for each in asked if isinstance(each, Select) and each.beside}
