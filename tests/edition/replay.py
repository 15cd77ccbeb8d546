"""What the script of an edition does with its data, done again: which text each part of a page then has."""

import re
from html import escape
from typing import Any, NamedTuple

from edition.open import ADDRESS, BEGIN, END, GONE, SHORTER
from edition.packed import SIGNS
from loaders.view import View
from readings.headline import begun

Data = dict[str, Any]


def at(packed: str | int, place: int) -> int:
    """A number of a packed column."""
    if isinstance(packed, int):
        return packed
    wide, number = int(packed[0]), 0
    for sign in packed[1 + place * wide :][:wide]:
        number = number * len(SIGNS) + SIGNS.index(sign)
    return number


class Replay(NamedTuple):
    """The data of a page, of the lenses and of the panels."""

    page: Data
    lenses: Data
    panels: Data

    def number(self, view: View) -> int:
        """The number of a view's lens."""
        lens, chips = view.lens, self.lenses["chips"]
        held = {"without": lens.without, "told": lens.told}
        off = [
            place
            for place, (kind, name) in enumerate(chips)
            if (name in held[kind] if kind in held else lens.phase and name not in lens.phase)
        ]
        return self.lenses["masks"].index(sum(1 << place for place in off))

    def option(self, view: View) -> Data:
        """The option of a view."""
        held = vars(view) | vars(view.lens)
        values = [list(each) if isinstance(each := held[name], tuple) else each for name, *_ in self.page["choices"]]
        [found] = [each for each in self.page["options"] if each["values"] == values]
        return found

    def gone(self, number: int, form: int) -> str:
        """What a lens leaves out, in words."""
        said = self.lenses["gone"]
        return "".join(said["parts"][at(column, number)] for column in said["forms"][form])

    def fill(self, text: str, number: int, lengths: list[int], address: str) -> str:
        """A text with the words of a lens and an address in their places."""
        left = iter(lengths)

        def headline(found: re.Match[str]) -> str:
            length, forms = next(left), len(self.lenses["gone"]["forms"])
            sentence, said = found[1].split(SHORTER)[length // forms], self.gone(number, length % forms)
            return begun(SHORTER, GONE).replace(SHORTER, sentence).replace(GONE, said) if said else sentence

        text = re.sub(f"{BEGIN}([^{END}]*){END}", headline, text)
        return text.replace(GONE, self.gone(number, 0)).replace(ADDRESS, escape(address))

    def shown(self, view: View) -> dict[str, str]:
        """Each part of the page under a view."""
        option, number, pool = self.option(view), self.number(view), self.page["pool"]
        state = option["at"] + at(pool[option["state"]], number)
        over = option["overs"].get(f"{view.selected} {view.beside}".strip()) or option["overs"].get(view.selected)
        changes = over["changes"][at(pool[over["state"]], number)] if over else {}
        return {
            name: self.fill(
                places(area, self.page, state, changes if name == "chart" else {}),
                number,
                [at(pool[each], number) for each in option["lengths"].get(name, ())],
                view.address,
            )
            for name, area in self.page["areas"].items()
        }

    def evidence(self, view: View) -> str:
        """What the panel says of what is selected."""
        option, number = self.option(view), self.number(view)
        above = option["heads"].get(view.selected) or self.panels["heads"].get(view.selected, "")
        own = option["panels"].get(f"{view.selected} {view.beside}".strip()) or option["panels"].get(view.selected)
        if own:
            return above + places(own, self.page, at(self.page["pool"][own["state"]], number), {})
        made = self.panels["panels"].get(view.selected)
        if not made:
            return above
        [officials] = [place for place, (name, *_) in enumerate(self.page["choices"]) if name == "officials"]
        which = self.page["choices"][officials][1].index(view.lens.officials)
        state = which * made["states"] + at(self.panels["pool"][made["state"]], number)
        return above + places(made, self.panels, state, {})


def places(made: Data, file: Data, view: int, changes: dict[int, int]) -> str:
    """What stands in the places of a part."""
    texts, pool = file["texts"], file["pool"]
    return "".join(
        texts[variants[changes.get(place, at(pool[made["of"][place]], view))]]
        for place, variants in enumerate(made["is"])
    )
