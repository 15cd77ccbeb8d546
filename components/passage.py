"""The panel of a paragraph, and of a whole text: what it is, what rests on it, the words where they are at hand."""

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from articles.sight import Sight
from components.names import prose, quoted
from components.own_texts import offer_drop_in
from components.plain import plain
from components.record import show_link, speakers
from components.state import change, paragraphs
from components.words import show_named
from loaders.passages import all_passages, all_texts
from loaders.records import under_all
from readings.listing import counted
from readings.sources import dated, why_none
from readings.telling import COMMENT, judged
from readings.titles import titles


def show_passage(sight: Sight, identifier: str) -> None:
    """One paragraph: its gist, its words where at hand, the records that cite it or why none does."""
    case = sight.case
    passage = all_passages(sight.lens, case).set_index("id", drop=False).loc[identifier]
    roles, outlets = case.labels("passage_role"), case.names("outlets")
    whose = f"{'printed by' if passage['role'] == COMMENT else 'words of'} {outlets[passage['outlet']]}"
    kind = f"{roles[passage['role']].capitalize()}, {whose}."
    st.html(f"<h2>{escape(case.label(identifier))}</h2>{prose(sight, [kind])}")
    show_words(sight, passage)
    show_repeats(sight, passage)
    grounds = judged(passage["outlet"], passage["role"], case["outlets"], case.labels("reliability"))
    st.html(prose(sight, [grounds], "quiet"))
    if not len(passage["whole"]):
        st.html(prose(sight, [why_none(passage, roles)]))
    elif not passage["shown"]:
        st.html("<p>You left out all that rests on it; it is drawn in outline.</p>")
    show_records(sight, "tells of", passage["tells"], identifier)
    if passage["helps"]:
        label = f"Supports only who or when of {counted(len(passage['helps']), 'record')}"
        box = st.expander(label, key="helps", type="compact", on_change="rerun")
        if box.open:
            with box:
                show_buttons(sight, passage["helps"], "helps")
    show_named(sight, [passage["gist"], paragraphs().get(passage["sha256"], "")], speaking(sight, passage))
    show_link(sight)


def speaking(sight: Sight, passage: Any) -> list[str]:
    """Who is said to speak in a paragraph."""
    evidence = sight.case.evidence
    own = evidence[(evidence["source"] == passage["source"]) & (evidence["paragraph"] == passage["paragraph"])]
    return speakers(own)


def show_words(sight: Sight, passage: Any) -> None:
    """A paragraph's gist, and the paragraph itself or the way to bring it."""
    if passage["gist"]:
        st.html(prose(sight, [f"Our gist: {passage['gist']}"]))
    if text := paragraphs().get(passage["sha256"]):
        st.html(quoted(sight, text))
    else:
        offer_drop_in(sight)


def show_repeats(sight: Sight, passage: Any) -> None:
    """Which paragraph this one repeats, and which repeat it, each with its way there."""
    passages = sight.case["passages"]
    if passage["reprint_of"]:
        st.html("<p>Repeats a paragraph of another text, so it adds no outlet. The records stand with that one.</p>")
        go_to(sight, passage["reprint_of"])
    for row in passages[passages["reprint_of"] == passage["id"]].itertuples():
        st.html("<p>Repeated in another text, which adds no outlet.</p>")
        go_to(sight, f"{row.source}:{row.paragraph}")


def go_to(sight: Sight, identifier: str) -> None:
    """A button that selects something by its name."""
    select = {"selected": identifier, "beside": ""}
    label = plain(sight.case.label(identifier))
    st.button(label, on_click=change, args=(sight.case,), kwargs=select, key=f"go-to-{identifier}")


def show_records(sight: Sight, verb: str, records: Iterable[str], key: str) -> None:
    """How many records a paragraph tells of, with a button to each; nothing where there are none."""
    if records := list(records):
        st.markdown(f"**It {verb} {counted(len(records), 'record')}**")
        show_buttons(sight, records, key)


def show_buttons(sight: Sight, records: Iterable[str], key: str) -> None:
    """A button to each of some records, in their order."""
    everything = under_all(sight.lens, sight.case)
    words = titles(everything[everything["id"].isin(list(records))], sight.words)
    for record in records:
        select = {"selected": record, "beside": ""}
        st.button(plain(words[record]), on_click=change, args=(sight.case,), kwargs=select, key=f"rests-{key}-{record}")


def show_source(sight: Sight, identifier: str) -> None:
    """One text: when it was written, what it looks back on, how a reader finds it, what it alone supports."""
    case = sight.case
    text = all_texts(sight.lens, case).set_index("source", drop=False).loc[identifier]
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
    st.html(f"<h2>{text['number']} · {escape(text['short'])}</h2>{prose(sight, lines)}")
    offer_drop_in(sight)
    show_named(sight, lines)
    show_link(sight)


def supports(text: pd.Series, outlet: str) -> str:
    """How many of the records shown rest on a text alone, and on its outlet alone."""
    of_text = f"Of {counted(text['tells'], 'record')} that it tells, {text['alone']} rest on it alone"
    return f"{of_text}; of {text['outlet_tells']} that {outlet} tells, {text['outlet_alone']} rest on {outlet} alone."
