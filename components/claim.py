"""What a claim rests on: its records for and against, each with its paragraphs."""

from typing import Any

import pandas as pd
import streamlit as st

from articles.pages import PAGES
from articles.sight import Sight
from components.cite import show_cite
from components.correct import show_correct
from components.names import linked, prose, quoted
from components.own_texts import offer_drop_in
from components.plain import plain
from components.record import show_link, speakers
from components.state import act, change, paragraphs
from components.words import show_named
from drawing.actions import Go
from loaders.case import Case
from loaders.claims import claim_cells, reprinted
from loaders.lens import Lens
from readings.claims import has_it
from readings.telling import chain
from readings.titles import titles


def show_claim(sight: Sight, identifier: str) -> None:
    """A claim's records, those of the outlet that the reader clicked first where there is one."""
    case = sight.case
    claim = case["claims"].set_index("claim").loc[identifier]
    note = f"Our note: {claim['note']}" if claim["note"] else ""
    st.html(f"<h2>{claim['rank']} · {linked(sight, claim['title'])}</h2>{prose(sight, [note])}")
    show_way(sight, claim)
    outlet = sight.view.beside if sight.view.beside in case.names("outlets") else ""
    if outlet:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(as_told(case, claim, outlet)))
            st.button("All outlets", on_click=change, args=(case,), kwargs={"beside": ""}, key="all-outlets")
    for heading, records in (("Speaks for it", claim["records_for"]), ("Speaks against it", claim["records_against"])):
        show_side(sight, heading, records, outlet)
    records = (*claim["records_for"], *claim["records_against"])
    show_ground(sight, [claim["title"], claim["note"]], records, outlet)
    show_cite(sight, "claim", records, outlet)
    show_correct(sight, "claim", claim["title"], records)
    show_link(sight)


def as_told(case: Case, claim: pd.Series, outlet: str) -> str:
    """In what way an outlet has a claim, whatever the reader left out."""
    cells = claim_cells(Lens(), case)
    [cell] = cells[(cells["claim"] == claim.name) & (cells["outlet"] == outlet)].itertuples()
    evidence = case.evidence[case.evidence["tells"]]
    rows = reprinted(evidence[evidence["record"].isin((*claim["records_for"], *claim["records_against"]))], case)
    return has_it(cell, rows[rows["printer"] == outlet], case.names("outlets"), case.names("outlets", "name")[outlet])


def show_way(sight: Sight, claim: pd.Series) -> None:
    """The way to the page whose chart has marks for a claim's records, with the first of them open."""
    page, first = claim["page"], opening(claim, sight.case)

    if first:
        st.button(f"See it in its chart: {PAGES[page].question}", on_click=act, args=(Go(page, first),), key="to-chart")


def opening(claim: pd.Series, case: Case) -> str:
    """The first of a claim's records that has a mark on the page which shows it; empty where none has."""
    tables = case.ids()
    records = (*claim["records_for"], *claim["records_against"])
    return next(
        (each for each in records if tables[each] in (PAGES[claim["page"]].marks if claim["page"] in PAGES else ())), ""
    )


def show_side(sight: Sight, heading: str, records: tuple[str, ...], outlet: str) -> None:
    """The records on one side of a claim, each a button to all of its evidence, with its paragraphs in our words."""
    evidence = sight.case.evidence
    telling = evidence[evidence["tells"] & evidence["record"].isin(records)]
    if outlet:
        copies = reprinted(telling, sight.case)
        telling = telling[(telling["outlet"] == outlet) | telling.index.isin(copies.index[copies["printer"] == outlet])]
    words = titles(sight.records[sight.records["id"].isin(telling["record"])], sight.words)
    if words:
        st.markdown(f"**{heading}**")
    shown = set(sight.records.loc[sight.records["shown"], "id"])
    for record, title in words.items():
        select = {"selected": record, "beside": ""}
        st.button(plain(title), on_click=change, args=(sight.case,), kwargs=select, key=f"of-claim-{record}")
        own = telling[telling["record"] == record]
        st.html("".join(told(sight, row, record in shown) for row in own.itertuples()))


def told(sight: Sight, row: Any, shown: bool) -> str:
    """One paragraph that tells of a record, as HTML: whether it is left out, told how, where, gist, itself if at hand.

    shown: whether anything of the record is left.
    """
    case, lens = sight.case, sight.lens
    outlet = case.names("outlets")[row.outlet]
    how = chain(row.told, row.speaker, row.via, outlet, case.labels("told"), case.names("actors"))
    gone = not shown or row.outlet in lens.without or row.told in lens.told
    mark = "<b>Left out.</b> " if gone else ""
    text = paragraphs().get(row.sha256, "")
    words = linked(sight, f"{how} ({row.text}, paragraph {row.paragraph}). {row.gist}")
    return f"<p class='{'quiet' if gone else 'told'}'>{mark}{words}</p>{quoted(sight, text) if text else ''}"


def show_ground(sight: Sight, words: list[str], records: tuple[str, ...], outlet: str) -> None:
    """What a claim's paragraphs need beside them: the way to bring the texts, cards, what words mean."""
    evidence = sight.case.evidence
    own = evidence[evidence["tells"] & evidence["record"].isin(records)]
    own = own[own["outlet"] == outlet] if outlet else own
    if not set(own["sha256"]) <= paragraphs().keys():
        offer_drop_in(sight)
    show_named(sight, [*words, *own["gist"]], speakers(own))
