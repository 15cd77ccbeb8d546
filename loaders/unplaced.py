"""Places of actors in the network: whoever has a tie needs one of its own, apart from those of others."""

from collections.abc import Iterable, Iterator
from itertools import product

from loaders.comments import told_in_comments_alone
from loaders.faults import Fault
from loaders.limits import NUMBERS
from loaders.package import Package, items
from loaders.references import Sheets
from loaders.tables import Row
from rows.codes import MEDIA

TIES = {"relations": ("from_actor", "to_actor"), "grievances": ("holder", "against"), "meetings": ("participants",)}
"""Tables whose records tie actors, and the columns that name these."""
Place = tuple[str, str]
STEPS = ("0.5", "0.3", "0.7", "0.1", "0.9")


def unplaced(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Actors that a record ties, or that those stand under, and that have no place, or that of another."""
    if "actors" not in sheets:
        return
    sheet = sheets["actors"]
    taken: dict[Place, str] = {}
    free = free_places((row["x"], row["y"]) for row in sheet.rows)
    for row, line in drawn(package, sheets):
        actor, place = row["actor"], (row["x"], row["y"])
        if not any(place):
            message = f"'{actor}' has ties, so it needs a place in the network: x and y"
            yield Fault(sheet.file, line, "x", message, as_these(free))
        elif all(place) and taken.setdefault(place, actor) != actor:
            message = f"'{actor}' stands where '{taken[place]}' stands"
            yield Fault(sheet.file, line, "x", message, f"give it its own place: {as_these(free)}".removesuffix(": "))


def drawn(package: Package, sheets: Sheets) -> Iterator[tuple[Row, int]]:
    """The rows of actors that a record ties, or that those stand under, each with its line."""
    sheet = sheets["actors"]
    tied = {*tied_actors(package, sheets)}
    above = {row["actor"]: row["member_of"] for row in sheet.rows}
    for actor in list(tied):
        while (actor := above.get(actor, "")) and actor not in tied:
            tied.add(actor)
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if row["actor"] in tied and row["kind"] not in MEDIA:
            yield row, line


def free_places(taken: Iterable[Place]) -> Iterator[Place]:
    """Places of a grid, from its middle outwards, in whose square nobody stands."""
    used = {tuple(int(float(each) * len(STEPS)) for each in place) for place in taken if all(map(is_number, place))}
    for y, x in product(STEPS, STEPS):
        if (int(float(x) * len(STEPS)), int(float(y) * len(STEPS))) not in used:
            yield x, y


def is_number(cell: str) -> bool:
    """Whether a cell holds a number."""
    return NUMBERS["number"].fullmatch(cell) is not None


def as_these(free: Iterator[Place]) -> str:
    """`0.5 and 0.1 are free`, another place each time; empty once there is none."""
    place = next(free, None)
    return f"{place[0]} and {place[1]} are free" if place else ""


def tied_actors(package: Package, sheets: Sheets) -> Iterator[str]:
    """Every actor that a record ties to another, as the network draws it: not who is alone at a meeting, nor whom
    readers' comments alone tie."""
    unheard = told_in_comments_alone(sheets)
    for name, columns in TIES.items():
        if name in sheets:
            table = package.tables[name]
            fields = [field for field in table.fields if field["name"] in columns]
            for row in sheets[name].rows:
                tied = [actor for field in fields for actor in items(field, row[field["name"]])]
                yield from tied if len(tied) > 1 and row[table.id] not in unheard else ()
