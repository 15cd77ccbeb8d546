"""A scene as a plotly figure for a page: one picture of all that is drawn, with what a click may hit over it."""

from html import escape

import plotly.graph_objects as go

from drawing.actions import carried
from drawing.scene import Hit, Scene
from drawing.theme import Palette
from painters.fonts import STACK
from painters.svg import svg_address

HOVER = 16
"""Px of the letters of what hovering says."""


def figure(scene: Scene, palette: Palette) -> go.Figure:
    """A figure that fills what it stands in, which has the proportion of the scene.

    Its one trace has a bar for each hit: its action in `customdata` (see `drawing.actions.carried`), its id in `ids`.
    """
    place = {"xref": "x", "yref": "y", "x": 0, "y": 0, "sizex": scene.width, "sizey": scene.height}
    image = {"source": svg_address(scene, ""), **place, "sizing": "stretch", "layer": "below"}
    hidden = {"visible": False, "fixedrange": True}
    layout = {
        "template": None,
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {"range": [0, scene.width], **hidden},
        "yaxis": {"range": [scene.height, 0], **hidden},
        "images": [image],
        "barmode": "overlay",
        "showlegend": False,
        "hovermode": "closest",
        # Streamlit asks for this where points can be clicked, and draws anew where it differs; nothing here pans.
        "dragmode": "pan",
        # Streamlit draws every chart twice, from two copies: so plotly sees that the second holds nothing new.
        "datarevision": 0,
        "clickmode": "event+select",
        "hoverlabel": {
            "font": {"family": STACK, "size": HOVER, "color": palette.ink},
            "bgcolor": palette.panel,
            "bordercolor": palette.rule,
            "align": "left",
        },
    }
    # A test lets plotly check such a figure: to check each one anew takes longer than all the rest.
    return go.Figure([hit_trace(scene.hits)] if scene.hits else [], layout, _validate=False)


def size_of(drawn: go.Figure) -> tuple[float, float]:
    """Width and height of the scene that a figure was made of."""
    return drawn.layout.xaxis.range[1], drawn.layout.yaxis.range[0]


def hit_trace(hits: list[Hit]) -> dict[str, object]:
    """All that a click may hit, as unseen bars: of plotly's traces, the one whose points are rectangles of any size."""
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "bar",
        "x": [(hit.left + hit.right) / 2 for hit in hits],
        "width": [hit.right - hit.left for hit in hits],
        "base": [hit.top for hit in hits],
        "y": [hit.bottom - hit.top for hit in hits],
        **unseen,
        "selected": unseen,
        "unselected": unseen,
        "customdata": [carried(hit.action) for hit in hits],
        "ids": [hit.of for hit in hits],
        "hovertext": ["<br>".join(map(plain, hit.hover)) for hit in hits],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def plain(words: str) -> str:
    """A text without what plotly would take for a tag."""
    return escape(words, quote=False)
