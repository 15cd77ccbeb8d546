"""Who and what is named in the panel: a card for each actor, a line for each acronym, place and word."""

from collections.abc import Iterable

import streamlit as st

from components.names import prose
from components.plain import plain
from components.state import change, once
from components.view import View
from loaders.case import Case
from loaders.lens import Lens
from loaders.mentions import GLOSSARY, Mentioned, mentions, term_names
from readings.glossary import lines_for


def show_named(view: View, texts: Iterable[str], first: Iterable[str] = (), but: str = "") -> None:
    """Cards of all who are named in some texts, then what the terms in them mean; nothing where there are none.

    first: actors who have a card whether or not they are named in so many words; but: the one whose card this is.
    """
    texts = list(texts)
    actors = dict.fromkeys([*first, *(actor for text in texts for _, actor in view.pieces(text))])
    show_actors(view, "Who they are", [actor for actor in actors if actor and actor != but])
    show_words(view, texts)


def show_words(view: View, texts: Iterable[str]) -> None:
    """What the terms in some texts mean; nothing where there are none, or where the case has no glossary."""
    if terms := once(known_terms, Lens())(texts):
        lines = lines_for(terms, view.case[GLOSSARY])
        st.html("<h3>Words</h3>" + prose(view, [f"{line}." for line in lines], "quiet"))


def show_actors(view: View, heading: str, actors: Iterable[str]) -> None:
    """A button to the card of each of some actors; nothing where there are none."""
    actors = list(actors)
    if actors:
        names = view.case.names("actors", "name")
        st.caption(heading)
        with st.container(horizontal=True, gap="small"):
            for actor in actors:
                select = {"selected": actor, "beside": ""}
                key = f"card-{heading}-{actor}"
                st.button(plain(names[actor]), on_click=change, args=(view.case,), kwargs=select, key=key)


def known_terms(lens: Lens, case: Case) -> Mentioned:
    """Finds the terms of the glossary that stand in texts."""
    return mentions(term_names(case))
