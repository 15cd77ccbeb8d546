"""A page's sight of the case: what the reader's address, ground and copies of the texts make of it."""

from collections.abc import Iterable

import streamlit as st

from articles.sight import Sight
from components.lens_line import Choice, show_lens_line
from components.state import current_palette, current_view, load, paragraphs


def open_sight(page: str, *tables: str, choices: Iterable[Choice] = ()) -> Sight:
    """What a reader sees of some record tables, or of all; draws the lens line above it, with `choices`."""
    case = load()
    view, _ = current_view(case, page)
    root = (st.context.url or "").split("?")[0].removesuffix(view.path)
    sight = Sight(case, view, tables or tuple(case.record_tables), current_palette(), paragraphs(), root)
    if view.form == "page":
        show_lens_line(sight, choices)
    return sight
