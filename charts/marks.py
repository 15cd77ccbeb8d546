"""How a mark is drawn where it stands: its extent, its sign, its label, its ring, and what a click may hit."""

from collections.abc import Iterable

from charts.canvas import Canvas
from charts.lanes import GLYPH_ROOM, LINE_HEIGHT, Mark, Place
from drawing.theme import TYPE, Palette


def draw_place(canvas: Canvas, placed: Place, palette: Palette, scale: float) -> None:
    """Draw a mark, what follows it, its label, the ring where it is selected, and what a click may hit.

    Its extent is a ghost where the reader left it out, and where nothing left tells who it was, or when.
    """
    mark = placed.mark
    colour = mark.colour if mark.shown else palette.ghost
    solid = mark.shown and mark.solid
    extent = placed._replace(mark=mark._replace(shown=solid))
    draw_extent(canvas, extent, colour if solid else palette.ghost, scale)
    if mark.symbol:
        draw_symbol(canvas, placed, colour, scale)
    left = placed.label_left + (GLYPH_ROOM * scale if mark.symbol else 0)
    words = palette.ink if mark.shown else palette.muted
    add_text(
        canvas,
        left,
        placed.label_top,
        "<br>".join(mark.said or mark.label),
        words,
        scale,
        mark.id,
        placed.anchor,
    )
    if mark.selected or mark.beside:
        draw_ring(canvas, placed, palette, scale)
    canvas.add_hit(*placed.box, mark.id, mark.hover)


def draw_ring(canvas: Canvas, placed: Place, palette: Palette, scale: float) -> None:
    """A thick ring round the selected mark, a thin dashed one round the mark looked at beside it."""
    mark, pad = placed.mark, 9 * scale
    thick = {"color": palette.ink, "width": 3 * scale}
    thin = {"color": palette.ink, "width": 2 * scale, "dash": "dash"}
    canvas.add_shape(
        type="rect",
        x0=mark.left - pad,
        x1=mark.right + pad,
        y0=placed.y - pad,
        y1=placed.y + pad,
        line=thick if mark.selected else thin,
        layer="above",
    )


def draw_extent(canvas: Canvas, placed: Place, colour: str, scale: float) -> None:
    """A point for a known day, a bar for what lasted, a line with end ticks for some day within, a dashed outline for
    what is repeated with no count, with an arrow at an end that is not told; ghosts in outline."""
    mark, y = placed.mark, placed.y
    said = {"hoverinfo": "skip", "meta": "mark"}
    thin = 1.5 * scale
    if mark.extent == "day":
        style = {"size": 14 * scale, "symbol": "circle" if mark.shown else "circle-open", "color": colour}
        style["line"] = {"width": 0 if mark.shown else thin, "color": colour}
        canvas.add_scatter(x=[mark.left], y=[y], mode="markers", marker=style, customdata=[mark.id], **said)
        return
    half = 6 * scale
    if mark.extent == "repeated":
        draw_repeated(canvas, placed, colour, scale)
    elif mark.extent == "lasting":
        corners = bar(mark, y, half, scale)
        fill = {"fill": "toself", "fillcolor": colour} if mark.shown else {}
        line = {"color": colour, "width": thin}
        canvas.add_scatter(**corners, mode="lines", line=line, customdata=[mark.id] * len(corners["x"]), **fill, **said)
    else:
        width = 3 * scale if mark.shown else thin
        line = {"color": colour, "width": width}
        is_open = (mark.open_left, mark.open_right)
        symbols = [symbol_of_end(is_open[0], "left"), symbol_of_end(is_open[1], "right")]
        # A tick is drawn 1.4 times as long as its size.
        sizes = [(14 if each else 11) * scale for each in is_open]
        marker = {"symbol": symbols, "size": sizes, "color": colour, "line": line}
        ends = {"x": [mark.left, mark.right], "y": [y, y], "customdata": [mark.id] * 2}
        canvas.add_scatter(**ends, mode="lines+markers", line=line, marker=marker, **said)


def bar(mark: Mark, y: float, half: float, scale: float) -> dict[str, list[float]]:
    """Corners of a bar, closed; at an end that is not told it ends in an arrow."""
    head, length = 9 * scale, min(12 * scale, (mark.right - mark.left) / 2)

    def end(x: float, inwards: float, is_open: bool) -> list[tuple[float, float]]:
        neck = x + inwards * length
        arrow = [(neck, -half), (neck, -head), (x, 0), (neck, head), (neck, half)]
        return arrow if is_open else [(x, -half), (x, half)]

    corners = end(mark.right, -1, mark.open_right) + end(mark.left, 1, mark.open_left)[::-1]
    return {"x": [x for x, _ in [*corners, corners[0]]], "y": [y + up for _, up in [*corners, corners[0]]]}


def draw_repeated(canvas: Canvas, placed: Place, colour: str, scale: float) -> None:
    """A dashed outline with room for its label in it, and an arrow instead of an edge where an end is not told;
    thinner and dotted for a ghost."""
    mark, y, half, arrow = placed.mark, placed.y, 8.5 * scale, 12 * scale
    left, right = mark.left + arrow * mark.open_left, mark.right - arrow * mark.open_right
    stretches = [(left, right)]
    xs = [x for height in (y - half, y + half) for stretch in stretches for x in (*stretch, None)]
    ys = [each for height in (y - half, y + half) for _ in stretches for each in (height, height, None)]
    for is_open, x in ((mark.open_left, mark.left), (mark.open_right, mark.right)):
        xs += [x, None] if is_open else [x, x, None]
        ys += [y, None] if is_open else [y - half, y + half, None]
    symbols = {mark.left: "arrow-left-open"} if mark.open_left else {}
    symbols |= {mark.right: "arrow-right-open"} if mark.open_right else {}
    width = (2 if mark.shown else 1.5) * scale
    dash = f"{5 * scale:.1f}px,{3 * scale:.1f}px" if mark.shown else "dot"
    marker = {
        "symbol": [symbols.get(x, "circle") for x in xs],
        "size": [14 * scale if x in symbols else 0 for x in xs],
        "color": colour,
        "line": {"color": colour, "width": width},
    }
    canvas.add_scatter(
        x=xs,
        y=ys,
        mode="lines+markers" if symbols else "lines",
        line={"color": colour, "width": width, "dash": dash},
        marker=marker if symbols else None,
        customdata=[mark.id] * len(xs),
        hoverinfo="skip",
        meta="mark",
    )


def symbol_of_end(is_open: bool, side: str) -> str:
    """A tick at a told end, an arrow at one that is not told."""
    return f"arrow-{side}-open" if is_open else "line-ns-open"


def draw_symbol(canvas: Canvas, placed: Place, colour: str, scale: float) -> None:
    """The glyph before a label; the half-filled square is an open one with its left half filled."""
    mark = placed.mark
    x = placed.label_left + 7 * scale
    y = placed.label_top + LINE_HEIGHT / 2 * scale
    hollow = not mark.shown or mark.symbol.endswith("-open")
    symbol = mark.symbol.removesuffix("-open") + ("-open" if hollow else "")
    edge = {"color": colour, "width": 1.5 * scale if hollow else 0}
    size = (8 if mark.symbol == "circle" else 12) * scale
    marker = {"symbol": symbol, "size": size, "color": colour, "line": edge}
    canvas.add_scatter(
        x=[x], y=[y], mode="markers", marker=marker, customdata=[mark.id], hoverinfo="skip", meta="symbol"
    )
    if mark.shown and mark.symbol == "square-open":
        at = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y, "layer": "above"}
        half = 5.5 * scale
        canvas.add_shape(type="rect", **at, x0=-half, x1=0, y0=-half, y1=half, fillcolor=colour, line={"width": 0})


def add_text(
    canvas: Canvas,
    x: float,
    top: float,
    text: str,
    colour: str,
    scale: float,
    identity: str = "",
    anchor: str = "left",
) -> None:
    """Text below a point, which is its left end, its centre or its right end."""
    canvas.add_annotation(
        x=x,
        y=top,
        text=text,
        xanchor=anchor,
        yanchor="top",
        align="left",
        showarrow=False,
        borderpad=0,
        name=identity,
        font={"color": colour, "size": TYPE * scale},
    )


def disagreement_sign(kinds: Iterable[str]) -> str:
    """What a label ends with where texts disagree: “ ≠”, or “ ≠ date” where they do so about a date alone."""
    kinds = set(kinds)
    return " ≠ date" if kinds == {"date"} else " ≠" if kinds else ""
