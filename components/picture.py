"""A scene shown: on a page as a figure that is clicked, in slide view as the stage with the ways to take it along."""

from collections.abc import Callable
from functools import partial
from html import escape
from threading import RLock
from typing import TypeVar

import plotly.graph_objects as go
import streamlit as st
from cachetools import LRUCache, cached

from articles.sight import Sight
from charts.chart import Drawing
from components.frame import file_name, show_figure
from components.state import change
from drawing.frame import Frame
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.stage import ROOM, compose
from exports.picture import picture, png
from painters.plotly import size_of
from painters.svg import svg_address

Made = TypeVar("Made")
PAGE = 1190, 575
"""Width and height in px at which a scene is laid out for a page, with type of 16 px: at 1366×768 that is 12 px."""


def scene_of(sight: Sight, chart: Drawing, width: float, height: float) -> Scene:
    """A chart at a size; where its marks stand is made once for all lenses."""

    def keep(make: Callable[[], Made]) -> Made:
        return places_of(sight, (width, height), make)

    return chart.scene(width, height, Pen(sight.palette), keep)


@cached(LRUCache(50), key=lambda sight, size, make: (sight.case, *sight.view.places, *size), lock=RLock())
def places_of(sight: Sight, size: tuple[float, float], make: Callable[[], Made]) -> Made:
    """Where a chart's marks stand at a size: places depend on the case and the reader's choices alone."""
    return make()


def show_stage(sight: Sight, frame: Frame, chart: Drawing) -> None:
    """The stage as large as the window, its picture in two forms, and the way back."""
    ground = sight.palette.ground
    scene = compose(frame, partial(scene_of, sight, chart, ROOM), Pen(sight.palette))
    with st.container(key="slide"):
        st.html(f'<img class="stage" src="{svg_address(scene, ground)}" alt="{escape(frame.takeaway)}">')
        with st.container(key="take", horizontal=True):
            for kind, make in (("png", png), ("svg", picture)):
                name = f"{file_name(sight)}.{kind}"
                st.download_button(kind.upper(), partial(make, scene, ground), name, key=kind, on_click="ignore")
            st.button("‹ Back to the page", key="back", on_click=change, args=(sight.case,), kwargs={"form": "page"})


def show_scene(drawn: go.Figure, alt: str) -> None:
    """A scene as a figure that is as wide as its place and keeps its proportion."""
    width, height = size_of(drawn)
    st.html(f"<style>.st-key-scene {{ --width: {width}; --height: {height}; }}</style>")
    with st.container(key="scene", height="stretch"):
        show_figure(drawn, alt, "stretch")
