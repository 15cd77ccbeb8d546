"""My slides: the views that a briefer keeps, in an order and with a line of their own, and all of them as one file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from articles.pages import PAGES, sight_of
from articles.sight import Sight
from drawing.theme import LIGHT
from exports import tray
from exports.tray import MOST_LETTERS, MOST_VIEWS, Kept, Tray
from exports.view import POWERPOINT
from loaders.case import Case

TRAY, MADE = "tray", "tray-made"
KEEPER = st.components.v2.component("tray", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))


def kept() -> Tray:
    """What this reader keeps."""
    found: Tray = st.session_state.get(TRAY, ())
    return found


def keep(changed: Tray) -> None:
    """Keep something else; the file made of what was kept before is no more that of these."""
    st.session_state[TRAY] = changed
    st.session_state.pop(MADE, None)


def remember(case: Case) -> None:
    """Let the browser hold what is kept, and bring it back after a reload; shows nothing."""

    def bring_back() -> None:
        keep(tray.read(st.session_state["tray-keeper"].held, case))

    data = {"place": f"faultlines-slides-{case.package.name}", "kept": None}
    if TRAY in st.session_state:
        data["kept"] = tray.written(kept())
    KEEPER(key="tray-keeper", data=data, on_held_change=bring_back)


def show_add(sight: Sight) -> None:
    """The button that adds what is looked at."""
    full = len(kept()) >= MOST_VIEWS
    there = any(each.view == sight.view.change(form="page") for each in kept())
    st.button(
        "In my slides ✓" if there else "Add to my slides",
        disabled=there or full,
        help=f"There are {MOST_VIEWS}, which is the most." if full and not there else None,
        key="add-slide",
        on_click=lambda: keep(tray.added(kept(), sight.view)),
    )


def show_tray(sight: Sight) -> None:
    """The slides that are kept, where there are any: their order, the briefer's lines, the file."""
    if not kept():
        return
    box = st.expander(f"My slides ({len(kept())})", key="my-slides", type="compact", on_change="rerun")
    if box.open:
        with box:
            for place, each in enumerate(kept()):
                show_kept(sight.case, place, each)
            show_file(sight)


def show_kept(case: Case, place: int, each: Kept) -> None:
    """One of them: what it is, the briefer's line, the ways to move it up and to take it out."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{place + 1} {named(case, each)}")
        key = each.view.address
        st.text_input(
            f"Your own line on slide {place + 1}",
            each.line,
            max_chars=MOST_LETTERS,
            key=f"line-{key}",
            placeholder="a line of your own, marked as yours",
            label_visibility="collapsed",
            on_change=say,
            args=(place, f"line-{key}"),
        )
        up, out = f"up-{key}", f"out-{key}"
        st.button("↑", key=up, help="One earlier", disabled=not place, on_click=alter, args=(tray.earlier, place))
        st.button("✕", key=out, help="Take it out", on_click=alter, args=(tray.without, place))


def alter(how: Callable[[Tray, int], Tray], place: int) -> None:
    """Keep what is kept otherwise, a line that was written since it was drawn included; a callback."""
    keep(how(kept(), place))


def say(place: int, key: str) -> None:
    """Keep a line of the briefer's own; a callback."""
    keep(tray.said(kept(), place, st.session_state[key]))


def named(case: Case, each: Kept) -> str:
    """The question of its page, what is left out, what is selected."""
    sight = sight_of(case, each.view, LIGHT)
    selected = case.label(each.view.selected) if each.view.selected else ""
    return " · ".join(filter(None, [PAGES[each.view.page].question, *sight.gone[:1], selected]))


def show_file(sight: Sight) -> None:
    """The way to make the file, with its progress, and to save it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Make one file of them", key="make-slides"):
            st.session_state[MADE] = make(sight)
        if made := st.session_state.get(MADE):
            name = f"{sight.case.package.name}-slides.pptx"
            st.download_button("Save the slides (PowerPoint)", made, name, POWERPOINT, on_click="ignore")
        st.button("Empty it", key="empty-slides", on_click=keep, args=((),))


def make(sight: Sight) -> bytes:
    """The file, in light, whatever the screen has; its links lead to where this page is served."""
    # The library of PowerPoint's files is slow to load, and nothing else needs it.
    from exports.slides.make import whole_deck

    sights = [replace(sight_of(sight.case, each.view, LIGHT), root=sight.root) for each in kept()]
    lines = [each.line for each in kept()]
    bar = st.progress(0.0, "Making the slides")
    made = whole_deck(sights, None, lambda place: begun(bar, place, len(sights)), lines)
    bar.empty()
    return made


def begun(bar: DeltaGenerator, place: int, count: int) -> None:
    """Say which slide is being made."""
    bar.progress(place / count, f"Making slide {place + 1} of {count}")
