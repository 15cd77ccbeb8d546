"""A page's body: the chart in its frame, the panel beside it, the records below; or the slide alone."""

import streamlit as st

from charts.stage import Draw
from components.frame import show_frame, show_slide
from components.panel import show_panel
from components.record_list import show_record_list
from components.view import View
from readings.basis import cannot_tell, footer, rests_on
from readings.frame import Frame


def show_article(
    view: View, takeaway: str, subtitle: str, draw: Draw, titles: dict[str, str], how_to_read: list[str]
) -> None:
    """Draw a page about one record table.

    draw: `width`, `height` and `scale` in, figure out; titles: each record in words, by id.
    """
    case, outlets = view.case, view.case["outlets"]
    frame = Frame(
        takeaway,
        subtitle,
        rests_on(view.records, outlets, case.labels("told"), case.labels("reliability")),
        cannot_tell(view.limits),
        footer(view.records, outlets, view.gone, case.package.version, view.path),
    )
    if view.lens.view == "slide":
        show_slide(view, frame, draw)
        return
    with st.container(key="article"):
        show_frame(view, frame, draw)
        show_panel(view, titles, how_to_read)
        show_record_list(view, titles)
