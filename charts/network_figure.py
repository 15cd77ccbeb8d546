"""The network as a plotly figure: for slide view and exports, at the places that `charts.network` gives."""

from collections.abc import Callable
from html import escape
from typing import Any

import plotly.graph_objects as go

from charts.canvas import Canvas
from charts.grid import Label, add_labels
from charts.names import lines_at
from charts.network import Network
from charts.network_style import dot, stroke
from charts.theme import blank_canvas
from drawing.theme import Palette

STEPS = 32


def draw(
    lay_out: Callable[..., Network], palette: Palette, width: float, scale: float = 1, height: float = 0
) -> go.Figure:
    """The drawing as a figure; every strand, mark and actor carries its id.

    lay_out: `width`, `scale` and `height` in, frames out.
    """
    network = lay_out(width=width, scale=scale, height=height)
    canvas = blank_canvas(network.width, network.height, network.scale, palette)
    for row in network.strands.sort_values(["shown", "muted"], ascending=[True, False]).itertuples():
        draw_strand(canvas, row, palette, network.scale)
    for row in network.signs.itertuples():
        draw_sign(canvas, row, palette, network.scale)
    for row in network.marks.itertuples():
        look = stroke(row, palette)
        width = (3 if row.selected else 1.5 if row.shown else 1) * network.scale
        colour = palette.ink if row.selected else look.colour
        draw_box(canvas, row, row.id, "fanned", colour, width, palette)
    draw_names_ground(canvas, network, palette)
    draw_nodes(canvas, network, palette)
    draw_rings(canvas, network, palette)
    add_labels(canvas, labels(network, palette), network.scale)
    return canvas.figure()


def draw_strand(canvas: Canvas, row: Any, palette: Palette, scale: float) -> None:
    """A bent line; hovering says whose it is, and it carries the record that a click selects."""
    look = stroke(row, palette)
    points = [row.curve.at(step / STEPS) for step in range(STEPS + 1)]
    canvas.add_scatter(
        x=[point.x for point in points],
        y=[point.y for point in points],
        mode="lines",
        line={"color": look.colour, "width": look.width * scale, "dash": look.dash},
        customdata=[row.asks] * len(points),
        text=[lines(row.hover)] * len(points),
        hovertemplate="%{text}<extra></extra>",
        name=row.id,
        meta="strand",
    )


def draw_sign(canvas: Canvas, row: Any, palette: Palette, scale: float) -> None:
    """The ground of what is written at a strand; a sign alone stands in a circle of the strand's colour."""
    if not row.alone:
        draw_box(canvas, row, row.asks, "sign", palette.ground, 0, palette)
        return
    edge = {"color": stroke(row, palette).colour, "width": scale}
    canvas.add_scatter(
        x=[row.x],
        y=[row.y],
        mode="markers",
        marker={"symbol": "circle", "size": row.width, "color": palette.ground, "opacity": 1, "line": edge},
        customdata=[row.asks],
        text=[lines(row.hover)],
        hovertemplate="%{text}<extra></extra>",
        meta="sign",
    )


def draw_box(canvas: Canvas, row: Any, asks: str, meaning: str, edge: str, width: float, palette: Palette) -> None:
    """The ground behind a sign or number, so that no line runs through it."""
    half, tall = row.width / 2, row.height / 2
    canvas.add_scatter(
        x=[row.x - half, row.x + half, row.x + half, row.x - half, row.x - half],
        y=[row.y - tall, row.y - tall, row.y + tall, row.y + tall, row.y - tall],
        mode="lines",
        line={"color": edge, "width": width},
        fill="toself",
        fillcolor=palette.ground,
        customdata=[asks] * 5,
        text=lines(row.hover),
        hoveron="fills",
        hoverinfo="text",
        meta=meaning,
    )


def draw_names_ground(canvas: Canvas, network: Network, palette: Palette) -> None:
    """The ground behind the names, should a strand of a crowded case run through one."""
    boxes = list(network.nodes["box"])
    canvas.add_scatter(
        x=[x for box in boxes for x in (box.left, box.right, box.right, box.left, None)],
        y=[y for box in boxes for y in (box.top, box.top, box.bottom, box.bottom, None)],
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=palette.ground,
        hoverinfo="skip",
        meta="ground",
    )


def draw_nodes(canvas: Canvas, network: Network, palette: Palette) -> None:
    """A dot for each actor; a thick ring round the one that is looked at."""
    nodes = network.nodes
    looks = [dot(row, palette) for row in nodes.itertuples()]
    edges = [palette.ink if selected else edge for selected, (_, edge, _) in zip(nodes["selected"], looks, strict=True)]
    canvas.add_scatter(
        x=list(nodes["x"]),
        y=list(nodes["y"]),
        mode="markers",
        marker={
            "size": [2 * radius for radius in nodes["radius"]],
            "color": [fill for fill, _, _ in looks],
            "opacity": 1,
            "line": {"color": edges, "width": [(3 if each else 1.5) * network.scale for each in nodes["selected"]]},
        },
        customdata=list(nodes["id"]),
        text=[lines(hover) for hover in nodes["hover"]],
        hovertemplate="%{text}<extra></extra>",
        meta="node",
    )


def draw_rings(canvas: Canvas, network: Network, palette: Palette) -> None:
    """A ring round what a search found."""
    rings = network.rings
    edge = {"color": palette.ink, "width": 2 * network.scale}
    canvas.add_scatter(
        x=list(rings["x"]),
        y=list(rings["y"]),
        mode="markers",
        marker={
            "symbol": "circle-open",
            "size": [2 * each for each in rings["radius"]],
            "color": palette.ink,
            "opacity": 1,
            "line": edge,
        },
        customdata=list(rings["asks"]),
        hoverinfo="skip",
        meta="found",
    )


def labels(network: Network, palette: Palette) -> list[Label]:
    """Names at the actors, signs at the strands, numbers in the marks."""
    found = []
    for row in network.nodes.itertuples():
        _, _, colour = dot(row, palette)
        name = [escape(line, quote=False) for line in row.name]
        texts = [(f"<b>{line}</b>" if row.focus >= 0 else line, colour) for line in name]
        texts += [(f"<i>{escape(line)}</i>", palette.muted) for line in row.note]
        middles = lines_at(row.box, len(texts), network.scale)
        found += [Label(*middle, text, "center", ink) for middle, (text, ink) in zip(middles, texts, strict=True)]
    for row in network.signs.itertuples():
        found.append(Label(row.x, row.y, f"<b>{escape(row.text)}</b>", "center", stroke(row, palette).ink))
    for row in network.marks.itertuples():
        found.append(Label(row.x, row.y, str(row.number), "center", stroke(row, palette).ink))
    return found


def lines(words: tuple[str, ...]) -> str:
    """Lines of plain text as a hover label has them."""
    return "<br>".join(escape(line) for line in words)
