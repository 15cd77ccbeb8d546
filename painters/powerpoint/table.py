"""A native table, whose letters are those that its rows were measured with."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from drawing.box import Box
from drawing.font import Font
from drawing.measure import wrap
from drawing.scene import Stroke
from painters.powerpoint.canvas import Canvas, Named, plain
from painters.powerpoint.words import ASCENT, DESCENT, FACE, letters

PAD, GAP = 4, 3
"""Px within a cell beside its words, and above and below them."""
LEADING = 1.03
"""How much higher than its letters a line may be set by one program or another."""
UNSTYLED = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""What office programs call the style of a table that has no lines and no grounds."""
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
    return Row(cells, tall_of(max(map(len, set_in(cells, widths, look, weight))), look))


def parts_of(cells: Sequence[str], widths: Sequence[float], look: Look, room: float) -> list[Row]:
    """A row, in parts where it is higher than so many px, each with the cell that says which row it is."""
    whole = row_of(cells, widths, look)
    if whole.tall <= room:
        return [whole]
    lines, most = set_in(cells, widths, look, 400), int((room - 2 * GAP) / look.line)
    chunks = [
        [cells[0], *(" ".join(own[start : start + most]) for own in lines[1:])]
        for start in range(0, max(map(len, lines)), most)
    ]
    return [row_of(each, widths, look) for each in chunks]


def set_in(cells: Sequence[str], widths: Sequence[float], look: Look, weight: int) -> list[list[str]]:
    """The lines of each cell of a row."""
    font = Font(look.size, FACE)
    return [wrap(cell, font, wide - 2 * PAD - 1, weight) for cell, wide in zip(cells, widths, strict=True)]


def tall_of(lines: int, look: Look) -> float:
    """Px of a row of so many lines."""
    return lines * look.line + 2 * GAP


class Table(NamedTuple):
    """A table that can be painted."""

    head: Row
    rows: Sequence[Row]
    widths: Sequence[float]
    at: tuple[float, float]
    look: Look

    def paint(self, canvas: Canvas, named: Named) -> str:
        """The table as a shape."""
        tall = sum(row.tall for row in (self.head, *self.rows))
        box = Box(*self.at, self.at[0] + sum(self.widths), self.at[1] + tall)
        columns = "".join(f'<a:gridCol w="{canvas.emu(wide)}"/>' for wide in self.widths)
        body = "".join(self.row(row, canvas, bold=row is self.head) for row in (self.head, *self.rows))
        style = f'<a:tblPr firstRow="1"><a:tableStyleId>{UNSTYLED}</a:tableStyleId></a:tblPr>'
        grid = f"<a:tbl>{style}<a:tblGrid>{columns}</a:tblGrid>{body}</a:tbl>"
        locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        head = f"<p:nvGraphicFramePr>{canvas.tag(named)}{locks}<p:nvPr/></p:nvGraphicFramePr>"
        place = canvas.place(box).replace("a:xfrm", "p:xfrm")
        data = f'<a:graphic><a:graphicData uri="{TABLE}">{grid}</a:graphicData></a:graphic>'
        return f"<p:graphicFrame>{head}{place}{data}</p:graphicFrame>"

    def row(self, row: Row, canvas: Canvas, bold: bool) -> str:
        """A row of cells without a ground, with a line under it and none beside or between."""
        pads = f'marL="{canvas.emu(PAD)}" marR="{canvas.emu(PAD)}" marT="{canvas.emu(GAP)}" marB="{canvas.emu(GAP)}"'
        around = f"<a:tcPr {pads}>{edge('B', self.look.head if bold else self.look.rule, canvas)}<a:noFill/></a:tcPr>"
        looks = [self.letters_of(canvas, weight) for weight in (bold, True)]
        cells = "".join(cell(text, looks[not place], around) for place, text in enumerate(row.cells))
        return f'<a:tr h="{canvas.emu(row.tall)}">{cells}</a:tr>'

    def letters_of(self, canvas: Canvas, bold: bool) -> str:
        """How letters of one weight look, as what stands in the tag of a run or of the end of a line, and within it."""
        font = f'<a:latin typeface="{FACE}"/><a:ea typeface="{FACE}"/><a:cs typeface="{FACE}"/>'
        size = f'lang="en-GB" sz="{letters(self.look.size, canvas)}" b="{int(bold)}"'
        return f"{size}>{canvas.fill(self.look.colour)}{font}"


def cell(text: str, look: str, around: str) -> str:
    """A cell. look: of its letters, as above; around: what stands round its text."""
    # An empty one is as high as its letters would be.
    said = (
        f"<a:r><a:rPr {look}</a:rPr><a:t>{plain(text)}</a:t></a:r>" if text else f"<a:endParaRPr {look}</a:endParaRPr>"
    )
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{said}</a:p></a:txBody>{around}</a:tc>"


def edge(side: str, stroke: Stroke, canvas: Canvas) -> str:
    """The line along one side of a cell."""
    return canvas.line(stroke).replace("a:ln ", f"a:ln{side} ").replace("</a:ln>", f"</a:ln{side}>")


def pages(rows: Sequence[Row], room: float) -> list[list[Row]]:
    """Rows by the page that has so many px for them: on as few pages as can be, and as evenly."""
    found = packed(rows, room)
    least, most = sum(row.tall for row in rows) / max(1, len(found)), room
    while most - least > 1:
        middle = (least + most) / 2
        if len(tighter := packed(rows, middle)) > len(found):
            least = middle
        else:
            found, most = tighter, middle
    return found


def packed(rows: Iterable[Row], room: float) -> list[list[Row]]:
    """The same, each page filled before the next; one row at least on each."""
    found: list[list[Row]] = []
    left = 0.0
    for row in rows:
        if not found or row.tall > left:
            found.append([])
            left = room
        found[-1].append(row)
        left -= row.tall
    return found
