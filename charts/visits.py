"""Sessions inside their visit: which marks stand together, and the ground that ties them."""

import pandas as pd

from charts.canvas import Canvas
from charts.lanes import MARK_HEIGHT, Mark, Place
from drawing.theme import Palette


def in_blocks(marks: list[Mark], records: pd.DataFrame) -> list[list[Mark]]:
    """Marks of a lane in blocks: each visit with its sessions under it, in their order; all others alone.

    records: `id` and `part_of` of the same marks; a session whose visit stands in another lane is alone.
    """
    visits = dict(zip(records["id"], records["part_of"], strict=True))
    blocks: dict[str, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: visits[mark.id] in visits):
        blocks.setdefault(outermost(mark.id, visits), []).append(mark)
    return list(blocks.values())


def outermost(identity: str, visits: dict[str, str]) -> str:
    """The visit that holds a record and is itself no session of one at hand."""
    seen = {identity}
    while visits[identity] in visits and visits[identity] not in seen:
        identity = visits[identity]
        seen.add(identity)
    return identity


def draw_visits(canvas: Canvas, places: list[Place], records: pd.DataFrame, palette: Palette, scale: float) -> None:
    """A ground as wide as each visit, from its own row down to that of its last session."""
    rows = {placed.mark.id: placed for placed in places}
    visits = dict(zip(records["id"], records["part_of"], strict=True))
    inside: dict[str, list[float]] = {}
    for identity, placed in rows.items():
        if visits[identity] in rows:
            inside.setdefault(visits[identity], []).append(placed.y)
    for visit, ys in inside.items():
        placed = rows[visit]
        canvas.add_shape(
            type="rect",
            x0=placed.mark.left,
            x1=placed.mark.right,
            y0=placed.y,
            y1=max(ys) + MARK_HEIGHT / 2 * scale,
            fillcolor=palette.silent,
            line={"color": palette.rule, "width": scale},
            layer="below",
        )
