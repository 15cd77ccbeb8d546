"""A scene as the vis-network that pyvis carries: what is tied and the ties as its nodes and edges, the rest a picture.

vis-network draws the dots and the bent lines, and tells what a pointer is over. Words, signs and numbers are the same
letters as on a slide: one picture, laid over the dots.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeAlias

from drawing.actions import carried
from drawing.scene import Disc, Hit, Primitive, Scene, Stroke, Tie
from drawing.tied import dots_of
from painters.svg import svg_address

BUNDLE = "lib/vis-9.1.2/vis-network.min.js"
Item: TypeAlias = dict[str, Any]
"""A node or an edge with the options that vis-network knows."""


class Graph(NamedTuple):
    """A scene for vis-network: nodes and edges, the address of the picture over them, width and height in px."""

    nodes: list[Item]
    edges: list[Item]
    picture: str
    width: float
    height: float


@cache
def bundle() -> str:
    """vis-network itself, as pyvis carries it."""
    return (files("pyvis") / BUNDLE).read_text(encoding="utf-8")


def graph(scene: Scene) -> Graph:
    """A scene whose ties end at discs; what is `of` a tie and can be hit says what a click on the tie asks for."""
    # pyvis imports IPython, which takes more than a second: only where a network is drawn.
    from pyvis.network import Network

    # Without a direction pyvis drops every second tie between the same two.
    made = Network(directed=True)
    asked = {hit.of: hit for hit in reversed(scene.hits)}
    dots, ties = list(dots_of(scene)), [each for each in scene.items if isinstance(each, Tie)]
    for disc in dots:
        made.add_node(disc.of, **dot(disc), **said(asked.get(disc.of)))
    for place, hit in enumerate(scene.hits):
        made.add_node(f"hit {place} {hit.of}", **box(hit), **said(hit))
    for tie in ties:
        made.add_edge(*tie.ends, **edge(tie), **said(asked.get(tie.of)))
    rest = without(scene.items, {id(each) for each in (*dots, *ties)})
    picture = svg_address(replace(scene, items=rest, hits=[]), "")
    return Graph(made.nodes, made.edges, picture, scene.width, scene.height)


def without(items: Iterable[Primitive], drawn: set[int]) -> list[Primitive]:
    """What is not drawn already."""
    return [each for each in items if id(each) not in drawn]


def dot(disc: Disc) -> Item:
    """What is tied. Without any label pyvis would write its id."""
    edge = disc.edge or Stroke(disc.fill, 0)
    colour = {"background": disc.fill, "border": edge.colour}
    place = {"x": disc.x, "y": disc.y, "size": disc.radius}
    return {"label": " ", "shape": "dot", **place, "color": colour, "borderWidth": edge.width}


def box(hit: Hit) -> Item:
    """What can be hit, unseen: `wide` and `tall` say how large it is."""
    place = {"x": (hit.left + hit.right) / 2, "y": (hit.top + hit.bottom) / 2}
    return {"label": " ", "shape": "custom", **place, "wide": hit.right - hit.left, "tall": hit.bottom - hit.top}


def edge(tie: Tie) -> Item:
    """A tie, which `drawing.bends` bends as vis-network does."""
    return {
        "id": tie.of,
        "arrows": "",
        "color": {"color": tie.stroke.colour, "inherit": False},
        "width": tie.stroke.width,
        "dashes": list(tie.stroke.dash) or False,
        "smooth": {
            "enabled": bool(tie.roundness),
            "type": "curvedCW" if tie.roundness > 0 else "curvedCCW",
            "roundness": abs(tie.roundness),
        },
    }


def said(hit: Hit | None) -> Item:
    """What a click asks for, and what hovering says."""
    return {"asks": carried(hit.action), "title": "\n".join(hit.hover)} if hit else {}
