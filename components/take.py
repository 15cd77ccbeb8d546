"""What can be had of a view: pictures, slides, the records that it shows, its citation; each in one click."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from articles.pages import article_of
from articles.sight import Sight
from components.cite import show_cite_view
from drawing.stage import HEIGHT, WIDTH
from drawing.theme import PALETTES
from exports.scripts import png_script
from exports.view import POWERPOINT, SLIDES, ZOOMS, Taking, as_csv, as_outlines, as_png, as_slides, as_svg, file_name

COPY = st.components.v2.component(
    "copy_picture",
    html='<button type="button">Copy picture</button><span role="status"></span>',
    css=(Path(__file__).with_name("copy_picture.css")).read_text(encoding="utf-8"),
    js=png_script() + (Path(__file__).with_name("copy_picture.js")).read_text(encoding="utf-8"),
)


def show_take(sight: Sight) -> None:
    """A box that is filled when a reader opens it."""
    box = st.expander("Take it with you", key="take-it", type="compact", on_change="rerun")
    if box.open:
        with box:
            show_ways(sight)


def show_ways(sight: Sight) -> None:
    """Pictures, on a light ground and with their title unless asked otherwise; slides; the records shown; the title
    alone, to copy; the citation."""
    with st.container(horizontal=True, vertical_alignment="center"):
        ground = st.segmented_control(
            "Ground", list(PALETTES), default="light", required=True, key="take-ground", label_visibility="collapsed"
        )
        titled = st.toggle("with its title", value=True, key="take-titled")
    asked = replace(sight, palette=PALETTES[ground])
    name = file_name(sight.view)
    with st.container(horizontal=True, gap="small"):
        for zoom in ZOOMS:
            size = f"PNG {WIDTH * zoom}×{HEIGHT * zoom}"
            save(size, f"{name}-{zoom}x.png", "image/png", partial(as_png, asked, Taking(titled, zoom)))
        save("SVG", f"{name}.svg", "image/svg+xml", partial(as_svg, asked, Taking(titled)))
        save("SVG, text as shapes", f"{name}-shapes.svg", "image/svg+xml", partial(as_outlines, asked, Taking(titled)))
        for label, end, with_records in SLIDES:
            make = partial(as_slides, asked, Taking(titled, with_records=with_records))
            save(label, f"{name}{end}.pptx", POWERPOINT, make)
        save("Records shown (CSV)", f"{name}.csv", "text/csv", partial(as_csv, asked, Taking()))
    st.code(asked.headline(article_of(asked).takeaway), language=None, wrap_lines=True)
    COPY(key="copy-picture", data={"svg": as_svg(asked, Taking(titled)).decode()})
    show_cite_view(sight)


def save(label: str, file: str, kind: str, make: partial[bytes]) -> None:
    """A button that makes a file when it is clicked."""
    st.download_button(label, make, file, kind, on_click="ignore", key=f"take-{label}")
