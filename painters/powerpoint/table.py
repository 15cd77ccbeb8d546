"""A native table, whose letters are those that its rows were measured with."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from drawing.box import Box
from drawing.font import Font
from drawing.measure import wrap
from drawing.scene import Stroke
from painters.powerpoint.canvas import NAMESPACES, Canvas, Named, plain
from painters.powerpoint.words import ASCENT, DESCENT, FACE, letters

PAD, GAP = 4, 3
"""Px within a cell beside its words, and above and below them."""
LEADING = 1.03
"""How much higher than its letters a line may be set by one program or another."""
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


class Look(NamedTuple):
    """Px of the letters, their colour, the line under each row, that under the head."""

    size: float
    colour: str
    rule: Stroke
    head: Stroke

    @property
    def line(self) -> float:
        """Px from one line to the next."""
        return (ASCENT + DESCENT) * self.size * LEADING


class Row(NamedTuple):
    """The cells of a row, and the px that it needs."""

    cells: Sequence[str]
    tall: float


def row_of(cells: Sequence[str], widths: Sequence[float], look: Look, weight: int = 400) -> Row:
    """A row as high as its longest cell. widths: px of each column."""
    font = Font(look.size, FACE)
    lines = [len(wrap(cell, font, wide - 2 * PAD - 1, weight)) for cell, wide in zip(cells, widths, strict=True)]
    return Row(cells, max(lines) * look.line + 2 * GAP)


class Table(NamedTuple):
    """A table that can be painted."""

    head: Row
    rows: Sequence[Row]
    widths: Sequence[float]
    at: tuple[float, float]
    look: Look

    def paint(self, canvas: Canvas, named: Named) -> str:
        """A tree with the table as its one shape."""
        tall = sum(row.tall for row in (self.head, *self.rows))
        box = Box(*self.at, self.at[0] + sum(self.widths), self.at[1] + tall)
        columns = "".join(f'<a:gridCol w="{canvas.emu(wide)}"/>' for wide in self.widths)
        body = "".join(self.row(row, canvas, bold=row is self.head) for row in (self.head, *self.rows))
        grid = f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{body}</a:tbl>'
        locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        head = f"<p:nvGraphicFramePr>{canvas.tag(named)}{locks}<p:nvPr/></p:nvGraphicFramePr>"
        place = canvas.place(box).replace("a:xfrm", "p:xfrm")
        data = f'<a:graphic><a:graphicData uri="{TABLE}">{grid}</a:graphicData></a:graphic>'
        return f"<p:spTree {NAMESPACES}><p:graphicFrame>{head}{place}{data}</p:graphicFrame></p:spTree>"

    def row(self, row: Row, canvas: Canvas, bold: bool) -> str:
        """A row with the line under it."""
        under = self.look.head if bold else self.look.rule
        cells = "".join(self.cell(text, canvas, bold or not place, under) for place, text in enumerate(row.cells))
        return f'<a:tr h="{canvas.emu(row.tall)}">{cells}</a:tr>'

    def cell(self, text: str, canvas: Canvas, bold: bool, under: Stroke) -> str:
        """A cell without a ground, with a line under it and none beside it."""
        font = f'<a:latin typeface="{FACE}"/><a:ea typeface="{FACE}"/><a:cs typeface="{FACE}"/>'
        size = f'sz="{letters(self.look.size, canvas)}" b="{int(bold)}"'
        look = f'<a:rPr lang="en-GB" {size}>{canvas.fill(self.look.colour)}{font}</a:rPr>'
        said = f"<a:r>{look}<a:t>{plain(text)}</a:t></a:r>" if text else ""
        end = f'<a:endParaRPr lang="en-GB" {size}/>'
        edges = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT") + edge("B", under, canvas)
        pads = f'marL="{canvas.emu(PAD)}" marR="{canvas.emu(PAD)}" marT="{canvas.emu(GAP)}" marB="{canvas.emu(GAP)}"'
        body = f"<a:txBody><a:bodyPr/><a:lstStyle/><a:p>{said}{end}</a:p></a:txBody>"
        return f"<a:tc>{body}<a:tcPr {pads}>{edges}<a:noFill/></a:tcPr></a:tc>"


def edge(side: str, stroke: Stroke, canvas: Canvas) -> str:
    """The line along one side of a cell."""
    return canvas.line(stroke).replace("a:ln ", f"a:ln{side} ").replace("</a:ln>", f"</a:ln{side}>")


def pages(rows: Iterable[Row], room: float) -> list[list[Row]]:
    """Rows by the page that has room for them, one at least on each."""
    found: list[list[Row]] = []
    left = 0.0
    for row in rows:
        if not found or row.tall > left:
            found.append([])
            left = room
        found[-1].append(row)
        left -= row.tall
    return found
