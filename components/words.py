"""Acronyms, places and words that stand in the panel, each in a line."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components.view import View
from loaders.case import Case
from readings.glossary import lines_for

GLOSSARY = "glossary"


def show_words(view: View, texts: Iterable[str]) -> None:
    """What the terms in some texts mean; nothing where there are none, or where the case has no glossary."""
    lines = glosses(view.case, texts)
    if lines:
        st.html("<h3>Words</h3>" + "".join(f"<p class='quiet'>{escape(line)}.</p>" for line in lines))


def glosses(case: Case, texts: Iterable[str]) -> list[str]:
    """Lines of the case's glossary for some texts."""
    return lines_for(texts, case[GLOSSARY]) if GLOSSARY in case.tables else []
