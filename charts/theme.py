"""What a plotly chart is drawn on."""

from charts.canvas import Canvas
from drawing.theme import FONT, TYPE, Palette


def blank_canvas(width: float, height: float, scale: float, palette: Palette) -> Canvas:
    """A canvas without axes whose x runs 0 to `width` and y 0 (top) to `height`, in px when drawn at that width.

    Drawn wider, x stretches and type does not, so what does not overlap here does not overlap there.
    """
    hidden = {"visible": False, "fixedrange": True}
    return Canvas(
        {
            "template": None,
            "font": {"family": FONT, "size": TYPE * scale, "color": palette.ink},
            "paper_bgcolor": palette.ground,
            "plot_bgcolor": palette.ground,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "height": height,
            "xaxis": {"range": [0, width], **hidden},
            "yaxis": {"range": [height, 0], **hidden},
            "barmode": "overlay",
            "showlegend": False,
            "hovermode": "closest",
            # Streamlit asks for this where points can be clicked, and draws anew where it differs; nothing here pans.
            "dragmode": "pan",
            # Streamlit draws every chart twice, from two copies: so plotly sees that the second holds nothing new.
            "datarevision": 0,
            "clickmode": "event+select",
            "hoverlabel": {
                "font": {"family": FONT, "size": TYPE * scale, "color": palette.ink},
                "bgcolor": palette.panel,
                "bordercolor": palette.rule,
                "align": "left",
            },
            "modebar": {"bgcolor": palette.ground, "color": palette.muted, "activecolor": palette.ink},
        }
    )
