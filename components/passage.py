"""The panel of a paragraph, and of a whole text: what it is, what rests on it, the words where they are at hand."""

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components.names import prose, quoted
from components.own_texts import offer_drop_in
from components.plain import plain
from components.record import show_link, speakers
from components.state import change, once, paragraphs
from components.view import View
from components.words import show_named
from loaders.case import Case
from loaders.lens import Lens
from loaders.passages import passages_under, texts_under
from loaders.records import under_all
from readings.listing import counted
from readings.sources import dated, why_none
from readings.telling import COMMENT, judged
from readings.titles import titles


def show_passage(view: View, identifier: str) -> None:
    """One paragraph: its gist, its words where at hand, the records that cite it or why none does."""
    case = view.case
    passage = once(all_passages, view.lens).set_index("id", drop=False).loc[identifier]
    roles, outlets = case.labels("passage_role"), case.names("outlets")
    whose = f"{'printed by' if passage['role'] == COMMENT else 'words of'} {outlets[passage['outlet']]}"
    kind = f"{roles[passage['role']].capitalize()}, {whose}."
    st.html(f"<h2>{escape(case.label(identifier))}</h2>{prose(view, [kind])}")
    show_words(view, passage)
    show_repeats(view, passage)
    grounds = judged(passage["outlet"], passage["role"], case["outlets"], case.labels("reliability"))
    st.html(prose(view, [grounds], "quiet"))
    if not len(passage["whole"]):
        st.html(prose(view, [why_none(passage, roles)]))
    elif not passage["shown"]:
        st.html("<p>You left out all that rests on it; it is drawn in outline.</p>")
    show_records(view, "tells of", passage["tells"], identifier)
    if passage["helps"]:
        label = f"Supports only who or when of {counted(len(passage['helps']), 'record')}"
        box = st.expander(label, key="helps", type="compact", on_change="rerun")
        if box.open:
            with box:
                show_buttons(view, passage["helps"], "helps")
    show_named(view, [passage["gist"], paragraphs().get(passage["sha256"], "")], speaking(view, passage))
    show_link(view)


def all_passages(lens: Lens, case: Case) -> pd.DataFrame:
    """Every passage with what is left of it under a lens."""
    return passages_under(lens, case, once(under_all, lens))


def all_texts(lens: Lens, case: Case) -> pd.DataFrame:
    """Every text with what is left of it under a lens."""
    return texts_under(case, once(under_all, lens))


def speaking(view: View, passage: Any) -> list[str]:
    """Who is said to speak in a paragraph."""
    evidence = view.case.evidence
    own = evidence[(evidence["source"] == passage["source"]) & (evidence["paragraph"] == passage["paragraph"])]
    return speakers(own)


def show_words(view: View, passage: Any) -> None:
    """A paragraph's gist, and the paragraph itself or the way to bring it."""
    if passage["gist"]:
        st.html(prose(view, [f"Our gist: {passage['gist']}"]))
    if text := paragraphs().get(passage["sha256"]):
        st.html(quoted(view, text))
    else:
        offer_drop_in(view)


def show_repeats(view: View, passage: Any) -> None:
    """Which paragraph this one repeats, and which repeat it, each with its way there."""
    passages = view.case["passages"]
    if passage["reprint_of"]:
        st.html("<p>Repeats a paragraph of another text, so it adds no outlet. The records stand with that one.</p>")
        go_to(view, passage["reprint_of"])
    for row in passages[passages["reprint_of"] == passage["id"]].itertuples():
        st.html("<p>Repeated in another text, which adds no outlet.</p>")
        go_to(view, f"{row.source}:{row.paragraph}")


def go_to(view: View, identifier: str) -> None:
    """A button that selects something by its name."""
    select = {"selected": identifier, "beside": ""}
    label = plain(view.case.label(identifier))
    st.button(label, on_click=change, args=(view.case,), kwargs=select, key=f"go-to-{identifier}")


def show_records(view: View, verb: str, records: Iterable[str], key: str) -> None:
    """How many records a paragraph tells of, with a button to each; nothing where there are none."""
    if records := list(records):
        st.markdown(f"**It {verb} {counted(len(records), 'record')}**")
        show_buttons(view, records, key)


def show_buttons(view: View, records: Iterable[str], key: str) -> None:
    """A button to each of some records, in their order."""
    everything = once(under_all, view.lens)
    words = titles(everything[everything["id"].isin(list(records))], view.words)
    for record in records:
        select = {"selected": record, "beside": ""}
        st.button(plain(words[record]), on_click=change, args=(view.case,), kwargs=select, key=f"rests-{key}-{record}")


def show_source(view: View, identifier: str) -> None:
    """One text: when it was written, what it looks back on, how a reader finds it, what it alone supports."""
    case = view.case
    text = once(all_texts, view.lens).set_index("source", drop=False).loc[identifier]
    author = f", by {text['author']}" if text["author"] else ""
    basis = text["published_basis"]
    lines = [
        f"“{text['title']}”{author}.",
        f"{dated(text)}.",
        f"How its date is known: {basis}.",
        f"To be found as: {text['where']}.",
        judged(text["outlet"], "", case["outlets"], case.labels("reliability")),
        f"Reprints parts of {case.names('sources')[text['derived_from']]}." if text["derived_from"] else "",
        f"Our note: {text['note']}" if text["note"] else "",
        supports(text, case.names("outlets")[text["outlet"]]),
    ]
    st.html(f"<h2>{text['number']} · {escape(text['short'])}</h2>{prose(view, lines)}")
    offer_drop_in(view)
    show_named(view, lines)
    show_link(view)


def supports(text: pd.Series, outlet: str) -> str:
    """How many of the records shown rest on a text alone, and on its outlet alone."""
    of_text = f"Of {counted(text['tells'], 'record')} that it tells, {text['alone']} rest on it alone"
    return f"{of_text}; of {text['outlet_tells']} that {outlet} tells, {text['outlet_alone']} rest on {outlet} alone."
