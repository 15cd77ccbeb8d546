"""A scene shown: on a page as a figure that is clicked, in slide view as the stage as large as the window."""

from html import escape

import plotly.graph_objects as go
import streamlit as st

from articles.page import Article
from articles.sight import Sight
from articles.stage import slide
from components.frame import show_figure
from components.state import change
from components.take import show_take
from components.tray import show_add
from painters.plotly import size_of
from painters.svg import svg_address


def show_stage(sight: Sight, made: Article) -> None:
    """The stage as large as the window, the ways to take it along, and the way back."""
    picture = svg_address(slide(sight, made), sight.palette.ground)
    with st.container(key="slide"):
        st.html(f'<img class="stage" src="{picture}" alt="{escape(sight.headline(made.takeaway))}">')
        with st.container(key="take", horizontal=True):
            st.button("‹ Back to the page", key="back", on_click=change, args=(sight.case,), kwargs={"form": "page"})
            show_add(sight)
            show_take(sight)


def show_scene(drawn: go.Figure, alt: str) -> None:
    """A scene as a figure that is as wide as its place and keeps its proportion."""
    width, height = size_of(drawn)
    st.html(f"<style>.st-key-scene {{ --width: {width}; --height: {height}; }}</style>")
    with st.container(key="scene", height="stretch"):
        show_figure(drawn, alt, "stretch")
