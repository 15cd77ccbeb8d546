"""The network as a reader clicks on it: the vis-network that pyvis carries, drawn at the places of `charts.network`."""

from collections.abc import Callable
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

import streamlit as st

from charts.names import lines_at
from charts.network import Network
from charts.network_style import Stroke, dot, stroke
from components.frame import PAGE_SCALE, PAGE_WIDTH, follow
from drawing.theme import FONT, TYPE, Palette

HERE = Path(__file__).parent
BUNDLE = "lib/vis-9.1.2/vis-network.min.js"
# vis-network drops quotation marks, and a bare name of a font holds no number.
FACE = ", ".join(name for name in FONT.replace('"', "").split(", ") if not any(map(str.isdigit, name)))
DASHES = {"solid": False, "dash": [8, 6], "dot": [2, 4]}


@cache
def library() -> Callable[..., Any]:
    """A component that brings vis-network to the page; one that never changes is sent to a browser once."""
    code = (files("pyvis") / BUNDLE).read_text(encoding="utf-8")
    js = f"/* vis-network, under the Apache 2.0 or MIT licence. */\n{code}\nexport default function () {{}}"
    return st.components.v2.component("vis_network", js=js)


@cache
def canvas() -> Callable[..., Any]:
    """The component that draws the network and reports clicks."""
    return st.components.v2.component(
        "network",
        html='<div class="network" role="img"></div>',
        css=(HERE / "network.css").read_text(encoding="utf-8"),
        js=(HERE / "network.js").read_text(encoding="utf-8"),
    )


def show_network(lay_out: Callable[..., Network], palette: Palette, alt: str) -> None:
    """The network; a click on an actor, a strand, its sign or a record on it selects that.

    lay_out: `width` and `scale` in, frames out; alt: the drawing in words.
    """
    network = lay_out(width=PAGE_WIDTH, scale=PAGE_SCALE)

    def select() -> None:
        follow(st.session_state["network"].chosen)

    nodes, edges = graph(network, palette)
    drawing = {"width": network.width, "height": network.height, "face": FACE, "alt": alt}
    library()(key="vis-network")
    canvas()(key="network", data={"nodes": nodes, "edges": edges, **drawing}, on_chosen_change=select)


def graph(network: Network, palette: Palette) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Nodes and edges as vis-network reads them; signs and numbers are nodes as well, so that a click finds them."""
    # pyvis imports IPython, which takes more than a second: only where a network is drawn.
    from pyvis.network import Network as Graph

    # Without a direction pyvis drops every second strand between the same two.
    made = Graph(directed=True)
    for row in network.nodes.itertuples():
        made.add_node(row.id, **actor_node(row, palette, network.scale))
        made.add_node(f"name {row.id}", **name_node(row, palette, network.scale))
    for row in network.strands.sort_values(["shown", "muted"], ascending=[True, False]).itertuples():
        made.add_edge(row.start, row.end, **edge(row, palette, network.scale))
    for row in network.signs.itertuples():
        made.add_node(f"sign {row.strand}", asks=row.asks, **sign_node(row, palette, network.scale))
    for row in network.marks.itertuples():
        made.add_node(f"mark {row.strand} {row.id}", asks=row.id, **mark_node(row, palette, network.scale))
    for row in network.rings.itertuples():
        made.add_node(row.id, asks=row.asks, **ring(row, palette, network.scale))
    return made.nodes, made.edges


def actor_node(row: Any, palette: Palette, scale: float) -> dict[str, Any]:
    """The dot of an actor. Without any label pyvis would write its id."""
    fill, line, _ = dot(row, palette)
    return {
        "label": " ",
        "shape": "dot",
        "size": row.radius,
        "x": row.x,
        "y": row.y,
        "asks": row.id,
        "title": "\n".join(row.hover),
        "color": both(fill, palette.ink if row.selected else line),
        "borderWidth": (3 if row.selected else 1.5) * scale,
        "font": font(line, palette, scale),
    }


def name_node(row: Any, palette: Palette, scale: float) -> dict[str, Any]:
    """The name of an actor and the note under it, which `network.js` writes line by line: vis-network would read
    markup in them."""
    box, (_, _, ink) = row.box, dot(row, palette)
    texts = [(line, "bold" if row.focus >= 0 else "normal", ink) for line in row.name]
    texts += [(line, "italic", palette.muted) for line in row.note]
    middles = lines_at(box, len(texts), scale)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    lines = [
        {"text": text, "style": style, "colour": colour, "x": middle.x - x, "y": middle.y - y}
        for (text, style, colour), middle in zip(texts, middles, strict=True)
    ]
    return {
        "label": " ",
        "shape": "custom",
        "x": x,
        "y": y,
        "asks": row.id,
        "title": "\n".join(row.hover),
        "lines": lines,
        "rim": palette.ground,
        "wide": box.right - box.left,
        "tall": box.bottom - box.top,
        "font": font(ink, palette, scale),
    }


def sign_node(row: Any, palette: Palette, scale: float) -> dict[str, Any]:
    """What is written at a strand; a sign alone stands in a circle of the strand's colour."""
    look = stroke(row, palette)
    edge, width = (look.colour, scale) if row.alone else (palette.ground, 0)
    return box(row, f"<b>{escape(row.text, quote=False)}</b>", look, palette, scale) | {
        "color": both(palette.ground, edge),
        "borderWidth": width,
        "shapeProperties": {"borderRadius": row.height / 2},
    }


def mark_node(row: Any, palette: Palette, scale: float) -> dict[str, Any]:
    """A record's number with an edge round it, thick in ink where it is selected."""
    look = stroke(row, palette)
    width = (3 if row.selected else 1.5 if row.shown else 1) * scale
    return box(row, str(row.number), look, palette, scale) | {
        "color": both(palette.ground, palette.ink if row.selected else look.colour),
        "borderWidth": width,
        "shapeProperties": {"borderRadius": 2 * scale},
    }


def ring(row: Any, palette: Palette, scale: float) -> dict[str, Any]:
    """A ring round what a search found; what is in it shows through."""
    return {
        "label": " ",
        "shape": "dot",
        "size": row.radius,
        "x": row.x,
        "y": row.y,
        "title": "\n".join(row.hover),
        "color": both("rgba(0, 0, 0, 0)", palette.ink),
        "borderWidth": 2 * scale,
    }


def box(row: Any, label: str, look: Stroke, palette: Palette, scale: float) -> dict[str, Any]:
    """A text in a box whose size is given."""
    return {
        "label": label,
        "shape": "box",
        "x": row.x,
        "y": row.y,
        "title": "\n".join(row.hover),
        "widthConstraint": {"minimum": row.width},
        "heightConstraint": {"minimum": row.height},
        "font": font(look.ink, palette, scale),
    }


def edge(row: Any, palette: Palette, scale: float) -> dict[str, Any]:
    """A strand, bent as `drawing.bends` says."""
    look = stroke(row, palette)
    kind = "curvedCW" if row.roundness > 0 else "curvedCCW"
    return {
        "id": row.id,
        "asks": row.asks,
        "title": "\n".join(row.hover),
        "arrows": "",
        "color": {"color": look.colour, "inherit": False},
        "width": look.width * scale,
        "dashes": DASHES[look.dash],
        "smooth": {"enabled": bool(row.roundness), "type": kind, "roundness": abs(row.roundness)},
    }


def both(fill: str, line: str) -> dict[str, Any]:
    """A colour that stays as it is."""
    return {"background": fill, "border": line}


def font(colour: str, palette: Palette, scale: float) -> dict[str, Any]:
    """Type with a rim of the ground, so that a strand behind it leaves it legible; `<b>` and `<i>` are read."""
    size = {"color": colour, "size": TYPE * scale, "face": FACE, "multi": "html"}
    return size | {"strokeWidth": 3 * scale, "strokeColor": palette.ground}
