"""Text: lines that belong together as one box that holds them and breaks none; letters are of Arial, as measured."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from drawing.box import Box
from drawing.font import Face
from drawing.scene import Primitive, Words
from painters.powerpoint.canvas import EMU_POINT, Canvas, Named, plain
from painters.powerpoint.shape import sp

FACE: Face = "Arial"
ASCENT, DESCENT = 0.938, 0.212
"""Em from the upper edge of a line of Arial to its baseline, with the gap that it asks for, and to its lower edge."""
SMALLEST = 100
"""Hundredths of a point."""
BOLD = 600
"""The weight from which letters are bold: there are no others between."""
ALIGNED = {"start": "l", "middle": "ctr", "end": "r"}
EVEN = 0.5
"""Px by which lines of one box may be further from each other, or nearer, than others."""
Block: TypeAlias = list[Words]
"""Lines of one size that stand under each other, their left ends, middles or right ends in one line."""


def blocks(items: Sequence[Primitive]) -> Iterator[Primitive | Block]:
    """Primitives in their order, lines of text that follow one another in blocks."""
    block: Block = []
    for each in items:
        if isinstance(each, Words) and block and goes_on(block, each):
            block.append(each)
            continue
        if block:
            yield block
        block = [each] if isinstance(each, Words) else []
        if not isinstance(each, Words):
            yield each
    if block:
        yield block


def goes_on(block: Block, line: Words) -> bool:
    """Whether a line is the next one of a block, no nearer to the last than a program sets lines."""
    last, pitch = block[-1], line.baseline - block[-1].baseline
    alike = (last.size, last.anchor, last.role, last.ground) == (line.size, line.anchor, line.role, line.ground)
    even = len(block) == 1 or abs(pitch - (last.baseline - block[-2].baseline)) < EVEN
    room = (ASCENT + DESCENT) * line.size
    return alike and even and abs(last.x - line.x) < EVEN and room <= pitch < 2 * room


def text_box(block: Block, canvas: Canvas, named: Named) -> str:
    """A box of text as large as its lines."""
    box, ground = box_of(block), block[0].ground
    pad = block[0].size / 8 if ground else 0
    wider = Box(box.left - pad, box.top, box.right + pad, box.bottom)
    look = f'{canvas.place(wider)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{canvas.fill(ground)}'
    return sp(canvas.tag(named), look, body(block, canvas, (pad, 0, pad, 0)), text_box=True)


def box_of(block: Block) -> Box:
    """What the lines of a block fill."""
    first, last = block[0], block[-1]
    right = max(line.left + line.wide for line in block)
    top, bottom = first.baseline - ASCENT * first.size, last.baseline + DESCENT * last.size
    return Box(min(line.left for line in block), top, right, bottom)


def body(block: Block, canvas: Canvas, insets: tuple[float, float, float, float]) -> str:
    """The text of a shape. insets: px from its left, upper, right and lower edge; below 0: outside of it."""
    left, top, right, bottom = map(canvas.emu, insets)
    edges = f'lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
    head = f'<a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="none" {edges} anchor="t"><a:noAutofit/>'
    above = [0.0, *(line.baseline - last.baseline for last, line in pairwise(block))]
    lines = "".join(paragraph(line, pitch, canvas) for line, pitch in zip(block, above, strict=True))
    return f"<p:txBody>{head}</a:bodyPr><a:lstStyle/>{lines}</p:txBody>"


def plain_body(text: str, size: int = 0, pitch: int = 0) -> str:
    """A text in whatever letters its place has, as that of a shape. size, pitch: of these and from line to line, in
    hundredths of a point, where they are others than those of the place."""
    look = f'<a:rPr sz="{size}"/>' if size else ""
    said = (f"<a:r>{look}<a:t>{plain(line)}</a:t></a:r>" if line else "" for line in text.split("\n"))
    spaced = f'<a:pPr><a:lnSpc><a:spcPts val="{pitch}"/></a:lnSpc></a:pPr>' if pitch else ""
    paragraphs = "".join(f"<a:p>{spaced}{each}</a:p>" for each in said)
    return f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody>"


def paragraph(line: Words, pitch: float, canvas: Canvas) -> str:
    """One line, so many px below the one above it."""
    room = max(0.0, pitch - (ASCENT + DESCENT) * line.size)
    spaced = f'<a:spcBef><a:spcPts val="{hundredths(room, canvas)}"/></a:spcBef>' if room else ""
    runs = "".join(run(each.text, each.weight >= BOLD, line, canvas) for each in line.runs)
    return f'<a:p><a:pPr algn="{ALIGNED[line.anchor]}">{spaced}</a:pPr>{runs}</a:p>'


def run(text: str, bold: bool, line: Words, canvas: Canvas) -> str:
    """Some letters of one weight."""
    weight = ' b="1"' if bold else ' b="0"'
    face = f'<a:latin typeface="{FACE}"/><a:ea typeface="{FACE}"/><a:cs typeface="{FACE}"/>'
    look = f'<a:rPr lang="en-GB" sz="{letters(line.size, canvas)}"{weight}>{canvas.fill(line.colour)}{face}</a:rPr>'
    return f"<a:r>{look}<a:t>{plain(text)}</a:t></a:r>"


def letters(px: float, canvas: Canvas) -> int:
    """A size of letters in hundredths of a point, never smaller than PowerPoint can set."""
    return max(SMALLEST, hundredths(px, canvas))


def hundredths(px: float, canvas: Canvas) -> int:
    """A length in hundredths of a point."""
    return round(px * canvas.unit / EMU_POINT * 100)
