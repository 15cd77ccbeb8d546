"""The story of a case to present, and as files for a class."""

from functools import partial

import streamlit as st

from articles.sight import Sight
from components.present import show_present_button
from exports.lesson import lesson


def show_lesson(sight: Sight) -> None:
    """The button that presents it, and one for each file, which is made when it is asked for."""
    with st.container(key="lesson", horizontal=True):
        show_present_button(sight.case, sight.page)
        for label, name, kind, make in lesson(sight.case.package.name):
            st.download_button(label, partial(make, sight), name, kind, on_click="ignore")
