"""A page's body: the chart in its frame, the panel beside it, the list below; or the slide alone."""

import streamlit as st

from charts.stage import Draw
from components.frame import show_frame, show_slide
from components.panel import show_panel
from components.record_list import show_record_list
from components.view import View
from readings.rows import Rows


def show_article(
    view: View, takeaway: str, subtitle: str, draw: Draw, how_to_read: list[str], rows: Rows | None = None
) -> None:
    """Draw a page. `draw`: `width`, `height` and `scale` in, figure out; `rows`: the page's records unless given."""
    frame, rows = view.frame(takeaway, subtitle), rows or view.rows
    if view.lens.view == "slide":
        show_slide(view, frame, draw)
        return
    with st.container(key="article"):
        show_frame(view, frame, draw)
        show_panel(view, rows, how_to_read)
        show_record_list(view, rows)
