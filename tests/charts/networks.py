"""The network of the shipped case, as a page and a stage draw it."""

from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path

from articles.ties import net_of, whole_ties
from charts.chart import Look
from charts.network.layout import Layout, Words, layout
from charts.network.paint import Said, paint
from charts.network.strand import seen_of
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


def kinds_of(view: View) -> tuple[str, ...]:
    """The tables of ties that a view draws."""
    return view.ties or FIRST_TIES


@lru_cache(maxsize=2000)
def ties_of(view: View, folder: Path = SHIPPED) -> list[Tie]:
    """The ties of the kinds that a view chooses."""
    known = case(folder)
    return ties(under(view.lens, known, *kinds_of(view)), known, standing(view.lens, known))


def words() -> reading.Words:
    """What is written at strands is made of."""
    return reading.Words(case().names("actors"), case().labels("sign"), case().names("outlets"))


def lay_out(view: View, size: Size = PAGE, pen: Pen = PEN) -> Layout:
    """Places under a view, made once for all lenses."""
    return laid_out(kinds_of(view), view.lens.officials, size, pen)


@cache
def laid_out(kinds: tuple[str, ...], officials: str, size: Size, pen: Pen) -> Layout:
    """Places of some kinds of ties."""
    return lay_out_named(case().names("actors"), kinds, officials, size, pen)


def lay_out_named(
    names: dict[str, str],
    kinds: tuple[str, ...] = FIRST_TIES,
    officials: str = "state",
    size: Size = PAGE,
    pen: Pen = PEN,
) -> Layout:
    """The same with other names of actors."""
    widest = reading.widest(whole_ties(case(), kinds, officials), words())
    return layout(net_of(case(), kinds, officials), Words(names, case().package.focus, widest), *size, pen)


@lru_cache(maxsize=500)
def drawn(view: View, size: Size = PAGE, found: frozenset[str] = frozenset()) -> Scene:
    """The scene of a view, with what a search found."""
    return painted(ties_of(view), view, lay_out(view, size), found)


def painted(table: list[Tie], view: View, places: Layout, found: frozenset[str] = frozenset()) -> Scene:
    """The scene of some ties at some places."""
    return paint(places, Look(seen_of(table), view.selected, found), said_of(table, view), PEN)


def said_of(table: list[Tie], view: View) -> Said:
    """What some ties let be said."""
    looked_at = standing(view.lens, case()).get(view.selected, "")
    return Said(reading.hovers(table, words()), reading.labels(table, words()), looked_at)


def tied(view: View, folder: Path = SHIPPED) -> dict[tuple[str, str, int], list[str]]:
    """Every two actors and sign to the records that tie them, counted from the records."""
    return tied_by(kinds_of(view), view.lens.officials, folder)


@cache
def tied_by(kinds: tuple[str, ...], officials: str, folder: Path) -> dict[tuple[str, str, int], list[str]]:
    """The same, whatever is left out."""
    people = {row["actor"]: row for row in cells("actors", folder)}

    def stands(actor: str, officials: str = officials) -> str:
        row = people[actor]
        up = officials == "state" and row["kind"] in ("person", "organisation") and row["member_of"]
        return stands(row["member_of"], officials) if up else actor

    def belongs(actor: str) -> set[str]:
        return {actor, *(belongs(people[actor]["member_of"]) if people[actor]["member_of"] else ())}

    media = {actor for actor, row in people.items() if row["kind"] in ("outlet", "commenter", "unnamed-source")}
    roles = {(row["source"], row["paragraph"]): row["role"] for row in cells("passages", folder)}
    by = {}
    for row in cells("evidence", folder):
        if not row["part"] or "what" in row["part"].split(";"):
            by.setdefault(row["record"], set()).add(roles[row["source"], row["paragraph"]])
    found: dict[tuple[str, str, int], set[str]] = {}
    for table in kinds:
        for row in cells(table, folder):
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
