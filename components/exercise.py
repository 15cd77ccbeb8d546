"""The exercise as a reader meets it: forms and files stay in the browser, and nothing of them comes back from there."""

from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st

from articles.exercise import Compare, Exercise
from exports.exercise.carried import carried, script, style


@cache
def component(name: str, start: str) -> Callable[..., Any]:
    """A component whose script begins with a function of the shared ones."""
    tail = f'export default ({{ data, parentElement }}) => {start}(parentElement.querySelector(".exercise"), data);'
    return st.components.v2.component(name, html='<div class="exercise"></div>', css=style(), js=f"{script()}\n{tail}")


def show_exercise(block: Exercise) -> None:
    """A paragraph with its form."""
    component("exercise", "codeParagraph")(key="exercise", data=carried(block))


def show_compare(block: Compare) -> None:
    """The place for files of answers, and what comes of them."""
    component("compare", "compareAnswers")(key="compare", data=carried(block))
