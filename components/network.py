"""The network as a reader clicks on it: the vis-network that pyvis carries, with its scene's words over it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from components.state import act
from drawing.actions import read
from painters.vis import Graph, bundle

HERE = Path(__file__).parent


@cache
def library() -> Callable[..., Any]:
    """A component that brings vis-network to the page and then says so; one that never changes is sent to a browser
    once."""
    told = 'document.dispatchEvent(new Event("vis-network"));\nexport default function () {}'
    js = f"/* vis-network, under the Apache 2.0 or MIT licence. */\n{bundle()}\n{told}"
    return st.components.v2.component("vis_network", js=js)


@cache
def canvas() -> Callable[..., Any]:
    """The component that draws the network and reports clicks."""
    return st.components.v2.component(
        "network",
        html='<div class="network" role="img"></div>',
        css=(HERE / "network.css").read_text(encoding="utf-8"),
        js=(HERE / "network.js").read_text(encoding="utf-8"),
    )


def show_network(drawn: Graph, alt: str) -> None:
    """The network; a click on what is tied, a tie or what is written of these does what that asks for.

    alt: the drawing in words.
    """

    def choose() -> None:
        act(read(st.session_state["network"].chosen))

    library()(key="vis-network")
    canvas()(key="network", data={**drawn._asdict(), "alt": alt}, on_chosen_change=choose)
