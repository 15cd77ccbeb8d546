"""The network as a reader clicks on it: the vis-network that pyvis carries, with its scene's words over it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Any

import streamlit as st
from cachetools import LRUCache, cached

from articles.sight import Sight
from charts.chart import Drawing
from components.picture import PAGE, scene_of
from components.state import act
from drawing.actions import read
from painters.vis import Graph, bundle, graph

HERE = Path(__file__).parent


@cache
def library() -> Callable[..., Any]:
    """A component that brings vis-network to the page; one that never changes is sent to a browser once."""
    js = f"/* vis-network, under the Apache 2.0 or MIT licence. */\n{bundle()}\nexport default function () {{}}"
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


def show_network(sight: Sight, chart: Drawing, alt: str) -> None:
    """The network; a click on an actor, a strand, its sign or a record on it does what that asks for.

    alt: the drawing in words.
    """

    def choose() -> None:
        act(read(st.session_state["network"].chosen))

    library()(key="vis-network")
    canvas()(key="network", data={**drawn(sight, chart)._asdict(), "alt": alt}, on_chosen_change=choose)


@cached(LRUCache(100), key=lambda sight, chart: (sight.case, sight.view, sight.palette.ground), lock=RLock())
def drawn(sight: Sight, chart: Drawing) -> Graph:
    """The drawing, made once for all readers who look at the same on the same ground; not to be changed."""
    return graph(scene_of(sight, chart, *PAGE))
