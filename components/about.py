"""Who made the case, how, and with what agreement; below it the codebook and the data to take away."""

import re
from html import escape

import streamlit as st

from articles.pages import PAGES
from articles.sight import Sight
from components.downloads import show_downloads
from components.names import prose
from components.sources_coding import passes_of_case, show_agreement
from components.state import act
from drawing.actions import Go
from loaders.codebook import codebook
from readings.about import made, size


def show_about(sight: Sight) -> None:
    """The case as it says of itself, and how two readers agreed over it where that is at hand."""
    case = sight.case
    passages = case["passages"]
    counts = len(case["sources"]), len(case["outlets"]), len(passages), len(sight.records)
    with st.container(key="about"):
        lines = [*made(case.package), size(*counts)]
        st.html(f"<h1>{escape(case.package.title)}</h1>{prose(sight, lines, stop=True)}")
        if passes := passes_of_case():
            st.header("How it was made, and with what agreement", anchor=False)
            show_agreement(sight, passes)
            label = f"Each difference, and how it was settled: {PAGES['sources'].question}"
            st.button(label, on_click=act, args=(Go("sources"),), key="to-coding")
        st.header("The data to take away", anchor=False)
        show_downloads(sight)


def show_codebook(sight: Sight) -> None:
    """The codebook, one level below the page's own heading."""
    st.markdown(re.sub("^#", "##", codebook(sight.case), flags=re.MULTILINE))
