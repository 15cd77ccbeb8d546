"""What the script of an edition does with its data, done again: which text each part of a page then has."""

import re
from html import escape
from typing import Any, NamedTuple

from edition.packed import SIGNS
from edition.signs import ADDRESS, BEGIN, END, GONE, NUMBER, OR, PLACE, PLAIN, SHORTER
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

    def fill(self, text: str, number: int, lengths: list[int], address: str, numbers: dict[str, int]) -> str:
        """A text with the words of a lens, an address and numbers in their places."""
        left = iter(lengths)

        def headline(found: re.Match[str]) -> str:
            length, forms = next(left), len(self.lenses["gone"]["forms"])
            sentence, said = found[1].split(SHORTER)[length // forms], self.gone(number, length % forms)
            return begun(SHORTER, GONE).replace(SHORTER, sentence).replace(GONE, said) if said else sentence

        def numbered(found: re.Match[str]) -> str:
            identifier, said, otherwise = found[1].split(OR)
            return said.replace(PLACE, str(numbers[identifier])) if identifier in numbers else otherwise

        text = re.sub(f"{BEGIN}([^{END}]*){END}", headline, text)
        text = re.sub(f"{NUMBER}([^{END}]*){END}", numbered, text)
        plain = re.sub("<[^>]*>", "", self.gone(number, 0))
        return text.replace(GONE, self.gone(number, 0)).replace(PLAIN, plain).replace(ADDRESS, escape(address))

    def all(self, view: View) -> dict[str, str]:
        """Each part of the page under a view, and what the panel says of what is selected."""
        return self.shown(view) | {"evidence": self.evidence(view) if view.selected else ""}

    def shown(self, view: View) -> dict[str, str]:
        """Each part of the page under a view."""
        option, number, pool = self.option(view), self.number(view), self.page["pool"]
        state = at(pool[option["state"]], number)
        leading = rf"<a class='name' href='\?selected={re.escape(view.selected)}'[^>]*>([^<]*)</a>"
        shown = {
            name: self.fill(
                places(area, self.page, state, self.changes(name, view, state) if name in option["changed"] else {}),
                number,
                [at(pool[each], number) for each in option["lengths"].get(name, ())],
                view.address,
                {},
            )
            for name, area in option["areas"].items()
        }
        # The name of the actor whose card is open leads nowhere.
        return {name: re.sub(leading, r"\1", text) for name, text in shown.items()}

    def changes(self, name: str, view: View, state: int) -> dict[int, int]:
        """Place in a chart to the variant that a selection brings there."""
        option, number, pool, found = self.option(view), self.number(view), self.page["pool"], {}
        own = option["changed"][name]
        overs, both = own["overs"], f"{view.selected} {view.beside}".rstrip()
        alone = [*overs.get(f" {view.beside}", ()), *overs.get(view.selected, ())]
        for turn in overs.get(both, alone):
            place, by, to = own["turns"][turn]
            key = at(pool[option["areas"][name]["of"][place]], state) if by < 0 else at(pool[by], number)
            found[place] = to[key] if key < len(to) else key
        return found

    def evidence(self, view: View) -> str:
        """What the panel says of what is selected."""
        option, number = self.option(view), self.number(view)
        above = option["heads"].get(view.selected) or self.panels["heads"].get(view.selected, "")
        panels = self.panels["panels"]
        made = panels.get(f"{view.selected} {view.beside}".rstrip()) or panels.get(view.selected)
        if not made:
            return above
        [officials] = [place for place, (name, *_) in enumerate(self.page["choices"]) if name == "officials"]
        which = self.page["choices"][officials][1].index(view.lens.officials)
        state = which * made["states"] + at(self.panels["pool"][made["state"]], number)
        return self.fill(above + places(made, self.panels, state, {}), number, [], view.address, option["numbers"])


def places(made: Data, file: Data, view: int, changes: dict[int, int]) -> str:
    """What stands in the places of a part."""
    texts, pool = file["texts"], file["pool"]
    return "".join(
        texts[variants[changes.get(place, at(pool[made["of"][place]], view))]]
        for place, variants in enumerate(made["is"])
    )
