"""What stands around a chart on its page, as text that flows."""

from collections.abc import Callable
from html import escape
from typing import Literal

import plotly.graph_objects as go
import streamlit as st

from articles.pages import PAGES
from articles.sight import Sight
from components.names import linked
from components.plain import plain
from components.present import show_present_button
from components.state import act, change
from components.take import show_take
from components.tray import show_add, show_tray
from drawing.actions import read
from drawing.frame import Frame


def show_frame(sight: Sight, frame: Frame, chart: Callable[..., None], below: Callable[[], None] | None = None) -> None:
    """Takeaway and legend above the chart, what it rests on below; a click on a mark selects its record.

    chart: shows it, with `alt` in words; below: shows what stands under the frame.
    """
    with st.container(key="frame"):
        with st.container(key="head"):
            asks = f"<span class='asks'>{escape(PAGES[sight.page].asks)} </span>"
            title = linked(sight, frame.takeaway, stop=True)
            st.html(f"<h1>{title}</h1><p class='legend'>{asks}{escape(frame.subtitle)}</p>")
        with st.container(key="chart"):
            chart(alt=f"{frame.takeaway}. The list of records says the same in words.")
        with st.container(key="source"):
            tell = [linked(sight, line, stop=True) for line in (frame.rests_on, frame.how_told, frame.cannot_tell)]
            st.html("<p><b>{}</b> {}</p><p>{}</p>".format(*tell))
    with st.container(key="foot"):
        with st.container(key="tools", horizontal=True, vertical_alignment="center"):
            st.caption(plain(frame.footer))
            show_add(sight)
            st.button("Slide view", key="slide-view", on_click=change, args=(sight.case,), kwargs={"form": "slide"})
            show_present_button(sight.case, sight.page)
        show_take(sight)
        show_tray(sight)
        if below:
            below()


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
    """Do what the clicked mark asks for; a click beside every mark changes nothing."""
    points = st.session_state["plot"].selection.points
    marks = [point["customdata"] for point in points if point.get("customdata")]
    if marks:
        act(read(marks[0]))
