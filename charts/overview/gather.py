"""What the chart of claims gathers: outlets that find no room in one column; claims that find none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from charts.gather import Budget, Gathered, Heap, counted, few
from charts.overview import layout
from charts.overview.layout import Words
from drawing.pen import Pen
from rows.claim import Cell


class Told(NamedTuple):
    """How outlets tell claims, and what is written."""

    cells: list[Cell]
    words: Words


def gather(cells: Sequence[Cell], words: Words, budget: Budget) -> Gathered[Told]:
    """Claims and outlets within a budget: the first claims, and the outlets that tell most of all, others together."""
    claims, rest = few([*words.claims], 2 * budget.rows, "claim")
    tells = Counter(cell.outlet for cell in cells if cell.ways or cell.against)
    order = sorted(dict.fromkeys(cell.outlet for cell in cells), key=lambda outlet: -tells[outlet])
    _, others = few(order, budget.names, "outlet")
    kept = [cell for cell in cells if cell.claim in claims]
    for heap in others:
        kept = in_one_column(kept, heap)
        outlets = {**words.outlets, heap.id: counted(len(heap.members), "other outlet")}
        written, grades = ({**said, heap.id: ""} for said in (words.written, words.grades))
        words = words._replace(outlets=outlets, written=written, grades=grades)
    told = Told(kept, words._replace(claims={claim: words.claims[claim] for claim in claims}))
    return Gathered(told, sum(len(cell.ways) + len(cell.against) for cell in kept), (), rest, others)


def in_one_column(cells: Iterable[Cell], heap: Heap) -> list[Cell]:
    """Cells with those of some outlets as those of one, which tells a claim in all their ways."""
    members, found = set(heap.members), list[Cell]()
    together: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.outlet in members:
            together.setdefault(cell.claim, []).append(cell)
        else:
            found.append(cell)
    for claim, own in together.items():
        ways = tuple(dict.fromkeys(way for cell in own for way in cell.ways))
        against = tuple(dict.fromkeys(way for cell in own for way in cell.against))
        counts = any(cell.counts for cell in own), any(cell.counts_against for cell in own)
        found.append(Cell(claim, heap.id, ways, against, *counts))
    return found


def laid(told: Told, width: float, height: float, pen: Pen) -> layout.Layout:
    """Where they stand."""
    return layout.layout(*told, width, height, pen)
