"""A page's sight of the case: what the reader's address, ground and copies of the texts make of it."""

from dataclasses import replace

import streamlit as st

from articles.page import Page
from articles.pages import sight_of
from articles.sight import Sight
from components import opened
from components.lens_line import show_lens_line
from components.state import current_palette, current_view, load, paragraphs
from loaders.place import SHIPPED, case_place

PASSES = SHIPPED.parent / "docs" / "coding"
"""The coding passes of the shipped case; of another this server has none."""


def open_sight(page: Page) -> Sight:
    """What a reader sees on a page; draws the lens line above it."""
    case = load()
    view, _ = current_view(case, page.name)
    own = opened.own_case() is not None
    # No address leads others to a case of the reader's own.
    root = "" if own else (st.context.url or "").split("?")[0].removesuffix(view.path)
    passes = PASSES if not own and case_place().resolve() == SHIPPED.resolve() else None
    sight = replace(sight_of(case, view, current_palette()), at_hand=paragraphs(), root=root, coding=passes)
    if view.form == "page":
        show_lens_line(sight, page.choices)
    return sight
