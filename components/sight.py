"""A page's sight of the case: what the reader's address, ground and copies of the texts make of it."""

import streamlit as st

from articles.page import Page
from articles.sight import Sight
from components.lens_line import show_lens_line
from components.state import SHIPPED, current_palette, current_view, folder, load, paragraphs

PASSES = SHIPPED.parent / "docs" / "coding"
"""The coding passes of the shipped case; of another this server has none."""


def open_sight(page: Page) -> Sight:
    """What a reader sees on a page; draws the lens line above it."""
    case = load()
    view, _ = current_view(case, page.name)
    root = (st.context.url or "").split("?")[0].removesuffix(view.path)
    tables = page.tables_in(view) or tuple(case.record_tables)
    passes = PASSES if folder().resolve() == SHIPPED.resolve() else None
    sight = Sight(case, view, tables, current_palette(), paragraphs(), root, passes)
    if view.form == "page":
        show_lens_line(sight, page.choices)
    return sight
