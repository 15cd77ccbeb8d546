"""Who and what is named in the panel: a card for each actor, a line for each acronym, place and word."""

from collections.abc import Iterable

import streamlit as st

from articles.sight import Sight
from components.names import prose
from components.plain import plain
from components.state import change
from loaders.mentions import GLOSSARY, case_terms
from readings.glossary import lines_for


def show_named(sight: Sight, texts: Iterable[str], first: Iterable[str] = (), but: str = "") -> None:
    """Cards of all who are named in some texts, then what the terms in them mean; nothing where there are none.

    first: actors who have a card whether or not they are named in so many words; but: the one whose card this is.
    """
    texts = list(texts)
    actors = dict.fromkeys([*first, *(actor for text in texts for _, actor in sight.pieces(text))])
    show_actors(sight, "Who they are", [actor for actor in actors if actor and actor != but])
    show_words(sight, texts)


def show_words(sight: Sight, texts: Iterable[str]) -> None:
    """What the terms in some texts mean; nothing where there are none, or where the case has no glossary."""
    if terms := case_terms(sight.case)(texts):
        lines = lines_for(terms, sight.case[GLOSSARY])
        st.html("<h3>Words</h3>" + prose(sight, [f"{line}." for line in lines], "quiet"))


def show_actors(sight: Sight, heading: str, actors: Iterable[str]) -> None:
    """A button to the card of each of some actors; nothing where there are none."""
    actors = list(actors)
    if actors:
        names = sight.case.names("actors", "name")
        st.caption(heading)
        with st.container(horizontal=True, gap="small"):
            for actor in actors:
                select = {"selected": actor, "beside": ""}
                key = f"card-{heading}-{actor}"
                st.button(plain(names[actor]), on_click=change, args=(sight.case,), kwargs=select, key=key)
