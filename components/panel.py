"""The panel beside a chart: how to read it, or what the selected thing rests on."""

from collections.abc import Collection
from functools import cache

import streamlit as st

from articles.pages import PAGE_OF
from articles.sight import Sight
from charts.glyphs import GLYPHS
from components.actor import show_actor
from components.claim import show_claim
from components.names import bullets, linked
from components.order import show_order
from components.outlet import show_outlet
from components.passage import show_passage, show_source
from components.plain import plain
from components.record import show_record
from components.state import act, change
from components.words import show_words
from drawing.actions import Go, Select
from drawing.pen import Pen
from drawing.theme import Palette
from painters.svg import svg_address
from readings.rows import Rows

HowToRead = tuple[list[tuple[str, str]], list[str]]
"""Three marks, each with what it says; and what else helps to read, folded."""


def show_panel(sight: Sight, rows: Rows, how_to_read: HowToRead, marked: Collection[str] | None = None) -> None:
    """What the selected mark rests on; else how to read the chart, and below it what is selected without a mark here.

    marked: ids that the chart has a mark for, where these are not those of the rows.
    """
    selected = sight.view.selected
    table = sight.case.ids().get(selected, "")
    here = selected in (rows.ids if marked is None else marked)
    with st.container(key="panel", border=True):
        if not here:
            show_reading(sight, how_to_read)
        if selected:
            with st.container(key="evidence"):
                if not here:
                    st.info(plain(f"{sight.case.label(selected)}, which you selected, has no mark in this chart."))
                show_selected(sight, rows, selected, table)


def show_selected(sight: Sight, rows: Rows, selected: str, table: str) -> None:
    """The ways on from what is selected, what may be asked of it, and what it rests on. table: the one it is of."""
    if selected in rows.ids:
        show_steps(sight, rows)
    else:
        show_ways(sight, table)
    if table in ASKED and PAGE_OF[table] == sight.page:
        ASKED[table](sight, selected)
    if table in sight.case.record_tables:
        show_record(sight, table, selected, rows.ids)
    elif table in SHOWN:
        SHOWN[table](sight, selected)


ABOUT_NAMES = "A name over dots, here and in every text, says who that is. A chip above takes away what it names."
"""What holds on every page."""

SHOWN = {
    "claims": show_claim,
    "actors": show_actor,
    "outlets": show_outlet,
    "passages": show_passage,
    "sources": show_source,
}
ASKED = {"meetings": show_order}
"""Table to what a reader may ask of one of its records on the page that has a mark for each."""


def show_reading(sight: Sight, how_to_read: HowToRead) -> None:
    """How to read the chart, what these texts cannot tell, and the outlets whose names are letters in full.

    Where there is no room for two columns it is one line that opens: `style.css` says where.
    """
    marks, more = how_to_read
    lines = "".join(
        f"<li><img alt='' src=\"{pictured(mark, sight.palette)}\"><span>{linked(sight, says, stop=True)}</span></li>"
        for mark, says in marks
    )
    rest = f"<details><summary>More on how to read it</summary>{bullets(sight, [*more, ABOUT_NAMES])}</details>"
    heading = "<summary><h2>How to read this</h2></summary>"
    st.html(f"<details class='reading'>{heading}<ul class='marks'>{lines}</ul>{rest}</details>")
    with st.container(key="beyond"):
        if sight.limits:
            st.html(f"<h2>These texts cannot tell</h2>{bullets(sight, sight.limits)}")
        show_words(sight, sight.case.names("outlets").values())
        st.button("What all codes mean ›", on_click=act, args=(Go("codebook"),), key="to-codebook")


@cache
def pictured(mark: str, palette: Palette) -> str:
    """A mark of a chart as the address of a picture, with the letters in it as outlines, so that it needs no font."""
    return svg_address(GLYPHS[mark](Pen(palette)), "", "outlines")


def show_ways(sight: Sight, table: str) -> None:
    """The ways on from something that is not of the list: to the page where it has a mark, and back."""
    with st.container(horizontal=True, gap="small"):
        page = PAGE_OF.get(table, sight.page)
        if page != sight.page:
            st.button("See it in its chart", on_click=act, args=(Go(page),), key="elsewhere")
        close_button(sight)


def show_steps(sight: Sight, rows: Rows) -> None:
    """Buttons to the row before, the one after, and back to how the chart is read."""
    place = rows.ids.index(sight.view.selected)
    with st.container(horizontal=True, gap="small"):
        for label, at in (("‹ Previous", place - 1), ("Next ›", place + 1)):
            inside = 0 <= at < len(rows.ids)
            number = f" {rows.rows[at].cells[0]}" if inside else ""
            target = Select(rows.ids[at] if inside else "")
            st.button(label + number, on_click=act, args=(target,), disabled=not inside, key=label)
        close_button(sight)


def close_button(sight: Sight) -> None:
    """The way back to how the chart is read."""
    nothing = {"selected": "", "beside": ""}
    st.button("Close", on_click=change, args=(sight.case,), kwargs=nothing, key="close")
