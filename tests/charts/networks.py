"""The network of a case, as a page and a stage draw it, and its ties counted from the records."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path

from articles.actor_network import widest, words_of
from articles.ties import net_of
from charts.network.layout import Layout, Words, layout
from charts.network.paint import Said, paint
from charts.network.strand import seen_of
from drawing.look import Look
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.theme import LIGHT
from loaders.records import under
from loaders.standing import standing
from loaders.ties import ties
from loaders.view import FIRST_TIES, TIES, View
from readings import strands as reading
from rows.actor import Tie
from tests.cases import SHIPPED
from tests.charts.scenes import PAGE, Size
from tests.lenses import case, cells

ALL_KINDS = tuple(TIES)
PEN = Pen(LIGHT)
Ends = tuple[str, str, int]
"""Two actors and a sign."""


def kinds_of(view: View) -> tuple[str, ...]:
    """The tables of ties that a view draws."""
    return view.ties or FIRST_TIES


@lru_cache(maxsize=2000)
def ties_of(view: View, folder: Path = SHIPPED) -> list[Tie]:
    """The ties of the kinds that a view chooses."""
    known = case(folder)
    return ties(under(view.lens, known, *kinds_of(view)), known, standing(view.lens, known))


def lay_out(view: View, folder: Path, size: Size = PAGE, pen: Pen = PEN) -> Layout:
    """Places under a view, made once for all lenses."""
    return laid_out(kinds_of(view), view.lens.officials, folder, size, pen)


@cache
def laid_out(kinds: tuple[str, ...], officials: str, folder: Path, size: Size, pen: Pen) -> Layout:
    """Places of some kinds of ties."""
    known = case(folder)
    words = Words(known.names("actors"), known.package.focus, widest(known, kinds, officials))
    return layout(net_of(known, kinds, officials), words, *size, pen)


def lay_out_named(folder: Path, names: Mapping[str, str], size: Size = PAGE) -> Layout:
    """Places on the page as it is first seen, some actors named anew."""
    known, kinds, officials = case(folder), kinds_of(View()), View().lens.officials
    words = lay_out(View(), folder).words
    return layout(net_of(known, kinds, officials), words._replace(names={**words.names, **names}), *size, PEN)


@lru_cache(maxsize=500)
def drawn(view: View, folder: Path, size: Size = PAGE, found: frozenset[str] = frozenset()) -> Scene:
    """The scene of a view, with what a search found."""
    return painted(ties_of(view, folder), view, folder, lay_out(view, folder, size), found)


def painted(table: list[Tie], view: View, folder: Path, places: Layout, found: frozenset[str] = frozenset()) -> Scene:
    """The scene of some ties at some places."""
    look = Look(seen_of(table), view.selected, found)
    return paint(places, look, said_of(table, view, folder), PEN)


def said_of(table: list[Tie], view: View, folder: Path) -> Said:
    """What some ties let be said."""
    known = case(folder)
    said = reading.hovers(table, words_of(known)), reading.labels(table, words_of(known))
    return Said(*said, standing(view.lens, known))


@cache
def stands_with(folder: Path, officials: str) -> Callable[[str], str]:
    """With whom an actor stands, from the raw cells."""
    people = {row["actor"]: row for row in cells("actors", folder)}

    def stands(actor: str) -> str:
        row = people[actor]
        up = officials == "state" and row["kind"] in ("person", "organisation") and row["member_of"]
        return stands(row["member_of"]) if up else actor

    return stands


def tied(view: View, folder: Path = SHIPPED) -> dict[Ends, list[str]]:
    """Every two actors and sign to the records that tie them, counted from the records."""
    return tied_by(kinds_of(view), view.lens.officials, folder)


@cache
def tied_by(kinds: tuple[str, ...], officials: str, folder: Path) -> dict[Ends, list[str]]:
    """The same, whatever is left out."""
    people = {row["actor"]: row for row in cells("actors", folder)}
    stands, state = stands_with(folder, officials), stands_with(folder, "state")

    def belongs(actor: str) -> set[str]:
        return {actor, *(belongs(people[actor]["member_of"]) if people[actor]["member_of"] else ())}

    media = {actor for actor, row in people.items() if row["kind"] in ("outlet", "commenter", "unnamed-source")}
    roles = {(row["source"], row["paragraph"]): row["role"] for row in cells("passages", folder)}
    by = {}
    for row in cells("evidence", folder):
        if not row["part"] or "what" in row["part"].split(";"):
            by.setdefault(row["record"], set()).add(roles[row["source"], row["paragraph"]])
    found: dict[Ends, set[str]] = {}
    for table in kinds:
        for row in cells(table, folder):
            record = row[table[:-1]]
            if by[record] == {"comment"}:
                continue
            if table == "meetings":
                ends = [
                    (one, other, 0)
                    for one, other in combinations(row["participants"].split(";"), 2)
                    if state(one) != state(other) and one not in belongs(other) and other not in belongs(one)
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
