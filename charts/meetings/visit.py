"""Sessions inside their visit: which meetings stand together, and what shows that they belong together."""

from collections.abc import Iterator, Sequence

from charts.meetings.label import LINE
from charts.meetings.meeting import Meeting
from charts.meetings.rows import INDENT, UNDER, Block
from drawing.box import Box
from drawing.pen import Pen
from drawing.scene import Area, Line, Primitive, Stroke

STEM = 7
"""How far from the visit's label the line to its sessions stands, in px."""


def in_blocks(meetings: Sequence[Meeting]) -> list[list[Meeting]]:
    """Meetings of a lane in blocks: each visit with its sessions after it, in their order; all others alone.

    A session whose visit stands in another lane is alone.
    """
    visits = {each.id: each.visit for each in meetings}
    blocks: dict[str, list[Meeting]] = {}
    for meeting in sorted(meetings, key=lambda each: each.visit in visits):
        blocks.setdefault(outermost(meeting.id, visits), []).append(meeting)
    return list(blocks.values())


def outermost(identity: str, visits: dict[str, str]) -> str:
    """The visit that holds a record and is itself no session of one at hand."""
    seen = {identity}
    while visits[identity] in visits and visits[identity] not in seen:
        identity = visits[identity]
        seen.add(identity)
    return identity


def paint_visit(block: Block, pen: Pen) -> Iterator[Primitive]:
    """One ground under a visit and its sessions, and a line from its label that branches to each of theirs."""
    box, visit, sessions = block.box, block.places[0], block.places[1:]
    ground = Box(box.left, box.top - UNDER, box.right + UNDER, box.bottom + UNDER)
    yield Area(ground.corners, pen.palette.silent, "ground", visit.mark.id)
    stroke, x = Stroke(pen.palette.rule, 1.5), visit.label_x + STEM
    if all(each.label_x == visit.label_x + INDENT for each in sessions):
        yield Line(((x, visit.box.bottom - UNDER), (x, sessions[-1].label_top + LINE / 2)), stroke, "axis")
        for each in sessions:
            y = each.label_top + LINE / 2
            yield Line(((x, y), (each.label_x - 4, y)), stroke, "axis")
