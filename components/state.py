"""The case and the lens of the reader's address. The address is the only state there is, but for a reader's own copies
of the texts, which no link can hold."""

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from drawing.theme import PALETTES, Palette
from loaders.case import Case, load_case
from loaders.lens import Lens, one_each
from loaders.package import DESCRIPTOR
from loaders.place import opened
from loaders.texts import read_texts

Made = TypeVar("Made")
LOG = logging.getLogger(__name__)

OWN_LINES = "own_lines"
"""Where a reader's session keeps the lines of the reader's own copies that are the same as ours, by digest."""

SHIPPED = Path(__file__).parents[1] / "data"


def load() -> Case:
    """The case of this server: what FAULTLINES_CASE names, else the shipped one; raises CaseError."""
    return cached_case(folder(), signature(folder()))


def folder() -> Path:
    """The folder or zip of this server's case."""
    return Path(os.environ.get("FAULTLINES_CASE", SHIPPED))


@st.cache_resource(max_entries=2, show_spinner="Reading the case …")
def cached_case(place: Path, seen: str) -> Case:
    """The case as its files are now; `seen` makes a changed file a new case."""
    return load_case(place)


def once(make: Callable[..., Made], lens: Lens, *more: str) -> Made:
    """What a pure function makes of a lens and this server's case, made once for all readers who see the same.

    Only what a lens leaves out counts, not what is selected or how it is drawn. Not to be changed in place.
    """
    place = folder()
    return cached_once(place, signature(place), f"{make.__module__}.{make.__qualname__}", lens.filters, more, make)


@st.cache_resource(max_entries=400, show_spinner=False, hash_funcs={Lens: repr})
def cached_once(
    place: Path, seen: str, name: str, lens: Lens, more: tuple[str, ...], _make: Callable[..., Made]
) -> Made:
    """`name` tells one function from another; `seen` makes a changed file a new case."""
    return _make(lens, cached_case(place, seen), *more)


def drawn_once(page: str, lens: Lens, palette: Palette, draw: Callable[..., Made]) -> Callable[..., Made]:
    """A page's drawing, made once for all readers who look at the same on the same ground; not to be changed."""
    place = folder()

    def drawn(**size: float) -> Made:
        key = (page, palette.ground, *sorted(size.items()))
        return cached_drawing(place, signature(place), lens, key, draw)

    return drawn


@st.cache_resource(max_entries=200, show_spinner=False, hash_funcs={Lens: repr})
def cached_drawing(place: Path, seen: str, lens: Lens, key: tuple[Any, ...], _draw: Callable[..., Made]) -> Made:
    """`key` tells page, ground and size; a drawing depends on these, the case and the lens alone."""
    return _draw(**dict(key[2:]))


def laid_out_once(page: str, lens: Lens, size: tuple[float, float], make: Callable[[float, float], Made]) -> Made:
    """Where a page's marks stand at a size, which what is left out never moves; made once for all lenses."""
    place = folder()
    return cached_layout(place, signature(place), (page, lens.officials, lens.actors, lens.ties, *size), make)


@st.cache_resource(max_entries=50, show_spinner=False)
def cached_layout(place: Path, seen: str, key: tuple[Any, ...], _make: Callable[[float, float], Made]) -> Made:
    """`key` tells page, the reader's choices and size; places depend on these and the case alone."""
    return _make(*key[-2:])


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
    served = cached_texts(place, signature(place) + signature(folder())) if named and place.is_dir() else {}
    return served | st.session_state.get(OWN_LINES, {})


@st.cache_resource(max_entries=2, show_spinner=False)
def cached_texts(place: Path, seen: str) -> dict[str, str]:
    """The texts as their files are now."""
    lines, passed_over = read_texts(place, set(load()["passages"]["sha256"]))
    for each in passed_over:
        LOG.warning("FAULTLINES_TEXTS passes over %s", each)
    return lines


def current_palette() -> Palette:
    """The palette of the ground that the reader's page has."""
    return PALETTES[st.context.theme.type or "light"]


def case_files() -> dict[str, bytes]:
    """The files that make up this server's case, by name."""
    names, place = [DESCRIPTOR, *(table.file for table in load().package.tables.values())], opened(folder())
    return {name: (place / name).read_bytes() for name in names}


def current_lens(case: Case) -> tuple[Lens, list[str]]:
    """The lens that the address describes, and notices for what it does not know."""
    params = st.query_params
    return Lens.from_query(one_each((name, value) for name in params for value in params.get_all(name)), case)


def change(case: Case, **changes: Any) -> None:
    """Write a changed lens into the address; a callback of a widget."""
    lens, _ = current_lens(case)
    st.query_params.from_dict(replace(lens, **changes).to_query())


def reset(case: Case) -> None:
    """Write into the address that nothing is left out; a callback of a widget."""
    lens, _ = current_lens(case)
    st.query_params.from_dict(lens.reset().to_query())
