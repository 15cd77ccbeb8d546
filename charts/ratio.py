"""A ratio as parts of a whole of which no number is told."""

from charts.canvas import Canvas
from charts.lanes import GAP, LINE_HEIGHT, Place
from charts.text import text_width
from drawing.theme import TYPE, Palette

SIDE, STEP = 14, 18
WORDS = "of what? not told"


def ratio_size(ratio: str) -> tuple[float, float]:
    """Width and height at scale 1 of a ratio's boxes with the words after them; nothing without a ratio."""
    if not ratio:
        return 0, 0
    _, whole = ratio.split("/")
    return int(whole) * STEP + GAP + text_width(WORDS, TYPE), LINE_HEIGHT + GAP


def draw_ratio(canvas: Canvas, placed: Place, ratio: str, palette: Palette, scale: float) -> None:
    """Boxes under a label, as many as the whole has parts: the told part filled, the rest dotted."""
    part, whole = map(int, ratio.split("/"))
    colour = placed.mark.colour if placed.mark.shown else palette.ghost
    top = placed.box.bottom - LINE_HEIGHT * scale
    size, step = SIDE * scale, STEP * scale
    anchor = {"type": "rect", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": placed.label_left, "yanchor": top}
    for index in range(whole):
        told = index < part
        filled = colour if told and placed.mark.shown else "rgba(0,0,0,0)"
        edge = {"color": colour, "width": 1.5 * scale, "dash": "solid" if told else "dot"}
        canvas.add_shape(
            **anchor,
            x0=index * step,
            x1=index * step + size,
            y0=-size - 3 * scale,
            y1=-3 * scale,
            fillcolor=filled,
            line=edge,
        )
    canvas.add_annotation(
        x=placed.label_left,
        y=top,
        xshift=whole * step + GAP * scale,
        text=f"<i>{WORDS}</i>",
        xanchor="left",
        yanchor="top",
        showarrow=False,
        borderpad=0,
        font={"size": TYPE * scale, "color": palette.ink if placed.mark.shown else palette.muted},
    )
