"""What a selection changes in a chart: a ring, a fan, others dimmed.

Where something stands under some lens, what it changes to depends on it alone, so that is made once for all selections
that change it alike. What comes to stand in a place that is else empty depends on the records that it is of, or that
are selected; where it is of a record that has a mark already, on how that looks.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import numpy as np

from articles.pages import article_of
from articles.stage import PAGE_SIZE, scene_of
from drawing.actions import Select
from edition.open import open_sight
from edition.picture import CHARTS, HOVER, Mark, pictured
from edition.slots import Chosen, Named, Slot
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


class Appearing(NamedTuple):
    """What appears with a selection: what it is of; the record, or what is selected, on which it depends; the places
    and variants with nothing left out."""

    of: str
    on: str | Asked
    places: frozenset[tuple[Slot, int]]


class Overs:
    """What selections change under one option of a page."""

    def __init__(self, found: Views, option: Option, left: Left, area: str = "chart") -> None:
        """Nothing yet. found: all views of the page; area: the part of it that is drawn on."""
        self.area, self.slots, self.option, self.left = area, option.areas[area], option, left
        self.start = view_of(found.page, found.choices, option.values)
        self.held = dict(zip(self.slots.order, self.slots.columns([view[area] for view in option.views]), strict=True))
        self.standing = {slot for slot, column in self.held.items() if column.any()}
        self.own = by_what(self.standing)
        self.shown: dict[tuple[int, Asked], Chosen] = {}
        self.shared: dict[tuple[Slot, int, int], Turn] = {}
        self.taken: tuple[int, Named] = -1, {}
        self.wanted: list[tuple[Turn, Asked, int, int]] = []

    def made(self) -> dict[Asked, list[Turn]]:
        """Selection to what it changes, of those that change anything.

        Drawn with nothing left out, then under the lenses that leave different things of the records on which depends
        what appears, then under those under which what is changed looks otherwise.
        """
        every = selections(self.left.case, self.start, self.option)
        self.draw((0, asked) for asked in every)
        appearing = {asked: self.appearing(asked) for asked in every if self.changed(asked, 0)}
        first = {key: asked for asked in reversed(appearing) for key in appearing[asked]}
        self.draw((lens, asked) for key, asked in first.items() for lens in self.lenses(key))
        new = {key: self.comes(key, asked) for key, asked in first.items()}
        looked = {asked: {0} | {lens for lens, each in self.shown if each == asked} for asked in appearing}
        changed = {asked: self.turns(asked, sorted(looked[asked])) for asked in appearing}
        self.draw((lens, asked) for _, asked, _, lens in self.wanted)
        for turn, asked, key, lens in self.wanted:
            turn.to[key] = at(self.shown[lens, asked], turn.slot)
        return {
            asked: [*changed[asked], *(turn for key in keys for turn in new[key])] for asked, keys in appearing.items()
        }

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
        state = self.option.states.of[place]
        if state != self.taken[0]:
            self.taken = state, self.slots.taken(self.plain(place))
        return self.slots.put(drawn, self.taken[1])

    def plain(self, lens: int) -> Chosen:
        """The chart with nothing selected."""
        return self.option.views[self.option.states.of[lens]][self.area]

    def changed(self, asked: Asked, lens: int) -> list[Slot]:
        """The places that a selection changes under a lens."""
        apart = self.slots.apart(self.plain(lens), self.shown[lens, asked])
        return [each for each in apart if isinstance(each.key, Mark)]

    def stands(self, slot: Slot) -> bool:
        """Whether anything stands in a place under some lens while nothing is selected."""
        return slot in self.standing

    def appearing(self, asked: Asked) -> list[Appearing]:
        """What comes with a selection to stand in places that are else empty, by what it is of. What is of a record is
        the same for all selections with which the same of it comes."""
        found: dict[str, set[tuple[Slot, int]]] = {}
        for slot in self.changed(asked, 0):
            if not self.stands(slot) and isinstance(slot.key, Mark):
                found.setdefault(slot.key.of, set()).add((slot, at(self.shown[0, asked], slot)))
        return [
            Appearing(of, of if of in self.left.place else asked, frozenset(places)) for of, places in found.items()
        ]

    def states(self, key: Appearing) -> States:
        """The states of the records on which depends what appears."""
        on = (key.on,) if isinstance(key.on, str) else key.on
        return self.left.states({each for each in on if each in self.left.place})

    def lenses(self, key: Appearing) -> list[int]:
        """To each of these states the lens under which it is looked at: the first under which all that stands of the
        record in the chart is what it is in that state; where nothing does, the state's own."""
        own = self.own.get(key.of, ()) if key.on == key.of else ()
        of, firsts, found = self.option.states.of, self.states(key).first, dict[tuple[int, ...], int]()
        return [found.setdefault(tuple(self.held[slot][of[lens]] for slot in own) or (lens,), lens) for lens in firsts]

    def comes(self, key: Appearing, asked: Asked) -> list[Turn]:
        """What appears with a selection in its states, in places of one thing."""
        states, lenses = self.states(key), self.lenses(key)
        seen = dict.fromkeys(slot for lens in lenses for slot in self.changed(asked, lens))
        own = (slot for slot in seen if not self.stands(slot) and isinstance(slot.key, Mark) and slot.key.of == key.of)
        return [
            Turn(slot, states, {state: at(self.shown[lens, asked], slot) for state, lens in enumerate(lenses)})
            for slot in own
        ]

    def turns(self, asked: Asked, lenses: Iterable[int]) -> list[Turn]:
        """What a selection changes of what stands there without it, seen under some lenses."""
        seen = {slot: lens for lens in reversed(list(lenses)) for slot in self.changed(asked, lens)}
        return [self.turn(asked, slot, lens) for slot, lens in seen.items() if self.stands(slot)]

    def turn(self, asked: Asked, slot: Slot, lens: int) -> Turn:
        """What a selection changes in a place, as is seen under a lens."""
        variant = at(self.shown[lens, asked], slot)
        if (slot, lens, variant) not in self.shared:
            turn = self.shared[slot, lens, variant] = Turn(slot, None)
            values, views = np.unique(self.held[slot], return_index=True)
            firsts = (self.option.states.first[view] for view in views)
            self.wanted += [(turn, asked, int(value), first) for value, first in zip(values, firsts, strict=True)]
        return self.shared[slot, lens, variant]


def by_what(slots: Iterable[Slot]) -> dict[str, list[Slot]]:
    """Places by the thing that they are of, but for those of what hovering says."""
    found: dict[str, list[Slot]] = {}
    for slot in slots:
        if isinstance(slot.key, Mark) and slot.key.of and slot.key.kind != HOVER:
            found.setdefault(slot.key.of, []).append(slot)
    return found


def at(view: Chosen, slot: Slot) -> int:
    """The variant of a place in a view."""
    return view[slot.number] if slot.number < len(view) else 0


def selections(case: Case, start: View, option: Option) -> list[Asked]:
    """All that can be selected in a chart or beside it, alone, beside something else, and as a click on it asks."""
    clicks = asked_by_clicks(case, start)
    alone = {*option.here, *case.names("actors"), *(selected for selected, _ in clicks)} - {""}
    beside = {("", each) for each in option.here}
    return sorted({(each, "") for each in alone} | beside | clicks)


def beside(case: Case, start: View) -> set[Asked]:
    """All of which a click on the chart asks for two things at once."""
    return {(selected, other) for selected, other in asked_by_clicks(case, start) if other}


def asked_by_clicks(case: Case, start: View) -> set[Asked]:
    """All that a click on the chart selects."""
    sight = open_sight(case, start)
    asked = (hit.action for hit in scene_of(sight, article_of(sight).chart, *PAGE_SIZE).hits)
    return {(each.selected, each.beside) for each in asked if isinstance(each, Select) and each.selected}
