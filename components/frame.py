"""A frame's two painters: text around the chart on a page, one composed picture in slide view."""

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any, Literal

import plotly.graph_objects as go
import streamlit as st

from articles.sight import Sight
from charts.stage import Draw, compose
from components.cite import show_cite_view
from components.names import linked
from components.plain import plain
from components.state import act, change, load
from drawing.actions import read
from drawing.frame import Frame

PAGE_WIDTH, PAGE_SCALE = 860, 0.875
SLIDE_SCALE = 1.25


def show_slide(sight: Sight, frame: Frame, draw: Draw) -> None:
    """The stage at 1600×900 px and the way back."""
    with st.container(key="slide"):
        figure = compose(frame, draw, sight.palette, SLIDE_SCALE)
        st.plotly_chart(figure, theme=None, key="stage", width="content", config=camera(sight), alt=frame.takeaway)
        st.button("‹ Back to the page", key="back", on_click=change, args=(sight.case,), kwargs={"form": "page"})


def show_frame(
    sight: Sight,
    frame: Frame,
    draw: Draw,
    paint: Callable[..., None] | None = None,
    below: Callable[[], None] | None = None,
) -> None:
    """Takeaway and legend above the chart, what it rests on below; a click on a mark selects its record.

    paint: shows the chart in place of plotly, with `alt` in words; below: shows what stands under the frame.
    """
    with st.container(key="frame"):
        with st.container(key="head"):
            asks = f"Click a mark for its paragraphs. {frame.subtitle}"
            st.html(f"<h1>{linked(sight, frame.takeaway, stop=True)}</h1><p class='legend'>{escape(asks)}</p>")
        with st.container(key="chart"):
            (paint or partial(show_plot, draw))(alt=f"{frame.takeaway}. The list of records says the same in words.")
        with st.container(key="source"):
            tell = [linked(sight, line, stop=True) for line in (frame.rests_on, frame.how_told, frame.cannot_tell)]
            st.html("<p><b>{}</b> {}</p><p>{}</p>".format(*tell))
    with st.container(key="foot"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(plain(frame.footer))
            st.button("Slide view", key="slide-view", on_click=change, args=(sight.case,), kwargs={"form": "slide"})
        show_cite_view(sight)
        if below:
            below()


def show_plot(draw: Draw, alt: str) -> None:
    """The chart as plotly draws it."""
    show_figure(draw(width=PAGE_WIDTH, height=0, scale=PAGE_SCALE), alt, "content")


def show_figure(figure: go.Figure, alt: str, height: Literal["stretch", "content"]) -> None:
    """A chart; a click on a mark does what the mark asks for."""
    st.plotly_chart(
        figure,
        theme=None,
        height=height,
        key="plot",
        on_select=select_clicked,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt=alt,
    )


def select_clicked() -> None:
    """Do what the clicked mark asks for; a click beside every mark changes nothing.

    A mark of a scene carries the fields of `drawing.actions.Select`; any other an id, which is selected, or `id other`,
    where the other is looked at beside it.
    """
    points = st.session_state["plot"].selection.points
    marks = [point["customdata"] for point in points if point.get("customdata")]
    if marks:
        act(read(marks[0])) if isinstance(marks[0], list) else follow(marks[0])


def follow(asked: str) -> None:
    """Write what a mark asks for into the address."""
    selected, _, beside = asked.partition(" ")
    change(load(), selected=selected, beside=beside)


def file_name(sight: Sight) -> str:
    """A name for a picture that tells page and lens."""
    lens = "_".join(f"{name}-{value}" for name, value in sight.view.to_query().items() if name != "view")
    return "_".join(filter(None, [f"faultlines-{sight.page.replace('_', '-')}", lens.replace(",", "-")]))


def camera(sight: Sight) -> dict[str, Any]:
    """Plotly's settings for the stage: one button, a picture of 3200×1800 px."""
    picture = {"format": "png", "filename": file_name(sight), "width": 1600, "height": 900, "scale": 2}
    return {
        "displaylogo": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": picture,
    }
