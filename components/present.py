"""A story presented live: the browser holds all its pictures once they have come, and asks for others only where an
outlet is taken away."""

from pathlib import Path
from typing import Any

import streamlit as st

from articles.presented import all_seen, shown, wanted
from components.state import change, current_ground, load, write
from drawing.theme import PALETTES
from exports.present.carried import carried, picture, script, style
from loaders.case import Case
from loaders.kept import kept
from loaders.view import View

STAGE = st.components.v2.component(
    "present",
    html='<div class="present"></div>',
    css=style(),
    js=script() + Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)
PICTURE = st.components.v2.component(
    "present_picture",
    html="<div hidden></div>",
    js=f"{script('pictures')}\nexport default ({{ data }}) => presentPictures.hold(data);",
)


def show_present_button(case: Case, page: str) -> None:
    """The button that begins the story of a case, from where the browser's way back leads to the page; nothing where
    it has none."""
    if seen := all_seen(case):
        st.button("Present", key="present-story", on_click=write, args=(View(page, step=seen[0].id),))


def show_story(case: Case, view: View) -> None:
    """The story from the step that a view has; all pictures, what is seen first before the others."""
    ground = current_ground()

    def need() -> None:
        step, without = st.session_state["present"].needed
        change(load(), step=step, without=tuple(without))

    base = st.get_option("server.baseUrlPath").strip("/")
    leads = {each.id: f"{'/' * bool(base)}{base}{each.stage.view.address}" for each in all_seen(case)}
    STAGE(key="present", data=carried(case, view) | {"leads": leads}, on_needed_change=need)
    with st.container(key="pictures"):
        for place, without in wanted(case, view):
            PICTURE(key=f"picture {place} {' '.join(without)}", data=made(case, place, without, ground))


@kept(200)
def made(case: Case, place: int, without: tuple[str, ...], ground: str) -> dict[str, Any]:
    """A picture as the browser holds it, made once for all readers."""
    seen = all_seen(case)[place]
    return picture(shown(case, seen, without, PALETTES[ground]), place, without)
