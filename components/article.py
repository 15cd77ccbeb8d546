"""A page's body: the chart in its frame, the panel beside it, the list below; or the slide alone."""

from collections.abc import Callable, Collection
from functools import partial
from threading import RLock

import plotly.graph_objects as go
import streamlit as st
from cachetools import LRUCache, cached

from articles.blocks import HowToRead
from articles.page import Page
from articles.sight import Sight
from charts.chart import Drawing
from charts.stage import Draw
from components.blocks import show
from components.find import show_finds, with_marks
from components.frame import show_frame, show_slide
from components.panel import show_panel
from components.picture import PAGE, scene_of, show_scene, show_stage
from components.record_list import show_record_list
from components.sight import open_sight
from painters.plotly import figure
from readings.rows import Rows


def show_article(
    sight: Sight,
    takeaway: str,
    subtitle: str,
    how_to_read: list[tuple[str, str]],
    more: list[str],
    draw: Draw | None = None,
    rows: Rows | None = None,
    paint: Callable[..., None] | None = None,
    below: Callable[[], None] | None = None,
    marked: Collection[str] | None = None,
    chart: Drawing | None = None,
) -> None:
    """Draw a page. `draw`: `width`, `height` and `scale` in, figure out; `rows`: the page's records unless given.

    how_to_read: names of three marks in `charts.glyphs`, each with what it says; more: what else helps to read, folded.
    paint: shows the chart on the page in place of plotly; below: shows more under the chart;
    marked: ids that the chart has a mark for, where these are not those of the rows; chart: drawn as a scene,
    in place of `draw`.
    """
    frame, rows = sight.frame(takeaway, subtitle), rows or sight.rows
    if draw and sight.found:
        draw = with_marks(sight, draw)
    if sight.view.form == "slide":
        if chart:
            show_stage(sight, frame, chart)
        elif draw:
            show_slide(sight, frame, draw)
        return
    show_finds(sight, rows.ids, [takeaway, subtitle, *(words for _, words in how_to_read), *more, *sight.limits])
    if chart and not paint:
        paint = partial(show_scene, partial(drawn, sight, lambda: figure(scene_of(sight, chart, *PAGE), sight.palette)))
    with st.container(key="article"):
        show_frame(sight, frame, draw and partial(drawn, sight, draw), paint, below)
        show_panel(sight, rows, HowToRead(tuple(how_to_read), tuple(more)), marked)
        show_record_list(sight, rows)


def show_page(page: Page) -> None:
    """Show a page of this server's case, as the reader's address has it."""
    sight = open_sight(page)
    made = page.article(sight)
    show_article(
        sight,
        made.takeaway,
        made.subtitle,
        list(made.how_to_read),
        list(made.more),
        rows=made.rows,
        below=page.below and (lambda: show(sight, page.below(sight))),
        marked=made.marked or None,
        chart=made.chart,
    )
    if page.after and sight.view.form == "page":
        show(sight, page.after(sight))


@cached(LRUCache(200), key=lambda sight, make, **size: (sight.case, sight.view, sight.palette.ground), lock=RLock())
def drawn(sight: Sight, make: Callable[..., go.Figure], **size: float) -> go.Figure:
    """A page's drawing, made once for all readers who look at the same on the same ground; not to be changed."""
    return make(**size)
