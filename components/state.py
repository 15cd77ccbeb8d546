"""The case and the view of the reader's address. The address is the only state there is, but for a case and copies of
the texts of the reader's own, which no link can hold."""

import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from components import opened
from drawing.actions import Action, BringBack, Find, Go, LeaveOut, Select
from drawing.theme import PALETTES, Palette
from loaders.address import one_each
from loaders.case import Case, load_case
from loaders.container import Container
from loaders.place import case_place
from loaders.place import opened as opened_at
from loaders.texts import read_texts
from loaders.typed import rows_in
from loaders.view import FIRST_PAGE, View
from rows.text import Paragraph

LOG = logging.getLogger(__name__)

LEAVING_FOR = "leaving_for"

OWN_LINES = "own_lines"
"""Where a reader's session keeps the lines of the reader's own copies that are the same as ours, by digest."""


def load() -> Case:
    """The case that this reader opened, else that of this server; raises CaseError."""
    return opened.own_case() or served()


def served() -> Case:
    """The case of this server: what FAULTLINES_CASE names, else the shipped one; raises CaseError."""
    return cached_case(case_place(), signature(case_place()))


@st.cache_resource(max_entries=2, show_spinner="Reading the case …")
def cached_case(place: Path, seen: str) -> Case:
    """The case as its files are now; `seen` makes a changed file a new case."""
    return load_case(place)


def signature(place: Path) -> str:
    """What tells that a file, or one of a folder, has changed. One text, as Streamlit hashes a key part by part."""
    if place.is_dir():
        with os.scandir(place) as entries:
            files = [(entry.name, entry.stat()) for entry in entries if entry.is_file()]
    else:
        files = [(place.name, place.stat())] if place.is_file() else []
    return ";".join(sorted(f"{name} {file.st_mtime_ns} {file.st_size}" for name, file in files))


def paragraphs() -> dict[str, str]:
    """Lines of the texts by digest: those of FAULTLINES_TEXTS, where the server was started so, and the reader's."""
    named = os.environ.get("FAULTLINES_TEXTS", "")
    place = Path(named)
    served = cached_texts(place, signature(place) + signature(case_place())) if named and place.is_dir() else {}
    own: dict[str, str] = st.session_state.get(OWN_LINES, {})
    return served | own


@st.cache_resource(max_entries=2, show_spinner=False)
def cached_texts(place: Path, seen: str) -> dict[str, str]:
    """The texts as their files are now."""
    lines, passed_over = read_texts(place, {each.sha256 for each in rows_in(served(), "passages", Paragraph)})
    for each in passed_over:
        LOG.warning("FAULTLINES_TEXTS passes over %s", each)
    return lines


def current_ground() -> str:
    """The ground that the reader's page has, light or dark."""
    return st.context.theme.type or "light"


def current_palette() -> Palette:
    """The palette of the ground that the reader's page has."""
    return PALETTES[current_ground()]


def container() -> Callable[[], Container]:
    """What the case that is open lies in, opened when it is asked for."""
    return opened.container() or partial(opened_at, case_place())


def current_view(case: Case, page: str = FIRST_PAGE) -> tuple[View, list[str]]:
    """The view that the address describes, and notices for what it does not know."""
    params = st.query_params
    return View.from_query(one_each((name, value) for name in params for value in params.get_all(name)), case, page)


def write(view: View) -> None:
    """Write a view into the address."""
    st.query_params.from_dict(view.to_query())


def change(case: Case, **changes: Any) -> None:
    """Write a changed view into the address; a callback of a widget."""
    view, _ = current_view(case)
    write(view.change(**changes))


def reset(case: Case) -> None:
    """Write into the address that nothing is left out; a callback of a widget."""
    view, _ = current_view(case)
    write(view.change(lens=view.lens.reset()))


def act(action: Action) -> None:
    """Do what a click asks for; a callback of a widget."""
    case = load()
    view, _ = current_view(case)
    without = set(view.lens.without)
    match action:
        case Select(selected, beside):
            write(view.change(selected=selected, beside=beside))
        case LeaveOut(outlet):
            write(view.change(without=tuple(sorted(without | {outlet}))))
        case BringBack(outlet):
            write(view.change(without=tuple(sorted(without - {outlet}))))
        case Find(asked):
            write(view.change(find=asked))
        case Go(page, selected):
            write(view.change(selected=selected, beside="") if selected else view)
            # A callback cannot leave by itself: the script does, when it runs next.
            st.session_state[LEAVING_FOR] = page


def go(view: View) -> None:
    """Leave for a view of another page, when the script runs next."""
    write(view)
    st.session_state[LEAVING_FOR] = view.page


def asked_for() -> str:
    """The page that a click has just asked for, once; empty where none did."""
    return str(st.session_state.pop(LEAVING_FOR, ""))
