"""My slides: the views that a briefer keeps, in an order and with a line of their own, and all of them as one file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from articles.pages import PAGES, sight_of
from articles.sight import Sight
from components.opened import of_the_case, own_case
from components.state import load
from drawing.theme import LIGHT
from exports import tray
from exports.tray import MOST_LETTERS, MOST_VIEWS, Kept, Tray
from exports.unknown import Unknown
from exports.view import POWERPOINT, Template
from loaders.case import Case
from loaders.view import View

TRAY, MADE = "tray", "tray-made"
KEEPER = st.components.v2.component("tray", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))
MOST_MB = 10


def kept(case: Case) -> Tray:
    """What this reader keeps, as far as it leads somewhere in the case as it is now."""
    return tray.read(st.session_state.get(of_the_case(TRAY), ""), case)


def keep(changed: Tray) -> None:
    """Keep something else; the file made of what was kept before is no more that of these."""
    st.session_state[of_the_case(TRAY)] = tray.written(changed)
    st.session_state.pop(of_the_case(MADE), None)


def remember(case: Case) -> None:
    """Let the browser hold what is kept, and bring it back after a reload; shows nothing."""

    def bring_back() -> None:
        st.session_state[of_the_case(TRAY)] = st.session_state["tray-keeper"].held

    # A case of the reader's own is gone after a reload, and with it all that was kept of it.
    if own_case():
        return
    data = {"place": f"faultlines-slides-{case.package.name}", "kept": st.session_state.get(of_the_case(TRAY))}
    KEEPER(key="tray-keeper", data=data, on_held_change=bring_back)


def show_add(sight: Sight) -> None:
    """The button that adds what is looked at."""
    there = any(each.view == sight.view.change(form="page") for each in kept(sight.case))
    full = len(kept(sight.case)) >= MOST_VIEWS
    st.button(
        "In my slides ✓" if there else "Add to my slides",
        disabled=there or full,
        help=f"There are {MOST_VIEWS}, which is the most." if full and not there else None,
        key="add-slide",
        on_click=add,
        args=(sight.view,),
    )


def add(view: View) -> None:
    """Keep a view too; a callback."""
    keep(tray.added(kept(load()), view))


def show_tray(sight: Sight) -> None:
    """The slides that are kept, where there are any: their order, the briefer's lines, the file."""
    found = kept(sight.case)
    if not found:
        return
    box = st.expander(f"My slides ({len(found)})", key="my-slides", type="compact", on_change="rerun")
    if box.open:
        with box:
            for place, each in enumerate(found):
                show_kept(sight.case, place, each)
            show_file(sight)


def show_kept(case: Case, place: int, each: Kept) -> None:
    """One of them: what it is, the briefer's line, the ways to move it up and to take it out."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{place + 1} {named(case, each)}")
        line, up, out = (f"{what}-{each.view.address}" for what in ("line", "up", "out"))
        number, alone = place + 1, (each.view,)
        st.session_state.setdefault(line, each.line)
        st.text_input(
            f"Your own line on slide {number}",
            max_chars=MOST_LETTERS,
            key=line,
            placeholder="a line of your own, marked as yours",
            label_visibility="collapsed",
            on_change=say,
            args=(*alone, line),
        )
        st.button(f"Move {number} up", key=up, disabled=not place, on_click=alter, args=(*alone, tray.earlier))
        st.button(f"Take {number} out", key=out, on_click=alter, args=(*alone, tray.without))


def alter(view: View, how: Callable[[Tray, int], Tray]) -> None:
    """Keep what is kept otherwise, at the place where a view stands by now, if it does; a callback."""
    now = kept(load())
    for place, each in enumerate(now):
        if each.view == view:
            keep(how(now, place))


def say(view: View, key: str) -> None:
    """Keep a line of the briefer's own, and show it as it is kept; a callback."""
    st.session_state[key] = tray.one_line(st.session_state[key])
    alter(view, partial(tray.said, line=st.session_state[key]))


def named(case: Case, each: Kept) -> str:
    """The question of its page, what is left out, what is selected."""
    sight = sight_of(case, each.view, LIGHT)
    selected = case.label(each.view.selected) if each.view.selected else ""
    return " · ".join(filter(None, [PAGES[each.view.page].asks_in(case), *sight.gone[:1], selected]))


def show_file(sight: Sight) -> None:
    """The way to make the file, with its progress, and to save it."""
    own = st.file_uploader(
        "A file of your own whose layouts they are to have (.pptx)", "pptx", max_upload_size=MOST_MB, key="slides-own"
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Make one file of them", key="make-slides"):
            st.session_state.pop(of_the_case(MADE), None)
            try:
                st.session_state[of_the_case(MADE)] = make(sight, Template(own.name, own.getvalue()) if own else None)
            except Unknown as error:
                st.error(str(error))
        if made := st.session_state.get(of_the_case(MADE)):
            name = f"{sight.case.package.name}-slides.pptx"
            st.download_button("Save the slides (PowerPoint)", made, name, POWERPOINT, on_click="ignore")
        st.button("Empty it", key="empty-slides", on_click=keep, args=((),))


def make(sight: Sight, template: Template | None) -> bytes:
    """The file, in light, whatever the screen has; its links lead to where this page is served. Raises Unknown for a
    template that cannot be used."""
    # The library of PowerPoint's files is slow to load, and nothing else needs it.
    from exports.slides.make import Wanted, whole_deck

    found = kept(sight.case)
    wanted = [Wanted(replace(sight_of(sight.case, each.view, LIGHT), root=sight.root), each.line) for each in found]
    bar = st.progress(0.0, "Making the slides")
    try:
        return whole_deck(wanted, template, lambda place: begun(bar, place, len(wanted)))
    finally:
        bar.empty()


def begun(bar: DeltaGenerator, place: int, count: int) -> None:
    """Say which slide is being made."""
    bar.progress(place / count, f"Making slide {place + 1} of {count}")
