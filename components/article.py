"""A page's body: the chart in its frame, the panel beside it, the list below; or the slide alone."""

from collections.abc import Callable, Collection
from functools import partial

import streamlit as st

from charts.chart import Chart
from charts.stage import Draw
from components.find import show_finds, with_marks
from components.frame import show_frame, show_slide
from components.panel import show_panel
from components.picture import PAGE, scene_of, show_scene, show_stage
from components.record_list import show_record_list
from components.state import drawn_once
from components.view import View
from painters.plotly import figure
from readings.rows import Rows


def show_article(
    view: View,
    takeaway: str,
    subtitle: str,
    how_to_read: list[tuple[str, str]],
    more: list[str],
    draw: Draw | None = None,
    rows: Rows | None = None,
    paint: Callable[..., None] | None = None,
    below: Callable[[], None] | None = None,
    marked: Collection[str] | None = None,
    chart: Chart | None = None,
) -> None:
    """Draw a page. `draw`: `width`, `height` and `scale` in, figure out; `rows`: the page's records unless given.

    how_to_read: names of three marks in `charts.glyphs`, each with what it says; more: what else helps to read, folded.
    paint: shows the chart on the page in place of plotly, which draws the slide; below: shows more under the chart;
    marked: ids that the chart has a mark for, where these are not those of the rows; chart: drawn as a scene,
    in place of `draw`.
    """
    frame, rows = view.frame(takeaway, subtitle), rows or view.rows
    if draw and view.found:
        draw = with_marks(view, draw)
    if view.lens.view == "slide":
        show_stage(view, frame, chart) if chart else show_slide(view, frame, draw)
        return
    show_finds(view, rows.ids, [takeaway, subtitle, *(words for _, words in how_to_read), *more, *view.limits])
    if chart:
        drawn = drawn_once(
            view.page, view.lens, view.palette, lambda: figure(scene_of(view, chart, *PAGE), view.palette)
        )
        paint = partial(show_scene, drawn)
    else:
        drawn = drawn_once(view.page, view.lens, view.palette, draw)
    with st.container(key="article"):
        show_frame(view, frame, drawn, paint, below)
        show_panel(view, rows, (how_to_read, more), marked)
        show_record_list(view, rows)
