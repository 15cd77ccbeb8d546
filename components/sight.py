"""A page's sight of the case: what the reader's address, ground and copies of the texts make of it."""

import logging
from dataclasses import replace
from pathlib import Path

import streamlit as st

from articles.page import Page
from articles.pages import sight_of
from articles.sight import Sight
from components import opened
from components.lens_line import show_lens_line
from components.state import current_palette, current_view, load, paragraphs
from loaders.case import Case
from loaders.faults import CaseError
from loaders.kept import kept
from loaders.passes import passes_at, passes_of
from loaders.place import case_place

LOG = logging.getLogger(__name__)


def open_sight(page: Page) -> Sight:
    """What a reader sees on a page; draws the lens line above it, where that changes anything."""
    case = load()
    view, _ = current_view(case, page.name)
    own = opened.own_case() is not None
    # No address leads others to a case of the reader's own.
    root = "" if own else (st.context.url or "").split("?")[0].removesuffix(view.path)
    coding = None if own else passes(case)
    sight = replace(sight_of(case, view, current_palette()), at_hand=paragraphs(), root=root, coding=coding)
    if view.form == "page" and not page.aside:
        show_lens_line(sight, page.choices)
    return sight


@kept(1)
def passes(case: Case) -> Path | None:
    """Where the coding passes of this server's case lie; None where there are none, or none that can be read, which
    the log says."""
    place = passes_at(case_place())
    try:
        if place:
            passes_of(place, case)
    except CaseError as error:
        for fault in error.faults:
            LOG.warning("the coding passes are not shown: %s", fault)
        return None
    return place
