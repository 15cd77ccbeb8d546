"""The network of the shipped case, as a page and a stage draw it."""

from functools import lru_cache, partial
from itertools import combinations

import pandas as pd

from charts.network import Network, network
from charts.network_places import Whole, places_of
from charts.strands import Words
from components.ties import places
from loaders.lens import Lens
from loaders.records import standing, under
from loaders.ties import every_tie, silent, ties
from loaders.view import FIRST_TIES, TIES, View
from tests.lenses import case, cells

ALL_KINDS = tuple(TIES)


@lru_cache(maxsize=2000)
def ties_of(view: View) -> pd.DataFrame:
    """The ties of the kinds that a view chooses."""
    stands = standing(view.lens, case())
    return ties(under(view.lens, case(), *(view.ties or FIRST_TIES)), case(), stands)


@lru_cache(maxsize=2000)
def drawn(view: View, width: float = 860, scale: float = 0.875, height: float = 0) -> Network:
    """The drawing of a view."""
    stands = standing(view.lens, case())
    words = Words(case().names("actors"), case().labels("sign"), case().package.focus)
    return network(
        ties_of(view),
        partial(places, case()),
        silent(case(), stands),
        words,
        width,
        scale,
        height,
        selected=view.selected,
        looked_at=stands.get(view.selected, ""),
    )


def searched(*found: str, size: tuple = (860, 0.875), **changes) -> Network:
    """The drawing of a view of some fields, with what a search found."""
    chosen = View().change(**changes)
    stands = standing(chosen.lens, case())
    words = Words(case().names("actors"), case().labels("sign"), case().package.focus)
    looked_at = {"selected": chosen.selected, "looked_at": stands.get(chosen.selected, "")}
    return network(ties_of(chosen), partial(places, case()), (), words, *size, **looked_at, found=found)


def lay_out(width: float = 860, scale: float = 0.875, height: float = 0, **changes) -> Network:
    """The drawing of a view of some fields."""
    return drawn(View().change(**changes), width, scale, height)


def lay_out_named(names: dict[str, str], width: float = 860, scale: float = 0.875) -> Network:
    """The first view with other names of actors."""
    words = Words(names, case().labels("sign"), case().package.focus)
    whole = Whole(case()["actors"], every_tie(case()), silent(case(), standing(Lens(officials="name"), case())))
    renamed = partial(places_of, whole, names, case().package.focus)
    return network(ties_of(View()), renamed, silent(case(), standing(Lens(), case())), words, width, scale)


@lru_cache(maxsize=2000)
def tied(view: View) -> dict[tuple[str, str, int], list[str]]:
    """Every two actors and sign to the records that tie them, counted from the records."""
    people = {row["actor"]: row for row in cells("actors")}

    def stands(actor: str, officials: str = view.lens.officials) -> str:
        row = people[actor]
        up = officials == "state" and row["kind"] in ("person", "organisation") and row["member_of"]
        return stands(row["member_of"], officials) if up else actor

    def belongs(actor: str) -> set[str]:
        return {actor, *(belongs(people[actor]["member_of"]) if people[actor]["member_of"] else ())}

    media = {actor for actor, row in people.items() if row["kind"] in ("outlet", "commenter", "unnamed-source")}
    roles = {(row["source"], row["paragraph"]): row["role"] for row in cells("passages")}
    by = {}
    for row in cells("evidence"):
        if not row["part"] or "what" in row["part"].split(";"):
            by.setdefault(row["record"], set()).add(roles[row["source"], row["paragraph"]])
    found: dict[tuple[str, str, int], set[str]] = {}
    for table in view.ties or FIRST_TIES:
        for row in cells(table):
            record = row[table[:-1]]
            if by[record] == {"comment"}:
                continue
            if table == "meetings":
                ends = [
                    (one, other, 0)
                    for one, other in combinations(row["participants"].split(";"), 2)
                    if stands(one, "state") != stands(other, "state")
                    and one not in belongs(other)
                    and other not in belongs(one)
                ]
            elif table == "grievances":
                ends = [(row["holder"], row["against"], -1)]
            else:
                ends = [(row["from_actor"], row["to_actor"], int(row["sign"]))]
            for one, other, sign in ends:
                pair = tuple(sorted((stands(one), stands(other))))
                if pair[0] != pair[1] and not {one, other} & media:
                    found.setdefault((*pair, sign), set()).add(record)
    return {key: sorted(each) for key, each in found.items()}
